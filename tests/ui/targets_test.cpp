// Whatever can be pressed is large enough, has a name, does something, and keeps its distance; the outline of every
// screen is one that a screen reader can walk along.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "generated/ui/icons.h"
#include "support/findings.h"
#include "support/geometry.h"
#include "support/painted.h"
#include "support/shown.h"

namespace {

using semantics::Id;
using semantics::Node;
using semantics::Role;

// Material Design: 48 dp with 8 dp between them.
constexpr float kTarget = 48;
constexpr float kBetween = 8;

bool is_field(const Node& node) {
    return node.role == Role::search_field || node.role == Role::text_field || node.role == Role::number_field;
}

bool is_pressable(const Node& node) {
    switch (node.role) {
        case Role::button:
        case Role::toggle:
        case Role::link:
        case Role::radio:
        case Role::checkbox:
            return true;
        default:
            return is_field(node);
    }
}

struct Target {
    const Node* node;
    Id area;  // the scroll area in which it lies, or none
};

std::vector<Target> targets_of(const semantics::Tree& tree) {
    std::map<Id, Id> areas;
    std::vector<Target> targets;
    for (const Node& node : tree) {
        const Id area = areas[node.parent];
        areas[node.id] = node.role == Role::scroll_area ? node.id : area;
        if (is_pressable(node) && !node.disabled) targets.push_back({&node, area});
    }
    return targets;
}

// Bars and lists of rows stand edge to edge, as everywhere on a phone: a finger between two of them hits one or the
// other, never nothing. The button that empties a field lies in the field.
bool may_touch(const Target& one, const Target& other) {
    const bool bars = one.area == Id::none && other.area == Id::none;
    const bool rows = one.node->rect.x == other.node->rect.x && one.node->rect.width == other.node->rect.width;
    const bool own_button = one.node->role == Role::search_field && one.node->parent == other.node->parent;
    return bars || rows || own_button;
}

void check_distances(const std::vector<Target>& targets, const std::string& where, support::Findings& findings) {
    for (std::size_t index = 0; index < targets.size(); ++index) {
        const Node& node = *targets[index].node;
        for (std::size_t other = index + 1; other < targets.size(); ++other) {
            const Node& second = *targets[other].node;
            // A card may be one link with a button on it.
            if (targets[other].area != targets[index].area || support::contains(node.rect, second.rect)) continue;
            const float gap = support::distance(node.rect, second.rect);
            if (gap >= (may_touch(targets[index], targets[other]) ? 0 : kBetween) - support::kTolerance) continue;
            findings.add("only " + std::to_string(static_cast<int>(gap)) + " px between \"" + node.name + "\" and \"" +
                             second.name + '"',
                         where);
        }
    }
}

TEST(Targets, are_48_px_with_8_between_and_have_a_name) {
    support::Findings findings;
    for (const float text_scale : {1.0F, 2.0F}) {
        support::on_every_screen([&](headless::Session& session, const std::string& where) {
            session.viewport().text_scale = text_scale;
            const std::vector<Target> targets = targets_of(session.show());
            for (const Target& target : targets) {
                const Node& node = *target.node;
                if (node.name.empty()) findings.add("without a name: " + node.key, where);
                if (std::min(node.rect.width, node.rect.height) < kTarget - support::kTolerance) {
                    findings.add("too small for a finger: " + node.name, where);
                }
            }
            check_distances(targets, where, findings);
        });
    }
}

TEST(Targets, every_one_does_something_and_nothing_else_does) {
    support::on_every_screen([](headless::Session& session, const std::string& where) {
        const semantics::Tree& tree = session.show();
        std::set<Id> acting;
        for (const Id id : session.interface().acting()) acting.insert(id);
        for (const Node& node : tree) {
            if (!is_pressable(node)) continue;
            const bool leaves = node.role == Role::link && node.href.substr(0, 1) != "#";
            const bool acts = acting.erase(node.id) == 1;
            EXPECT_TRUE(leaves || acts || node.disabled) << where << node.name << " does nothing";
        }
        EXPECT_TRUE(acting.empty()) << where << acting.size() << " actions that nobody can reach";
    });
}

// What looks as if it could be pressed has a node: symbols that promise it lie on something that can be pressed.
TEST(Targets, every_painted_promise_is_kept) {
    const std::set<char32_t> promises = {ui::icon::kChevronRight, ui::icon::kCall, ui::icon::kClose};
    support::on_every_screen([&promises](headless::Session& session, const std::string& where) {
        const semantics::Tree& tree = session.show();
        for (const ui::Layer& layer : support::last_painted().scene.layers) {
            for (const ui::Shape& shape : layer.shapes) {
                const auto* symbol = std::get_if<ui::Symbol>(&shape);
                if (symbol == nullptr || promises.count(symbol->code_point) == 0) continue;
                const support::Rect rect{symbol->x, symbol->y, symbol->size, symbol->size};
                bool kept = false;
                for (const Node& node : tree) kept = kept || (is_pressable(node) && support::contains(node.rect, rect));
                EXPECT_TRUE(kept) << where << "a symbol at " << rect.x << ", " << rect.y;
            }
        }
    });
}

TEST(Outline, has_one_title_one_main_and_no_leaps) {
    support::on_every_screen([](headless::Session& session, const std::string& where) {
        std::set<Id> ids;
        int titles = 0;
        int mains = 0;
        int level = 0;
        for (const Node& node : session.show()) {
            EXPECT_TRUE(ids.insert(node.id).second) << where << "two nodes with one id: " << node.name << node.key;
            EXPECT_TRUE(node.parent == Id::none || ids.count(node.parent) == 1) << where << node.name;
            EXPECT_EQ(node.name.substr(0, 1) == "[", false) << where << "a text is missing: " << node.name;
            if (node.role == Role::main) ++mains;
            if (node.role != Role::heading) continue;
            EXPECT_FALSE(node.name.empty()) << where;
            EXPECT_LE(node.level, level + 1) << where << "leaps over a level: " << node.name;
            level = node.level;
            if (level == 1) ++titles;
        }
        EXPECT_EQ(titles, 1) << where;
        EXPECT_EQ(mains, 1) << where;
    });
}

}  // namespace
