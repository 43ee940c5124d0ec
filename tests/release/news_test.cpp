// What is new, in the numbers that a family is told.
#include "release/news.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace release {
namespace {

catalogue::Record offer(const std::string& id, const std::string& municipality) {
    catalogue::Record record;
    record.id = id;
    catalogue::Offer details;
    details.municipality = municipality;
    record.details = details;
    return record;
}

catalogue::Catalogue with(std::vector<catalogue::Record> records) {
    std::sort(records.begin(), records.end(),
              [](const catalogue::Record& one, const catalogue::Record& other) { return one.id < other.id; });
    catalogue::Catalogue catalogue;
    catalogue.records = std::move(records);
    return catalogue;
}

TEST(News, ThreeNewOffersInNottulnAndOneInDuelmenMostFirst) {
    const News news = compare_catalogues(with({offer("a", "nottuln")}),
                                         with({offer("a", "nottuln"), offer("b", "duelmen"), offer("c", "nottuln"),
                                               offer("d", "nottuln"), offer("e", "nottuln")}));
    ASSERT_EQ(news.added.size(), 2u);
    EXPECT_EQ(news.added[0].place, "nottuln");
    EXPECT_EQ(news.added[0].count, 3u);
    EXPECT_EQ(news.added[1].count, 1u);
    EXPECT_EQ(news.changed, 0u);
    EXPECT_EQ(news.removed, 0u);
}

TEST(News, OtherWordsAndNumbersAreChangesAndWhatIsGoneIsCounted) {
    catalogue::Record before = offer("a", "nottuln");
    catalogue::Record after = before;
    after.email = "neu@example.org";
    const News news =
        compare_catalogues(with({before, offer("b", "duelmen"), offer("c", "")}), with({after, offer("c", "")}));
    EXPECT_EQ(news.changed, 1u);
    EXPECT_EQ(news.removed, 1u);
    EXPECT_TRUE(news.added.empty());
}

TEST(News, TheSameDataAreNoNews) {
    const catalogue::Catalogue catalogue = with({offer("a", "nottuln"), offer("b", "")});
    EXPECT_TRUE(compare_catalogues(catalogue, catalogue).empty());
}

TEST(News, WhatHasNoPlaceIsForEverybody) {
    catalogue::Record benefit;
    benefit.id = "kindergeld";
    benefit.details = catalogue::Benefit{};
    const News news = compare_catalogues(with({}), with({benefit}));
    ASSERT_EQ(news.added.size(), 1u);
    EXPECT_TRUE(news.added[0].place.empty());
}

}  // namespace
}  // namespace release
