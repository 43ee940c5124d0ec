// What ranking and facets ask of each record, as small numbers instead of words: phases, kind, places, priors.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.h"

namespace search {

constexpr std::uint16_t kNoPlace = 0xFFFF;

struct Attributes {
    catalogue::RecordType type = catalogue::RecordType::offer;
    std::uint32_t phases = 0;       // bit per entry of Catalogue::life_phases; 0 unknown
    std::uint16_t seat = kNoPlace;  // position in Catalogue::places
    std::uint32_t area_begin = 0;   // into AttributeTable::areas
    std::uint32_t area_end = 0;
    std::int16_t from_month = kOpen;   // window around the birth, only check-ups, vaccinations and tasks
    std::int16_t until_month = kOpen;  // exclusive
    float prior = 1;                   // below 1: old or unverified sources stand behind their equals

    static constexpr std::int16_t kOpen = INT16_MIN;
};

class AttributeTable {
public:
    explicit AttributeTable(const catalogue::Catalogue& catalogue);

    const Attributes& operator[](std::uint32_t record) const { return attributes_[record]; }
    bool serves(std::uint32_t record, std::uint16_t place) const;
    std::vector<std::uint16_t> area_of(std::uint32_t record) const;
    // Number of municipalities that an offer serves; 0 for everything that is not bound to a place.
    std::uint32_t area_size(std::uint32_t record) const;

    // Bits of the phases in which a child of this age is.
    std::uint32_t phases_at(int child_months) const;
    std::uint32_t phase_bit(std::string_view key) const;
    std::uint32_t pregnancy_bits() const;

    // Kilometres between two municipalities, as the crow flies.
    float distance(std::uint16_t from, std::uint16_t to) const;

private:
    void add(const catalogue::Record& record);

    const catalogue::Catalogue& catalogue_;
    std::vector<Attributes> attributes_;
    std::vector<std::uint16_t> areas_;
};

// Position in Catalogue::places; kNoPlace when there is none.
std::uint16_t place_number(const catalogue::Catalogue& catalogue, std::string_view id);

}  // namespace search
