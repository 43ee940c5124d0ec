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
// Two pages stand below each other; the third takes their place. A card has about six nodes, a screen at most 400.
constexpr std::size_t kHitsAtOnce = 2 * kHitsPerPage;
// Further than anybody turns the pages.
constexpr std::size_t kMostShown = 50 * kHitsPerPage;

// The first one that is on the screen when `shown` of a long list have been asked for.
constexpr std::size_t first_shown(std::size_t shown) {
    return shown == 0 ? 0 : (shown - 1) / kHitsAtOnce * kHitsAtOnce;
}

struct SearchState {
    std::string query;
    Filters filters;
    std::size_t shown = kHitsPerPage;
    search::Answer answer;  // to `answered_query`; its hits are at most `shown`
    std::string answered_query;
    bool sensitive = false;  // the answer is about violence, addiction, debt …: the query stays out of the address
    bool stays_private = false;  // it was so before the last letter: "schlägt", "schlägt mic", "schlägt mich"
    bool goes_on = false;        // the next page was asked for; its first hit takes the focus
    bool filters_open = false;   // all filters stand in the place of the hits
    std::uint8_t widened = 0;    // one bit for each facet whose rarer values are shown too

    bool operator==(const SearchState& other) const = default;
};

// Whether there is something to answer. Spaces are no words, and whoever typed one letter has not asked in vain yet.
bool asks(const SearchState& search);

}  // namespace app
