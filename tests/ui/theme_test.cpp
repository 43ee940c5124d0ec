// Every pair of colours that carries words reaches 4.5 : 1, every one that carries a meaning 3 : 1 (WCAG 2.2, 1.4.3
// and 1.4.11), in all three palettes.
#include "ui/theme.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

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
    {"words and receiver on the red button", &ui::Palette::surface, &ui::Palette::alert, kWords},
    {"border of a chosen option", &ui::Palette::teal, &ui::Palette::paper, kMeaning},
    {"name of the chosen place on the map", &ui::Palette::on_teal, &ui::Palette::teal, kWords},
    {"number on the dot of the chosen place", &ui::Palette::teal, &ui::Palette::surface, kWords},
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

struct Shared {
    const char* variable;
    ui::Colour ui::Palette::*colour;
};

const Shared kShared[] = {
    {"--paper", &ui::Palette::paper},
    {"--surface", &ui::Palette::surface},
    {"--ink", &ui::Palette::ink},
    {"--ink-2", &ui::Palette::ink_secondary},
    {"--teal", &ui::Palette::teal},
    {"--teal-container", &ui::Palette::teal_container},
    {"--alert-container", &ui::Palette::alert_container},
    {"--on-alert", &ui::Palette::on_alert_container},
};

// "#f7f5f0", or "#fff" for pairs of the same digit.
std::string css(ui::Colour colour) {
    char digits[8];
    std::snprintf(digits, sizeof digits, "#%06x", static_cast<unsigned>(colour));
    const std::string six = digits;
    const bool pairs = six[1] == six[2] && six[3] == six[4] && six[5] == six[6];
    return pairs ? std::string{'#', six[1], six[3], six[5]} : six;
}

// What the words in fields and the plain page are set in is what the picture is painted in.
TEST(Theme, the_page_s_style_sheet_has_the_same_colours) {
    std::ifstream file(FW_SOURCE_DIR "/web/style.css");
    const std::string sheet(std::istreambuf_iterator<char>(file), {});
    const auto block_after = [&sheet](const std::string& selector) {
        const std::size_t begin = sheet.find(selector + " {");
        return begin == std::string::npos ? std::string() : sheet.substr(begin, sheet.find('}', begin) - begin);
    };
    const auto expect_same = [](const std::string& block, const ui::Palette& palette) {
        for (const Shared& each : kShared) {
            const std::string wanted = std::string(each.variable) + ": " + css(palette.*each.colour) + ";";
            EXPECT_NE(block.find(wanted), std::string::npos) << wanted << " in " << block;
        }
    };
    expect_same(block_after(":root"), ui::light_palette());
    expect_same(block_after(":root:not([data-theme=\"light\"], [data-theme=\"contrast\"])"), ui::dark_palette());
    expect_same(block_after(":root[data-theme=\"dark\"]"), ui::dark_palette());
    expect_same(block_after(":root[data-theme=\"contrast\"]"), ui::high_contrast_palette());
    EXPECT_EQ(css(ui::high_contrast_palette().paper), "#fff") << "how the page knows this theme";
}

}  // namespace
