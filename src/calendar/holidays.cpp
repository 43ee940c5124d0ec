#include "calendar/holidays.h"

#include "base/check.h"

namespace calendar {

using base::Date;

Date easter_sunday(int year) {
    FW_CHECK(year >= 1583);
    const int golden = year % 19;
    const int century = year / 100;
    const int year_of_century = year % 100;
    const int moon_correction = (century + 8) / 25;
    const int epact = (19 * golden + century - century / 4 - (century - moon_correction + 1) / 3 + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - epact - year_of_century % 4) % 7;
    const int late_moon = (golden + 11 * epact + 22 * weekday) / 451;
    const int days_from_march = epact + weekday - 7 * late_moon + 114;
    return Date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(days_from_march / 31)},
                std::chrono::day{static_cast<unsigned>(days_from_march % 31 + 1)}};
}

Date holiday_date(const catalogue::HolidayRule& rule, int year) {
    if (rule.month == 0) return base::add_days(easter_sunday(year), rule.easter_offset_days);
    return Date{std::chrono::year{year}, std::chrono::month{rule.month}, std::chrono::day{rule.day}};
}

const catalogue::HolidayRule* public_holiday(const std::vector<catalogue::HolidayRule>& rules, Date date) {
    for (const catalogue::HolidayRule& rule : rules) {
        if (holiday_date(rule, static_cast<int>(date.year())) == date) return &rule;
    }
    return nullptr;
}

const catalogue::SchoolHoliday* school_holiday(const std::vector<catalogue::SchoolHoliday>& holidays, Date date) {
    for (const catalogue::SchoolHoliday& holiday : holidays) {
        const auto from = base::parse_date(holiday.from);
        const auto until = base::parse_date(holiday.until);
        if (from && until && *from <= date && date <= *until) return &holiday;
    }
    return nullptr;
}

}  // namespace calendar
