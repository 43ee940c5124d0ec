// Wide windows show two screens beside each other; what is read stays where it is when the window changes.
#include <gtest/gtest.h>

#include <algorithm>

#include "platform/headless/session.h"
#include "support/visits.h"

namespace {

using semantics::Node;
using semantics::Role;

void make_wide(headless::Session& session) {
    session.viewport().width = 1280;
    session.viewport().height = 800;
}

std::size_t titles_in(const semantics::Tree& tree) {
    return static_cast<std::size_t>(std::count_if(
        tree.begin(), tree.end(), [](const Node& node) { return node.role == Role::heading && node.level == 1; }));
}

const Node* area_of(headless::Session& session, const std::string& landmark) {
    const semantics::Tree& tree = session.tree();
    for (const Node& node : tree) {
        if (node.role != Role::scroll_area) continue;
        for (const Node& parent : tree) {
            if (parent.id == node.parent &&
                (parent.key == landmark || (landmark == "main" && parent.role == Role::main)))
                return &node;
        }
    }
    return nullptr;
}

TEST(Panes, an_opened_entry_stands_beside_the_hits_it_was_opened_from) {
    headless::Session session = support::new_session();
    make_wide(session);
    session.open("#/suche?q=hebamme");
    ASSERT_NE(session.find("pane.companion"), nullptr);
    const auto hit = std::find_if(session.tree().begin(), session.tree().end(),
                                  [](const Node& node) { return node.key.substr(0, 5) == "open."; });
    ASSERT_NE(hit, session.tree().end());
    const std::string key = hit->key;
    ASSERT_TRUE(session.press(key));
    ASSERT_NE(session.find("pane.list"), nullptr);
    EXPECT_NE(session.find(key), nullptr) << "the hits are still there";
    EXPECT_EQ(session.find("search.query")->value, "hebamme");
    EXPECT_NE(session.find("save"), nullptr) << "and so is the entry";
    EXPECT_EQ(titles_in(session.tree()), 1U);
    EXPECT_LE(session.tree().size(), 400U);
}

TEST(Panes, a_phone_and_the_plain_page_show_one_screen) {
    headless::Session session = support::new_session();
    session.open("#/thema/breastfeeding");
    EXPECT_EQ(session.find("pane.list"), nullptr);
    make_wide(session);
    EXPECT_NE(session.find("pane.list"), nullptr);
    session.viewport().plain_page = true;
    EXPECT_EQ(session.find("pane.list"), nullptr);
}

TEST(Panes, the_list_stays_where_it_was_scrolled_to) {
    headless::Session session = support::new_session();
    make_wide(session);
    session.open("#/themen");
    const semantics::Id list = area_of(session, "main")->id;
    ASSERT_TRUE(session.scroll(list, 700));
    ASSERT_TRUE(session.press("topic.breastfeeding"));
    ASSERT_NE(area_of(session, "pane.list"), nullptr);
    EXPECT_EQ(area_of(session, "pane.list")->id, list);
    EXPECT_FLOAT_EQ(area_of(session, "pane.list")->scroll_top, 700);
    EXPECT_FLOAT_EQ(area_of(session, "main")->scroll_top, 0);
}

// The button of the form stands far below the first of the dates that it asks for.
TEST(Panes, a_form_that_became_an_answer_is_read_from_its_top) {
    headless::Session session = support::new_session();
    session.viewport().width = 320;
    session.viewport().height = 568;
    session.viewport().text_scale = 2;
    session.open("#/kalender");
    ASSERT_TRUE(session.type("calendar.day", "20"));
    ASSERT_TRUE(session.type("calendar.month", "10"));
    ASSERT_TRUE(session.type("calendar.year", "2026"));
    ASSERT_TRUE(session.scroll(area_of(session, "main")->id, 150));
    ASSERT_TRUE(session.press("calendar.show"));
    EXPECT_FLOAT_EQ(area_of(session, "main")->scroll_top, 0);
}

TEST(Panes, turning_the_phone_keeps_what_is_read_at_the_top) {
    headless::Session session = support::new_session();
    session.open("#/lebensphase/0-1");
    // To where a card begins: in a wider window cards are lower, and of one that is half read nothing may be left.
    float top = 0;
    for (const Node& node : session.tree()) {
        if (node.key.substr(0, 5) == "open." && node.rect.y < 1500) top = node.rect.y;
    }
    ASSERT_TRUE(session.scroll(area_of(session, "main")->id, top));
    const auto first_visible = [&session] {
        const Node* scrolled = area_of(session, "main");
        for (const Node& node : session.tree()) {
            if (node.key.substr(0, 5) == "open." && node.rect.y + node.rect.height > scrolled->scroll_top) return node;
        }
        return Node{};
    };
    const std::string before = first_visible().key;
    ASSERT_FALSE(before.empty());
    session.viewport().width = 740;
    session.viewport().height = 360;
    EXPECT_EQ(first_visible().key, before);
    session.viewport().text_scale = 2;
    EXPECT_EQ(first_visible().key, before) << "also with larger letters";
}

}  // namespace
