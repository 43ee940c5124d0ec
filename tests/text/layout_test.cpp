// Where lines end.
#include "text/layout.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace {

const text::Font& font() {
    static const text::Font kFont = [] {
        std::ifstream file(FW_FONTS_DIR "/text-regular.ttf", std::ios::binary);
        return text::Font(std::string(std::istreambuf_iterator<char>(file), {}));
    }();
    return kFont;
}

std::vector<std::string> broken(std::string_view words, float width) {
    std::vector<std::string> lines;
    const text::Style style{&font(), 17};
    for (const text::Line& line : text::break_lines(words, style, width)) {
        EXPECT_LE(line.width, width + 0.01F) << line.text;
        lines.push_back(line.text);
    }
    return lines;
}

TEST(Font, knows_the_letters_of_the_interface) {
    for (const char32_t code : U"aäöüßÄÖÜ„“–·€éşğıŁ") {
        EXPECT_TRUE(code == 0 || font().has(code)) << static_cast<unsigned>(code);
    }
    EXPECT_GT(font().advance('m'), font().advance('i'));
}

TEST(Font, foreign_bytes_give_an_empty_font) {
    EXPECT_TRUE(text::Font("").empty());
    EXPECT_TRUE(text::Font(std::string(5000, '\xFF')).empty());
    std::ifstream file(FW_FONTS_DIR "/text-regular.ttf", std::ios::binary);
    const std::string whole(std::istreambuf_iterator<char>(file), {});
    for (std::size_t size = 0; size < whole.size(); size += 997) {
        const text::Font cut(std::string_view(whole).substr(0, size));
        EXPECT_GE(cut.advance('a'), 0.0F);
    }
}

TEST(Layout, breaks_at_spaces) {
    EXPECT_EQ(broken("Das Geld reicht nicht", 120), (std::vector<std::string>{"Das Geld", "reicht nicht"}));
    EXPECT_EQ(broken("", 120), (std::vector<std::string>{""}));
}

TEST(Layout, breaks_after_a_hyphen_but_not_after_a_single_letter) {
    EXPECT_EQ(broken("Eltern-Kind-Gruppe", 90), (std::vector<std::string>{"Eltern-", "Kind-", "Gruppe"}));
    EXPECT_EQ(broken("Arzt und U-Termine", 85), (std::vector<std::string>{"Arzt und", "U-Termine"}));
}

TEST(Layout, numbers_stay_whole) {
    EXPECT_EQ(broken("Tel 02541 18-5230", 100), (std::vector<std::string>{"Tel 02541", "18-5230"}));
}

TEST(Layout, a_soft_hyphen_shows_only_where_the_line_ends) {
    const text::Style style{&font(), 17};
    EXPECT_EQ(broken("Schwanger\u00ADschaft", 400), (std::vector<std::string>{"Schwangerschaft"}));
    const std::vector<text::Line> lines = text::break_lines("Schwanger\u00ADschaft", style, 100);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].text, "Schwanger-");
    EXPECT_TRUE(lines[0].broken_word);
    EXPECT_EQ(lines[1].text, "schaft");
}

TEST(Layout, a_word_wider_than_the_line_is_broken_between_syllables) {
    EXPECT_EQ(broken("Schwangerschaftskonfliktberatung", 150),
              (std::vector<std::string>{"Schwanger-", "schaftskonfliktbe-", "ratung"}));
}

TEST(Layout, even_one_letter_a_line_ends) {
    EXPECT_EQ(text::break_lines("abc", text::Style{&font(), 17}, 1).size(), 3U);
}

}  // namespace
