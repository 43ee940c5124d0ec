#include "search/folding.h"

#include <gtest/gtest.h>

namespace {

TEST(Folding, makes_one_word_of_every_way_to_type_an_umlaut) {
    EXPECT_EQ(search::fold("Frühförderung"), search::fold("fruehfoerderung"));
    EXPECT_EQ(search::fold("FRUHFORDERUNG"), search::fold("Frühförderung"));
    EXPECT_EQ(search::fold("Unterhaltsvorschuß"), "unterhaltsvorschuss");
    EXPECT_EQ(search::fold("Dülmen"), search::fold("Duelmen"));
    EXPECT_EQ(search::fold("Du\xCC\x88lmen"), search::fold("Dülmen")) << "u and a combining diaeresis";
}

TEST(Folding, keeps_the_e_that_belongs_to_no_umlaut) {
    EXPECT_EQ(search::fold("neue"), "neue");
    EXPECT_EQ(search::fold("Quelle"), "quelle");
    EXPECT_EQ(search::fold("Bauer"), "bauer");
}

TEST(Folding, takes_the_accents_off_the_letters_of_the_neighbours) {
    EXPECT_EQ(search::fold("çocuk parası"), "cocuk parasi");
    EXPECT_EQ(search::fold("położna"), "polozna");
    EXPECT_EQ(search::fold("grădiniță"), "gradinita");
    EXPECT_EQ(search::fold("Elterncafé"), "elterncafe");
}

TEST(Folding, keeps_cyrillic_and_arabic_and_levels_their_variants) {
    EXPECT_EQ(search::fold("Щеплення"), "щеплення");
    EXPECT_EQ(search::fold("ребёнок"), "ребенок");
    EXPECT_EQ(search::fold("أطفال"), search::fold("اطفال")) << "hamza";
    EXPECT_EQ(search::fold("الأطفال"), search::fold("أطفال")) << "article";
    EXPECT_EQ(search::fold("حــامل"), search::fold("حامل")) << "tatweel";
    EXPECT_EQ(search::fold("١١٢"), "112");
}

TEST(Folding, reads_hyphens_points_and_numbers) {
    EXPECT_EQ(search::fold("Kita-Platz"), "kita platz");
    EXPECT_EQ(search::fold("1.000 €"), "1000");
    EXPECT_EQ(search::fold("z.B. U3!"), "z b u3");
    const auto tokens = search::tokenize("Eltern-Kind-Gruppe am Markt");
    ASSERT_EQ(tokens.size(), 5u);
    EXPECT_TRUE(tokens[0].joined_to_next);
    EXPECT_TRUE(tokens[1].joined_to_next);
    EXPECT_FALSE(tokens[2].joined_to_next);
}

TEST(Folding, knows_where_each_word_stood) {
    const std::string title = "Frühe Hilfen";
    const auto tokens = search::tokenize(title);
    ASSERT_EQ(tokens.size(), 2u);
    EXPECT_EQ(title.substr(tokens[0].begin, tokens[0].end - tokens[0].begin), "Frühe");
    EXPECT_EQ(title.substr(tokens[1].begin, tokens[1].end - tokens[1].begin), "Hilfen");
}

TEST(Folding, survives_what_is_no_text) {
    EXPECT_EQ(search::fold(""), "");
    EXPECT_EQ(search::fold("…!?--"), "");
    EXPECT_EQ(search::fold("a\xFF\xFE"
                           "b"),
              "a b");
    EXPECT_EQ(search::fold(std::string_view("a\0b", 3)), "a b");
    EXPECT_EQ(search::fold("\xE2\x80\x8F"), "") << "right-to-left mark";
    EXPECT_EQ(search::tokenize("a b c d", 2).size(), 2u);
}

}  // namespace
