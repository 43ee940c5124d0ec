// Is it open now, and if not, when next? From hours that repeat every week and the public holidays, for a given minute
// on the wall clock of Europe/Berlin.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "catalogue/catalogue.h"

namespace calendar {

enum class Opening : std::uint8_t { unknown, closed, open };

// How far ahead the next opening is looked for.
constexpr int kDaysAhead = 14;

// A minute and which of the days around it are holidays: worked out once, then asked for every record.
struct Moment {
    base::LocalTime now;
    std::array<bool, kDaysAhead + 2> holiday{};             // yesterday, today, … kDaysAhead days from now
    const catalogue::HolidayRule* holiday_today = nullptr;  // lives as long as the catalogue
    // In school holidays many offers keep other hours than those written down, or pause.
    bool school_holidays = false;
    std::string trusted_from;  // ISO; hours out of an older source say nothing about today
};

// A source so old is marked as such: six years, which is where the taxonomy set `high` when the data were collected
// (before 2020). Hours out of a source of ten years and more are shown, but nothing is concluded from them.
constexpr int kOldYears = 6;
constexpr int kDistrustedYears = 10;

// By today's date, so that data age on the device. "2020" counts from its first day; without a date: false.
bool is_old(const catalogue::Provenance& provenance, base::Date today);

Moment moment_at(const catalogue::Catalogue& catalogue, base::LocalTime now);

// The hours of one day of the week (0 Monday … 6 Sunday, 7 public holidays), in order; spans that touch are one. One
// that runs past midnight closes before it opens, as in the data.
std::vector<catalogue::WeeklySpan> hours_on(const std::vector<catalogue::WeeklySpan>& hours, int day);

struct OpeningState {
    Opening opening = Opening::unknown;
    // open: when it closes; closed: when it opens next. None when it never closes, or does not open within kDaysAhead.
    std::optional<base::LocalTime> changes;
};

// Without hours the state is unknown, never closed. On a public holiday only spans marked for holidays count. A span
// that closes before it opens runs past midnight.
OpeningState opening_at(const std::vector<catalogue::WeeklySpan>& hours, const Moment& moment);

// The same for a record; a help line that answers around the clock is open without any hours. Unknown when its hours
// are too old.
OpeningState opening_at(const catalogue::Record& record, const Moment& moment);

// Only whether it is open, for filters over thousands of records: looks at today and last night, without allocating.
Opening open_now(const catalogue::Record& record, const Moment& moment);

}  // namespace calendar
