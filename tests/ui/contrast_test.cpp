// Contrast of what is really painted: every word and every symbol against the box on which it lies, on every screen, in
// all three palettes (WCAG 2.2, 1.4.3 and 1.4.11). tests/ui/theme_test.cpp does the same for the pairs of tokens.
#include <gtest/gtest.h>

#include "support/geometry.h"
#include "support/painted.h"
#include "support/shown.h"

namespace {

using semantics::Node;
using semantics::Role;

constexpr double kWords = 4.5;
constexpr double kMeaning = 3.0;

struct Theme {
    const char* name;
    bool dark;
    bool high_contrast;
};

constexpr Theme kThemes[] = {{"light", false, false}, {"dark", true, false}, {"high contrast", false, true}};

ui::Colour ground_colour(const support::PaintedLayer& layer, const support::Mark& mark, ui::Colour page) {
    const support::Ground* ground = support::ground_of(layer, mark);
    return ground == nullptr ? page : ground->colour;
}

void in_every_theme(const std::function<void(headless::Session& session, const std::string& where)>& check) {
    for (support::Shown& shown : support::every_screen()) {
        shown.session.choose_language("de");
        for (const Theme& theme : kThemes) {
            shown.session.viewport() = ui::Viewport{};
            shown.session.viewport().dark = theme.dark;
            shown.session.viewport().high_contrast = theme.high_contrast;
            shown.session.show();
            check(shown.session, shown.name + ", " + theme.name + ": ");
        }
    }
}

TEST(Contrast, of_every_word_and_symbol_is_enough) {
    const support::Measures measures;
    in_every_theme([&measures](headless::Session&, const std::string& where) {
        const ui::Scene& scene = support::last_painted().scene;
        for (const ui::Layer& layer : scene.layers) {
            const support::PaintedLayer painted = support::painted_layer(layer, measures);
            for (const support::Mark& mark : painted.marks) {
                const double contrast = ui::contrast(mark.colour, ground_colour(painted, mark, scene.background));
                EXPECT_GE(contrast, mark.words.empty() ? kMeaning : kWords)
                    << where << (mark.words.empty() ? "a symbol" : mark.words);
            }
        }
    });
}

bool is_field(const Node& node) {
    return node.role == Role::search_field || node.role == Role::text_field || node.role == Role::number_field;
}

// Without its frame an empty field would be a piece of paper.
TEST(Contrast, of_the_frame_of_every_field_is_enough) {
    in_every_theme([](headless::Session& session, const std::string& where) {
        const ui::Scene& scene = support::last_painted().scene;
        for (const Node& node : session.tree()) {
            if (!is_field(node)) continue;
            double best = 0;
            for (const ui::Layer& layer : scene.layers) {
                for (const ui::Shape& shape : layer.shapes) {
                    const auto* box = std::get_if<ui::Box>(&shape);
                    if (box == nullptr || !box->border || !support::contains(box->rect, node.rect)) continue;
                    if (box->rect.height > node.rect.height + 1) continue;  // a card around it
                    best = std::max(best, ui::contrast(*box->border, scene.background));
                }
            }
            EXPECT_GE(best, kMeaning) << where << node.name;
        }
    });
}

}  // namespace
