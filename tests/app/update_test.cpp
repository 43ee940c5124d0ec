// One intent, one change, the effects that follow.
#include "app/update.h"

#include <gtest/gtest.h>

#include "app/routes.h"
#include "base/utf8.h"

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

// Between "schlägt" and "schlägt mich" stands "schlägt mic", for which nobody knows anything.
TEST(Update, whoever_types_on_stays_private) {
    app::State state;
    const auto type = [&state](const char* words, bool sensitive) {
        app::update(state, Intent{app::SearchIntent{app::QueryChanged{words}}});
        app::SearchFinished finished{words};
        finished.sensitive = sensitive;
        app::update(state, Intent{app::SearchIntent{finished}});
    };
    type("mein Mann schlägt", true);
    type("mein Mann schlägt mic", false);
    EXPECT_TRUE(state.search.sensitive);
    type("mein Mann schläg", false);
    EXPECT_TRUE(state.search.sensitive) << "a letter taken back";
    EXPECT_EQ(app::route_of(state), "#/suche");
    type("kita", false);
    EXPECT_FALSE(state.search.sensitive) << "another question";
    type("gewalt", true);
    type("", false);
    type("gewicht", false);
    EXPECT_FALSE(state.search.sensitive) << "the field was emptied";
}

TEST(Update, a_long_question_ends_between_two_letters) {
    app::State state;
    std::string words = "a";
    for (int letter = 0; letter < 150; ++letter) words += "ü";
    app::update(state, Intent{app::SearchIntent{app::QueryChanged{words}}});
    EXPECT_TRUE(base::is_valid_utf8(state.search.query));
    EXPECT_GE(state.search.query.size(), 199U);
}

// Two windows of one browser: each used to write its own list over the other's.
TEST(Update, the_list_of_another_window_is_taken_over) {
    app::State other;
    other.saved.entries = {"elterntelefon"};
    app::State state;
    state.saved.entries = {"u3"};
    state.calendar.form.day = "17";
    app::update(state, Intent{app::SettingsIntent{app::StoredElsewhere{app::stored_settings(other)}}});
    EXPECT_EQ(state.saved.entries, (std::vector<std::string>{"elterntelefon"}));
    EXPECT_EQ(state.calendar.form.day, "17");
}

TEST(Update, an_opened_address_tells_nothing_that_is_private) {
    app::State state;
    app::RouteRequested opened{"#/eintrag/hilfetelefon"};
    opened.subject_is_sensitive = true;
    EXPECT_TRUE(has<app::HidePrivateRoute>(app::update(state, Intent{app::NavigationIntent{opened}})));
    EXPECT_TRUE(app::is_private(state));
    EXPECT_EQ(app::route_of(state), "#/eintrag");
}

TEST(Update, going_back_leaves_the_place_as_it_was_chosen) {
    app::State state;
    app::update(state, Intent{app::NavigationIntent{app::RouteRequested{"#/suche?q=hebamme&ort=coesfeld", 0}}});
    EXPECT_EQ(state.settings.place, "coesfeld");
    app::update(state, Intent{app::SettingsIntent{app::PlaceChosen{"duelmen"}}});
    app::update(state, Intent{app::NavigationIntent{app::RouteRequested{"#/suche?q=hebamme&ort=coesfeld", 0}}});
    EXPECT_EQ(state.settings.place, "duelmen");
    app::RouteRequested made_up{"#/suche?q=hebamme&ort=nirgendwo", 5};
    made_up.place_is_unknown = true;
    app::update(state, Intent{app::NavigationIntent{made_up}});
    EXPECT_EQ(state.settings.place, "duelmen");
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

TEST(Update, a_chosen_place_leads_back_to_where_it_was_asked_for) {
    app::State state;
    state.screen = app::Screen::info;
    state.subject = "ort";
    const Intent chosen{app::SettingsIntent{app::PlaceChosen{"duelmen"}}};
    EXPECT_FALSE(has<app::GoBack>(app::update(state, chosen))) << "an address opened from outside";
    state.history_depth = 1;
    EXPECT_TRUE(has<app::GoBack>(app::update(state, chosen)));
    EXPECT_FALSE(has<app::GoBack>(app::update(state, Intent{app::SettingsIntent{app::PlaceChosen{}}})));
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
