// How well each record answers a query: words by field and rarity, phrases of the lexicon, then the person's context.
#pragma once

#include <cstdint>
#include <vector>

#include "search/content.h"
#include "search/query.h"

namespace search {

enum class Reason : std::uint8_t { none, text, phrase, danger, fallback };

struct Ranked {
    std::uint32_t record = 0;
    float score = 0;
    Reason reason = Reason::none;
    std::uint32_t phrase = 0;  // with Reason::phrase and Reason::danger
};

// All records that answer, best first among the first `limit`.
std::vector<Ranked> rank(const Content& content, const Query& query, const Context& context, std::size_t limit);

}  // namespace search
