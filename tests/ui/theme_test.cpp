// Every pair of colours that carries words reaches 4.5 : 1, every one that carries a meaning 3 : 1 (WCAG 2.2, 1.4.3
// and 1.4.11), in all three palettes.
#include "ui/theme.h"

#include <gtest/gtest.h>

namespace {

struct Pair {
    const char* why;
    ui::Colour ui::Palette::*front;
    ui::Colour ui::Palette::*back;
    double least;
};

constexpr double kWords = 4.5;
constexpr double kMeaning = 3.0;

const Pair kPairs[] = {
    {"words on the page", &ui::Palette::ink, &ui::Palette::paper, kWords},
    {"words on a card", &ui::Palette::ink, &ui::Palette::surface, kWords},
    {"quiet words on the page", &ui::Palette::ink_secondary, &ui::Palette::paper, kWords},
    {"quiet words on a card", &ui::Palette::ink_secondary, &ui::Palette::surface, kWords},
    {"links and today's hours on the page", &ui::Palette::teal, &ui::Palette::paper, kWords},
    {"links and today's hours on a card", &ui::Palette::teal, &ui::Palette::surface, kWords},
    {"the main button", &ui::Palette::on_teal, &ui::Palette::teal, kWords},
    {"second buttons and good badges", &ui::Palette::on_teal_container, &ui::Palette::teal_container, kWords},
    {"preview mark and this week", &ui::Palette::on_sun_container, &ui::Palette::sun_container, kWords},
    {"emergency strip", &ui::Palette::on_alert_container, &ui::Palette::alert_container, kWords},
    {"a fault at a field", &ui::Palette::alert, &ui::Palette::paper, kWords},
    {"a hard deadline on a card", &ui::Palette::alert, &ui::Palette::surface, kMeaning},
    {"the receiver on the red button", &ui::Palette::surface, &ui::Palette::alert, kMeaning},
    {"frame of a field", &ui::Palette::border, &ui::Palette::paper, kMeaning},
    {"frame of the search field", &ui::Palette::teal, &ui::Palette::paper, kMeaning},
};

void check(const char* name, const ui::Palette& palette) {
    for (const Pair& pair : kPairs) {
        EXPECT_GE(ui::contrast(palette.*pair.front, palette.*pair.back), pair.least) << name << ": " << pair.why;
    }
}

TEST(Theme, every_pair_can_be_read) {
    check("light", ui::light_palette());
    check("dark", ui::dark_palette());
    check("high contrast", ui::high_contrast_palette());
}

TEST(Theme, contrast_is_that_of_the_guideline) {
    EXPECT_NEAR(ui::contrast(ui::Colour{0x000000}, ui::Colour{0xFFFFFF}), 21.0, 0.001);
    EXPECT_NEAR(ui::contrast(ui::Colour{0x777777}, ui::Colour{0xFFFFFF}), 4.48, 0.01);
}

}  // namespace
