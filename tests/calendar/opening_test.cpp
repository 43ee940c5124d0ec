#include "calendar/opening.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using base::parse_local_time;
using calendar::moment_at;
using calendar::Opening;
using calendar::opening_at;
using catalogue::WeeklySpan;

constexpr std::uint8_t kMonday = 1U << 0U;
constexpr std::uint8_t kTuesday = 1U << 1U;
constexpr std::uint8_t kThursday = 1U << 3U;
constexpr std::uint8_t kFriday = 1U << 4U;
constexpr std::uint8_t kHoliday = 1U << 7U;
constexpr std::uint8_t kEveryDay = 0x7F;

catalogue::Catalogue with_all_saints_and_autumn_holidays() {
    catalogue::Catalogue catalogue;
    catalogue::HolidayRule all_saints;
    all_saints.name = "Allerheiligen";
    all_saints.month = 11;
    all_saints.day = 1;
    catalogue.holidays = {all_saints};
    catalogue.school_holidays = {{"herbst", "Herbstferien 2027", "2027-10-23", "2027-11-06"}};
    return catalogue;
}

// What the state says in short: "open until 2026-11-24T12:00".
std::string told(const std::vector<WeeklySpan>& hours, const char* now) {
    const auto catalogue = with_all_saints_and_autumn_holidays();
    const auto state = opening_at(hours, moment_at(catalogue, *parse_local_time(now)));
    std::string text = state.opening == Opening::unknown  ? "unknown"
                       : state.opening == Opening::closed ? "closed"
                                                          : "open";
    if (!state.changes) return text;
    const int minute = state.changes->minute_of_day;
    const auto two_digits = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return text + " until " + base::format_date(state.changes->date) + " " + two_digits(minute / 60) + ":" +
           two_digits(minute % 60);
}

const std::vector<WeeklySpan> kOffice = {{kMonday | kTuesday | kThursday, 8 * 60, 12 * 60},
                                         {kThursday, 14 * 60, 18 * 60}};

TEST(Opening, without_hours_is_unknown_and_never_closed) {
    EXPECT_EQ(told({}, "2026-11-24T09:00"), "unknown");
}

TEST(Opening, tells_until_when_and_from_when) {
    EXPECT_EQ(told(kOffice, "2026-11-24T07:59"), "closed until 2026-11-24 08:00");
    EXPECT_EQ(told(kOffice, "2026-11-24T08:00"), "open until 2026-11-24 12:00");
    EXPECT_EQ(told(kOffice, "2026-11-24T11:59"), "open until 2026-11-24 12:00");
    EXPECT_EQ(told(kOffice, "2026-11-24T12:00"), "closed until 2026-11-26 08:00") << "Tuesday noon, next is Thursday";
    EXPECT_EQ(told(kOffice, "2026-11-26T13:00"), "closed until 2026-11-26 14:00");
    EXPECT_EQ(told(kOffice, "2026-11-26T18:30"), "closed until 2026-11-30 08:00");
}

TEST(Opening, is_closed_on_a_public_holiday_unless_the_hours_say_otherwise) {
    EXPECT_EQ(told(kOffice, "2027-11-01T09:00"), "closed until 2027-11-02 08:00") << "1 November 2027 is a Monday";
    const std::vector<WeeklySpan> with_holidays = {{kMonday, 8 * 60, 12 * 60}, {kHoliday, 10 * 60, 11 * 60}};
    EXPECT_EQ(told(with_holidays, "2027-11-01T09:00"), "closed until 2027-11-01 10:00");
    EXPECT_EQ(told(with_holidays, "2027-11-01T10:30"), "open until 2027-11-01 11:00");
}

TEST(Opening, knows_why_today_is_different) {
    const auto catalogue = with_all_saints_and_autumn_holidays();
    const auto moment = moment_at(catalogue, *parse_local_time("2027-11-01T09:00"));
    ASSERT_NE(moment.holiday_today, nullptr);
    EXPECT_EQ(moment.holiday_today->name, "Allerheiligen");
    EXPECT_TRUE(moment.school_holidays);
    EXPECT_FALSE(moment_at(catalogue, *parse_local_time("2027-11-08T09:00")).school_holidays);
}

TEST(Opening, runs_past_midnight) {
    const std::vector<WeeklySpan> night = {{kFriday, 20 * 60, 6 * 60}};
    EXPECT_EQ(told(night, "2026-11-27T23:00"), "open until 2026-11-28 06:00");
    EXPECT_EQ(told(night, "2026-11-28T05:59"), "open until 2026-11-28 06:00");
    EXPECT_EQ(told(night, "2026-11-28T06:00"), "closed until 2026-12-04 20:00");
}

TEST(Opening, joins_days_that_follow_without_a_gap) {
    const std::vector<WeeklySpan> weekend = {{kFriday, 12 * 60, 24 * 60}, {1U << 5U, 0, 24 * 60}};
    EXPECT_EQ(told(weekend, "2026-11-27T13:00"), "open until 2026-11-29 00:00");
    const std::vector<WeeklySpan> always = {{kEveryDay | kHoliday, 0, 24 * 60}};
    EXPECT_EQ(told(always, "2026-11-27T13:00"), "open");
}

TEST(Opening, does_not_promise_an_opening_further_away_than_two_weeks) {
    const std::vector<WeeklySpan> holidays_only = {{kHoliday, 10 * 60, 11 * 60}};
    EXPECT_EQ(told(holidays_only, "2026-11-24T09:00"), "closed");
}

TEST(Opening, a_help_line_around_the_clock_needs_no_hours) {
    catalogue::Record record;
    catalogue::Helpline helpline;
    helpline.around_the_clock = true;
    record.details = helpline;
    const auto catalogue = with_all_saints_and_autumn_holidays();
    EXPECT_EQ(opening_at(record, moment_at(catalogue, *parse_local_time("2026-11-24T03:00"))).opening, Opening::open);
}

TEST(OpenNow, agrees_with_the_full_answer_at_every_quarter_of_an_hour) {
    const auto catalogue = with_all_saints_and_autumn_holidays();
    catalogue::Record record;
    record.opening_hours = {{kMonday | kThursday, 8 * 60, 12 * 60},
                            {kFriday, 20 * 60, 6 * 60},
                            {kHoliday, 22 * 60, 2 * 60},
                            {1U << 6U, 0, 24 * 60}};
    for (int day = 0; day < 21; ++day) {
        for (int minute = 0; minute < 24 * 60; minute += 15) {
            const base::LocalTime now{base::add_days(*base::parse_date("2027-10-20"), day), minute};
            const auto moment = moment_at(catalogue, now);
            ASSERT_EQ(calendar::open_now(record, moment), opening_at(record, moment).opening)
                << base::format_date(now.date) << " minute " << minute;
        }
    }
}

}  // namespace
