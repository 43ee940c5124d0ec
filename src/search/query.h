// From typed bytes to words that can be looked up: stop words marked, "u drei" and "116 117" put together, compounds
// taken apart when nobody wrote them so, places noticed, every word with the words of the dictionaries it may mean.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/danger.h"
#include "search/phrases.h"
#include "search/places.h"
#include "search/search.h"

namespace search {

// More words than anybody types; the rest of a pasted page is not looked at.
constexpr std::size_t kMostWords = 24;

enum class MatchKind : std::uint8_t { exact, joined, prefix, inflected, compound, part, slip };

struct TextMatch {
    std::uint32_t word = 0;    // in the dictionary of all texts
    std::uint8_t quality = 0;  // 100 as typed, less the further away
    MatchKind kind = MatchKind::exact;
};

struct QueryWord {
    std::string word;  // folded
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool stop = false;
    bool place = false;              // the name of a place: gives context, need not stand in the record
    bool open = false;               // still being typed
    std::string common;              // letters that stand in every match; empty when none need to
    std::vector<TextMatch> matches;  // ascending by word
    std::string meant;               // the word of a dictionary that is one slip away; empty when it was typed well
};

struct Query {
    std::vector<QueryWord> words;
    std::vector<WordMatch> phrase_words;  // what the words may mean in the lexicon
    std::vector<PlaceMention> mentions;
    std::vector<DangerMatch> dangers;
    std::optional<int> child_months;  // an age that the query names: "u untersuchung mit 4 jahren"
};

Query read_query(const Content& content, std::string_view text, std::uint16_t home);

}  // namespace search
