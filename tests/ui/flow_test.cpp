// What a person does, key by key, without a browser.
#include <gtest/gtest.h>

#include "app/routes.h"
#include "platform/headless/session.h"
#include "support/small_catalogue.h"
#include "support/visits.h"

namespace {

using app::Outgoing;

bool says(const std::vector<Outgoing>& outgoing, Outgoing::Kind kind, const std::string& text) {
    for (const Outgoing& each : outgoing) {
        if (each.kind == kind && each.text == text) return true;
    }
    return false;
}

TEST(Flow, typing_on_the_start_screen_searches_at_once_and_keeps_the_field) {
    headless::Session session(support::small_catalogue(), headless::load_fonts(FW_FONTS_DIR), support::kNow);
    session.open("#/");
    const semantics::Id field = session.find("search.query")->id;
    ASSERT_TRUE(session.type("search.query", "schreibaby"));
    ASSERT_NE(session.find("open.schreibaby"), nullptr);
    EXPECT_EQ(session.find("search.query")->id, field) << "the keyboard would close";
    EXPECT_TRUE(says(session.take_outgoing(), Outgoing::Kind::push_route, "#/suche?q=schreibaby"));
}

TEST(Flow, from_a_hit_to_the_number) {
    headless::Session session(support::small_catalogue(), headless::load_fonts(FW_FONTS_DIR), support::kNow);
    session.open("#/suche?q=schreibaby");
    ASSERT_TRUE(session.press("open.schreibaby"));
    EXPECT_TRUE(says(session.take_outgoing(), Outgoing::Kind::push_route, "#/eintrag/schreibaby"));
    const semantics::Node* call = session.find("call");
    ASSERT_NE(call, nullptr);
    EXPECT_EQ(call->href, "tel:+491991234");
    EXPECT_EQ(call->name, "0199 12-34 anrufen");
}

TEST(Flow, a_sensitive_entry_never_enters_the_address_or_the_title) {
    headless::Session session(support::small_catalogue(), headless::load_fonts(FW_FONTS_DIR), support::kNow);
    session.open("#/");
    session.type("search.query", "gewalt");
    for (const Outgoing& each : session.take_outgoing()) {
        if (each.kind == Outgoing::Kind::announce) continue;
        EXPECT_EQ(each.text.find("gewalt"), std::string::npos) << each.text;
    }
    ASSERT_NE(session.find("open.hilfetelefon"), nullptr);
    EXPECT_TRUE(session.find("open.hilfetelefon")->href.empty());
    ASSERT_TRUE(session.press("open.hilfetelefon"));
    EXPECT_EQ(session.engine().route(), "#/eintrag");
    EXPECT_EQ(session.engine().title(), "Familienwegweiser");
}

TEST(Flow, a_wrong_birth_date_is_a_sentence_at_the_field) {
    headless::Session session = support::new_session();
    session.open("#/kalender");
    session.type("calendar.day", "31");
    session.type("calendar.month", "2");
    session.type("calendar.year", "2026");
    ASSERT_TRUE(session.press("calendar.show"));
    EXPECT_EQ(session.find("calendar.day")->description,
              "Den 31.2.2026 gibt es nicht. Bitte sehen Sie noch einmal nach.");
    session.type("calendar.day", "28");
    EXPECT_TRUE(session.find("calendar.day")->description.empty());
}

TEST(Flow, the_birth_date_is_never_stored_and_never_in_the_address) {
    headless::Session session = support::new_session();
    support::give_birth_date(session);
    for (const Outgoing& each : session.take_outgoing()) EXPECT_EQ(each.text.find("2026"), std::string::npos);
    EXPECT_EQ(session.engine().route(), "#/kalender");
    EXPECT_EQ(app::stored_settings(session.engine().state()).find("2026"), std::string::npos);
}

std::vector<std::string> cards_of(headless::Session& session) {
    std::vector<std::string> cards;
    for (const semantics::Node& node : session.tree()) {
        if (node.key.substr(0, 5) == "open.") cards.push_back(node.key);
    }
    return cards;
}

// On search results and on a life phase alike: twenty, then forty, then the next ones in their place.
TEST(Flow, a_long_list_turns_its_pages) {
    for (const auto& [address, list] : {std::pair{"#/suche?kostenlos=1", std::string("search")},
                                        std::pair{"#/lebensphase/0-1", std::string("browse")}}) {
        headless::Session session = support::new_session();
        session.open(address);
        const std::vector<std::string> first = cards_of(session);
        EXPECT_EQ(first.size(), app::kHitsPerPage);
        ASSERT_TRUE(session.press(list + ".more"));
        const std::vector<std::string> two = cards_of(session);
        EXPECT_EQ(two.size(), app::kHitsAtOnce);
        EXPECT_EQ(session.engine().state().focus_key, two[app::kHitsPerPage]) << "the first new one";
        ASSERT_TRUE(session.press(list + ".more"));
        const std::vector<std::string> third = cards_of(session);
        EXPECT_LE(third.size(), app::kHitsPerPage);
        EXPECT_EQ(std::find(two.begin(), two.end(), third[0]), two.end());
        EXPECT_LE(session.tree().size(), 400U);
        ASSERT_TRUE(session.press(list + ".earlier"));
        EXPECT_EQ(cards_of(session), two);
    }
}

TEST(Flow, back_to_a_long_list_leads_to_where_it_was_left) {
    headless::Session session = support::new_session();
    session.engine().dispatch(app::NavigationIntent{app::RouteRequested{"#/lebensphase/0-1", 0}});
    session.tree();
    ASSERT_TRUE(session.press("browse.more"));
    const std::vector<std::string> before = cards_of(session);
    ASSERT_TRUE(session.press(before.back()));
    session.tree();
    session.engine().dispatch(app::NavigationIntent{app::RouteRequested{"#/lebensphase/0-1", 0}});
    EXPECT_EQ(cards_of(session), before);
}

// A phone throws a page away that nobody has looked at for a while, and the data may be newer when it comes back.
TEST(Flow, a_long_list_is_as_long_as_before_when_the_page_is_loaded_anew) {
    for (const char* address : {"#/suche?kostenlos=1", "#/lebensphase/0-1"}) {
        const auto anew = [&](std::size_t shown) {
            headless::Session session = support::new_session();
            session.engine().dispatch(app::NavigationIntent{app::RouteRequested{address, 0, shown}});
            return cards_of(session);
        };
        EXPECT_EQ(anew(0).size(), app::kHitsPerPage);
        EXPECT_EQ(anew(app::kHitsAtOnce).size(), app::kHitsAtOnce);
        EXPECT_FALSE(anew(app::kMostShown).empty()) << "fewer than there once were";
    }
}

TEST(Flow, the_list_can_be_ordered_cleared_and_taken_back) {
    headless::Session session(support::small_catalogue(), headless::load_fonts(FW_FONTS_DIR), support::kNow);
    for (const char* id : {"kindergeld", "u3"}) {
        session.open(std::string("#/eintrag/") + id);
        ASSERT_TRUE(session.press("save"));
    }
    session.open("#/merkliste");
    ASSERT_TRUE(session.press("up.u3"));
    EXPECT_EQ(session.engine().state().saved.entries, (std::vector<std::string>{"u3", "kindergeld"}));
    ASSERT_TRUE(session.press("list.clear"));
    EXPECT_TRUE(session.engine().state().saved.entries.empty());
    ASSERT_TRUE(session.press("list.undo"));
    EXPECT_EQ(session.engine().state().saved.entries.size(), 2U);
}

TEST(Flow, nothing_changes_without_a_reason_to_draw) {
    headless::Session session = support::new_session();
    session.open("#/");
    const semantics::Tree* first = &session.tree();
    const std::uint64_t revision = session.engine().revision();
    EXPECT_EQ(&session.tree(), first);
    EXPECT_EQ(session.engine().revision(), revision);
}

}  // namespace
