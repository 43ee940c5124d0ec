#include "planner/timeline.h"

#include <gtest/gtest.h>

#include "sample_records.h"
#include "support/real_catalogue.h"

namespace {

using planner::Group;
using planner::group_of;
using planner::group_rows;
using planner::Row;
using sample::Anchor;
using sample::catalogue_of;
using sample::day;
using sample::days;
using sample::months;

Group group_on(const catalogue::Record& record, const char* born, const char* today) {
    const auto catalogue = catalogue_of({record});
    const auto rows = planner::plan(catalogue, sample::born(born));
    return group_of(catalogue, rows.at(0), day(today));
}

catalogue::Record u5() {
    catalogue::Checkup details;
    details.window = sample::before(Anchor::birth, months(5), months(7));
    details.tolerance = sample::before(Anchor::birth, months(4), months(8));
    return sample::record("u5", details);
}

TEST(Groups, follow_a_check_up_from_later_to_past) {
    const auto group = [](const char* today) { return group_on(u5(), "2026-01-15", today); };
    EXPECT_EQ(group("2026-05-15"), Group::later);
    EXPECT_EQ(group("2026-05-16"), Group::this_month) << "thirty days ahead";
    EXPECT_EQ(group("2026-06-08"), Group::this_month);
    EXPECT_EQ(group("2026-06-09"), Group::this_week) << "in six days";
    EXPECT_EQ(group("2026-06-15"), Group::this_week);
    EXPECT_EQ(group("2026-08-14"), Group::this_week) << "the last day";
    EXPECT_EQ(group("2026-08-15"), Group::overdue) << "within the tolerance";
    EXPECT_EQ(group("2026-10-13"), Group::overdue) << "for as long as the window lasted, sixty days at most";
    EXPECT_EQ(group("2026-10-14"), Group::past);
}

TEST(Groups, do_not_call_the_first_hours_overdue_for_long) {
    const auto u1 = sample::checkup("u1", sample::before(Anchor::birth, days(0), days(1)));
    EXPECT_EQ(group_on(u1, "2026-01-15", "2026-01-20"), Group::overdue);
    EXPECT_EQ(group_on(u1, "2026-01-15", "2026-01-23"), Group::past) << "that was in the clinic";
}

TEST(Groups, keep_what_is_important_in_sight_for_two_months) {
    const auto u2 = sample::checkup("u2", sample::before(Anchor::birth, days(2), days(10)));
    EXPECT_EQ(group_on(u2, "2026-01-15", "2026-03-25"), Group::overdue) << "until 24 January and sixty days";
    EXPECT_EQ(group_on(u2, "2026-01-15", "2026-03-26"), Group::past);
    auto details = sample::task_details(sample::up_to(Anchor::birth, days(0), days(7)));
    const auto recommended = sample::record("x", details);
    EXPECT_EQ(group_on(recommended, "2026-01-15", "2026-02-10"), Group::past);
    details.importance = "required";
    EXPECT_EQ(group_on(sample::record("x", details), "2026-01-15", "2026-03-23"), Group::overdue);
    EXPECT_EQ(group_on(sample::record("x", details), "2026-01-15", "2026-03-24"), Group::past);
}

TEST(Groups, put_what_has_time_apart) {
    auto details = sample::task_details(sample::up_to(Anchor::birth, days(0), months(12)));
    details.importance = "optional";
    const auto course = sample::record("kurs", details);
    EXPECT_EQ(group_on(course, "2026-01-15", "2026-01-20"), Group::this_week) << "new";
    EXPECT_EQ(group_on(course, "2026-01-15", "2026-05-01"), Group::anytime);
    EXPECT_EQ(group_on(course, "2026-01-15", "2026-12-20"), Group::this_week) << "about to end";
    EXPECT_EQ(group_on(course, "2026-01-15", "2027-01-16"), Group::past) << "optional things are never overdue";
}

TEST(Groups, keep_hard_deadlines_in_sight_all_the_time) {
    auto details = sample::task_details(sample::up_to(Anchor::birth, days(0), months(6)));
    details.hard_deadline = true;
    const auto child_benefit = sample::record("kindergeld", details);
    EXPECT_EQ(group_on(child_benefit, "2026-01-15", "2026-03-15"), Group::this_week);
    EXPECT_EQ(group_on(child_benefit, "2026-01-15", "2026-07-16"), Group::overdue);
}

TEST(Groups, have_a_place_for_what_waits_for_an_event) {
    const auto move = sample::task("umzug", sample::up_to(Anchor::move_date, days(0), days(14)));
    EXPECT_EQ(group_on(move, "2026-01-15", "2026-03-01"), Group::on_event);
}

TEST(Sections, come_in_order_and_leave_out_empty_ones) {
    const auto u2 = sample::checkup("u2", sample::before(Anchor::birth, days(2), days(10)));
    const auto u9 = sample::checkup("u9", sample::before(Anchor::birth, months(59), months(64)));
    const auto catalogue = catalogue_of({u2, u9});
    auto request = sample::born("2026-01-15");
    request.today = day("2026-01-16");
    const auto rows = planner::plan(catalogue, request);
    const auto sections = group_rows(catalogue, request, rows, {});
    ASSERT_EQ(sections.size(), 2U);
    EXPECT_EQ(sections[0].group, Group::this_week);
    EXPECT_EQ(sections[1].group, Group::later);

    const auto with_tick = group_rows(catalogue, request, rows, {{"u2", 1}});
    ASSERT_EQ(with_tick.size(), 2U);
    EXPECT_EQ(with_tick[1].group, Group::done);
    EXPECT_EQ(with_tick[1].items.at(0).row.id, "u2");
}

TEST(Sections, put_first_what_ends_first) {
    const auto longer = sample::checkup("a", sample::before(Anchor::birth, days(0), days(20)));
    const auto shorter = sample::checkup("b", sample::before(Anchor::birth, days(1), days(5)));
    const auto catalogue = catalogue_of({longer, shorter});
    auto request = sample::born("2026-01-15");
    request.today = day("2026-01-17");
    const auto sections = group_rows(catalogue, request, planner::plan(catalogue, request), {});
    ASSERT_EQ(sections.size(), 1U);
    EXPECT_EQ(sections[0].items[0].row.id, "b");
}

TEST(Sections, put_last_what_may_not_concern_the_family) {
    auto details = sample::task_details(sample::up_to(Anchor::birth, days(0), days(5)));
    details.condition = "single_parent";
    const auto catalogue = catalogue_of(
        {sample::record("a", details), sample::checkup("b", sample::before(Anchor::birth, days(0), days(20)))});
    auto request = sample::born("2026-01-15");
    request.today = day("2026-01-17");
    const auto first = [&] {
        return group_rows(catalogue, request, planner::plan(catalogue, request), {}).at(0).items.at(0).row.id;
    };
    EXPECT_EQ(first(), "b");
    request.conditions = {{"single_parent", true}};
    EXPECT_EQ(first(), "a") << "now it concerns them, and ends first";
}

TEST(Sections, show_twins_once_and_an_older_sister_apart) {
    const auto u2 = sample::checkup("u2", sample::before(Anchor::birth, days(2), days(10)));
    const auto catalogue = catalogue_of({u2});
    planner::Request request;
    request.children = {{day("2026-01-15"), {}, {}}, {day("2026-01-01"), {}, {}}, {day("2026-01-15"), {}, {}}};
    request.today = day("2026-01-10");
    const auto rows = planner::plan(catalogue, request);
    const auto sections = group_rows(catalogue, request, rows, {});
    ASSERT_EQ(sections.size(), 2U);
    ASSERT_EQ(sections[1].items.size(), 1U);
    EXPECT_EQ(sections[1].items[0].children, (std::vector<int>{1, 3}));
    const auto one_done = group_rows(catalogue, request, rows, {{"u2", 3}});
    ASSERT_EQ(one_done.size(), 3U) << "a tick concerns one child alone";
}

TEST(Sections, leave_out_what_was_over_before_birth) {
    auto details = sample::task_details(sample::up_to(Anchor::birth, sample::weeks(-30), days(-1)));
    details.hard_deadline = true;
    const auto catalogue = catalogue_of({sample::record("bundesstiftung", details)});
    auto request = sample::born("2026-01-15");
    request.today = day("2026-01-16");
    EXPECT_TRUE(group_rows(catalogue, request, planner::plan(catalogue, request), {}).empty());
    auto before = sample::expected("2026-01-15");
    before.today = day("2026-01-10");
    EXPECT_EQ(group_rows(catalogue, before, planner::plan(catalogue, before), {}).size(), 1U);
}

TEST(RealTimeline, of_three_weeks_still_shows_what_was_missed_after_the_birth) {
    const auto& catalogue = support::real_catalogue("coesfeld");
    const auto group = [&](const char* born, const char* id, const char* today) {
        auto request = sample::born(born);
        for (const Row& row : planner::plan(catalogue, request)) {
            if (row.id == id) return group_of(catalogue, row, day(today));
        }
        return Group::on_event;
    };
    for (const char* id : {"rsv-nirsevimab", "u2", "ngs", "task-geburt-anzeigen"}) {
        EXPECT_EQ(group("2026-11-05", id, "2026-11-26"), Group::overdue) << id;
    }
    EXPECT_EQ(group("2026-11-05", "rsv-nirsevimab", "2027-03-31"), Group::overdue) << "the season ends in March";
    EXPECT_EQ(group("2026-11-05", "rsv-nirsevimab", "2027-04-01"), Group::past);
    EXPECT_EQ(group("2026-06-05", "rsv-nirsevimab", "2027-03-31"), Group::overdue) << "missed in autumn";
    EXPECT_EQ(group("2026-06-05", "rsv-nirsevimab", "2027-10-01"), Group::past) << "not the first season any more";
}

TEST(RealTimeline, of_a_five_week_old_baby_is_short_enough_to_read) {
    const auto& catalogue = support::real_catalogue("coesfeld");
    auto request = sample::born("2026-10-18");
    request.today = day("2026-11-22");
    request.place = "duelmen";
    std::size_t now = 0;
    for (const auto& section : group_rows(catalogue, request, planner::plan(catalogue, request), {})) {
        if (section.group == Group::overdue || section.group == Group::this_week) now += section.items.size();
        if (section.group != Group::overdue) continue;
        for (const auto& item : section.items) EXPECT_TRUE(item.row.until) << item.row.id;
    }
    EXPECT_GE(now, 5U);
    EXPECT_LE(now, 20U);
}

}  // namespace
