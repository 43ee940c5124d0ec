// How well each record answers a query: words by field and rarity, phrases of the lexicon, then the person's context.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "search/attributes.h"
#include "search/query.h"
#include "search/search.h"

namespace search {

enum class Reason : std::uint8_t { none, text, slip, phrase, topic, danger };

struct Ranked {
    std::uint32_t record = 0;
    float score = 0;
    float lift = 0;  // of what must stand first: danger
    Reason reason = Reason::none;
    std::uint32_t detail = 0;  // phrase of the lexicon; with Reason::slip the word of the query
};

// Sums for one record while a query is worked on. Kept between queries, so that a keystroke allocates little.
struct Slot {
    float score = 0;
    float covered = 0;
    float best = 0;          // of the word at hand
    float reason_value = 0;  // of the word that gave most
    std::uint32_t best_reason = 0;
    std::uint32_t reason = 0;
};

struct Scratch {
    std::vector<Slot> slots;             // one per record, all empty between queries
    std::vector<std::uint32_t> touched;  // records with a sum
    std::vector<std::uint32_t> of_word;  // records that the word at hand has met
};

// What place, age and the quality of the source do to a record, whatever the words were.
class ContextFactors {
public:
    ContextFactors(const Content& content, const Query& query, const Context& context);

    float of(std::uint32_t record) const;
    // No factor is greater.
    float most() const;
    // Made for other places than the one that is known.
    bool is_away(std::uint32_t record) const;

private:
    float place_factor(std::uint32_t record, const Attributes& attributes) const;
    float here(std::uint32_t area) const;
    float elsewhere(const Attributes& attributes, std::uint16_t place) const;
    float age_factor(const Attributes& attributes) const;

    const Content& content_;
    std::optional<int> child_months_;
    bool age_named_ = false;
    std::vector<std::uint16_t> places_;
    bool place_named_ = false;
    std::uint32_t phases_ = 0;
};

// All records that answer, in no order and not yet weighed by context.
std::vector<Ranked> score_all(const Content& content, const Query& query, const ContextFactors& factors);

// The same, but no longer than it takes to have `enough`: once rarer words have found so many, frequent ones only add
// to those. The best are the same in all but odd cases; their number is not how many match.
std::vector<Ranked> score_enough(const Content& content, const Query& query, const ContextFactors& factors,
                                 std::size_t enough);

// Without a query: every record.
std::vector<Ranked> every_record(const Content& content);

// Weighs the records by context and keeps the best `limit` in order.
void keep_best(const ContextFactors& factors, std::vector<Ranked>& ranked, std::size_t limit);

}  // namespace search
