// Everything the index holds. Not part of the interface: search.h is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"
#include "search/attributes.h"
#include "search/danger.h"
#include "search/explanation.h"
#include "search/phrases.h"
#include "search/places.h"
#include "search/ranking.h"
#include "search/search.h"
#include "search/stemming.h"
#include "search/text_index.h"
#include "search/top_lists.h"

namespace search {

struct Content {
    Content(const catalogue::Catalogue& source, TextIndex text_index);

    bool is_stop_word(const std::string& folded) const;

    const catalogue::Catalogue& catalogue;
    TextIndex text;
    TopLists top_lists;  // only of large catalogues
    Phrases phrases;
    Danger danger;
    AttributeTable attributes;
    std::vector<std::string> stop_words;  // folded, sorted
    PlaceNames places;
    Stemmer stemmer;
    std::vector<Resort> resorts;  // what to show when nothing is found
    mutable Scratch scratch;      // the core runs in one thread
};

}  // namespace search
