#include "search/storage.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "search/search.h"
#include "support/real_catalogue.h"

namespace {

const catalogue::Catalogue& all() {
    return support::real_catalogue();
}

TEST(StoredIndex, answers_like_the_built_one) {
    const search::Index built(all());
    const std::vector<std::uint8_t> bytes = built.serialize();
    const auto loaded = search::Index::load(all(), bytes);
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded.value().serialize(), bytes);
    for (const std::string query : {"hebamme", "kinderg", "fruehfoerderung duelmen", "jugentamt", "baby schreit"}) {
        const search::Answer left = built.find(query, {}, 20);
        const search::Answer right = loaded.value().find(query, {}, 20);
        ASSERT_EQ(left.hits.size(), right.hits.size()) << query;
        for (std::size_t at = 0; at < left.hits.size(); ++at) EXPECT_EQ(left.hits[at].record, right.hits[at].record);
    }
}

TEST(StoredIndex, refuses_bytes_of_another_catalogue) {
    const std::vector<std::uint8_t> bytes = search::Index(all()).serialize();
    const auto other = search::Index::load(support::real_catalogue("lippe"), bytes);
    ASSERT_FALSE(other.ok());
    EXPECT_EQ(other.error().text_key, "error.search.index_damaged");
}

TEST(StoredIndex, survives_every_cut_and_every_flipped_bit) {
    const catalogue::Catalogue& small = support::real_catalogue("warendorf");
    const std::vector<std::uint8_t> bytes = search::Index(small).serialize();
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::uint8_t> damaged(bytes.begin(), bytes.begin() + static_cast<long>(random() % bytes.size()));
        EXPECT_FALSE(search::Index::load(small, damaged).ok());
        damaged = bytes;
        damaged[random() % damaged.size()] ^= static_cast<std::uint8_t>(1u << random() % 8);
        const auto loaded = search::Index::load(small, damaged);
        // A changed letter or weight cannot be told from a right one here (the file's hash does that), but it must not
        // lead outside the index.
        if (!loaded.ok()) continue;
        EXPECT_LE(loaded.value().find("kita warendorf hebame", {}, 5).hits.size(), 5u);
    }
    EXPECT_FALSE(search::Index::load(small, {}).ok());
}

}  // namespace
