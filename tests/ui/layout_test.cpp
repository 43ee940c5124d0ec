// Rectangles of every screen with the real data and fonts, at the widths and text sizes that people use: nothing is
// cut, no words lie on others, everything that can be pressed is large enough and has a name.
#include <gtest/gtest.h>

#include <set>

#include "platform/headless/session.h"
#include "support/visits.h"

namespace {

using semantics::Node;
using semantics::Rect;
using semantics::Role;

struct Size {
    const char* name;
    float width;
    float height;
    float text_scale;
};

constexpr Size kSizes[] = {{"small phone, largest text", 320, 568, 2},
                           {"small phone", 320, 568, 1},
                           {"common phone", 390, 844, 1},
                           {"phone, larger text", 360, 740, 1.5F},
                           {"phone on its side", 844, 390, 1},
                           {"tablet", 768, 1024, 1},
                           {"desk", 1280, 800, 1},
                           {"desk, largest text", 1280, 800, 2}};

constexpr std::size_t kMostNodes = 400;
constexpr float kTarget = 48;
constexpr float kTolerance = 0.51F;

bool is_pressable(const Node& node) {
    switch (node.role) {
        case Role::button:
        case Role::toggle:
        case Role::link:
        case Role::radio:
        case Role::checkbox:
        case Role::search_field:
        case Role::text_field:
        case Role::number_field:
            return true;
        default:
            return false;
    }
}

const Node* node_with(const semantics::Tree& tree, semantics::Id id) {
    for (const Node& node : tree) {
        if (node.id == id) return &node;
    }
    return nullptr;
}

// The scroll area in which a node lies, or nullptr for the page.
const Node* scroll_area_of(const semantics::Tree& tree, const Node& node) {
    for (const Node* at = node_with(tree, node.parent); at != nullptr; at = node_with(tree, at->parent)) {
        if (at->role == Role::scroll_area) return at;
    }
    return nullptr;
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x + kTolerance < b.x + b.width && b.x + kTolerance < a.x + a.width && a.y + kTolerance < b.y + b.height &&
           b.y + kTolerance < a.y + a.height;
}

struct PlacedLine {
    std::string text;
    Rect rect;
    const Node* area;
};

std::vector<PlacedLine> lines_of(const semantics::Tree& tree) {
    std::vector<PlacedLine> lines;
    for (const Node& node : tree) {
        for (const semantics::Line& line : node.lines) {
            if (line.text.empty()) continue;
            Rect rect = line.rect;
            rect.x += node.rect.x;
            rect.y += node.rect.y;
            lines.push_back({line.text, rect, scroll_area_of(tree, node)});
        }
    }
    return lines;
}

void check_lines(const semantics::Tree& tree, const ui::Viewport& viewport, const std::string& where) {
    const std::vector<PlacedLine> lines = lines_of(tree);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const PlacedLine& line = lines[index];
        const float width = line.area != nullptr ? line.area->rect.width : viewport.width;
        EXPECT_GE(line.rect.x, -kTolerance) << where << line.text;
        EXPECT_LE(line.rect.x + line.rect.width, width + kTolerance) << where << "cut: " << line.text;
        for (std::size_t other = index + 1; other < lines.size(); ++other) {
            if (lines[other].area != line.area) continue;
            EXPECT_FALSE(overlap(line.rect, lines[other].rect)) << where << line.text << " on " << lines[other].text;
        }
    }
}

void check_nodes(const semantics::Tree& tree, const ui::Viewport& viewport, const std::string& where) {
    std::set<semantics::Id> ids;
    int titles = 0;
    for (const Node& node : tree) {
        EXPECT_TRUE(ids.insert(node.id).second) << where << "two nodes with one id: " << node.name << node.key;
        EXPECT_TRUE(node.parent == semantics::Id::none || ids.count(node.parent) == 1) << where << node.name;
        if (node.role == Role::heading && node.level == 1) ++titles;
        EXPECT_EQ(node.name.find("[search"), std::string::npos) << where << node.name;
        if (!is_pressable(node)) continue;
        EXPECT_FALSE(node.name.empty()) << where << node.key;
        EXPECT_GE(node.rect.width, kTarget - kTolerance) << where << node.name;
        EXPECT_GE(node.rect.height, kTarget - kTolerance) << where << node.name;
        const Node* area = scroll_area_of(tree, node);
        const float width = area != nullptr ? area->rect.width : viewport.width;
        EXPECT_LE(node.rect.x + node.rect.width, width + kTolerance) << where << node.name;
    }
    EXPECT_EQ(titles, 1) << where;
    EXPECT_LE(tree.size(), kMostNodes) << where;
}

TEST(Layout, holds_at_every_size) {
    for (const support::Visit& visit : support::visits()) {
        headless::Session session = support::new_session();
        visit.go(session);
        for (const Size& size : kSizes) {
            session.viewport().width = size.width;
            session.viewport().height = size.height;
            session.viewport().text_scale = size.text_scale;
            const std::string where = visit.name + ", " + size.name + ": ";
            const semantics::Tree& tree = session.tree();
            check_nodes(tree, session.viewport(), where);
            check_lines(tree, session.viewport(), where);
        }
    }
}

}  // namespace
