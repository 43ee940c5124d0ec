#include "calendar/agenda.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

#include "base/sort.h"

namespace calendar {
namespace {

using catalogue::NetworkBody;
using catalogue::Record;
using catalogue::WeeklySpan;

constexpr unsigned kHolidayBit = 7;
constexpr std::string_view kOnlyForItsOwn = "childcare";
// The others are meetings of the professionals.
constexpr std::array<std::string_view, 3> kForFamilies = {"public_event", "course", "event_series"};

bool serves(const std::vector<std::string>& area, std::string_view place) {
    return place.empty() || area.empty() || std::find(area.begin(), area.end(), place) != area.end();
}

bool stands_on_boards(const Record& record, std::string_view place) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    return offer != nullptr && !record.sensitive && !record.opening_hours.empty() && record.kind != kOnlyForItsOwn &&
           offer->appointment != "referral" && serves(offer->service_area, place);
}

std::vector<WeeklySpan> spans_left_today(const Record& record, const Moment& moment) {
    const std::chrono::weekday weekday{std::chrono::sys_days(moment.now.date)};
    // Moment::holiday begins yesterday.
    const unsigned bit = moment.holiday[1] ? kHolidayBit : weekday.iso_encoding() - 1;
    std::vector<WeeklySpan> spans;
    for (const WeeklySpan& span : record.opening_hours) {
        const bool over = span.closes > span.opens && span.closes <= moment.now.minute_of_day;
        if ((span.days >> bit & 1U) != 0 && !over) spans.push_back(span);
    }
    base::sort(spans, [](const WeeklySpan& a, const WeeklySpan& b) { return a.opens < b.opens; });
    return spans;
}

bool is_for_families(const NetworkBody& body, std::string_view place) {
    if (!body.is_event || std::find(kForFamilies.begin(), kForFamilies.end(), body.type) == kForFamilies.end()) {
        return false;
    }
    if (!body.service_area.empty()) return serves(body.service_area, place);
    return place.empty() || body.municipality.empty() || body.municipality == place;
}

// The day from which on the event counts, or none when it is over or has no date.
std::optional<NextDate> date_of(const NetworkBody& event, base::Date today) {
    const std::optional<base::Date> from = base::parse_date(event.date_from);
    if (!from) return std::nullopt;
    const base::Date until = base::parse_date(event.date_until).value_or(*from);
    if (until < today) return std::nullopt;
    NextDate date;
    date.event = &event;
    date.begins.date = std::max(*from, today);
    const std::optional<int> minute = base::parse_clock(event.time_from);
    date.whole_day = !minute.has_value();
    date.begins.minute_of_day = minute.value_or(0);
    return date;
}

bool is_earlier(const base::LocalTime& left, const base::LocalTime& right) {
    return left.date != right.date ? left.date < right.date : left.minute_of_day < right.minute_of_day;
}

}  // namespace

std::vector<OpenToday> open_today(const catalogue::Catalogue& catalogue, const Moment& moment, std::string_view place) {
    std::vector<OpenToday> open;
    for (const Record& record : catalogue.records) {
        if (!stands_on_boards(record, place)) continue;
        std::vector<WeeklySpan> spans = spans_left_today(record, moment);
        if (spans.empty()) continue;
        const bool now = spans[0].opens <= moment.now.minute_of_day;
        open.push_back(OpenToday{&record, now, std::move(spans)});
    }
    base::sort(open, [](const OpenToday& left, const OpenToday& right) {
        if (left.now != right.now) return left.now;
        return !left.now && left.spans[0].opens < right.spans[0].opens;
    });
    return open;
}

std::vector<NextDate> next_dates(const catalogue::Catalogue& catalogue, const Moment& moment, std::string_view place) {
    std::vector<NextDate> dates;
    for (const NetworkBody& body : catalogue.network) {
        if (!is_for_families(body, place)) continue;
        if (const std::optional<NextDate> date = date_of(body, moment.now.date)) dates.push_back(*date);
    }
    for (const Record& record : catalogue.records) {
        if (!stands_on_boards(record, place) || !spans_left_today(record, moment).empty()) continue;
        const OpeningState state = opening_at(record, moment);
        if (state.opening != Opening::closed || !state.changes) continue;
        if (base::days_between(moment.now.date, state.changes->date) > kNextOpeningDays) continue;
        dates.push_back(NextDate{*state.changes, false, &record, nullptr});
    }
    base::sort(dates,
               [](const NextDate& left, const NextDate& right) { return is_earlier(left.begins, right.begins); });
    return dates;
}

}  // namespace calendar
