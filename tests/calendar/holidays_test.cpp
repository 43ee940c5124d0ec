#include "calendar/holidays.h"

#include <gtest/gtest.h>

#include <cstdint>

#include "calendar/school_year.h"

namespace {

using base::Date;
using base::format_date;
using base::parse_date;

Date day(const char* text) {
    return *parse_date(text);
}

std::vector<catalogue::HolidayRule> rules_of_nrw() {
    const auto fixed = [](const char* id, std::uint8_t month, std::uint8_t day_of_month) {
        catalogue::HolidayRule rule;
        rule.id = id;
        rule.month = month;
        rule.day = day_of_month;
        rule.statutory = true;
        return rule;
    };
    const auto after_easter = [](const char* id, std::int16_t days, bool statutory) {
        catalogue::HolidayRule rule;
        rule.id = id;
        rule.easter_offset_days = days;
        rule.statutory = statutory;
        return rule;
    };
    return {fixed("neujahr", 1, 1),
            after_easter("karfreitag", -2, true),
            after_easter("ostersonntag", 0, false),
            after_easter("himmelfahrt", 39, true),
            after_easter("fronleichnam", 60, true),
            fixed("allerheiligen", 11, 1)};
}

TEST(Easter, is_known_for_the_coming_years) {
    EXPECT_EQ(format_date(calendar::easter_sunday(2024)), "2024-03-31");
    EXPECT_EQ(format_date(calendar::easter_sunday(2026)), "2026-04-05");
    EXPECT_EQ(format_date(calendar::easter_sunday(2027)), "2027-03-28");
    EXPECT_EQ(format_date(calendar::easter_sunday(2028)), "2028-04-16");
}

TEST(Easter, covers_its_earliest_and_latest_day) {
    EXPECT_EQ(format_date(calendar::easter_sunday(1818)), "1818-03-22");
    EXPECT_EQ(format_date(calendar::easter_sunday(2038)), "2038-04-25");
    EXPECT_EQ(format_date(calendar::easter_sunday(2049)), "2049-04-18") << "one of the two exceptions of Gauß's rule";
}

TEST(Holidays, follow_the_rules_of_the_catalogue) {
    const auto rules = rules_of_nrw();
    ASSERT_NE(calendar::public_holiday(rules, day("2026-06-04")), nullptr);
    EXPECT_EQ(calendar::public_holiday(rules, day("2026-06-04"))->id, "fronleichnam");
    EXPECT_EQ(calendar::public_holiday(rules, day("2027-05-06"))->id, "himmelfahrt");
    EXPECT_EQ(calendar::public_holiday(rules, day("2028-11-01"))->id, "allerheiligen");
    EXPECT_EQ(calendar::public_holiday(rules, day("2026-04-05"))->id, "ostersonntag") << "offices close all the same";
    EXPECT_EQ(calendar::public_holiday(rules, day("2026-11-22")), nullptr);
}

TEST(SchoolHolidays, include_both_ends_and_skip_what_is_not_known) {
    const std::vector<catalogue::SchoolHoliday> holidays = {{"herbst", "Herbstferien 2026", "2026-10-17", "2026-10-31"},
                                                            {"pfingsten", "Pfingstferien 2028", "", ""}};
    EXPECT_NE(calendar::school_holiday(holidays, day("2026-10-17")), nullptr);
    EXPECT_NE(calendar::school_holiday(holidays, day("2026-10-31")), nullptr);
    EXPECT_EQ(calendar::school_holiday(holidays, day("2026-11-01")), nullptr);
    EXPECT_EQ(calendar::school_holiday(holidays, day("2028-05-30")), nullptr);
}

TEST(SchoolYear, starts_on_the_first_of_august) {
    EXPECT_EQ(format_date(calendar::school_year_start(day("2026-07-31"))), "2025-08-01");
    EXPECT_EQ(format_date(calendar::school_year_start(day("2026-08-01"))), "2026-08-01");
}

TEST(SchoolStart, is_the_year_in_which_the_child_is_six_by_the_end_of_september) {
    EXPECT_EQ(format_date(calendar::expected_school_start(day("2020-09-30"))), "2026-08-01");
    EXPECT_EQ(format_date(calendar::expected_school_start(day("2020-10-01"))), "2027-08-01");
    EXPECT_EQ(format_date(calendar::expected_school_start(day("2024-02-29"))), "2030-08-01");
}

TEST(KitaStart, is_the_first_of_august_after_the_third_birthday) {
    EXPECT_EQ(format_date(calendar::expected_kita_start(day("2024-02-29"))), "2027-08-01");
    EXPECT_EQ(format_date(calendar::expected_kita_start(day("2023-07-31"))), "2026-08-01");
    EXPECT_EQ(format_date(calendar::expected_kita_start(day("2023-08-01"))), "2027-08-01");
}

}  // namespace
