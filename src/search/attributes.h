// What ranking and facets ask of each record, as small numbers instead of words: phases, kind, places, priors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.h"

namespace search {

constexpr std::uint16_t kNoPlace = 0xFFFF;
constexpr std::uint16_t kNoTerm = 0xFFFF;  // a key that the taxonomy does not have, or none at all

// Numbers, one after another, that belong to one record.
struct Numbers {
    const std::uint16_t* first = nullptr;
    const std::uint16_t* last = nullptr;  // behind the last

    const std::uint16_t* begin() const { return first; }
    const std::uint16_t* end() const { return last; }
    bool contains(std::uint16_t number) const {
        for (const std::uint16_t each : *this) {
            if (each == number) return true;
        }
        return false;
    }
};

struct Attributes {
    catalogue::RecordType type = catalogue::RecordType::offer;
    catalogue::Known free_of_charge = catalogue::Known::unknown;
    catalogue::Known anonymous = catalogue::Known::unknown;
    bool by_phone = false;
    std::uint16_t kind = kNoTerm;   // position in Catalogue::kinds
    std::uint16_t seat = kNoPlace;  // position in Catalogue::places
    std::uint32_t phases = 0;       // bit per entry of Catalogue::life_phases; 0 unknown
    std::uint32_t lists = 0;        // where its places, topics and languages begin, in this order
    std::uint16_t areas = 0;        // municipalities that an offer serves; 0 for what is not bound to a place
    std::uint8_t topics = 0;
    std::uint8_t languages = 0;
    std::int16_t from_month = kOpen;   // window around the birth, only check-ups, vaccinations and tasks
    std::int16_t until_month = kOpen;  // exclusive
    float prior = 1;                   // below 1: old or unverified sources stand behind their equals

    static constexpr std::int16_t kOpen = INT16_MIN;
};

class AttributeTable {
public:
    explicit AttributeTable(const catalogue::Catalogue& catalogue);

    const Attributes& operator[](std::uint32_t record) const { return attributes_[record]; }
    Numbers area_of(std::uint32_t record) const {
        const std::uint16_t* first = lists_.data() + attributes_[record].lists;
        return {first, first + attributes_[record].areas};
    }
    Numbers topics_of(std::uint32_t record) const {
        const std::uint16_t* first = area_of(record).last;
        return {first, first + attributes_[record].topics};
    }
    // Positions in languages().
    Numbers languages_of(std::uint32_t record) const {
        const std::uint16_t* first = topics_of(record).last;
        return {first, first + attributes_[record].languages};
    }
    bool serves(std::uint32_t record, std::uint16_t place) const { return area_of(record).contains(place); }

    // BCP 47 tags of all records, in the order in which they were met.
    const std::vector<std::string>& languages() const { return languages_; }
    std::uint16_t language_number(std::string_view tag) const;

    // Bits of the phases in which a child of this age is.
    std::uint32_t phases_at(int child_months) const;
    std::uint32_t phase_bit(std::string_view key) const;
    std::uint32_t pregnancy_bits() const;

    // Kilometres between two municipalities, as the crow flies.
    float distance(std::uint16_t from, std::uint16_t to) const;

private:
    void add(const catalogue::Record& record);
    void add_lists(const catalogue::Record& record, Attributes& attributes);

    const catalogue::Catalogue& catalogue_;
    std::vector<Attributes> attributes_;
    std::vector<std::uint16_t> lists_;
    std::vector<std::string> languages_;
};

// Position in Catalogue::places; kNoPlace when there is none.
std::uint16_t place_number(const catalogue::Catalogue& catalogue, std::string_view id);

// Position of a key in a list of the taxonomy; kNoTerm when there is none.
std::uint16_t term_number(const std::vector<catalogue::Term>& terms, std::string_view key);

}  // namespace search
