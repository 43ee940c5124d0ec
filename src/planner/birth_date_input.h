// What somebody typed into the three fields of a date (day, month, year) becomes a date, or the reason why not.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"

namespace planner {

// A birth may be expected up to ten months ahead; whoever was born before 1990 is no child of this directory.
constexpr int kMonthsAhead = 10;
constexpr int kFirstYear = 1990;

struct TypedDate {
    std::string day;
    std::string month;
    std::string year;
};

// Digits may be European, Arabic-Indic (U+0660 …) or Persian (U+06F0 …), with blanks around them; two digits for a year
// mean 2000 to 2099. Errors: date.error.incomplete, .digits, .no_such_day {day, month, year}, .too_late, .too_early.
base::Result<base::Date> read_typed_date(const TypedDate& typed, base::Date today);
// Other dates of a child's life (Kita start, school start …) may lie up to that many months ahead; further away:
// date.error.too_far.
base::Result<base::Date> read_typed_date(const TypedDate& typed, base::Date today, int months_ahead);

// The typed text with European digits, everything else as it is: what a field shows after it was left.
std::string with_european_digits(std::string_view text);

}  // namespace planner
