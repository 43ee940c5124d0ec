// Rectangles of every screen with the real data and fonts, in every language, at the widths, orientations and text
// sizes that people use: nothing is cut, nothing lies on anything else, nothing has to be scrolled sideways.
#include <gtest/gtest.h>

#include <map>

#include "support/findings.h"
#include "support/geometry.h"
#include "support/painted.h"
#include "support/shown.h"

namespace {

using support::Findings;
using support::kTolerance;
using support::Mark;
using support::PaintedLayer;
using support::Rect;
using support::right_of;

struct Window {
    float width;
    float height;
};

// A small, a common and a larger phone, a tablet and a desk, upright and on their side.
constexpr Window kWindows[] = {{320, 568}, {568, 320},  {360, 740},  {740, 360},  {390, 844},
                               {844, 390}, {768, 1024}, {1024, 768}, {1280, 800}, {800, 1280}};
constexpr float kTextScales[] = {1, 1.3F, 2};

constexpr std::size_t kMostNodes = 400;
// Between the bars, one large line and its surroundings can still be read.
constexpr float kLowestScrollWindow = 96;

std::string name_of(const Mark& mark) {
    return mark.words.empty() ? "a symbol" : '"' + mark.words + '"';
}

void check_marks(const PaintedLayer& layer, float width, const std::string& where, Findings& findings) {
    for (std::size_t index = 0; index < layer.marks.size(); ++index) {
        const Mark& mark = layer.marks[index];
        if (mark.rect.x < -kTolerance || right_of(mark.rect) > width + kTolerance) {
            findings.add("cut at the side: " + name_of(mark), where);
        }
        const support::Ground* ground = support::ground_of(layer, mark);
        if (ground != nullptr && ground->corners.empty() && !support::contains(ground->rect, mark.rect)) {
            findings.add("sticks out of its box: " + name_of(mark), where);
        }
        for (const support::Ground& each : layer.grounds) {
            if (each.order > mark.order && support::overlap(each.rect, mark.rect)) {
                findings.add("covered by a box: " + name_of(mark), where);
            }
        }
        for (std::size_t other = index + 1; other < layer.marks.size(); ++other) {
            if (support::overlap(mark.rect, layer.marks[other].rect)) {
                findings.add(name_of(mark) + " lies on " + name_of(layer.marks[other]), where);
            }
        }
    }
}

void check_boxes(const PaintedLayer& layer, float width, const std::string& where, Findings& findings) {
    for (std::size_t index = 0; index < layer.grounds.size(); ++index) {
        const Rect& rect = layer.grounds[index].rect;
        if (rect.x < -kTolerance || right_of(rect) > width + kTolerance) {
            findings.add("a box is cut at the side", where);
        }
        for (std::size_t other = index + 1; other < layer.grounds.size(); ++other) {
            const Rect& second = layer.grounds[other].rect;
            if (!support::overlap(rect, second) || support::contains(rect, second) || support::contains(second, rect)) {
                continue;
            }
            findings.add("two boxes cross each other", where);
        }
    }
}

bool same_place(const Rect& a, const Rect& b) {
    return support::contains(a, b) && support::contains(b, a);
}

void check_scroll_areas(const semantics::Tree& tree, const ui::Scene& scene, const std::string& where,
                        Findings& findings) {
    for (const semantics::Node& node : tree) {
        if (node.role != semantics::Role::scroll_area) continue;
        if (node.rect.height < kLowestScrollWindow) {
            findings.add("only " + std::to_string(static_cast<int>(node.rect.height)) + " px for the content", where);
        }
        for (std::size_t index = 1; index < scene.layers.size(); ++index) {
            if (!same_place(scene.layers[index].window, node.rect)) continue;
            for (const ui::Shape& shape : scene.layers[index].shapes) {
                const auto* words = std::get_if<ui::Words>(&shape);
                if (words == nullptr || words->y + words->line_height <= node.content_height + kTolerance) continue;
                findings.add("below the end of the scroll area: " + words->text, where);
            }
        }
    }
}

// The browser does not look at what an item far below holds, and cuts off what sticks out of it.
void check_list_items(const semantics::Tree& tree, const std::string& where, Findings& findings) {
    std::map<semantics::Id, const Rect*> items;
    for (const semantics::Node& node : tree) {
        const auto around = items.find(node.parent);
        if (around != items.end() && !support::contains(*around->second, node.rect)) {
            findings.add("sticks out of its list item: " + node.name, where);
        }
        if (node.role == semantics::Role::list_item)
            items[node.id] = &node.rect;
        else if (around != items.end())
            items[node.id] = around->second;
    }
}

TEST(Layout, holds_in_every_language_at_every_size) {
    const support::Measures measures;
    Findings findings;
    support::on_every_screen([&](headless::Session& session, const std::string& screen) {
        for (const Window& window : kWindows) {
            for (const float text_scale : kTextScales) {
                session.viewport().width = window.width;
                session.viewport().height = window.height;
                session.viewport().text_scale = text_scale;
                const std::string where = screen + std::to_string(static_cast<int>(window.width)) + " × " +
                                          std::to_string(static_cast<int>(window.height)) + " at " +
                                          std::to_string(static_cast<int>(text_scale * 100)) + " %";
                const semantics::Tree& tree = session.show();
                const ui::Scene& scene = support::last_painted().scene;
                for (const ui::Layer& layer : scene.layers) {
                    const PaintedLayer painted = support::painted_layer(layer, measures);
                    check_marks(painted, layer.window.width, where, findings);
                    check_boxes(painted, layer.window.width, where, findings);
                }
                check_scroll_areas(tree, scene, where, findings);
                check_list_items(tree, where, findings);
                if (tree.size() > kMostNodes) findings.add(std::to_string(tree.size()) + " nodes", where);
            }
        }
    });
}

}  // namespace
