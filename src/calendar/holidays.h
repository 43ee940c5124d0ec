// Public holidays and school holidays, worked out from the rules and dates that the catalogue carries, never from a
// list of years in the program.
#pragma once

#include <string_view>
#include <vector>

#include "base/date.h"
#include "catalogue/records.h"

namespace calendar {

// Gregorian Easter (the "anonymous" computus of 1876). Requires year >= 1583.
base::Date easter_sunday(int year);

// The day on which a holiday falls in that year.
base::Date holiday_date(const catalogue::HolidayRule& rule, int year);

// The public holiday on that day, or nullptr. Easter Sunday and Whit Sunday count as well: they are no statutory
// holidays in NRW, but offices close all the same.
const catalogue::HolidayRule* public_holiday(const std::vector<catalogue::HolidayRule>& rules, base::Date date);

// The school holidays that include that day, or nullptr. Entries whose end is not known are passed over. The movable
// days that each school sets for itself are not in the data.
const catalogue::SchoolHoliday* school_holiday(const std::vector<catalogue::SchoolHoliday>& holidays, base::Date date);

}  // namespace calendar
