#include "base/date.h"

#include <gtest/gtest.h>

namespace {

using base::add_months;
using base::completed_months;
using base::format_date;
using base::parse_clock;
using base::parse_date;
using base::parse_local_time;

std::string months_later(const char* date, int months) {
    return format_date(add_months(*parse_date(date), months));
}

TEST(Date, reads_only_days_that_exist) {
    EXPECT_TRUE(parse_date("2024-02-29"));
    EXPECT_FALSE(parse_date("2023-02-29")) << "2023 is no leap year";
    EXPECT_FALSE(parse_date("2024-02-30"));
    EXPECT_FALSE(parse_date("2024-2-3")) << "dates are written with two digits";
    EXPECT_FALSE(parse_date("+024-02-03"));
    EXPECT_FALSE(parse_date(""));
}

TEST(Date, writes_what_it_reads) {
    EXPECT_EQ(format_date(*parse_date("0999-01-05")), "0999-01-05");
    EXPECT_EQ(format_date(*parse_date("2026-11-22")), "2026-11-22");
}

TEST(Date, clamps_months_to_the_end_of_the_month) {
    EXPECT_EQ(months_later("2025-01-31", 1), "2025-02-28");
    EXPECT_EQ(months_later("2024-01-31", 1), "2024-02-29");
    EXPECT_EQ(months_later("2025-08-31", 66), "2031-02-28");
    EXPECT_EQ(months_later("2026-03-30", -13), "2025-02-28");
}

TEST(Date, counts_completed_months_like_a_birthday) {
    const auto born = *parse_date("2025-08-31");
    EXPECT_EQ(completed_months(born, *parse_date("2025-09-29")), 0);
    EXPECT_EQ(completed_months(born, *parse_date("2025-09-30")), 1) << "September has no 31st";
    EXPECT_EQ(completed_months(born, *parse_date("2026-08-31")), 12);
    EXPECT_EQ(completed_months(born, *parse_date("2025-08-01")), 0) << "not born yet";
}

TEST(Date, reads_the_wall_clock) {
    EXPECT_EQ(parse_clock("00:00"), 0);
    EXPECT_EQ(parse_clock("24:00"), 1440);
    EXPECT_FALSE(parse_clock("24:01"));
    EXPECT_FALSE(parse_clock("9:00"));
    ASSERT_TRUE(parse_local_time("2026-11-22T03:05"));
    EXPECT_EQ(parse_local_time("2026-11-22T03:05")->minute_of_day, 185);
    EXPECT_FALSE(parse_local_time("2026-11-22T24:00")) << "that is the next day";
}

}  // namespace
