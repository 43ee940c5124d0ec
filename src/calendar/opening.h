// Is it open now, and if not, when next? From hours that repeat every week and the public holidays, for a given minute
// on the wall clock of Europe/Berlin.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
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
};

Moment moment_at(const catalogue::Catalogue& catalogue, base::LocalTime now);

struct OpeningState {
    Opening opening = Opening::unknown;
    // open: when it closes; closed: when it opens next. None when it never closes, or does not open within kDaysAhead.
    std::optional<base::LocalTime> changes;
};

// Without hours the state is unknown, never closed. On a public holiday only spans marked for holidays count. A span
// that closes before it opens runs past midnight.
OpeningState opening_at(const std::vector<catalogue::WeeklySpan>& hours, const Moment& moment);

// The same for a record; a help line that answers around the clock is open without any hours.
OpeningState opening_at(const catalogue::Record& record, const Moment& moment);

// Only whether it is open, for filters over thousands of records: looks at today and last night, without allocating.
Opening open_now(const catalogue::Record& record, const Moment& moment);

}  // namespace calendar
