// Names of places inside a query ("hebamme dülmen", "kita lette", "59387"): they become context.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"

namespace search {

struct PlaceMention {
    std::size_t first_word = 0;
    std::size_t words = 0;
    // All municipalities that may be meant, positions in Catalogue::places; several for "Lette" or a whole Kreis.
    std::vector<std::uint16_t> places;
    bool district = false;
};

class PlaceNames {
public:
    // Names that are stop words (folded and sorted) are never meant.
    PlaceNames(const catalogue::Catalogue& catalogue, const std::vector<std::string>& stop_words);

    // The longest names in these folded words, left to right. A municipality is meant before a village of its name; of
    // several, the one at home (`home`, or in its Kreis) is.
    std::vector<PlaceMention> find(const std::vector<std::string>& words, std::uint16_t home) const;

private:
    struct Name {
        std::string words;  // folded, one space between
        std::uint16_t place = 0;
        std::uint8_t rank = 0;  // 0 municipality, 1 postal code, 2 district, 3 Kreis
    };

    PlaceMention mention(std::size_t first, std::size_t last, std::uint16_t home) const;

    const catalogue::Catalogue& catalogue_;
    std::vector<Name> names_;  // sorted by words, then rank
};

}  // namespace search
