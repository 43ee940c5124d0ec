// Lists on their way from one device to another, and what stays behind: nothing that was not asked for.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/routes.h"
#include "app/selection.h"
#include "app/update.h"
#include "app/visit.h"

namespace {

using app::Effects;
using app::State;

template <typename Effect>
bool has(const Effects& effects) {
    return std::any_of(effects.begin(), effects.end(),
                       [](const app::Effect& each) { return base::holds<Effect>(each); });
}

Effects send(State& state, app::ListIntent intent) {
    return app::update(state, app::Intent{std::move(intent)});
}

Effects send(State& state, app::HandOverIntent intent) {
    return app::update(state, app::Intent{std::move(intent)});
}

Effects send(State& state, app::VisitIntent intent) {
    return app::update(state, app::Intent{std::move(intent)});
}

Effects open(State& state, const std::string& route) {
    return app::update(state, app::Intent{app::NavigationIntent{app::RouteRequested{route}}});
}

State with_list(std::vector<std::string> entries) {
    State state;
    state.saved.entries = std::move(entries);
    return state;
}

TEST(List, an_entry_moves_both_ways_and_no_further_than_the_end) {
    State state = with_list({"a", "b", "c"});
    send(state, app::EntryMovedDown{"a"});
    EXPECT_EQ(state.saved.entries, (std::vector<std::string>{"b", "a", "c"}));
    EXPECT_TRUE(state.focus_key.empty()) << "both buttons are still there";
    EXPECT_TRUE(has<app::StoreSettings>(send(state, app::EntryMovedDown{"a"})));
    EXPECT_EQ(state.focus_key, "up.a") << "the button that was pressed is gone";
    EXPECT_TRUE(send(state, app::EntryMovedDown{"a"}).empty());
    send(state, app::EntryMovedUp{"c"});
    EXPECT_EQ(state.saved.entries, (std::vector<std::string>{"c", "b", "a"}));
    EXPECT_EQ(state.focus_key, "down.c");
    EXPECT_TRUE(send(state, app::EntryMovedUp{"nicht-da"}).empty());
}

TEST(List, several_entries_can_be_taken_out_in_turn) {
    State state = with_list({"a", "b", "c"});
    open(state, "#/merkliste");
    send(state, app::EntryRemoved{"b"});
    EXPECT_EQ(state.focus_key, "remove.c") << "stands where the one before stood";
    send(state, app::EntryRemoved{"c"});
    EXPECT_EQ(state.focus_key, "remove.a");
    send(state, app::EntryRemoved{"a"});
    EXPECT_EQ(state.focus_key, "list.undo");
}

TEST(List, the_heading_is_one_of_the_ready_ones_and_can_be_taken_back) {
    State state;
    send(state, app::ListHeadingChosen{sharing::Heading::money});
    EXPECT_EQ(state.saved.heading, sharing::Heading::money);
    send(state, app::ListHeadingChosen{sharing::Heading::money});
    EXPECT_EQ(state.saved.heading, sharing::Heading::none);
}

TEST(List, parts_of_the_calendar_stay_in_their_order) {
    State state;
    send(state, app::ListTimelineToggled{sharing::TimelineKind::deadlines});
    send(state, app::ListTimelineToggled{sharing::TimelineKind::checkups});
    EXPECT_EQ(state.saved.timeline,
              (std::vector<sharing::TimelineKind>{sharing::TimelineKind::checkups, sharing::TimelineKind::deadlines}));
    send(state, app::ListTimelineToggled{sharing::TimelineKind::checkups});
    EXPECT_EQ(state.saved.timeline.size(), 1U);
}

TEST(List, heading_calendar_and_notes_outlive_the_page) {
    State state = with_list({"a"});
    state.saved.heading = sharing::Heading::kita_and_school;
    state.saved.timeline = {sharing::TimelineKind::checkups, sharing::TimelineKind::tasks};
    state.notes.kept.corrections = {{0x123456, notes::Complaint::moved, 7, 2000}};
    state.notes.kept.needs = {{0x654321, 0, 2, 2000}};
    State later;
    app::restore_settings(later, app::stored_settings(state));
    EXPECT_EQ(later.saved.heading, state.saved.heading);
    EXPECT_EQ(later.saved.timeline, state.saved.timeline);
    EXPECT_EQ(later.notes.kept.corrections, state.notes.kept.corrections);
    EXPECT_EQ(later.notes.kept.needs, state.notes.kept.needs);
    app::restore_settings(later, "titel=99&titel=x&dazu=9&dazu=&hinweis=FWN-kaputt&hinweis=");
    EXPECT_EQ(later.saved.heading, state.saved.heading) << "what is damaged changes nothing";
}

TEST(SharedList, is_shown_without_being_kept) {
    State state = with_list({"eigen"});
    EXPECT_TRUE(has<app::ReadSharedList>(open(state, "#/m/2C4XASSW0412XJ64T1B4KP3SP8")));
    EXPECT_EQ(state.shared.payload, "2C4XASSW0412XJ64T1B4KP3SP8");
    sharing::Unpacked list;
    list.selection = {sharing::Heading::first_weeks, {"fremd", "eigen"}, {sharing::TimelineKind::checkups}};
    EXPECT_FALSE(has<app::StoreSettings>(send(state, app::SharedListRead{{}, list})));
    EXPECT_EQ(state.saved.entries, std::vector<std::string>{"eigen"});
    EXPECT_EQ(app::selection_of(state).entries, list.selection.entries) << "what is shown can be printed";
}

TEST(SharedList, kept_once_it_is_wanted_behind_what_is_there) {
    State state = with_list({"eigen"});
    open(state, "#/m/2C4XASSW0412XJ64T1B4KP3SP8");
    sharing::Unpacked list;
    list.selection = {sharing::Heading::first_weeks, {"fremd", "eigen"}, {sharing::TimelineKind::checkups}};
    send(state, app::SharedListRead{{}, list});
    EXPECT_TRUE(has<app::StoreSettings>(send(state, app::SharedListKept{})));
    EXPECT_EQ(state.saved.entries, (std::vector<std::string>{"eigen", "fremd"}));
    EXPECT_EQ(state.saved.timeline, std::vector<sharing::TimelineKind>{sharing::TimelineKind::checkups});
    send(state, app::ListChangeUndone{});
    EXPECT_EQ(state.saved.entries, std::vector<std::string>{"eigen"});
}

TEST(SharedList, a_damaged_word_leaves_the_address) {
    State state;
    open(state, "#/m/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    send(state, app::SharedListRead{base::Error{"error.sharing.damaged", {}}, {}});
    EXPECT_EQ(app::route_of(state).find("script"), std::string::npos);
}

// --- visits
// -----------------------------------------------------------------------------------------------------------

TEST(Visit, sets_aside_what_the_device_keeps_and_gives_it_back) {
    State state = with_list({"eigen"});
    state.settings.place = "billerbeck";
    state.settings.language = "de";
    state.calendar.form.day = "17";
    send(state, app::VisitBegun{});
    EXPECT_TRUE(state.saved.entries.empty());
    EXPECT_TRUE(state.calendar.form.day.empty());
    send(state, app::VisitPlaceChosen{"nottuln"});
    send(state, app::ListIntent{app::EntrySaved{"fuer-die-familie"}});
    send(state, app::VisitTopicToggled{"sleep"});
    state.settings.language = "en";
    state.search.query = "baby schreit";
    const Effects effects = send(state, app::VisitEnded{});
    EXPECT_TRUE(has<app::LoadLanguage>(effects));
    EXPECT_EQ(state.saved.entries, std::vector<std::string>{"eigen"});
    EXPECT_EQ(state.settings.place, "billerbeck");
    EXPECT_EQ(state.settings.language, "de");
    EXPECT_EQ(state.calendar.form.day, "17");
    EXPECT_TRUE(state.search.query.empty());
    EXPECT_FALSE(state.visit.running);
    EXPECT_EQ(app::route_of(state), "#/besuch");
}

TEST(Visit, nothing_of_it_is_stored_but_what_was_noticed_about_the_data) {
    State state = with_list({"eigen"});
    const std::string before = app::stored_settings(state);
    const app::VisitIntent steps[] = {app::VisitBegun{},
                                      app::VisitPlaceChosen{"nottuln"},
                                      app::VisitAgeChosen{6},
                                      app::VisitTopicToggled{"sleep"},
                                      app::VisitItemToggled{"kindergeld"},
                                      app::VisitStepTicked{app::VisitStep::gift}};
    for (const app::VisitIntent& step : steps) EXPECT_FALSE(has<app::StoreSettings>(send(state, step)));
    EXPECT_FALSE(has<app::StoreSettings>(send(state, app::ListIntent{app::EntrySaved{"u3"}})));
    EXPECT_FALSE(has<app::StoreSettings>(
        app::update(state, app::Intent{app::SettingsIntent{app::ThemeChosen{app::Theme::dark}}})));
    EXPECT_EQ(app::stored_settings(state), before);

    const notes::Correction wrong_number{1, notes::Complaint::phone, 2, 2000};
    EXPECT_TRUE(
        has<app::StoreSettings>(app::update(state, app::Intent{app::NotesIntent{app::ComplaintNoted{wrong_number}}})));
    EXPECT_NE(app::stored_settings(state), before);
    EXPECT_EQ(app::stored_settings(state).find("u3"), std::string::npos);
    EXPECT_EQ(app::stored_settings(state).find("nottuln"), std::string::npos);
}

TEST(Visit, a_prepared_one_is_opened_by_its_address) {
    const std::string address = "#/besuch?ort=nottuln&wochen=6&themen=sleep.crying_baby&sprache=en";
    State state;
    EXPECT_TRUE(has<app::LoadSecondLanguage>(open(state, address)));
    EXPECT_EQ(state.settings.place, "nottuln");
    EXPECT_EQ(state.visit.weeks, 6);
    EXPECT_EQ(state.visit.topics, (std::vector<std::string>{"sleep", "crying_baby"}));
    EXPECT_EQ(state.second_language, "en");
    EXPECT_EQ(app::route_of(state), address);

    open(state, "#/besuch?ort=nottuln&alter=vor");
    EXPECT_TRUE(state.visit.before_birth);
    EXPECT_TRUE(state.visit.topics.empty()) << "another address, another visit";
    EXPECT_EQ(app::route_of(state), "#/besuch?ort=nottuln&alter=vor");
}

TEST(Visit, what_an_address_says_besides_is_taken_out_of_it) {
    State state;
    EXPECT_TRUE(has<app::ReplaceRoute>(open(state, "#/besuch?ort=nottuln&wochen=6&name=Meier")));
    EXPECT_EQ(app::route_of(state), "#/besuch?ort=nottuln&wochen=6");
    EXPECT_FALSE(has<app::ReplaceRoute>(open(state, "#/besuch?ort=nottuln&wochen=12"))) << "nothing to take out";
    EXPECT_TRUE(has<app::ReplaceRoute>(open(state, "#/besuch?wochen=12&sprache=xx")));
    EXPECT_TRUE(state.second_language.empty());
    // The directory knows neither this topic nor this place; both might be names.
    open(state, "#/besuch?ort=meier&wochen=6&themen=sleep.meier");
    EXPECT_TRUE(has<app::ReplaceRoute>(send(state, app::VisitPlanned{{}, {"sleep"}, false})));
    EXPECT_EQ(app::route_of(state), "#/besuch?wochen=6&themen=sleep");
}

TEST(Visit, coming_back_from_an_entry_finds_it_as_it_was) {
    State state;
    open(state, "#/besuch?ort=nottuln&wochen=6");
    send(state, app::VisitStepTicked{app::VisitStep::folder});
    app::update(state, app::Intent{app::NavigationIntent{app::EntryOpened{"u3", false}}});
    open(state, "#/besuch?ort=nottuln&wochen=6");
    EXPECT_EQ(state.visit.done, 1U);
}

TEST(Visit, an_address_with_anything_else_in_it_is_no_way_in) {
    for (const char* address :
         {"#/besuch?wochen=-3", "#/besuch?wochen=999999999999", "#/besuch?wochen=6x&themen=..%00.<b>.&sprache=%22%3E",
          "#/besuch?uebung=9&uebung=&ort=", "#/besuch?themen=a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p", "#/besuch?name=Anna"}) {
        State state;
        open(state, address);
        EXPECT_LE(state.visit.weeks, app::kOldestWeeks);
        EXPECT_GE(state.visit.weeks, 0);
        EXPECT_LE(state.visit.topics.size(), 12U);
        EXPECT_EQ(app::route_of(state).find_first_of("<\">%"), std::string::npos) << app::route_of(state);
        EXPECT_EQ(app::route_of(state).find("Anna"), std::string::npos);
    }
}

TEST(Visit, hands_over_what_was_not_left_out_and_then_what_was_saved_meanwhile) {
    State state;
    send(state, app::VisitBegun{});
    send(state, app::VisitPlanned{{{"a", planner::VisitPart::now, ""}, {"b", planner::VisitPart::soon, ""}}, {}});
    send(state, app::VisitItemToggled{"a"});
    send(state, app::ListIntent{app::EntrySaved{"c"}});
    const sharing::Selection selection = app::selection_of(state);
    EXPECT_EQ(selection.entries, (std::vector<std::string>{"b", "c"}));
    EXPECT_EQ(selection.heading, sharing::Heading::welcome_visit);
    EXPECT_EQ(selection.timeline, std::vector<sharing::TimelineKind>{sharing::TimelineKind::checkups});
}

TEST(Visit, an_example_family_has_a_story_a_place_and_no_person) {
    for (std::size_t number = 1; number <= app::kPracticeFamilies; ++number) {
        State state;
        state.screen = app::Screen::visit;
        send(state, app::PracticeChosen{number, "nottuln"});
        EXPECT_EQ(state.visit.practice, number);
        EXPECT_TRUE(state.visit.age_known);
        EXPECT_FALSE(state.visit.topics.empty());
        EXPECT_NE(app::route_of(state).find("uebung=" + std::to_string(number)), std::string::npos);
        send(state, app::VisitEnded{});
        EXPECT_TRUE(state.settings.place.empty());
    }
}

TEST(Visit, the_quick_exit_forgets_it_too) {
    State state = with_list({"eigen"});
    open(state, "#/besuch?ort=nottuln&wochen=6");
    app::update(state, app::Intent{app::NavigationIntent{app::QuickExitPressed{}}});
    EXPECT_FALSE(state.visit.running);
    EXPECT_EQ(state.saved.entries, std::vector<std::string>{"eigen"});
}

// --- notes
// ------------------------------------------------------------------------------------------------------------

TEST(Notes, two_taps_make_a_note_and_it_can_be_dropped_and_taken_back) {
    State state;
    const notes::Correction wrong_number{1, notes::Complaint::phone, 2, 2000};
    const auto tell = [&state](app::NotesIntent intent) { return app::update(state, app::Intent{std::move(intent)}); };
    tell(app::ComplaintAsked{"u3"});
    EXPECT_EQ(state.notes.asked_about, "u3");
    EXPECT_TRUE(has<app::StoreSettings>(tell(app::ComplaintNoted{wrong_number})));
    EXPECT_TRUE(state.notes.asked_about.empty()) << "the choices close";
    tell(app::ComplaintNoted{wrong_number});
    EXPECT_EQ(state.notes.kept.corrections.size(), 1U) << "noticed once";
    tell(app::CorrectionDropped{wrong_number});
    EXPECT_TRUE(state.notes.kept.corrections.empty());
    tell(app::NotesChangeUndone{});
    EXPECT_EQ(state.notes.kept.corrections.size(), 1U);
    tell(app::NotesCleared{});
    EXPECT_TRUE(state.notes.kept.corrections.empty());
}

TEST(Notes, a_full_list_says_so_and_loses_nothing) {
    State state;
    for (std::uint32_t number = 0; number < notes::kMostNotes; ++number) {
        app::update(state, app::Intent{app::NotesIntent{app::NeedNoted{{number, 0, 1, 2000}}}});
    }
    app::update(state, app::Intent{app::NotesIntent{app::NeedNoted{{99, 0, 1, 2000}}}});
    ASSERT_TRUE(state.notes.error.has_value());
    EXPECT_EQ(state.notes.error->text_key, "error.notes.full");
    EXPECT_EQ(state.notes.kept.needs.size(), notes::kMostNotes);
}

}  // namespace
