// Any bytes are a query. Mutated queries against the real catalogue: FW_LONG=1 asks for the full million.
#include <cstdlib>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "search/search.h"
#include "support/real_catalogue.h"

namespace {

constexpr int kShort = 5'000;
constexpr int kLong = 1'000'000;
constexpr std::size_t kLimit = 10;

std::string mutated(std::string query, std::mt19937& random) {
    for (auto changes = 1 + random() % 5; changes > 0; --changes) {
        const std::size_t at = query.empty() ? 0 : random() % query.size();
        switch (random() % 6) {
            case 0:
                query.insert(at, 1, static_cast<char>(random()));
                break;
            case 1:
                if (!query.empty()) query.erase(at, 1 + random() % 3);
                break;
            case 2:
                if (!query.empty()) query[at] = static_cast<char>(random());
                break;
            case 3:
                query += " " + query;
                break;
            case 4:
                query.insert(at, "\xE2\x80\xAE\" OR NEAR(*");
                break;
            default:
                if (random() % 100 == 0) query.assign(10'000, query.empty() ? ' ' : query.front());
        }
    }
    return query;
}

TEST(Robustness, answers_mutated_queries) {
    const catalogue::Catalogue& catalogue = support::real_catalogue();
    const search::Index index(catalogue);
    std::mt19937 random(5);
    const int count = std::getenv("FW_LONG") != nullptr ? kLong : kShort;
    for (int round = 0; round < count; ++round) {
        const catalogue::Record& record = catalogue.records[random() % catalogue.records.size()];
        const std::string query = mutated(record.title.de.substr(0, 60), random);
        const search::Answer answer = index.find(query, {}, kLimit);
        ASSERT_LE(answer.hits.size(), kLimit);
        ASSERT_TRUE(base::is_valid_utf8(answer.suggestion));
        for (const search::Hit& hit : answer.hits) {
            ASSERT_LT(hit.record, catalogue.records.size());
            for (const search::Range& mark : hit.marks) {
                ASSERT_LT(mark.begin, mark.end);
                ASSERT_LE(mark.end, catalogue.records[hit.record].title.de.size());
            }
        }
    }
}

TEST(Robustness, answers_what_nobody_would_call_a_query) {
    const search::Index index(support::real_catalogue());
    std::string controls;
    for (int byte = 0; byte < 256; ++byte) controls += static_cast<char>(byte);
    const std::string words_without_end = [] {
        std::string text;
        while (text.size() < 10'000) text += "hebamme kita ";
        return text;
    }();
    for (const std::string& query : {std::string(), std::string("   "), std::string("?!.,;:-_"), controls,
                                     std::string(10'000, 'a'), words_without_end, std::string(10'000, '\xC3'),
                                     std::string("\xE2\x80\x8F\xE2\x80\xAB"), std::string("wo wie was wer")}) {
        EXPECT_LE(index.find(query, {}, kLimit).hits.size(), kLimit);
        EXPECT_LE(index.find(query, {}, search::Filters{}, kLimit).hits.size(), kLimit);
    }
}

}  // namespace
