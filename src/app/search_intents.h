// What happens on the search screen.
#pragma once

#include <cstdint>
#include <string>

#include "app/search_state.h"
#include "base/one_of.h"

namespace app {

struct QueryChanged {
    std::string text;
};
// Opens the search with words chosen by a situation or suggestion instead of typed ones.
struct SearchOpened {
    std::string query;
    std::string topic = {};
    std::string phase = {};
};
// An everyday sentence with the words that find who helps.
struct SituationOpened {
    std::string key;
    std::string query;
};
enum class Filter : std::uint8_t { free_of_charge, anonymous, open_now, by_phone };
struct FilterToggled {
    Filter filter = Filter::free_of_charge;
};
// A value of a facet; empty: every value. A place is chosen by PlaceChosen.
struct FilterChosen {
    Facet facet = Facet::topic;
    std::string value;
};
struct FiltersCleared {};
// Opens all filters, or goes back to the hits.
struct FiltersOpened {};
struct FacetWidened {
    Facet facet = Facet::topic;
};
struct MoreHitsWanted {};
struct EarlierHitsWanted {};
struct SearchFinished {
    std::string query;
    search::Answer answer = {};
    std::string first_new = {};  // record id of the first hit of the last page
    bool sensitive = false;
};

using SearchIntent =
    base::OneOf<QueryChanged, SearchOpened, SituationOpened, FilterToggled, FilterChosen, FiltersCleared, FiltersOpened,
                FacetWidened, MoreHitsWanted, EarlierHitsWanted, SearchFinished>;

}  // namespace app
