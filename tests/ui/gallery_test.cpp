// The gallery for people who work on the look: every widget is there, and trying one changes nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/state.h"
#include "support/visits.h"

namespace {

using semantics::Role;

TEST(Gallery, shows_every_kind_of_widget_inside_the_window) {
    headless::Session session = support::new_session();
    session.open("#/info/galerie");
    std::set<Role> seen;
    for (const semantics::Node& node : session.tree()) {
        seen.insert(node.role);
        EXPECT_LE(node.rect.x + node.rect.width, session.viewport().width + 1) << node.name;
    }
    for (const Role role :
         {Role::heading, Role::paragraph, Role::list, Role::link, Role::button, Role::toggle, Role::radio,
          Role::checkbox, Role::search_field, Role::number_field, Role::status, Role::text}) {
        EXPECT_EQ(seen.count(role), 1u) << static_cast<int>(role);
    }
    const semantics::Tree& tree = session.tree();
    EXPECT_TRUE(std::any_of(tree.begin(), tree.end(), [](const semantics::Node& node) {
        return node.key.rfind("done.", 0) == 0;
    })) << "a row of the calendar";
}

TEST(Gallery, keeps_nothing_of_what_is_tried) {
    headless::Session session = support::new_session();
    session.open("#/info/galerie");
    const app::Settings before = session.engine().state().settings;
    std::set<std::string> keys;
    for (const semantics::Node& node : session.tree()) {
        if (node.key.rfind("gallery.", 0) == 0 && node.key != "gallery.dialog") keys.insert(node.key);
    }
    ASSERT_FALSE(keys.empty());
    for (const std::string& key : keys) session.press(key);
    EXPECT_TRUE(session.engine().state().settings == before);
}

}  // namespace
