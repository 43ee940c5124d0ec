// Small records with which the rules of the timeline are told one at a time.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "planner/planner.h"

namespace sample {

using catalogue::Anchor;
using catalogue::Offset;
using catalogue::Window;

inline base::Date day(const char* text) {
    return *base::parse_date(text);
}

inline Offset days(int count) {
    return {0, count};
}
inline Offset weeks(int count) {
    return {0, 7 * count};
}
inline Offset months(int count) {
    return {count, 0};
}

// "until" is the first day after the window, as in the check-ups of the data.
inline Window before(Anchor anchor, Offset from, Offset until) {
    return {anchor, from, until, false};
}

// "until" is the last day, as in most tasks of the data.
inline Window up_to(Anchor anchor, Offset from, Offset until) {
    return {anchor, from, until, true};
}

template <typename Details>
catalogue::Record record(std::string id, Details details) {
    catalogue::Record made;
    made.title.de = "Titel von " + id;
    made.id = std::move(id);
    made.details = std::move(details);
    return made;
}

inline catalogue::Record checkup(std::string id, Window window) {
    catalogue::Checkup details;
    details.window = window;
    return record(std::move(id), std::move(details));
}

inline catalogue::Record vaccination(std::string id, Window window) {
    catalogue::Vaccination details;
    details.window = window;
    return record(std::move(id), std::move(details));
}

inline catalogue::Task task_details(Window window) {
    catalogue::Task details;
    details.window = window;
    return details;
}

inline catalogue::Record task(std::string id, Window window) {
    return record(std::move(id), task_details(window));
}

inline catalogue::Catalogue catalogue_of(std::vector<catalogue::Record> records) {
    catalogue::Catalogue made;
    made.records = std::move(records);
    std::sort(made.records.begin(), made.records.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return made;
}

inline planner::Request born(const char* date) {
    planner::Request request;
    request.children.push_back({day(date), std::nullopt, {}});
    return request;
}

inline planner::Request expected(const char* date) {
    planner::Request request;
    request.children.push_back({std::nullopt, day(date), {}});
    return request;
}

// "2026-01-01 … 2026-01-31", with "?" for an end that is not known.
inline std::string span(const std::optional<base::Date>& from, const std::optional<base::Date>& until) {
    return (from ? base::format_date(*from) : "?") + " … " + (until ? base::format_date(*until) : "?");
}
inline std::string span(const planner::Row& row) {
    return span(row.from, row.until);
}

inline std::vector<std::string> ids(const std::vector<planner::Row>& rows) {
    std::vector<std::string> found;
    for (const planner::Row& row : rows) found.push_back(row.id);
    return found;
}

}  // namespace sample
