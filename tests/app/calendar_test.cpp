// What a family tells about its children: understood, kept only where asked, and deleted.
#include <gtest/gtest.h>

#include "app/family_file.h"
#include "app/routes.h"
#include "app/update.h"

namespace {

using app::CalendarButton;
using app::DatePart;
using catalogue::Anchor;

class Calendar : public testing::Test {
protected:
    Calendar() { state.now.date = *base::parse_date("2026-11-23"); }

    app::Effects tell(app::CalendarIntent intent) { return app::update(state, app::Intent{std::move(intent)}); }
    app::Effects press(CalendarButton button) { return tell(app::CalendarPressed{button}); }
    app::Effects enter(const char* day_text, const char* month_text, const char* year_text) {
        tell(app::DateFieldChanged{DatePart::day, day_text});
        tell(app::DateFieldChanged{DatePart::month, month_text});
        tell(app::DateFieldChanged{DatePart::year, year_text});
        return tell(app::DateEntered{});
    }
    const std::vector<planner::Child>& children() const { return state.calendar.family.children; }
    std::string fault() const { return state.calendar.form.error ? state.calendar.form.error->text_key : ""; }

    app::State state;
};

template <typename Effect>
bool has(const app::Effects& effects) {
    for (const app::Effect& each : effects) {
        if (base::holds<Effect>(each)) return true;
    }
    return false;
}

TEST_F(Calendar, understands_a_birth_date_in_three_fields) {
    EXPECT_TRUE(has<app::RunPlan>(enter("٢٩", "٢", "٢٠٢٤")));
    ASSERT_EQ(children().size(), 1U);
    EXPECT_EQ(base::format_date(*children()[0].born), "2024-02-29");
    EXPECT_TRUE(state.calendar.form.day.empty()) << "the next child starts with empty fields";
}

TEST_F(Calendar, keeps_what_was_typed_beside_the_sentence_about_it) {
    for (const auto& [month, year, key] :
         {std::tuple("2", "2026", "date.error.no_such_day"), std::tuple("10", "2027", "date.error.too_late"),
          std::tuple("10", "1989", "date.error.too_early"), std::tuple("", "2026", "date.error.incomplete"),
          std::tuple("zehn", "2026", "date.error.digits")}) {
        EXPECT_FALSE(has<app::RunPlan>(enter("31", month, year)));
        EXPECT_EQ(fault(), key);
        EXPECT_EQ(state.calendar.form.day, "31");
        EXPECT_EQ(state.calendar.form.month, month);
        EXPECT_EQ(state.calendar.form.year, year);
    }
    EXPECT_TRUE(children().empty());
    tell(app::DateFieldChanged{DatePart::day, "1"});
    EXPECT_EQ(fault(), "") << "the sentence goes when somebody mends it";
}

TEST_F(Calendar, takes_a_birth_that_is_still_to_come_as_the_expected_date) {
    enter("1", "3", "2027");
    EXPECT_FALSE(children()[0].born);
    EXPECT_EQ(base::format_date(*children()[0].due), "2027-03-01");
    tell(app::DateAsked{Anchor::birth, 0});
    enter("20", "11", "2026");
    ASSERT_EQ(children().size(), 1U);
    EXPECT_TRUE(children()[0].born && children()[0].due) << "the calendar file keeps the names of its events";
    EXPECT_EQ(base::format_date(planner::naming_date(children()[0])), "2027-03-01");
}

TEST_F(Calendar, choosing_the_expected_date_keeps_the_typed_digits) {
    tell(app::DateFieldChanged{DatePart::day, "1"});
    tell(app::DateAsked{Anchor::due_date, 0});
    EXPECT_EQ(state.calendar.form.day, "1");
    tell(app::DateFieldChanged{DatePart::month, "11"});
    tell(app::DateFieldChanged{DatePart::year, "2026"});
    tell(app::DateEntered{});
    EXPECT_EQ(base::format_date(*children()[0].due), "2026-11-01") << "overdue by three weeks";
}

TEST_F(Calendar, a_date_can_be_corrected_and_a_further_one_told) {
    enter("18", "10", "2026");
    tell(app::DateAsked{Anchor::birth, 0});
    EXPECT_EQ(state.calendar.form.day, "18");
    tell(app::DateFieldChanged{DatePart::day, "17"});
    tell(app::DateEntered{});
    EXPECT_EQ(base::format_date(*children()[0].born), "2026-10-17");
    tell(app::DateAsked{Anchor::due_date, 0});
    enter("20", "12", "2026");
    EXPECT_EQ(base::format_date(planner::naming_date(children()[0])), "2026-10-18") << "what was told first";
    tell(app::DateAsked{Anchor::kita_start, 0});
    enter("1", "8", "2028");
    tell(app::DateAsked{Anchor::kita_start, 0});
    enter("1", "8", "2029");
    ASSERT_EQ(children()[0].anchors.size(), 1U);
    EXPECT_EQ(base::format_date(children()[0].anchors[0].second), "2029-08-01");
    tell(app::DateAsked{Anchor::kita_start, 0});
    enter("1", "8", "2039");
    EXPECT_EQ(fault(), "date.error.too_far");
}

TEST_F(Calendar, an_expected_date_that_cannot_belong_to_the_birth_is_asked_again) {
    enter("20", "11", "2026");
    for (const auto& [month, year] : {std::pair("9", "2027"), std::pair("1", "1995")}) {
        tell(app::DateAsked{Anchor::due_date, 0});
        EXPECT_FALSE(has<app::RunPlan>(enter("1", month, year)));
        EXPECT_EQ(fault(), "date.error.birth_and_due");
        EXPECT_EQ(state.calendar.form.year, year) << "what was typed stays";
        EXPECT_FALSE(children()[0].due);
    }
    enter("26", "3", "2027");
    EXPECT_EQ(fault(), "") << "eighteen weeks early is possible";
    EXPECT_TRUE(children()[0].due);
}

TEST_F(Calendar, what_a_file_brought_can_be_taken_back_until_the_family_goes_on) {
    app::Family other;
    other.children = {{*base::parse_date("2024-02-29"), std::nullopt}};
    const std::string file = app::write_family_file(other);
    tell(app::FamilyFileOpened{file});
    EXPECT_TRUE(state.calendar.can_undo_file);
    tell(app::DateAsked{Anchor::birth, 1});
    enter("18", "10", "2026");
    EXPECT_FALSE(state.calendar.can_undo_file) << "the child that was typed would be lost";
    tell(app::FamilyFileOpened{file});
    tell(app::Ticked{{"u2", 1}});
    EXPECT_FALSE(state.calendar.can_undo_file);
    tell(app::FamilyFileOpened{file});
    tell(app::QuestionAnswered{"single_parent", true});
    EXPECT_FALSE(state.calendar.can_undo_file);
    tell(app::FamilyFileOpened{file});
    press(CalendarButton::undo_file);
    EXPECT_EQ(children().size(), 2U);
    EXPECT_FALSE(state.calendar.can_undo_file);
}

TEST_F(Calendar, removing_a_child_takes_its_ticks_along_and_no_others) {
    enter("18", "10", "2026");
    for (const char* year : {"2024", "2022"}) {
        tell(app::DateAsked{Anchor::birth, children().size()});
        enter("1", "2", year);
    }
    for (int child = 1; child <= 3; ++child) tell(app::Ticked{{"u2", child}});
    tell(app::ChildRemoved{1});
    ASSERT_EQ(children().size(), 2U);
    EXPECT_EQ(state.calendar.family.ticks, (std::vector<planner::Tick>{{"u2", 1}, {"u2", 2}}));
}

TEST_F(Calendar, a_tick_is_taken_back_by_the_same_press) {
    enter("18", "10", "2026");
    tell(app::Ticked{{"u2", 1}});
    EXPECT_TRUE(app::is_ticked(state.calendar.family, {"u2", 1}));
    tell(app::Ticked{{"u2", 1}});
    EXPECT_FALSE(app::is_ticked(state.calendar.family, {"u2", 1}));
    const planner::Tick paper = app::document_tick("kindergeld", "IBAN");
    EXPECT_FALSE(has<app::StoreSettings>(tell(app::Ticked{paper})));
    EXPECT_TRUE(app::is_ticked(state.calendar.family, paper));
}

TEST_F(Calendar, is_stored_only_after_the_users_own_choice) {
    EXPECT_FALSE(has<app::StoreSettings>(enter("18", "10", "2026")));
    tell(app::QuestionAnswered{"single_parent", true});
    EXPECT_EQ(app::stored_settings(state).find("2026"), std::string::npos);
    EXPECT_TRUE(has<app::StoreSettings>(press(CalendarButton::keep)));
    tell(app::Ticked{{"u2", 1}});
    std::string stored = app::stored_settings(state);
    EXPECT_NE(stored.find("kind=2026-10-18"), std::string::npos);
    EXPECT_EQ(stored.find("single_parent"), std::string::npos) << "an answer is not a date";
    press(CalendarButton::keep_answers);
    stored = app::stored_settings(state);
    app::State later;
    app::restore_settings(later, stored);
    EXPECT_TRUE(later.calendar.kept && later.calendar.answers_kept);
    EXPECT_EQ(later.calendar.family.children, children());
    EXPECT_EQ(later.calendar.family.ticks, state.calendar.family.ticks);
    EXPECT_EQ(later.calendar.family.answers, state.calendar.family.answers);
    EXPECT_TRUE(has<app::StoreSettings>(press(CalendarButton::keep))) << "so that the device forgets it";
    EXPECT_EQ(app::stored_settings(state).find("2026"), std::string::npos);
    EXPECT_EQ(app::stored_settings(state).find("single_parent"), std::string::npos);
}

TEST_F(Calendar, deleting_everything_leaves_nothing_to_store) {
    enter("18", "10", "2026");
    press(CalendarButton::keep);
    state.settings.place = "duelmen";
    state.saved.entries = {"u3"};
    const app::Effects effects = press(CalendarButton::delete_all);
    EXPECT_TRUE(has<app::ClearStorage>(effects));
    EXPECT_FALSE(has<app::StoreSettings>(effects));
    EXPECT_TRUE(children().empty());
    EXPECT_FALSE(state.calendar.kept);
    EXPECT_TRUE(state.settings.place.empty() && state.saved.entries.empty());
}

TEST_F(Calendar, a_file_from_another_device_is_added_and_can_be_taken_back) {
    enter("18", "10", "2026");
    app::Family other;
    other.children = {{*base::parse_date("2024-02-29"), std::nullopt, {}}};
    other.ticks = {{"u2", 1}};
    tell(app::FamilyFileOpened{app::write_family_file(other)});
    ASSERT_EQ(children().size(), 2U);
    EXPECT_TRUE(app::is_ticked(state.calendar.family, {"u2", 2}));
    press(CalendarButton::undo_file);
    EXPECT_EQ(children().size(), 1U);
    tell(app::FamilyFileOpened{"etwas anderes"});
    ASSERT_TRUE(state.calendar.file_error);
    EXPECT_EQ(state.calendar.file_error->text_key, "family.error.not_ours");
    EXPECT_EQ(children().size(), 1U) << "nothing is lost";
}

}  // namespace
