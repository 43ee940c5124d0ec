#include "calendar/school_year.h"

namespace calendar {
namespace {

using base::Date;

Date first_of_august(std::chrono::year year) {
    return Date{year, std::chrono::August, std::chrono::day{1}};
}

}  // namespace

Date school_year_start(Date date) {
    const Date start = first_of_august(date.year());
    return date < start ? first_of_august(date.year() - std::chrono::years{1}) : start;
}

Date expected_kita_start(Date born) {
    const Date third_birthday = base::add_months(born, 3 * 12);
    const Date start = first_of_august(third_birthday.year());
    return third_birthday < start ? start : first_of_august(third_birthday.year() + std::chrono::years{1});
}

Date expected_school_start(Date born) {
    const Date sixth_birthday = base::add_months(born, 6 * 12);
    const Date cut_off{sixth_birthday.year(), std::chrono::September, std::chrono::day{30}};
    const std::chrono::year year =
        sixth_birthday <= cut_off ? sixth_birthday.year() : sixth_birthday.year() + std::chrono::years{1};
    return first_of_august(year);
}

}  // namespace calendar
