#include "search/places.h"

#include <algorithm>

#include "base/sort.h"
#include "search/attributes.h"
#include "search/folding.h"

namespace search {
namespace {

constexpr std::uint8_t kMunicipality = 0;
constexpr std::uint8_t kPostalCode = 1;
constexpr std::uint8_t kDistrict = 2;
constexpr std::uint8_t kKreis = 3;
constexpr std::size_t kLongestName = 4;  // words

}  // namespace

PlaceNames::PlaceNames(const catalogue::Catalogue& catalogue, const std::vector<std::string>& stop_words)
    : catalogue_(catalogue) {
    const auto add = [&](const std::string& name, std::size_t place, std::uint8_t rank) {
        std::string words = fold(name);
        if (words.empty() || std::binary_search(stop_words.begin(), stop_words.end(), words)) return;
        names_.push_back({std::move(words), static_cast<std::uint16_t>(place), rank});
    };
    for (std::size_t number = 0; number < catalogue.places.size(); ++number) {
        const catalogue::Place& place = catalogue.places[number];
        add(place.name.substr(0, place.name.find(" (")), number, kMunicipality);
        for (const std::string& code : place.postal_codes) add(code, number, kPostalCode);
        for (const std::string& district : place.districts) add(district, number, kDistrict);
        add(place.kreis_name, number, kKreis);
    }
    base::sort(names_, [](const Name& left, const Name& right) {
        if (left.words != right.words) return left.words < right.words;
        return left.rank != right.rank ? left.rank < right.rank : left.place < right.place;
    });
}

std::vector<PlaceMention> PlaceNames::find(const std::vector<std::string>& words, std::uint16_t home) const {
    std::vector<PlaceMention> mentions;
    for (std::size_t first = 0; first < words.size();) {
        std::size_t taken = 0;
        for (std::size_t count = std::min(kLongestName, words.size() - first); count > 0 && taken == 0; --count) {
            std::string name = words[first];
            for (std::size_t next = 1; next < count; ++next) name += ' ' + words[first + next];
            const auto begin =
                std::lower_bound(names_.begin(), names_.end(), name,
                                 [](const Name& left, const std::string& right) { return left.words < right; });
            auto end = begin;
            while (end != names_.end() && end->words == name) ++end;
            if (begin == end) continue;
            PlaceMention found = mention(static_cast<std::size_t>(begin - names_.begin()),
                                         static_cast<std::size_t>(end - names_.begin()), home);
            found.first_word = first;
            found.words = count;
            mentions.push_back(std::move(found));
            taken = count;
        }
        first += std::max<std::size_t>(1, taken);
    }
    return mentions;
}

PlaceMention PlaceNames::mention(std::size_t first, std::size_t last, std::uint16_t home) const {
    PlaceMention found;
    const auto keep_if = [&](auto wanted) {
        for (std::size_t at = first; at < last; ++at) {
            if (wanted(names_[at])) found.places.push_back(names_[at].place);
        }
        return !found.places.empty();
    };
    found.district = names_[first].rank == kDistrict;
    if (names_[first].rank == kKreis) {
        keep_if([](const Name&) { return true; });
        return found;
    }
    if (home != kNoPlace) {
        if (keep_if([&](const Name& name) { return name.place == home; })) return found;
        const std::string& kreis = catalogue_.places[home].kreis;
        if (names_[first].rank == kDistrict &&
            keep_if([&](const Name& name) { return catalogue_.places[name.place].kreis == kreis; })) {
            return found;
        }
    }
    keep_if([&](const Name& name) { return name.rank == names_[first].rank; });
    return found;
}

}  // namespace search
