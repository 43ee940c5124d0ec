// A finger hits what it means to hit: every target is at least 48 CSS px in both directions and 8 away from the next.
#include <gtest/gtest.h>

#include <algorithm>

#include "platform/headless/session.h"
#include "support/visits.h"

namespace {

using semantics::Node;
using semantics::Rect;
using semantics::Role;

constexpr float kTarget = 48;
constexpr float kDistance = 8;
constexpr float kTolerance = 0.51F;

bool is_target(const Node& node) {
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

struct Target {
    std::string name;
    Rect rect;
    semantics::Id area = semantics::Id::none;
};

std::vector<Target> targets_in(const semantics::Tree& tree) {
    std::vector<Target> targets;
    semantics::Id area = semantics::Id::none;
    std::vector<semantics::Id> inside;
    for (const Node& node : tree) {
        if (node.role == Role::scroll_area) {
            area = node.id;
            inside = {node.id};
        }
        const bool scrolls = std::find(inside.begin(), inside.end(), node.parent) != inside.end();
        if (scrolls) inside.push_back(node.id);
        if (is_target(node)) targets.push_back({node.name, node.rect, scrolls ? area : semantics::Id::none});
    }
    return targets;
}

// A round button on a card that is one link lies wholly inside it.
bool contains(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - kTolerance && inner.y >= outer.y - kTolerance &&
           inner.x + inner.width <= outer.x + outer.width + kTolerance &&
           inner.y + inner.height <= outer.y + outer.height + kTolerance;
}

float distance(const Rect& a, const Rect& b) {
    const float across = std::max(b.x - (a.x + a.width), a.x - (b.x + b.width));
    const float down = std::max(b.y - (a.y + a.height), a.y - (b.y + b.height));
    return std::max(across, down);
}

void check(headless::Session& session, const std::string& where) {
    const std::vector<Target> targets = targets_in(session.tree());
    for (std::size_t first = 0; first < targets.size(); ++first) {
        const Target& a = targets[first];
        EXPECT_GE(std::min(a.rect.width, a.rect.height), kTarget - kTolerance) << where << a.name;
        for (std::size_t second = first + 1; second < targets.size(); ++second) {
            const Target& b = targets[second];
            if (a.area != b.area || contains(a.rect, b.rect) || contains(b.rect, a.rect)) continue;
            EXPECT_GE(distance(a.rect, b.rect), kDistance - kTolerance) << where << a.name << " and " << b.name;
        }
    }
}

TEST(Targets, are_large_enough_and_apart) {
    for (const support::Visit& visit : support::visits()) {
        headless::Session session = support::new_session();
        visit.go(session);
        check(session, visit.name + ", phone: ");
        session.viewport().width = 320;
        session.viewport().height = 568;
        session.viewport().text_scale = 2;
        check(session, visit.name + ", small phone, largest letters: ");
        session.viewport() = ui::Viewport{};
        session.viewport().width = 1280;
        session.viewport().height = 800;
        check(session, visit.name + ", desk: ");
    }
}

}  // namespace
