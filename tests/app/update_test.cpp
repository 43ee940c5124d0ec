// One intent, one change, the effects that follow.
#include "app/update.h"

#include <gtest/gtest.h>

namespace {

using app::Intent;

template <typename Effect>
bool has(const app::Effects& effects) {
    for (const app::Effect& each : effects) {
        if (base::holds<Effect>(each)) return true;
    }
    return false;
}

TEST(Update, typing_replaces_the_address_and_opening_adds_to_the_history) {
    app::State state;
    const app::Effects first = app::update(state, Intent{app::SearchIntent{app::QueryChanged{"b"}}});
    EXPECT_TRUE(has<app::PushRoute>(first)) << "from Start to Suche";
    const app::Effects second = app::update(state, Intent{app::SearchIntent{app::QueryChanged{"ba"}}});
    EXPECT_TRUE(has<app::ReplaceRoute>(second));
    EXPECT_FALSE(has<app::PushRoute>(second));
}

TEST(Update, ignores_an_answer_to_an_old_question) {
    app::State state;
    state.search.query = "hebamme";
    app::SearchFinished old{"heb"};
    old.answer.hits.resize(1);
    EXPECT_TRUE(app::update(state, Intent{app::SearchIntent{old}}).empty());
    EXPECT_TRUE(state.search.answer.hits.empty());
}

TEST(Update, a_new_query_is_private_until_its_answer_says_otherwise) {
    app::State state;
    app::update(state, Intent{app::SearchIntent{app::QueryChanged{"gewalt"}}});
    EXPECT_TRUE(state.search.sensitive);
    app::update(state, Intent{app::SearchIntent{app::SearchFinished{"gewalt"}}});
    EXPECT_FALSE(state.search.sensitive);
}

TEST(Update, back_goes_through_the_history_and_without_one_to_the_start) {
    app::State state;
    app::update(state, Intent{app::NavigationIntent{app::EntryOpened{"u3"}}});
    EXPECT_TRUE(has<app::GoBack>(app::update(state, Intent{app::NavigationIntent{app::BackPressed{}}})));
    app::State deep;
    deep.screen = app::Screen::entry;
    const app::Effects effects = app::update(deep, Intent{app::NavigationIntent{app::BackPressed{}}});
    EXPECT_TRUE(has<app::ReplaceRoute>(effects));
    EXPECT_EQ(deep.screen, app::Screen::start);
}

TEST(Update, the_quick_exit_forgets_what_was_asked) {
    app::State state;
    state.search.query = "gewalt";
    state.calendar.form.day = "17";
    EXPECT_TRUE(has<app::LeavePage>(app::update(state, Intent{app::NavigationIntent{app::QuickExitPressed{}}})));
    EXPECT_TRUE(state.search.query.empty());
    EXPECT_TRUE(state.calendar.form.day.empty());
}

TEST(Update, only_the_user_s_own_choice_is_stored) {
    app::State state;
    EXPECT_TRUE(has<app::StoreSettings>(app::update(state, Intent{app::SettingsIntent{app::PlaceChosen{"olfen"}}})));
    EXPECT_FALSE(has<app::StoreSettings>(
        app::update(state, Intent{app::NavigationIntent{app::RouteRequested{"#/suche?ort=senden"}}})));
}

TEST(Update, a_language_from_the_address_is_loaded_and_not_stored) {
    app::State state;
    const app::Effects effects = app::update(state, Intent{app::SettingsIntent{app::LanguageAsked{"en"}}});
    EXPECT_EQ(state.settings.language, "en");
    EXPECT_TRUE(has<app::LoadLanguage>(effects));
    EXPECT_FALSE(has<app::StoreSettings>(effects));
}

}  // namespace
