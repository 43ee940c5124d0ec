// The best records for beginnings of words that very many records share ("k", "ki"): worked out when a large index is
// built, so that the first letters of a query cost no more than the later ones.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/dictionary.h"

namespace search {

struct Content;

struct TopHit {
    std::uint32_t record = 0;
    std::uint32_t score = 0;  // in millionths
};

struct TopLists {
    static constexpr std::size_t kLength = 32;

    Dictionary beginnings;
    std::vector<std::uint32_t> starts;  // into hits, one more than beginnings
    std::vector<std::uint32_t> totals;  // how many records match each
    std::vector<TopHit> hits;

    bool fits(std::uint32_t records) const;
};

// Beginnings whose postings take more than `most_bytes`. Uses the ranking itself, without context.
TopLists make_top_lists(const Content& content, std::size_t most_bytes);

}  // namespace search
