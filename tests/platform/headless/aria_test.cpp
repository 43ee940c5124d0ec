// The accessibility tree as Playwright writes it. That the browser really agrees is shown by
// tests/end_to_end/screens.test.mjs.
#include "platform/headless/aria.h"

#include <gtest/gtest.h>

namespace {

using semantics::Id;
using semantics::Node;
using semantics::Role;

Node node(int id, int parent, Role role, std::string name) {
    Node made;
    made.id = static_cast<Id>(id);
    made.parent = static_cast<Id>(parent);
    made.role = role;
    made.name = std::move(name);
    return made;
}

TEST(Aria, a_heading_says_its_level_and_a_link_its_address) {
    semantics::Tree tree = {node(1, 0, Role::main, ""), node(2, 1, Role::heading, "Kindergeld"),
                            node(3, 2, Role::link, "Kindergeld")};
    tree[1].level = 2;
    tree[2].href = "#/eintrag/kindergeld";
    EXPECT_EQ(headless::to_aria(tree),
              "- main:\n"
              "  - heading \"Kindergeld\" [level=2]:\n"
              "    - link \"Kindergeld\":\n"
              "      - /url: \"#/eintrag/kindergeld\"");
}

TEST(Aria, texts_beside_each_other_are_one_text) {
    const semantics::Tree tree = {node(1, 0, Role::list, "Hilfen"), node(2, 1, Role::list_item, ""),
                                  node(3, 2, Role::text, "kostenlos"), node(4, 2, Role::text, "jetzt\u00a0offen")};
    EXPECT_EQ(headless::to_aria(tree),
              "- list \"Hilfen\":\n"
              "  - listitem: kostenlos jetzt offen");
}

TEST(Aria, soft_hyphens_are_for_the_eye) {
    EXPECT_EQ(headless::to_aria({node(1, 0, Role::paragraph, "Schwanger\u00adschaft")}),
              "- paragraph: Schwangerschaft");
}

TEST(Aria, what_yaml_would_misread_stands_in_quotes) {
    const struct {
        const char* why;
        const char* name;
        const char* written;
    } kCases[] = {
        {"a colon with a space", "Notfall: 112", "\"Notfall: 112\""},
        {"a number", "112", "\"112\""},
        {"a number with a comma is none", "1,5", "1,5"},
        {"a word that means false", "No", "\"No\""},
        {"a hyphen at the start", "- Pause -", "\"- Pause -\""},
        {"a quotation", "Er sagt \"ja\"", "Er sagt \"ja\""},
        {"a quotation at the start", "\"ja\" sagen", "\"\\\"ja\\\" sagen\""},
    };
    for (const auto& each : kCases) {
        EXPECT_EQ(headless::to_aria({node(1, 0, Role::paragraph, each.name)}),
                  std::string("- paragraph: ") + each.written)
            << each.why;
    }
}

TEST(Aria, a_field_says_its_label_once_in_words_and_once_as_its_name) {
    semantics::Tree tree = {node(1, 0, Role::number_field, "Tag")};
    tree[0].value = "20";
    tree[0].lines = {semantics::Line{"Tag", {}, false}, semantics::Line{}};
    EXPECT_EQ(headless::to_aria(tree),
              "- text: Tag\n"
              "- textbox \"Tag\": \"20\"");
}

TEST(Aria, a_scroll_area_without_anything_to_press_is_a_place_of_its_own) {
    semantics::Tree tree = {node(1, 0, Role::scroll_area, ""), node(2, 1, Role::paragraph, "Nur Text")};
    EXPECT_EQ(headless::to_aria(tree), "- region:\n  - paragraph: Nur Text");
    tree.push_back(node(3, 1, Role::button, "Weiter"));
    EXPECT_EQ(headless::to_aria(tree), "- paragraph: Nur Text\n- button \"Weiter\"");
}

}  // namespace
