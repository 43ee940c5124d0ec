// A kiosk forgets: when, after which warning, and completely.
#include "app/kiosk.h"

#include <gtest/gtest.h>

#include "app/routes.h"
#include "app/update.h"

namespace {

using app::Intent;
using app::KioskIntent;
using app::KioskPhase;
using app::Screen;
using app::State;

app::Effects happen(State& state, KioskIntent intent) {
    return app::update(state, Intent{std::move(intent)});
}

app::Effects wait(State& state, std::uint32_t seconds) {
    return happen(state, app::KioskTimePassed{seconds * 1000});
}

bool wishes(const app::Effects& effects, const std::string& wish) {
    for (const app::Effect& each : effects) {
        const auto* kiosk = base::get_if<app::KioskWish>(&each);
        if (kiosk != nullptr && kiosk->wish == wish) return true;
    }
    return false;
}

template <typename Kind>
bool has(const app::Effects& effects) {
    for (const app::Effect& each : effects) {
        if (base::holds<Kind>(each)) return true;
    }
    return false;
}

State fresh_kiosk() {
    State state;
    happen(state, app::KioskStarted{{"olfen", "de", true}});
    return state;
}

// Somebody was here and looked at things that nobody else should see.
State used_kiosk() {
    State state = fresh_kiosk();
    happen(state, app::KioskTouched{});
    app::update(state, Intent{app::SearchIntent{app::QueryChanged{"gewalt"}}});
    app::update(state, Intent{app::NavigationIntent{app::EntryOpened{"hilfetelefon", true}}});
    app::update(state, Intent{app::ListIntent{app::EntrySaved{"hilfetelefon"}}});
    app::update(state, Intent{app::CalendarIntent{app::DateFieldChanged{app::DatePart::day, "17"}}});
    app::update(state, Intent{app::SettingsIntent{app::LanguageChosen{"en"}}});
    app::update(state, Intent{app::SettingsIntent{app::PlaceChosen{"senden"}}});
    app::update(state, Intent{app::SettingsIntent{app::ThemeChosen{app::Theme::dark}}});
    return state;
}

TEST(Kiosk, warns_after_a_minute_and_wipes_half_a_minute_later) {
    State state = used_kiosk();
    wait(state, 59);
    EXPECT_EQ(state.kiosk.phase, KioskPhase::in_use);
    const app::Effects warned = wait(state, 1);
    EXPECT_EQ(state.kiosk.phase, KioskPhase::warning);
    EXPECT_TRUE(has<app::Announce>(warned)) << "said once, then again when ten seconds are left";
    EXPECT_EQ(app::kiosk_countdown(state), 30U);
    EXPECT_FALSE(has<app::Announce>(wait(state, 1)));
    EXPECT_EQ(app::kiosk_countdown(state), 29U);
    EXPECT_TRUE(has<app::Announce>(wait(state, 19)));
    EXPECT_FALSE(wishes(wait(state, 9), "forget"));
    EXPECT_TRUE(wishes(wait(state, 1), "forget"));
    EXPECT_EQ(state, fresh_kiosk());
}

TEST(Kiosk, more_time_as_often_as_somebody_asks) {
    State state = used_kiosk();
    for (int time = 0; time < 12; ++time) {
        wait(state, 60);
        ASSERT_EQ(state.kiosk.phase, KioskPhase::warning);
        wait(state, 29);
        happen(state, app::KioskMoreTimePressed{});
        ASSERT_EQ(state.kiosk.phase, KioskPhase::in_use);
    }
    EXPECT_EQ(state.screen, Screen::entry) << "where they were";
}

TEST(Kiosk, whoever_reads_slowly_gets_ten_times_as_long) {
    State state = used_kiosk();
    happen(state, app::KioskSlowReadingChosen{true});
    wait(state, 599);
    EXPECT_EQ(state.kiosk.phase, KioskPhase::in_use);
    wait(state, 1);
    EXPECT_EQ(state.kiosk.phase, KioskPhase::warning);
    wait(state, 30);
    EXPECT_EQ(state, fresh_kiosk()) << "and the next one has the usual pause again";
}

TEST(Kiosk, a_touch_starts_the_pause_anew_but_does_not_answer_the_warning) {
    State state = used_kiosk();
    wait(state, 50);
    happen(state, app::KioskTouched{});
    wait(state, 50);
    EXPECT_EQ(state.kiosk.phase, KioskPhase::in_use);
    wait(state, 10);
    happen(state, app::KioskTouched{});
    EXPECT_EQ(state.kiosk.phase, KioskPhase::warning) << "the next visitor would see what the last one looked at";
}

TEST(Kiosk, a_machine_that_slept_wipes_when_it_wakes) {
    State state = used_kiosk();
    EXPECT_TRUE(wishes(wait(state, 4 * 3600), "forget"));
    EXPECT_EQ(state, fresh_kiosk());
}

TEST(Kiosk, nobody_is_asked_before_nothing_is_forgotten) {
    State state = fresh_kiosk();
    happen(state, app::KioskTouched{});
    happen(state, app::KioskFieldChosen{semantics::make_id(semantics::Id::none, "query")});
    EXPECT_TRUE(wishes(wait(state, 60), "forget"));
    EXPECT_EQ(state, fresh_kiosk());
}

TEST(Kiosk, every_way_out_leaves_nothing) {
    State by_button = used_kiosk();
    EXPECT_TRUE(wishes(happen(by_button, app::KioskVisitEnded{}), "forget"));
    EXPECT_EQ(by_button, fresh_kiosk());
    State by_exit = used_kiosk();
    EXPECT_TRUE(wishes(app::update(by_exit, Intent{app::NavigationIntent{app::QuickExitPressed{}}}), "forget"));
    EXPECT_EQ(by_exit, fresh_kiosk());
    State by_staff = used_kiosk();
    happen(by_staff, app::KioskStaffWanted{});
    happen(by_staff, app::KioskPinDigitPressed{'4'});
    wait(by_staff, 60);
    EXPECT_EQ(by_staff, fresh_kiosk());
}

TEST(Kiosk, knows_when_to_look_again) {
    State state = used_kiosk();
    wait(state, 20);
    EXPECT_EQ(app::kiosk_pause(state), 40'000U);
    wait(state, 40);
    EXPECT_EQ(app::kiosk_pause(state), 1'000U) << "the countdown";
    happen(state, app::KioskTimePassed{1'400});
    EXPECT_EQ(app::kiosk_pause(state), 600U);
}

TEST(Kiosk, back_is_a_way_inside_the_page) {
    State state = fresh_kiosk();
    app::Effects effects = app::update(state, Intent{app::SearchIntent{app::QueryChanged{"hebamme"}}});
    EXPECT_FALSE(has<app::PushRoute>(effects));
    app::update(state, Intent{app::SearchIntent{app::FilterToggled{app::Filter::by_phone}}});
    app::update(state, Intent{app::NavigationIntent{app::EntryOpened{"u3"}}});
    app::update(state, Intent{app::SearchIntent{app::SearchOpened{"kita"}}});
    effects = app::update(state, Intent{app::NavigationIntent{app::BackPressed{}}});
    EXPECT_FALSE(has<app::GoBack>(effects));
    EXPECT_EQ(state.subject, "u3");
    app::update(state, Intent{app::NavigationIntent{app::BackPressed{}}});
    EXPECT_EQ(state.screen, Screen::search);
    EXPECT_EQ(state.search.query, "hebamme");
    EXPECT_TRUE(state.search.filters.by_phone);
    app::update(state, Intent{app::NavigationIntent{app::BackPressed{}}});
    EXPECT_EQ(state.screen, Screen::start);
    app::update(state, Intent{app::NavigationIntent{app::BackPressed{}}});
    EXPECT_EQ(state.screen, Screen::start) << "and there it ends";
}

TEST(Kiosk, takes_neither_addresses_nor_what_a_browser_stored) {
    State state = fresh_kiosk();
    app::update(state, Intent{app::NavigationIntent{app::RouteRequested{"#/suche?q=gewalt"}}});
    app::update(state, Intent{app::SettingsIntent{app::SettingsRestored{"sprache=en&gemerkt=u3"}}});
    EXPECT_EQ(state, fresh_kiosk());
}

TEST(Kiosk, the_pin_is_asked_once_and_kept_nowhere) {
    State state = fresh_kiosk();
    happen(state, app::KioskStaffWanted{});
    for (const char digit : {'4', '7', 'x', '1'}) happen(state, app::KioskPinDigitPressed{digit});
    happen(state, app::KioskPinDigitRemoved{});
    EXPECT_TRUE(wishes(happen(state, app::KioskPinEntered{}), "pin 47"));
    EXPECT_TRUE(state.kiosk.pin.empty());
    EXPECT_TRUE(happen(state, app::KioskPinEntered{}).empty()) << "one question at a time";
    happen(state, app::KioskPinAnswered{app::PinAnswer::wrong});
    EXPECT_EQ(state.kiosk.phase, KioskPhase::pin);
    happen(state, app::KioskPinDigitPressed{'4'});
    happen(state, app::KioskPinEntered{});
    EXPECT_TRUE(wishes(happen(state, app::KioskPinAnswered{app::PinAnswer::right}), "health"));
    EXPECT_EQ(state.kiosk.phase, KioskPhase::staff);
}

TEST(Kiosk, an_answer_that_comes_too_late_opens_nothing) {
    State state = fresh_kiosk();
    happen(state, app::KioskStaffWanted{});
    happen(state, app::KioskPinDigitPressed{'4'});
    happen(state, app::KioskPinEntered{});
    wait(state, 60);
    happen(state, app::KioskPinAnswered{app::PinAnswer::right});
    EXPECT_EQ(state, fresh_kiosk());
    EXPECT_TRUE(happen(state, app::KioskRestartWanted{}).empty()) << "only the staff may";
}

TEST(Kiosk, outside_a_kiosk_nothing_of_this_happens) {
    State state;
    app::update(state, Intent{app::NavigationIntent{app::EntryOpened{"u3"}}});
    EXPECT_TRUE(has<app::GoBack>(app::update(state, Intent{app::NavigationIntent{app::BackPressed{}}})));
    EXPECT_TRUE(state.trail.empty());
}

}  // namespace
