// Addresses there and back.
#include "app/routes.h"

#include <gtest/gtest.h>

#include "app/update.h"

namespace {

TEST(Routes, every_address_of_a_screen_leads_back_to_it) {
    for (const char* address :
         {"#/", "#/suche", "#/eintrag/kindergeld", "#/themen", "#/thema/debt", "#/kalender", "#/lebensphase/0-1",
          "#/karte", "#/notfall", "#/merkliste", "#/mehr", "#/info/impressum",
          "#/suche?q=baby%20schreit&phase=0-1&kostenlos=1&offen=1&telefon=1"}) {
        app::State state;
        app::update(state, app::Intent{app::NavigationIntent{app::RouteRequested{address}}});
        EXPECT_EQ(app::route_of(state), address);
    }
}

TEST(Routes, anything_else_is_the_start_screen) {
    for (const char* address :
         {"", "#", "#/gibtesnicht", "#/eintrag", "#/eintrag/", "javascript:alert(1)", "%%%", "#/%"}) {
        EXPECT_EQ(app::parse_route(address).screen, app::Screen::start) << address;
    }
}

TEST(Routes, damaged_percent_signs_stay_as_they_are) {
    EXPECT_EQ(app::decode_component("100%"), "100%");
    EXPECT_EQ(app::decode_component("%zz%C3%BC+a"), "%zzü a");
    EXPECT_EQ(app::decode_component(app::encode_component("Lüdinghausen & Umgebung?")), "Lüdinghausen & Umgebung?");
}

TEST(Routes, a_private_subject_is_left_out) {
    app::State state;
    app::update(state, app::Intent{app::NavigationIntent{app::EntryOpened{"hilfetelefon", true}}});
    EXPECT_EQ(app::route_of(state), "#/eintrag");
}

TEST(Settings, survive_and_hold_no_query_and_no_birth_date) {
    app::State state;
    state.settings.place = "duelmen";
    state.settings.theme = app::Theme::dark;
    state.saved.entries = {"u3", "kindergeld"};
    state.search.query = "gewalt";
    state.calendar.form.day = "17";
    const std::string stored = app::stored_settings(state);
    EXPECT_EQ(stored.find("gewalt"), std::string::npos);
    EXPECT_EQ(stored.find("17"), std::string::npos);
    app::State later;
    app::restore_settings(later, stored);
    EXPECT_EQ(later.settings.place, "duelmen");
    EXPECT_EQ(later.settings.theme, app::Theme::dark);
    EXPECT_EQ(later.saved.entries, state.saved.entries);
    app::restore_settings(later, "farben=kariert&gemerkt=&=&&&%");
    EXPECT_EQ(later.settings.theme, app::Theme::system);
}

}  // namespace
