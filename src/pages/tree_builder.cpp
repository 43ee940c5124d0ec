#include "pages/tree_builder.h"

#include <utility>

#include "base/check.h"

namespace pages {

using semantics::Node;
using semantics::Role;

Node& TreeBuilder::add(Role role, std::string_view key, std::string_view name) {
    Node node;
    node.role = role;
    node.parent = open_.empty() ? semantics::Id::none : open_.back();
    // A page is written once and never changes, so the place in it may name the node.
    node.id = semantics::make_id(node.parent, "page", std::to_string(tree_.size()));
    node.key = key;
    node.name = name;
    node.language = std::exchange(language_, {});
    tree_.push_back(std::move(node));
    return tree_.back();
}

TreeBuilder& TreeBuilder::open(Role role, std::string_view key, std::string_view name) {
    open_.push_back(add(role, key, name).id);
    return *this;
}

TreeBuilder& TreeBuilder::close() {
    FW_CHECK(!open_.empty());
    open_.pop_back();
    return *this;
}

TreeBuilder& TreeBuilder::in(std::string_view language) {
    language_ = language;
    return *this;
}

TreeBuilder& TreeBuilder::heading(int level, std::string_view words) {
    add(Role::heading, {}, words).level = level;
    return *this;
}

TreeBuilder& TreeBuilder::paragraph(std::string_view words, std::string_view key) {
    add(Role::paragraph, key, words);
    return *this;
}

TreeBuilder& TreeBuilder::text(std::string_view words, std::string_view key) {
    add(Role::text, key, words);
    return *this;
}

TreeBuilder& TreeBuilder::link(std::string_view words, std::string_view address, std::string_view key) {
    add(Role::link, key, words).href = address;
    return *this;
}

TreeBuilder& TreeBuilder::item(std::string_view words, std::string_view key) {
    add(Role::list_item, key, words);
    return *this;
}

TreeBuilder& TreeBuilder::item_with_link(std::string_view words, std::string_view address,
                                         std::string_view description) {
    open(Role::list_item).link(words, address);
    tree_.back().description = description;
    return close();
}

TreeBuilder& TreeBuilder::image(std::string_view words, std::string_view address, std::string_view key) {
    add(Role::image, key, words).href = address;
    return *this;
}

TreeBuilder& TreeBuilder::separator() {
    add(Role::separator, {}, {});
    return *this;
}

semantics::Tree TreeBuilder::take() {
    FW_CHECK(open_.empty());
    return std::move(tree_);
}

}  // namespace pages
