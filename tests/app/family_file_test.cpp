// The file with which a family carries dates and ticks to another device: whole or refused.
#include "app/family_file.h"

#include <gtest/gtest.h>

namespace {

using app::Family;
using catalogue::Anchor;

base::Date day(const char* text) {
    return *base::parse_date(text);
}

Family twins_and_an_expected_child() {
    Family family;
    family.children = {{day("2026-10-18"), day("2026-11-01"), {{Anchor::kita_start, day("2029-08-01")}}},
                       {day("2026-10-18"), std::nullopt, {}},
                       {std::nullopt, day("2027-06-01"), {}}};
    family.children[0].named_by = day("2026-10-18");
    family.children[0].changes = 2;
    family.ticks = {{"u2", 1}, {"u2", 2}, {"kindergeld.123", 0}};
    family.answers = {{"single_parent", true}};
    return family;
}

std::string fault_of(std::string_view content) {
    const auto read = app::read_family_file(content);
    return read.ok() ? "" : read.error().text_key;
}

TEST(FamilyFile, brings_dates_and_ticks_back_but_no_answers) {
    const Family family = twins_and_an_expected_child();
    const std::string file = app::write_family_file(family);
    const auto read = app::read_family_file(file);
    ASSERT_TRUE(read.ok()) << read.error().text_key;
    EXPECT_EQ(read.value().children, family.children);
    EXPECT_EQ(read.value().ticks, family.ticks);
    EXPECT_TRUE(read.value().answers.empty());
    EXPECT_EQ(file.find("single_parent"), std::string::npos);
}

TEST(FamilyFile, survives_mail_programs_that_change_line_ends) {
    std::string file = app::write_family_file(twins_and_an_expected_child());
    for (std::size_t at = 0; (at = file.find('\n', at)) != std::string::npos; at += 2) file.insert(at, "\r");
    EXPECT_EQ(fault_of("\xEF\xBB\xBF" + file + "\r\n"), "");
}

TEST(FamilyFile, says_what_is_wrong_with_another_file) {
    EXPECT_EQ(fault_of(""), "family.error.not_ours");
    EXPECT_EQ(fault_of("BEGIN:VCALENDAR\r\n"), "family.error.not_ours");
    EXPECT_EQ(fault_of("Familienwegweiser Kalender 2\nkind=…"), "family.error.newer");
    EXPECT_EQ(fault_of("Familienwegweiser Kalender 1"), "family.error.damaged");
    EXPECT_EQ(fault_of("Familienwegweiser Kalender x\n"), "family.error.damaged");
    EXPECT_EQ(fault_of(app::write_family_file({})), "family.error.empty");
}

TEST(FamilyFile, that_was_cut_or_changed_in_one_letter_is_refused) {
    const std::string file = app::write_family_file(twins_and_an_expected_child());
    for (std::size_t size = 0; size + 1 < file.size(); ++size) {
        EXPECT_NE(fault_of(std::string_view(file).substr(0, size)), "") << size;
    }
    for (std::size_t at = 0; at + 1 < file.size(); ++at) {
        std::string changed = file;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_NE(fault_of(changed), "") << at;
    }
}

TEST(FamilyEntries, that_say_what_cannot_be_are_left_out) {
    Family family;
    for (const char* child : {"", "2026-02-31", "heute", "2026-10-18~", "~kita_start.2029-08-01", "1899-01-01",
                              "2026-10-18~umzug.2029-08-01", "~spaeter~due_date.2026-11-01", "2026-10-18~kita_start",
                              "2026-10-18~zuerst.gestern", "2026-10-18~geaendert.-1", "2026-10-18~geaendert.2x"}) {
        EXPECT_EQ(app::read_family_entry(family, "kind", child), std::string_view(child) == "2026-10-18~") << child;
    }
    EXPECT_EQ(family.children.size(), 1U);
    for (const char* tick : {"u2", "1", "1.", "2.u2", "-1.u2", "1.U2", "1.<b>", "1.u2 u3", "x.u2"}) {
        EXPECT_FALSE(app::read_family_entry(family, "haken", tick)) << tick;
    }
    EXPECT_TRUE(app::read_family_entry(family, "haken", "1.u2"));
    EXPECT_FALSE(app::read_family_entry(family, "name", "Mia")) << "there is no field for a name";
    for (int more = 0; more < 100; ++more) app::read_family_entry(family, "kind", "2026-10-18");
    EXPECT_EQ(family.children.size(), app::kMostChildren);
}

TEST(FamilyEntries, of_before_that_told_the_expected_date_later_are_still_read) {
    Family family;
    EXPECT_TRUE(app::read_family_entry(family, "kind", "2026-10-18~due_date.2026-11-01~spaeter"));
    EXPECT_EQ(planner::naming_date(family.children.at(0)), day("2026-10-18"));
}

TEST(MergedFamilies, learn_the_dates_that_the_other_device_knows) {
    Family family;
    family.children = {{day("2026-06-05"), std::nullopt}};
    Family other = family;
    planner::tell_date(other.children[0], Anchor::kita_start, day("2028-11-01"));
    app::merge_family(family, other);
    ASSERT_EQ(family.children.size(), 1U);
    EXPECT_EQ(planner::told_date(family.children[0], Anchor::kita_start), day("2028-11-01"));
    planner::tell_date(family.children[0], Anchor::kita_start, day("2028-12-01"));
    const Family corrected = family;
    app::merge_family(family, other);
    EXPECT_EQ(family, corrected) << "an older file does not undo a correction";
}

TEST(MergedFamilies, know_a_child_again_whose_expected_date_was_corrected) {
    Family older;
    older.children = {{std::nullopt, day("2026-12-01")}};
    Family family = older;
    planner::tell_date(family.children[0], Anchor::due_date, day("2026-12-05"));
    planner::tell_date(family.children[0], Anchor::birth, day("2026-11-20"));
    const Family before = family;
    app::merge_family(family, older);
    EXPECT_EQ(family, before) << "one child, with the dates that were told last";
    app::merge_family(older, family);
    ASSERT_EQ(older.children.size(), 1U);
    EXPECT_EQ(older.children[0].born, day("2026-11-20"));
    EXPECT_EQ(older.children[0].due, day("2026-12-05"));
    EXPECT_EQ(planner::naming_date(older.children[0]), day("2026-12-01")) << "the calendar keeps its events";
}

TEST(MergedFamilies, know_a_child_again_that_was_born_meanwhile_and_a_sister_apart) {
    Family expecting;
    expecting.children = {{std::nullopt, day("2026-12-01")}};
    Family family;
    family.children = {{day("2025-12-24"), std::nullopt}, {day("2026-11-20"), std::nullopt}};
    app::merge_family(family, expecting);
    ASSERT_EQ(family.children.size(), 2U);
    EXPECT_FALSE(family.children[0].due);
    EXPECT_EQ(family.children[1].due, day("2026-12-01"));
}

TEST(MergedFamilies, know_each_child_once_and_twins_twice) {
    Family family;
    family.children = {{day("2024-02-29"), std::nullopt, {}}, {day("2026-10-18"), std::nullopt, {}}};
    family.ticks = {{"u2", 2}};
    Family more;
    more.children = {{day("2026-10-18"), std::nullopt, {}}, {day("2026-10-18"), std::nullopt, {}}};
    more.ticks = {{"u2", 1}, {"u3", 1}, {"u3", 2}, {"kindergeld.1", 0}};
    app::merge_family(family, more);
    ASSERT_EQ(family.children.size(), 3U) << "one of the twins was there";
    EXPECT_EQ(family.ticks, (std::vector<planner::Tick>{{"u2", 2}, {"u3", 2}, {"u3", 3}, {"kindergeld.1", 0}}));
    app::merge_family(family, more);
    EXPECT_EQ(family.children.size(), 3U) << "the same file twice";
}

}  // namespace
