#include "text/dates.h"

#include <chrono>

namespace text {
namespace {

constexpr int kDaysInWeek = 7;
constexpr int kLastAgeInDays = 14;
constexpr int kLastAgeInWeeks = 12;
constexpr int kMonthsInYear = 12;
constexpr int kLastAgeInMonths = 24;
constexpr int kMinutesInHour = 60;

std::string number(unsigned value) {
    return std::to_string(value);
}

}  // namespace

std::string month_name(const Messages& messages, base::Date date) {
    return messages.say("month." + number(static_cast<unsigned>(date.month())));
}

std::string month_short(const Messages& messages, base::Date date) {
    return messages.say("month.short." + number(static_cast<unsigned>(date.month())));
}

std::string weekday_name(const Messages& messages, base::Date date) {
    const std::chrono::weekday weekday{std::chrono::sys_days(date)};
    return weekday_name(messages, static_cast<int>(weekday.iso_encoding()) - 1);
}

std::string weekday_name(const Messages& messages, int day) {
    return messages.say("weekday." + std::to_string(day));
}

std::string day_of_month(const Messages& messages, base::Date date) {
    return messages.say("date.day", {{"day", number(static_cast<unsigned>(date.day()))}});
}

std::string day_and_month(const Messages& messages, base::Date date, base::Date today) {
    if (date.year() != today.year()) return full_date(messages, date);
    return messages.say("date.day_month",
                        {{"day", number(static_cast<unsigned>(date.day()))}, {"month", month_name(messages, date)}});
}

std::string full_date(const Messages& messages, base::Date date) {
    return messages.say("date.full", {{"day", number(static_cast<unsigned>(date.day()))},
                                      {"month", month_name(messages, date)},
                                      {"year", std::to_string(static_cast<int>(date.year()))}});
}

std::string partial_date(const Messages& messages, const std::string& iso) {
    if (const auto day = base::parse_date(iso)) return full_date(messages, *day);
    if (const auto first = base::parse_date(iso + "-01")) {
        return messages.say("date.month_year", {{"month", month_name(messages, *first)},
                                                {"year", std::to_string(static_cast<int>(first->year()))}});
    }
    return iso;
}

std::string clock(const Messages& messages, int minutes) {
    constexpr int kHalfDay = 12;
    const int hour = minutes / kMinutesInHour;
    const int rest = minutes % kMinutesInHour;
    std::string past;
    if (rest != 0) past = (rest < 10 ? ":0" : ":") + std::to_string(rest);
    return messages.say(hour / kHalfDay % 2 == 0 ? "clock.morning" : "clock.afternoon",
                        {{"of_24", std::to_string(hour) + past},
                         {"of_12", std::to_string((hour + kHalfDay - 1) % kHalfDay + 1) + past}});
}

std::string say(const Messages& messages, const base::Sentence& sentence) {
    Arguments arguments = sentence.words;
    for (const auto& [name, date] : sentence.dates) arguments.push_back({name, full_date(messages, date)});
    return messages.say(sentence.key, arguments);
}

std::string age(const Messages& messages, base::Date born, base::Date today) {
    const int days = base::days_between(born, today);
    if (days < 0) return messages.say("age.unborn");
    if (days < kLastAgeInDays) return messages.say_count("age.days", days);
    if (days / kDaysInWeek <= kLastAgeInWeeks) return messages.say_count("age.weeks", days / kDaysInWeek);
    const int months = base::completed_months(born, today);
    if (months < kLastAgeInMonths) return messages.say_count("age.months", months);
    return messages.say_count("age.years", months / kMonthsInYear);
}

}  // namespace text
