// What a calm app owes its readers: cards that say for whom and how far, bars that keep their words in large letters,
// languages where a stranger looks first, titles that tell screens apart.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "platform/headless/session.h"
#include "support/visits.h"

namespace {

using semantics::Node;

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

// What is painted of a node, its lines joined.
std::string painted(headless::Session& session, const char* key) {
    const Node* node = session.find(key);
    std::string words;
    if (node == nullptr) return words;
    for (const semantics::Line& line : node->lines) words += line.text + " ";
    return words;
}

std::size_t position_of(headless::Session& session, const std::string& key) {
    const semantics::Tree& tree = session.tree();
    const auto found = std::find_if(tree.begin(), tree.end(), [&](const Node& node) { return node.key == key; });
    return static_cast<std::size_t>(found - tree.begin());
}

TEST(Cards, say_for_whom_and_how_far_once_a_place_is_chosen) {
    headless::Session session = support::new_session();
    session.open("#/suche?q=kita");
    EXPECT_TRUE(says(session.text(), "Für: Eltern, Kinder · ")) << session.text();
    EXPECT_FALSE(says(session.text(), " km")) << "how far from where?";
    session.open("#/willkommen");
    ASSERT_TRUE(session.press("welcome.duelmen"));
    session.open("#/suche?q=kita");
    EXPECT_TRUE(says(session.text(), "in Ihrem Ort")) << session.text();
    session.open("#/suche?q=rathaus billerbeck");
    EXPECT_TRUE(says(session.text(), "etwa 1")) << session.text();
    EXPECT_TRUE(says(session.text(), "\u00a0km")) << session.text();
}

TEST(Cards, with_a_german_title_say_so_on_an_english_page) {
    headless::Session session = support::new_session();
    session.press("speak.en");
    session.open("#/suche?q=kita");
    EXPECT_TRUE(says(session.text(), "\"in German\"")) << session.text();
    EXPECT_TRUE(says(session.text(), "{de}"));
}

TEST(EasyLanguage, says_where_usual_german_begins_and_asks_no_question_in_a_list) {
    headless::Session session = support::new_session();
    session.press("speak.de-x-einfach");
    session.open("#/eintrag/kindergeld");
    const std::string entry = session.text();
    const std::string mark = "Ab hier ist es nicht mehr in Einfacher Sprache:";
    EXPECT_TRUE(says(entry, mark)) << entry;
    EXPECT_EQ(entry.find(mark), entry.rfind(mark)) << "once is enough";
    session.open("#/eintrag/coe-willkommensbesuche-kreis");
    EXPECT_FALSE(says(session.text(), "?.")) << session.text();
    session.press("speak.de");
    EXPECT_FALSE(says(session.text(), "gewöhnlichem Deutsch"));
}

TEST(Bars, keep_their_words_in_large_letters) {
    for (const float width : {320.0F, 360.0F, 390.0F}) {
        for (const float scale : {1.0F, 1.3F, 1.5F, 2.0F}) {
            headless::Session session = support::new_session();
            session.viewport().width = width;
            session.viewport().text_scale = scale;
            session.open("#/suche");
            for (const char* tab : {"tab.start", "tab.search", "tab.calendar", "tab.list", "tab.more"}) {
                EXPECT_FALSE(painted(session, tab).empty()) << tab << " at " << width << " × " << scale;
            }
            EXPECT_TRUE(says(painted(session, "emergency.strip"), "112")) << width << " × " << scale;
        }
    }
}

TEST(SearchField, has_a_hint_that_fits) {
    headless::Session session = support::new_session();
    session.open("#/suche");
    EXPECT_EQ(session.find("search.query")->placeholder, "Zum Beispiel: Baby schreit");
    session.viewport().width = 320;
    session.viewport().text_scale = 2;
    EXPECT_EQ(session.find("search.query")->placeholder, "Baby schreit");
}

TEST(FirstStart, offers_the_languages_before_anything_else) {
    headless::Session session = support::new_session();
    session.open("#/");
    EXPECT_EQ(session.find("speak.en")->name, "English");
    EXPECT_LT(position_of(session, "speak.en"), position_of(session, "search.query"));
    ASSERT_TRUE(session.press("welcome.dismiss"));
    EXPECT_GT(position_of(session, "speak.en"), position_of(session, "search.query")) << "later at the end";
}

TEST(Titles, tell_the_pages_of_the_calendar_apart) {
    headless::Session session = support::new_session();
    std::set<std::string> titles;
    for (const char* page : {"ort", "kinder", "fragen", "zeitplan"}) {
        session.open(std::string("#/info/") + page);
        EXPECT_FALSE(says(session.engine().title(), "Information")) << session.engine().title();
        titles.insert(session.engine().title());
    }
    EXPECT_EQ(titles.size(), 4U);
}

TEST(SavedList, its_buttons_are_reached_in_the_order_in_which_they_stand) {
    headless::Session session = support::new_session();
    for (const char* id : {"kindergeld", "elterntelefon", "u3"}) {
        session.open(std::string("#/eintrag/") + id);
        ASSERT_TRUE(session.press("save"));
    }
    session.open("#/merkliste");
    EXPECT_EQ(session.find("list.undo"), nullptr) << "nothing was lost";
    EXPECT_LT(position_of(session, "up.elterntelefon"), position_of(session, "down.elterntelefon"));
    EXPECT_LT(position_of(session, "down.elterntelefon"), position_of(session, "remove.elterntelefon"));
    // In columns, whatever a card is without, and below its words.
    for (const char* id : {"kindergeld", "u3"}) {
        const std::string name = id;
        const Node* remove = session.find("remove." + name);
        EXPECT_EQ(remove->rect.x, session.find("remove.elterntelefon")->rect.x) << id;
    }
    ASSERT_TRUE(session.press("remove.u3"));
    EXPECT_NE(session.find("list.undo"), nullptr);
}

TEST(Panes, mark_the_card_that_stands_open_beside_the_list) {
    headless::Session session = support::new_session();
    session.viewport().width = 1280;
    session.viewport().height = 800;
    session.open("#/suche?q=kindergeld");
    ASSERT_TRUE(session.press("open.kindergeld"));
    EXPECT_EQ(session.find("open.kindergeld")->current, semantics::State::yes);
    EXPECT_NE(session.find("open.kinderzuschlag")->current, semantics::State::yes);
    session.open("#/thema/breastfeeding");
    EXPECT_EQ(session.find("topic.breastfeeding")->current, semantics::State::yes);
}

}  // namespace
