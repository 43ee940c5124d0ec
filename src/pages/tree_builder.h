// Writes a semantics tree from top to bottom, as one would write the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "semantics/node.h"

namespace pages {

class TreeBuilder {
public:
    // Everything until close() belongs to this node. `key` names it for tests and styles.
    TreeBuilder& open(semantics::Role role, std::string_view key = {}, std::string_view name = {});
    TreeBuilder& close();

    // The language (BCP 47) of the next node alone, where it differs from what is around it.
    TreeBuilder& in(std::string_view language);
    TreeBuilder& heading(int level, std::string_view words);
    TreeBuilder& paragraph(std::string_view words, std::string_view key = {});
    TreeBuilder& text(std::string_view words, std::string_view key = {});
    TreeBuilder& link(std::string_view words, std::string_view address, std::string_view key = {});
    TreeBuilder& item(std::string_view words, std::string_view key = {});
    TreeBuilder& item_with_link(std::string_view words, std::string_view address, std::string_view description = {});
    TreeBuilder& image(std::string_view words, std::string_view address, std::string_view key = {});

    TreeBuilder& separator();

    // Requires that everything opened was closed.
    semantics::Tree take();

private:
    semantics::Node& add(semantics::Role role, std::string_view key, std::string_view name);

    semantics::Tree tree_;
    std::vector<semantics::Id> open_;
    std::string language_;  // of the next node
};

}  // namespace pages
