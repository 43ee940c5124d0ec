// The tree on its way to the page.
#include "semantics/json.h"

#include <gtest/gtest.h>

#include "semantics/text.h"

namespace {

using semantics::Id;
using semantics::Node;
using semantics::Role;

semantics::Tree small_tree() {
    Node list;
    list.id = Id{7};
    list.role = Role::list;
    list.name = "Nummern";
    list.rect = {16, 8.5F, 358, 48};
    Node link;
    link.id = Id{8};
    link.parent = Id{7};
    link.role = Role::link;
    link.name = "112 \"Notruf\"";
    link.href = "tel:112";
    link.current = semantics::State::yes;
    return {list, link};
}

TEST(Json, leaves_out_what_is_default) {
    EXPECT_EQ(semantics::to_json(small_tree()),
              "[[7,0,\"list\",[16,8.5,358,48],\"Nummern\"],\n"
              "[8,7,\"link\",[0,0,0,0],\"112 \\\"Notruf\\\"\",[],0,0,0,[0,0,2],\"tel:112\"]]");
}

TEST(Json, is_valid_whatever_a_name_holds) {
    Node node;
    node.id = Id{1};
    node.name = std::string("a\n\x01\\") + '\xFF';
    EXPECT_EQ(semantics::to_json({node}), "[[1,0,\"text\",[0,0,0,0],\"a\\u000a\\u0001\\\\\uFFFD\"]]");
}

TEST(Json, an_unchanged_tree_sends_nothing) {
    semantics::Mirror mirror;
    semantics::Tree tree = small_tree();
    EXPECT_FALSE(mirror.changes(tree).empty());
    EXPECT_TRUE(mirror.changes(tree).empty());
    tree[0].name = "Andere";
    EXPECT_FALSE(mirror.changes(tree).empty());
}

TEST(Text, shows_the_tree_as_people_read_it) {
    EXPECT_EQ(semantics::to_text(small_tree()), "list \"Nummern\"\n  link \"112 \"Notruf\"\" -> tel:112 [current]\n");
}

TEST(Id, fits_into_a_number_of_javascript) {
    EXPECT_LT(static_cast<std::uint64_t>(semantics::make_id(Id::none, "offer", "kindergeld")), 1ULL << 53);
}

}  // namespace
