#include "search/dictionary.h"

#include <algorithm>
#include <random>
#include <string>

#include <gtest/gtest.h>

namespace {

using search::Dictionary;

std::vector<std::string> similar(const Dictionary& words, const std::string& typed, int edits, bool open = false) {
    std::vector<std::string> found;
    for (const search::SimilarWord& word : words.similar(typed, edits, open)) found.emplace_back(words.word(word.word));
    return found;
}

// The plain table, for comparison.
int edit_distance(const std::string& left, const std::string& right) {
    std::vector<std::vector<int>> table(left.size() + 1, std::vector<int>(right.size() + 1));
    for (std::size_t row = 0; row <= left.size(); ++row) {
        for (std::size_t column = 0; column <= right.size(); ++column) {
            int& cell = table[row][column];
            if (row == 0 || column == 0) {
                cell = static_cast<int>(row + column);
                continue;
            }
            cell = table[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
            cell = std::min({cell, table[row - 1][column] + 1, table[row][column - 1] + 1});
            if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]) {
                cell = std::min(cell, table[row - 2][column - 2] + 1);
            }
        }
    }
    return table[left.size()][right.size()];
}

TEST(Dictionary, finds_words_and_beginnings) {
    const Dictionary words({"hebamme", "hebammenhilfe", "kita", "kitaplatz", "u3"});
    EXPECT_EQ(words.find("kita"), 2u);
    EXPECT_EQ(words.find("kit"), Dictionary::kNone);
    const search::WordRange range = words.with_prefix("heb");
    EXPECT_EQ(range.first, 0u);
    EXPECT_EQ(range.last, 2u);
    EXPECT_TRUE(words.with_prefix("z").empty());
    EXPECT_EQ(words.with_prefix("").last, 5u);
}

TEST(Dictionary, forgives_a_slip_of_the_finger) {
    const Dictionary words({"hebamme", "jugendamt", "kinderarzt", "kindergeld", "kinderzuschlag"});
    EXPECT_EQ(similar(words, "hebame", 1), std::vector<std::string>{"hebamme"});
    EXPECT_EQ(similar(words, "jugentamt", 1), std::vector<std::string>{"jugendamt"});
    EXPECT_EQ(similar(words, "kinderartz", 1), std::vector<std::string>{"kinderarzt"}) << "swapped neighbours";
    EXPECT_EQ(similar(words, "kinderzuschlach", 2), std::vector<std::string>{"kinderzuschlag"});
    EXPECT_TRUE(similar(words, "wohngeld", 2).empty());
    EXPECT_EQ(similar(words, "kindrge", 1, true), std::vector<std::string>{"kindergeld"}) << "still being typed";
}

TEST(Dictionary, agrees_with_the_plain_edit_distance) {
    std::mt19937 random(7);
    const auto any_word = [&](std::size_t longest) {
        std::string word;
        for (std::size_t length = 1 + random() % longest; length > 0; --length) word += "abcn"[random() % 4];
        return word;
    };
    std::vector<std::string> list;
    for (int count = 0; count < 400; ++count) list.push_back(any_word(9));
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    const Dictionary words(list);
    for (int round = 0; round < 300; ++round) {
        const std::string typed = any_word(10);
        const int edits = 1 + round % 2;
        std::vector<std::string> expected;
        for (const std::string& word : list) {
            if (edit_distance(word, typed) <= edits) expected.push_back(word);
        }
        ASSERT_EQ(similar(words, typed, edits), expected) << typed << " within " << edits;
    }
}

TEST(Joints, find_the_later_parts_of_compounds) {
    const search::Joints joints{Dictionary({"flohmarkt", "kinder", "kinderflohmarkt"})};
    const Dictionary small({"flohmarkt", "kinder", "kinderflohmarkt"});
    const search::WordRange range = joints.with_prefix(small, "flohm");
    ASSERT_EQ(range.last - range.first, 1u);
    EXPECT_EQ(joints.word_of(range.first), 2u);
    EXPECT_EQ(joints.offset_of(range.first), 6u);
    EXPECT_TRUE(joints.fits(small));
    EXPECT_FALSE(joints.fits(Dictionary({"kinder"})));
}

}  // namespace
