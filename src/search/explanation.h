// What a person sees of the reasons: why a record is there, which letters of its title were meant, which spelling was.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/query.h"
#include "search/ranking.h"
#include "search/search.h"

namespace search {

// `typed` is what `query` was read from. Words that somebody else wrote are never given as the person's own.
Hit explain(const Content& content, const Query& query, std::string_view typed, const Ranked& ranked);

// Words of a title that begin with these folded letters.
std::vector<Range> mark_beginnings(const std::string& title, std::string_view folded);

// The query with the words that were meant, spelled as in the data; empty when every word was typed well.
std::string suggest(const Content& content, const Query& query, std::string_view typed);

// What is shown when nothing is found, in this order; worked out once for a catalogue.
struct Resort {
    int rank = 0;
    std::uint32_t record = 0;
};
std::vector<Resort> find_resorts(const catalogue::Catalogue& catalogue);

// With nothing found: Frühe Hilfen of the place, then the help lines by urgency.
std::vector<Hit> last_resorts(const Content& content, const Context& context, std::size_t limit);

// Topics of phrases that share a word with the query, else what most records of the catalogue are about.
std::vector<std::uint16_t> nearest_topics(const Content& content, const Query& query);

}  // namespace search
