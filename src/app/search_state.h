// What the search screen knows: the words, what narrows them, and the answer to both.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "search/search.h"

namespace app {

// `place` stays empty here: where the family lives is one of the settings.
using Filters = search::Filters;

// Filters with one value out of many.
enum class Facet : std::uint8_t { place, phase, topic, kind, language };

constexpr std::size_t kHitsPerPage = 20;

struct SearchState {
    std::string query;
    Filters filters;
    std::size_t shown = kHitsPerPage;
    search::Answer answer;  // to `answered_query`; its hits are at most `shown`
    std::string answered_query;
    bool sensitive = false;  // the answer is about violence, addiction, debt …: the query stays out of the address
    bool stays_private = false;  // it was so before the last letter: "schlägt", "schlägt mic", "schlägt mich"
    bool filters_open = false;   // all filters stand in the place of the hits
    std::uint8_t widened = 0;    // one bit for each facet whose rarer values are shown too

    bool operator==(const SearchState& other) const = default;
};

}  // namespace app
