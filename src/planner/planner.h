// From a birth date to one dated timeline of check-ups, vaccinations, deadlines and tasks. The rules are data: every
// record carries its own window; this file only does the calendar arithmetic.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "catalogue/catalogue.h"

namespace planner {

// A child that is born, or expected: exactly one of the two dates need be known.
struct Child {
    std::optional<base::Date> born;
    std::optional<base::Date> due;
};

struct Request {
    std::vector<Child> children;  // 1 … ; rows carry their number
    base::Date today{};
    std::string place;                                              // place id; empty when unknown
    std::vector<std::pair<catalogue::Anchor, base::Date>> anchors;  // further dates, for example the Kita start
};

// Dates are inclusive on both ends.
struct Row {
    std::string id;  // record id
    catalogue::RecordType type = catalogue::RecordType::task;
    std::string title;  // German; views take the title of the record in their own language
    std::optional<base::Date> from;
    std::optional<base::Date> until;
    std::optional<base::Date> tolerance_from;
    std::optional<base::Date> tolerance_until;
    bool hard_deadline = false;
    int child = 1;
    bool estimated = false;  // rests on an assumed anchor (school start, Kita start, expected date)
    std::string condition;   // key; empty when it concerns everybody
};

// Sorted by `from`, then id. Tasks that repeat a check-up or vaccination are merged into that row, which keeps the
// check-up's id.
std::vector<Row> plan(const catalogue::Catalogue& catalogue, const Request& request);

}  // namespace planner
