#include "calendar/opening.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/sort.h"
#include "calendar/holidays.h"

namespace calendar {
namespace {

using base::LocalTime;
using catalogue::WeeklySpan;

constexpr int kMinutesOfDay = 24 * 60;
constexpr unsigned kHolidayBit = 7;

// Minutes counted from midnight of the day before `now`, so that a night that began yesterday is on the same scale.
struct Span {
    int opens;
    int closes;
};

// `day` counts from yesterday, as in Moment::holiday.
bool counts_on(const WeeklySpan& span, const Moment& moment, int day) {
    if (moment.holiday[static_cast<std::size_t>(day)]) return (span.days >> kHolidayBit & 1U) != 0;
    const std::chrono::sys_days date = std::chrono::sys_days{moment.now.date} + std::chrono::days{day - 1};
    return (span.days >> (std::chrono::weekday{date}.iso_encoding() - 1) & 1U) != 0;
}

Span on_day(const WeeklySpan& span, int day) {
    const int length = span.closes > span.opens ? span.closes - span.opens : span.closes + kMinutesOfDay - span.opens;
    const int opens = day * kMinutesOfDay + span.opens;
    return {opens, opens + length};
}

// In order, and joined where one begins before the other ends.
std::vector<Span> join(std::vector<Span> spans) {
    base::sort(spans, [](const Span& a, const Span& b) { return a.opens < b.opens; });
    std::vector<Span> joined;
    for (const Span& span : spans) {
        if (!joined.empty() && span.opens <= joined.back().closes) {
            joined.back().closes = std::max(joined.back().closes, span.closes);
        } else {
            joined.push_back(span);
        }
    }
    return joined;
}

// All spans from yesterday to two weeks ahead.
std::vector<Span> spans_around(const std::vector<WeeklySpan>& hours, const Moment& moment) {
    std::vector<Span> spans;
    for (int day = 0; day < static_cast<int>(moment.holiday.size()); ++day) {
        for (const WeeklySpan& span : hours) {
            if (counts_on(span, moment, day)) spans.push_back(on_day(span, day));
        }
    }
    return join(std::move(spans));
}

LocalTime at_minute(const Moment& moment, int minute) {
    return LocalTime{base::add_days(moment.now.date, minute / kMinutesOfDay - 1), minute % kMinutesOfDay};
}

std::string years_before(base::Date today, int years) {
    return base::format_date(base::add_months(today, -12 * years));
}

// Dates with a month or a year alone stand before the first day of it.
bool is_before(const std::string& as_of, const std::string& date) {
    return !as_of.empty() && as_of < date;
}

bool around_the_clock(const catalogue::Record& record) {
    const auto* helpline = std::get_if<catalogue::Helpline>(&record.details);
    return helpline != nullptr && helpline->around_the_clock;
}

}  // namespace

std::vector<WeeklySpan> hours_on(const std::vector<WeeklySpan>& hours, int day) {
    std::vector<Span> spans;
    for (const WeeklySpan& span : hours) {
        if ((span.days >> day & 1) != 0) spans.push_back(on_day(span, 0));
    }
    std::vector<WeeklySpan> joined;
    for (const Span& span : join(std::move(spans))) {
        const int closes = span.closes > kMinutesOfDay ? span.closes - kMinutesOfDay : span.closes;
        joined.push_back({static_cast<std::uint8_t>(1U << static_cast<unsigned>(day)),
                          static_cast<std::uint16_t>(span.opens), static_cast<std::uint16_t>(closes)});
    }
    return joined;
}

Moment moment_at(const catalogue::Catalogue& catalogue, LocalTime now) {
    Moment moment;
    moment.now = now;
    for (std::size_t day = 0; day < moment.holiday.size(); ++day) {
        const base::Date date = base::add_days(now.date, static_cast<int>(day) - 1);
        moment.holiday[day] = public_holiday(catalogue.holidays, date) != nullptr;
    }
    moment.holiday_today = public_holiday(catalogue.holidays, now.date);
    moment.school_holidays = school_holiday(catalogue.school_holidays, now.date) != nullptr;
    moment.trusted_from = years_before(now.date, kDistrustedYears);
    return moment;
}

bool is_old(const catalogue::Provenance& provenance, base::Date today) {
    return is_before(provenance.as_of, years_before(today, kOldYears));
}

OpeningState opening_at(const std::vector<WeeklySpan>& hours, const Moment& moment) {
    if (hours.empty()) return {};
    const int minute = kMinutesOfDay + moment.now.minute_of_day;
    const int horizon = kMinutesOfDay * static_cast<int>(moment.holiday.size());
    for (const Span& span : spans_around(hours, moment)) {
        if (span.closes <= minute) continue;
        if (span.opens > minute) return {Opening::closed, at_minute(moment, span.opens)};
        if (span.closes >= horizon) return {Opening::open, std::nullopt};
        return {Opening::open, at_minute(moment, span.closes)};
    }
    return {Opening::closed, std::nullopt};
}

OpeningState opening_at(const catalogue::Record& record, const Moment& moment) {
    if (around_the_clock(record)) return {Opening::open, std::nullopt};
    if (is_before(record.provenance.as_of, moment.trusted_from)) return {};
    return opening_at(record.opening_hours, moment);
}

Opening open_now(const catalogue::Record& record, const Moment& moment) {
    if (around_the_clock(record)) return Opening::open;
    if (record.opening_hours.empty() || is_before(record.provenance.as_of, moment.trusted_from)) {
        return Opening::unknown;
    }
    const int minute = kMinutesOfDay + moment.now.minute_of_day;
    for (const WeeklySpan& hours : record.opening_hours) {
        for (int day = 0; day <= 1; ++day) {
            const Span span = on_day(hours, day);
            if (span.opens <= minute && minute < span.closes && counts_on(hours, moment, day)) return Opening::open;
        }
    }
    return Opening::closed;
}

}  // namespace calendar
