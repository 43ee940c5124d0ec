#include "planner/planner.h"

#include <gtest/gtest.h>

#include "planner/anchors.h"
#include "sample_records.h"

namespace {

using planner::plan;
using planner::Row;
using sample::Anchor;
using sample::born;
using sample::catalogue_of;
using sample::day;
using sample::days;
using sample::expected;
using sample::months;
using sample::span;
using sample::weeks;
using Ids = std::vector<std::string>;

Row only_row(const catalogue::Record& record, const planner::Request& request) {
    const auto rows = plan(catalogue_of({record}), request);
    EXPECT_EQ(rows.size(), 1U);
    return rows.empty() ? Row{} : rows.front();
}

TEST(Windows, end_on_the_day_before_an_exclusive_end) {
    const auto u2 = sample::checkup("u2", sample::before(Anchor::birth, days(2), days(10)));
    EXPECT_EQ(span(only_row(u2, born("2024-02-29"))), "2024-03-02 … 2024-03-09");
}

TEST(Windows, include_an_inclusive_end) {
    const auto register_birth = sample::task("task-geburt-anzeigen", sample::up_to(Anchor::birth, days(0), days(7)));
    EXPECT_EQ(span(only_row(register_birth, born("2026-12-28"))), "2026-12-28 … 2027-01-04");
}

TEST(Windows, clamp_months_to_the_end_of_the_month_before_days_are_counted) {
    const auto u6 = sample::checkup("u6", sample::before(Anchor::birth, months(9), months(12)));
    EXPECT_EQ(span(only_row(u6, born("2025-05-31"))), "2026-02-28 … 2026-05-30");
    const auto half = sample::checkup("u4", sample::before(Anchor::birth, months(2), {4, 15}));
    EXPECT_EQ(span(only_row(half, born("2025-12-31"))), "2026-02-28 … 2026-05-14") << "30 April and 14 days";
}

TEST(Windows, show_the_tolerance_apart) {
    catalogue::Checkup details;
    details.window = sample::before(Anchor::birth, days(21), days(35));
    details.tolerance = sample::before(Anchor::birth, days(14), days(56));
    const Row row = only_row(sample::record("u3", details), born("2026-01-15"));
    EXPECT_EQ(span(row), "2026-02-05 … 2026-02-18");
    EXPECT_EQ(span(row.tolerance_from, row.tolerance_until), "2026-01-29 … 2026-03-11");
}

TEST(Windows, may_be_open_at_the_end) {
    const auto open = sample::checkup("offen", {Anchor::birth, months(12), std::nullopt, false});
    EXPECT_EQ(span(only_row(open, born("2026-01-15"))), "2027-01-15 … ?");
}

TEST(Vaccinations, tell_how_long_a_missed_one_can_be_caught_up) {
    catalogue::Vaccination details;
    details.window = sample::before(Anchor::birth, months(2), months(3));
    details.catch_up_until = months(60);
    const Row row = only_row(sample::record("menb-1", details), born("2024-02-29"));
    EXPECT_EQ(base::format_date(*row.catch_up_until), "2029-02-27") << "the day before the fifth birthday";
    EXPECT_FALSE(row.tolerance_until) << "catching up is no tolerance";
}

TEST(Vaccinations, that_were_withdrawn_are_nothing_to_do) {
    catalogue::Vaccination details;
    details.category = "withdrawn";
    details.window.from = months(12);
    EXPECT_TRUE(plan(catalogue_of({sample::record("menc", details)}), born("2026-01-15")).empty());
}

TEST(Seasons, protect_winter_babies_at_once_and_summer_babies_in_autumn) {
    catalogue::Vaccination details;
    details.season = {{{10, 11, 12, 1, 2, 3}, days(10), 0, 0}, {{4, 5, 6, 7, 8, 9}, std::nullopt, 9, 11}};
    const auto rsv = sample::record("rsv", details);
    EXPECT_EQ(span(only_row(rsv, born("2026-12-30"))), "2026-12-30 … 2027-01-08");
    EXPECT_EQ(span(only_row(rsv, born("2027-03-31"))), "2027-03-31 … 2027-04-09");
    EXPECT_EQ(span(only_row(rsv, born("2027-04-01"))), "2027-09-01 … 2027-11-30");
    EXPECT_EQ(span(only_row(rsv, born("2027-09-20"))), "2027-09-20 … 2027-11-30") << "nothing is due before birth";
}

TEST(Seasons, may_last_over_new_year) {
    catalogue::Vaccination details;
    details.season = {{{5, 6}, std::nullopt, 11, 2}};
    EXPECT_EQ(span(only_row(sample::record("grippe", details), born("2027-05-31"))), "2027-11-01 … 2028-02-29");
}

TEST(Seasons, give_way_to_a_later_decision) {
    catalogue::Vaccination details;
    details.season = {{{10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9}, days(10), 0, 0}};
    auto rsv = sample::record("rsv", details);
    rsv.rule_versions = {
        {"2027-01-01", "", sample::before(Anchor::birth, months(1), months(2)), std::nullopt, "STIKO 2027"}};
    EXPECT_EQ(span(only_row(rsv, born("2026-06-01"))), "2026-06-01 … 2026-06-10");
    EXPECT_EQ(span(only_row(rsv, born("2027-06-01"))), "2027-07-01 … 2027-07-31");
}

TEST(Anchors, are_assumed_where_the_law_gives_a_date_and_marked_as_estimated) {
    const auto school = sample::task("schule", sample::up_to(Anchor::school_start, months(-11), {-9, 14}));
    const Row row = only_row(school, born("2020-09-30"));
    EXPECT_EQ(span(row), "2025-09-01 … 2025-11-15");
    EXPECT_TRUE(row.estimated);
    const auto kita = sample::task("kita", sample::up_to(Anchor::kita_start, weeks(-4), weeks(0)));
    EXPECT_EQ(span(only_row(kita, born("2024-02-29"))), "2027-07-04 … 2027-08-01");
}

TEST(Anchors, that_were_named_win_over_assumed_ones) {
    const auto kita = sample::task("kita", sample::up_to(Anchor::kita_start, weeks(-4), weeks(0)));
    auto request = born("2024-02-29");
    request.anchors = {{Anchor::kita_start, day("2025-08-01")}};
    const Row row = only_row(kita, request);
    EXPECT_EQ(span(row), "2025-07-04 … 2025-08-01");
    EXPECT_FALSE(row.estimated);
    request.children.front().anchors = {{Anchor::kita_start, day("2026-02-01")}};
    EXPECT_EQ(span(only_row(kita, request)), "2026-01-04 … 2026-02-01") << "this child's own start";
}

TEST(Anchors, before_birth_everything_counts_from_the_expected_date_and_is_estimated) {
    const auto u2 = sample::checkup("u2", sample::before(Anchor::birth, days(2), days(10)));
    const auto course = sample::task("kurs", sample::up_to(Anchor::due_date, weeks(-24), weeks(-16)));
    const auto rows = plan(catalogue_of({u2, course}), expected("2027-03-01"));
    ASSERT_EQ(sample::ids(rows), (Ids{"kurs", "u2"}));
    EXPECT_EQ(span(rows[0]), "2026-09-14 … 2026-11-09");
    EXPECT_FALSE(rows[0].estimated) << "the expected date itself is known";
    EXPECT_EQ(span(rows[1]), "2027-03-03 … 2027-03-10");
    EXPECT_TRUE(rows[1].estimated);
}

TEST(Anchors, what_only_concerned_the_pregnancy_is_left_out_after_birth_without_an_expected_date) {
    const auto course = sample::task("kurs", sample::up_to(Anchor::due_date, weeks(-24), weeks(-16)));
    const auto family = sample::task("impfschutz", sample::up_to(Anchor::due_date, weeks(-26), weeks(4)));
    const auto rows = plan(catalogue_of({course, family}), born("2026-11-01"));
    ASSERT_EQ(sample::ids(rows), Ids{"impfschutz"});
    EXPECT_TRUE(rows[0].estimated);
}

TEST(Anchors, on_an_event_nobody_named_yield_a_row_without_dates_at_the_end) {
    const auto move = sample::task("umzug", sample::up_to(Anchor::move_date, days(0), days(14)));
    const auto u9 = sample::checkup("u9", sample::before(Anchor::birth, months(59), months(64)));
    auto request = born("2026-01-15");
    EXPECT_EQ(sample::ids(plan(catalogue_of({move, u9}), request)), (Ids{"u9", "umzug"}));
    EXPECT_EQ(span(only_row(move, request)), "? … ?");
    request.anchors = {{Anchor::move_date, day("2026-12-24")}};
    EXPECT_EQ(span(only_row(move, request)), "2026-12-24 … 2027-01-07");
}

TEST(Anchors, have_the_names_of_the_data) {
    EXPECT_EQ(planner::parse_anchor("kita_start"), Anchor::kita_start);
    EXPECT_EQ(planner::parse_anchor("tax_year"), Anchor::tax_year);
    EXPECT_FALSE(planner::parse_anchor("Kita-Start"));
}

TEST(Merging, keeps_the_id_of_the_check_up_and_its_own_window) {
    const auto rotavirus = sample::vaccination("rotavirus-1", sample::before(Anchor::birth, weeks(6), weeks(12)));
    auto details = sample::task_details(sample::up_to(Anchor::birth, weeks(5), weeks(20)));
    details.hard_deadline = true;
    details.repeats = {"rotavirus-1"};
    const auto rows = plan(catalogue_of({rotavirus, sample::record("task-rotavirus", details)}), born("2026-01-01"));
    ASSERT_EQ(sample::ids(rows), Ids{"rotavirus-1"});
    EXPECT_EQ(span(rows[0]), "2026-02-12 … 2026-03-25");
    EXPECT_TRUE(rows[0].hard_deadline);
    EXPECT_EQ(rows[0].merged, Ids{"task-rotavirus"});
}

TEST(Merging, leaves_nothing_of_a_task_that_repeats_what_was_withdrawn) {
    catalogue::Vaccination details;
    details.category = "withdrawn";
    details.window.from = months(12);
    auto task = sample::task_details(sample::up_to(Anchor::birth, months(12), months(15)));
    task.repeats = {"menc"};
    EXPECT_TRUE(
        plan(catalogue_of({sample::record("menc", details), sample::record("task-menc", task)}), born("2026-01-01"))
            .empty());
}

TEST(Merging, leaves_a_task_alone_that_only_mentions_a_check_up) {
    const auto u2 = sample::checkup("u2", sample::before(Anchor::birth, days(2), days(10)));
    auto booklet = sample::task_details(sample::up_to(Anchor::birth, days(0), months(72)));
    booklet.checkups = {"u2"};
    EXPECT_EQ(sample::ids(plan(catalogue_of({u2, sample::record("task-heft", booklet)}), born("2026-01-01"))),
              (Ids{"task-heft", "u2"}));
}

TEST(Merging, keeps_the_task_when_the_check_up_is_not_in_this_catalogue) {
    auto details = sample::task_details(sample::up_to(Anchor::birth, days(2), days(9)));
    details.repeats = {"u2"};
    EXPECT_EQ(sample::ids(plan(catalogue_of({sample::record("task-u2", details)}), born("2026-01-01"))),
              Ids{"task-u2"});
}

TEST(Conditions, travel_with_the_row_and_leave_it_out_only_after_a_no) {
    auto details = sample::task_details(sample::up_to(Anchor::birth, days(0), days(7)));
    details.condition = "employed";
    const auto catalogue = catalogue_of({sample::record("task-elternzeit", details)});
    auto request = born("2026-01-01");
    ASSERT_EQ(plan(catalogue, request).size(), 1U) << "not asked is not no";
    EXPECT_EQ(plan(catalogue, request)[0].condition, "employed");
    request.conditions = {{"employed", true}};
    EXPECT_EQ(plan(catalogue, request).size(), 1U);
    request.conditions = {{"employed", false}};
    EXPECT_TRUE(plan(catalogue, request).empty());
}

// A decision: from 2027 on the check-up comes at nine instead of seven years.
catalogue::Record u10_moved_in_2027() {
    auto u10 = sample::checkup("u10", sample::before(Anchor::birth, months(84), months(108)));
    u10.rule_versions = {
        {"2027-01-01", "", sample::before(Anchor::birth, months(108), months(120)), std::nullopt, "Beschluss"}};
    return u10;
}

TEST(RuleVersions, hold_for_children_whose_window_begins_while_they_are_valid) {
    EXPECT_EQ(span(only_row(u10_moved_in_2027(), born("2017-12-31"))), "2024-12-31 … 2026-12-30")
        << "nine on 31 December 2026: the old rule";
    EXPECT_EQ(span(only_row(u10_moved_in_2027(), born("2018-01-01"))), "2027-01-01 … 2027-12-31")
        << "nine on the day the new rule begins";
}

TEST(RuleVersions, end_with_their_last_day) {
    auto u10 = u10_moved_in_2027();
    u10.rule_versions[0].valid_to = "2027-06-30";
    EXPECT_EQ(span(only_row(u10, born("2018-06-30"))), "2027-06-30 … 2028-06-29");
    EXPECT_EQ(span(only_row(u10, born("2018-07-01"))), "2025-07-01 … 2027-06-30") << "again the rule of the record";
}

TEST(RuleVersions, may_say_that_nothing_is_due_any_more) {
    auto vaccination = sample::vaccination("menc", sample::before(Anchor::birth, months(12), months(24)));
    vaccination.rule_versions = {{"2025-10-30", "", std::nullopt, std::nullopt, "STIKO"}};
    EXPECT_EQ(plan(catalogue_of({vaccination}), born("2024-10-29")).size(), 1U);
    EXPECT_TRUE(plan(catalogue_of({vaccination}), born("2024-10-30")).empty());
}

TEST(Benefits, have_a_row_where_no_task_tells_their_dates) {
    catalogue::Benefit details;
    EXPECT_TRUE(plan(catalogue_of({sample::record("kindergeld", details)}), born("2026-01-15")).empty());
    details.due = sample::up_to(Anchor::due_date, weeks(-6), weeks(8));
    EXPECT_EQ(span(only_row(sample::record("mutterschutz", details), expected("2027-03-01"))),
              "2027-01-18 … 2027-04-26");
}

TEST(Places, keep_the_tasks_of_another_kreis_away) {
    auto voucher = sample::task_details(sample::up_to(Anchor::birth, days(0), months(12)));
    voucher.region = "Kreis Coesfeld";
    auto everywhere = sample::task_details(sample::up_to(Anchor::birth, days(0), months(12)));
    everywhere.region = "NRW (örtlich verschieden)";
    auto catalogue = catalogue_of({sample::record("gutschein", voucher), sample::record("besuch", everywhere)});
    catalogue.places.resize(2);
    catalogue.places[0].id = "coe-nottuln";
    catalogue.places[0].kreis_name = "Kreis Coesfeld";
    catalogue.places[1].id = "gt-rietberg";
    catalogue.places[1].kreis_name = "Kreis Gütersloh";
    auto request = born("2026-01-01");
    EXPECT_EQ(plan(catalogue, request).size(), 2U) << "without a place nothing is kept away";
    request.place = "coe-nottuln";
    EXPECT_EQ(plan(catalogue, request).size(), 2U);
    request.place = "gt-rietberg";
    EXPECT_EQ(sample::ids(plan(catalogue, request)), Ids{"besuch"});
}

TEST(SeveralChildren, keep_their_numbers_and_are_sorted_into_one_timeline) {
    const auto u2 = sample::checkup("u2", sample::before(Anchor::birth, days(2), days(10)));
    planner::Request request;
    request.children = {{day("2026-03-01"), std::nullopt, {}},
                        {day("2024-01-01"), std::nullopt, {}},
                        {day("2026-03-01"), std::nullopt, {}}};
    const auto rows = plan(catalogue_of({u2}), request);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].child, 2) << "the older sister first";
    EXPECT_EQ(rows[1].child, 1);
    EXPECT_EQ(rows[2].child, 3) << "twins have a row each";
    EXPECT_EQ(span(rows[1]), span(rows[2]));
}

TEST(Order, is_by_date_and_then_by_id) {
    const auto b = sample::checkup("b", sample::before(Anchor::birth, days(2), days(10)));
    const auto a = sample::checkup("a", sample::before(Anchor::birth, days(2), days(5)));
    const auto z = sample::checkup("z", sample::before(Anchor::birth, days(0), days(5)));
    EXPECT_EQ(sample::ids(plan(catalogue_of({a, b, z}), born("2026-01-01"))), (Ids{"z", "a", "b"}));
}

}  // namespace
