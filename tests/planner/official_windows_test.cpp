// The windows and tolerances of U2 to U9 as the Kinder-Richtlinie counts them, for five birth dates: an ordinary one,
// ends of months of different length, and 29 February.
#include <gtest/gtest.h>

#include "sample_records.h"
#include "support/real_catalogue.h"

namespace {

struct Expected {
    const char* born;
    const char* id;
    const char* from;
    const char* until;
    const char* tolerance_from;
    const char* tolerance_until;
};

void PrintTo(const Expected& expected, std::ostream* out) {
    *out << expected.id << " born " << expected.born;
}

class OfficialWindow : public testing::TestWithParam<Expected> {};

TEST_P(OfficialWindow, is_what_the_data_say) {
    const Expected& expected = GetParam();
    for (const planner::Row& row : planner::plan(support::real_catalogue(), sample::born(expected.born))) {
        if (row.id != expected.id) continue;
        EXPECT_EQ(sample::span(row), std::string(expected.from) + " … " + expected.until);
        EXPECT_EQ(sample::span(row.tolerance_from, row.tolerance_until),
                  std::string(expected.tolerance_from) + " … " + expected.tolerance_until);
        EXPECT_FALSE(row.estimated);
        return;
    }
    FAIL() << expected.id << " is missing";
}

constexpr Expected kOfficialWindows[] = {
    {"2026-01-15", "u2", "2026-01-17", "2026-01-24", "2026-01-17", "2026-01-28"},
    {"2026-01-15", "u3", "2026-02-05", "2026-02-18", "2026-01-29", "2026-03-11"},
    {"2026-01-15", "u4", "2026-03-15", "2026-05-14", "2026-02-15", "2026-05-29"},
    {"2026-01-15", "u5", "2026-06-15", "2026-08-14", "2026-05-15", "2026-09-14"},
    {"2026-01-15", "u6", "2026-10-15", "2027-01-14", "2026-09-15", "2027-03-14"},
    {"2026-01-15", "u7", "2027-09-15", "2028-01-14", "2027-08-15", "2028-04-14"},
    {"2026-01-15", "u7a", "2028-10-15", "2029-01-14", "2028-09-15", "2029-03-14"},
    {"2026-01-15", "u8", "2029-10-15", "2030-01-14", "2029-07-15", "2030-03-14"},
    {"2026-01-15", "u9", "2030-12-15", "2031-05-14", "2030-10-15", "2031-07-14"},
    {"2025-08-31", "u2", "2025-09-02", "2025-09-09", "2025-09-02", "2025-09-13"},
    {"2025-08-31", "u3", "2025-09-21", "2025-10-04", "2025-09-14", "2025-10-25"},
    {"2025-08-31", "u4", "2025-10-31", "2025-12-30", "2025-09-30", "2026-01-14"},
    {"2025-08-31", "u5", "2026-01-31", "2026-03-30", "2025-12-31", "2026-04-29"},
    {"2025-08-31", "u6", "2026-05-31", "2026-08-30", "2026-04-30", "2026-10-30"},
    {"2025-08-31", "u7", "2027-04-30", "2027-08-30", "2027-03-31", "2027-11-29"},
    {"2025-08-31", "u7a", "2028-05-31", "2028-08-30", "2028-04-30", "2028-10-30"},
    {"2025-08-31", "u8", "2029-05-31", "2029-08-30", "2029-02-28", "2029-10-30"},
    {"2025-08-31", "u9", "2030-07-31", "2030-12-30", "2030-05-31", "2031-02-27"},
    {"2024-02-29", "u2", "2024-03-02", "2024-03-09", "2024-03-02", "2024-03-13"},
    {"2024-02-29", "u3", "2024-03-21", "2024-04-03", "2024-03-14", "2024-04-24"},
    {"2024-02-29", "u4", "2024-04-29", "2024-06-28", "2024-03-29", "2024-07-13"},
    {"2024-02-29", "u5", "2024-07-29", "2024-09-28", "2024-06-29", "2024-10-28"},
    {"2024-02-29", "u6", "2024-11-29", "2025-02-27", "2024-10-29", "2025-04-28"},
    {"2024-02-29", "u7", "2025-10-29", "2026-02-27", "2025-09-29", "2026-05-28"},
    {"2024-02-29", "u7a", "2026-11-29", "2027-02-27", "2026-10-29", "2027-04-28"},
    {"2024-02-29", "u8", "2027-11-29", "2028-02-28", "2027-08-29", "2028-04-28"},
    {"2024-02-29", "u9", "2029-01-29", "2029-06-28", "2028-11-29", "2029-08-28"},
    {"2025-12-31", "u2", "2026-01-02", "2026-01-09", "2026-01-02", "2026-01-13"},
    {"2025-12-31", "u3", "2026-01-21", "2026-02-03", "2026-01-14", "2026-02-24"},
    {"2025-12-31", "u4", "2026-02-28", "2026-04-29", "2026-01-31", "2026-05-14"},
    {"2025-12-31", "u5", "2026-05-31", "2026-07-30", "2026-04-30", "2026-08-30"},
    {"2025-12-31", "u6", "2026-09-30", "2026-12-30", "2026-08-31", "2027-02-27"},
    {"2025-12-31", "u7", "2027-08-31", "2027-12-30", "2027-07-31", "2028-03-30"},
    {"2025-12-31", "u7a", "2028-09-30", "2028-12-30", "2028-08-31", "2029-02-27"},
    {"2025-12-31", "u8", "2029-09-30", "2029-12-30", "2029-06-30", "2030-02-27"},
    {"2025-12-31", "u9", "2030-11-30", "2031-04-29", "2030-09-30", "2031-06-29"},
    {"2026-03-30", "u2", "2026-04-01", "2026-04-08", "2026-04-01", "2026-04-12"},
    {"2026-03-30", "u3", "2026-04-20", "2026-05-03", "2026-04-13", "2026-05-24"},
    {"2026-03-30", "u4", "2026-05-30", "2026-07-29", "2026-04-30", "2026-08-13"},
    {"2026-03-30", "u5", "2026-08-30", "2026-10-29", "2026-07-30", "2026-11-29"},
    {"2026-03-30", "u6", "2026-12-30", "2027-03-29", "2026-11-30", "2027-05-29"},
    {"2026-03-30", "u7", "2027-11-30", "2028-03-29", "2027-10-30", "2028-06-29"},
    {"2026-03-30", "u7a", "2028-12-30", "2029-03-29", "2028-11-30", "2029-05-29"},
    {"2026-03-30", "u8", "2029-12-30", "2030-03-29", "2029-09-30", "2030-05-29"},
    {"2026-03-30", "u9", "2031-02-28", "2031-07-29", "2030-12-30", "2031-09-29"},
};

INSTANTIATE_TEST_SUITE_P(FiveBirthDates, OfficialWindow, testing::ValuesIn(kOfficialWindows));

TEST(RealTimeline, merges_the_tasks_that_repeat_check_ups_and_keeps_the_others) {
    const auto rows = planner::plan(support::real_catalogue(), sample::born("2026-01-15"));
    const auto found = sample::ids(rows);
    const auto has = [&found](const char* id) { return std::find(found.begin(), found.end(), id) != found.end(); };
    EXPECT_TRUE(has("u2"));
    EXPECT_FALSE(has("task-u2"));
    EXPECT_FALSE(has("task-u4-und-impfungen"));
    EXPECT_TRUE(has("task-vorsorgehefte-ordnen")) << "mentions nine check-ups and repeats none";
    EXPECT_TRUE(has("task-kindergeld-antrag"));
    EXPECT_FALSE(has("menc-abgeschafft")) << "withdrawn";
}

TEST(RealTimeline, marks_what_costs_money_or_a_right) {
    std::vector<std::string> hard;
    for (const planner::Row& row : planner::plan(support::real_catalogue(), sample::born("2026-01-15"))) {
        if (row.hard_deadline) hard.push_back(row.id);
    }
    const auto is_hard = [&hard](const char* id) { return std::find(hard.begin(), hard.end(), id) != hard.end(); };
    EXPECT_TRUE(is_hard("task-elterngeld-antrag"));
    EXPECT_TRUE(is_hard("rotavirus-1")) << "from the task that was merged into it";
    EXPECT_TRUE(is_hard("masernschutz-kita"));
    EXPECT_FALSE(is_hard("u5"));
    EXPECT_FALSE(is_hard("task-beikost"));
}

}  // namespace
