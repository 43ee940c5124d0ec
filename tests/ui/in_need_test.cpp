// Whoever is in need at three in the morning: lines that answer, nothing that gives anybody away, no dead ends.
#include <gtest/gtest.h>

#include <string>

#include "platform/headless/session.h"
#include "support/visits.h"

namespace {

headless::Session session_at(const char* now) {
    return headless::Session(support::real_catalogue("coesfeld"), headless::load_fonts(FW_FONTS_DIR),
                             *base::parse_local_time(now), support::page_texts);
}

std::size_t place_of(const std::string& text, const std::string& words) {
    return text.find(words);
}

TEST(InNeed, the_line_that_answers_now_stands_first) {
    headless::Session by_day = session_at("2026-11-27T10:00");
    by_day.open("#/situation/baby_cries");
    const std::string morning = by_day.text();
    EXPECT_LT(place_of(morning, "0800 1110550"), place_of(morning, "116 117")) << morning;

    headless::Session at_night = session_at("2026-11-27T03:00");
    at_night.open("#/situation/baby_cries");
    const std::string night = at_night.text();
    EXPECT_LT(place_of(night, "116 117"), place_of(night, "0800 1110550")) << night;
    EXPECT_NE(place_of(night, "Elterntelefon (Nummer gegen Kummer) · öffnet um 9 Uhr"), std::string::npos) << night;
}

TEST(InNeed, help_against_violence_asks_nobodys_age) {
    headless::Session session = support::new_session();
    session.open("#/situation/hurt");
    EXPECT_EQ(place_of(session.text(), "Jahre\""), std::string::npos) << session.text();
}

TEST(InNeed, below_call_at_once_stands_what_can_be_called) {
    headless::Session session = support::new_session();
    session.open("#/thema/breastfeeding");
    const std::string text = session.text();
    EXPECT_GT(place_of(text, "elternsein.info"), place_of(text, "heading 2 \"Im Internet\"")) << text;
    session.open("#/lebensphase/0-1");
    EXPECT_LT(place_of(session.text(), "Notruf Feuerwehr"), place_of(session.text(), "Notruf Polizei"));
}

TEST(InNeed, a_kept_line_against_violence_has_the_quick_exit_with_it) {
    headless::Session session = support::new_session();
    session.open("#/eintrag/hilfetelefon-gewalt-gegen-frauen");
    ASSERT_TRUE(session.press("save"));
    session.open("#/merkliste");
    EXPECT_NE(session.find("quick_exit"), nullptr);
}

TEST(InNeed, a_private_topic_leaves_the_address) {
    headless::Session session = support::new_session();
    session.open("#/suche?thema=violence");
    EXPECT_EQ(session.engine().route().find("violence"), std::string::npos) << session.engine().route();
    EXPECT_NE(session.find("quick_exit"), nullptr);
}

TEST(InNeed, one_letter_is_no_question_yet) {
    headless::Session session = support::new_session();
    session.open("#/suche");
    session.type("search.query", "q");
    EXPECT_EQ(place_of(session.text(), "nichts gefunden"), std::string::npos) << session.text();
    session.type("search.query", "qqqqxxxx");
    EXPECT_NE(place_of(session.text(), "nichts gefunden"), std::string::npos) << session.text();
}

TEST(InNeed, the_youth_office_is_a_way_and_not_a_sentence) {
    headless::Session session = support::new_session();
    session.open("#/willkommen");
    ASSERT_TRUE(session.press("welcome.duelmen"));
    session.open("#/eintrag/coe-fruehe-hilfen-kreis");
    ASSERT_NE(session.find("entry.office"), nullptr);
    EXPECT_EQ(session.find("entry.office")->href, "#/eintrag/coe-jugendamt-duelmen");
}

TEST(DeadEnds, every_address_that_leads_to_nothing_says_so_and_leads_on) {
    headless::Session session = support::new_session();
    for (const char* address : {"#/eintrag/xx", "#/thema/xx", "#/lebensphase/xx", "#/ort/xx", "#/situation/xx",
                                "#/info/xx", "#/brauche/xx"}) {
        session.open(address);
        EXPECT_NE(place_of(session.text(), "Das gibt es hier nicht."), std::string::npos) << address;
        EXPECT_NE(session.find("to_start"), nullptr) << address;
    }
}

TEST(Place, a_space_behind_it_is_no_other_place) {
    headless::Session session = support::new_session();
    session.open("#/info/ort");
    session.type("place.query", "Dülmen ");
    ASSERT_NE(session.find("place.duelmen"), nullptr) << session.text();
}

TEST(SavedList, what_was_taken_out_is_put_back_where_it_stood) {
    headless::Session session = support::new_session();
    for (const char* id : {"kindergeld", "u5", "u6"}) {
        session.open(std::string("#/eintrag/") + id);
        ASSERT_TRUE(session.press("save"));
    }
    session.open("#/merkliste");
    ASSERT_TRUE(session.press("remove.u5"));
    const float undo = session.find("list.undo")->rect.y;
    EXPECT_LT(session.find("open.kindergeld")->rect.y, undo);
    EXPECT_LT(undo, session.find("open.u6")->rect.y);
}

}  // namespace
