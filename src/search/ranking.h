// How well each record answers a query: words by field and rarity, phrases of the lexicon, then the person's context.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "search/query.h"
#include "search/search.h"

namespace search {

enum class Reason : std::uint8_t { none, text, slip, phrase, topic, danger };

struct Ranked {
    std::uint32_t record = 0;
    float score = 0;
    Reason reason = Reason::none;
    std::uint32_t detail = 0;  // phrase of the lexicon; with Reason::slip the word of the query
};

// Sums for one record while a query is worked on. Kept between queries, so that a keystroke allocates little.
struct Slot {
    float score = 0;
    float covered = 0;
    float best = 0;          // of the word at hand
    float reason_value = 0;  // of the word that gave most
    Reason reason = Reason::none;
    Reason best_reason = Reason::none;
    std::uint32_t detail = 0;
    std::uint32_t best_detail = 0;
};

struct Scratch {
    std::vector<Slot> slots;             // one per record, all empty between queries
    std::vector<std::uint32_t> touched;  // records with a sum
    std::vector<std::uint32_t> of_word;  // records that the word at hand has met
};

// All records that answer, in no order.
std::vector<Ranked> score_all(const Content& content, const Query& query, const Context& context);

// The same, but no longer than it takes to have `enough`: once rarer words have found so many, frequent ones only add
// to those. The best are the same in all but odd cases; their number is not how many match.
std::vector<Ranked> score_enough(const Content& content, const Query& query, const Context& context,
                                 std::size_t enough);

// Without a query: every record, by context alone.
std::vector<Ranked> score_by_context(const Content& content, const Context& context);

// Brings the best `limit` to the front in order and drops the rest.
void keep_best(std::vector<Ranked>& ranked, std::size_t limit);

}  // namespace search
