// Civil dates and wall-clock times of Europe/Berlin, the only zone in which offices open and children are born here.
// The core never asks a clock: "now" is a value that a platform hands in.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace base {

using Date = std::chrono::year_month_day;

// A minute on the wall clock of Europe/Berlin.
struct LocalTime {
    Date date{};
    int minute_of_day = 0;  // 0 … 1439

    bool operator==(const LocalTime& other) const = default;
};

// Reads "YYYY-MM-DD"; nullopt unless it is a day that exists.
std::optional<Date> parse_date(std::string_view text);

// Reads "YYYY-MM-DDTHH:MM"; nullopt unless both parts exist.
std::optional<LocalTime> parse_local_time(std::string_view text);

// Reads "HH:MM" as minutes after midnight; "24:00" is 1440.
std::optional<int> parse_clock(std::string_view text);

// Writes "YYYY-MM-DD". Requires date.ok().
std::string format_date(Date date);

Date add_days(Date date, int days);

// Calendar months; the day is clamped to the end of the month (31 January + 1 month = last day of February).
Date add_months(Date date, int months);

// Whole days from one date to the other; negative when `to` lies before `from`.
int days_between(Date from, Date to);

// Completed calendar months from one date to the other, as used for ages; 0 when `to` lies before `from`.
int completed_months(Date from, Date to);

}  // namespace base
