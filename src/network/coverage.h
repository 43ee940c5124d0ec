// Who offers what along the prevention chain, and where nobody does: life phases × topics (or kinds) × places. Counts
// only, no rates: the number of children by age is unknown for every municipality in the data, and a rate "per 1,000
// children" would be invented.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.h"

namespace network {

// By what offers are grouped: many topics each, or one kind each.
enum class Axis : std::uint8_t { topics, kinds };

// Offers that people of a place may use (service area), and those of them that sit there.
struct Count {
    std::size_t serving = 0;
    std::size_t local = 0;
};

// Schools are counted apart: there are so many that they would hide gaps in counselling and meeting places.
struct PlaceRow {
    const catalogue::Place* place = nullptr;
    std::vector<Count> by_phase;  // as Coverage::phases
    Count without_phase;          // the data do not say for which age
    Count total;                  // each offer once
    std::size_t schools = 0;
    std::size_t old_sources = 0;  // of total.serving: source before 2020 or without a date
};

// No offer on this term serves the place in these phases, though at least two others of the same Kreis have one. A
// single neighbour says little: the terms of an offer and its ages were noted apart from each other.
struct Gap {
    const catalogue::Place* place = nullptr;
    const catalogue::Term* term = nullptr;
    std::vector<const catalogue::LifePhase*> phases;
    std::size_t places_with_offer = 0;  // in the same Kreis, in the phase where they are most
};

struct Coverage {
    std::vector<const catalogue::LifePhase*> phases;
    std::vector<PlaceRow> rows;  // by name of the place
    std::vector<Gap> gaps;       // by place, then by how many others have an offer
    // Terms without any offer in all these places.
    std::vector<const catalogue::Term*> missing_everywhere;
};

// `kreis` is a region key; empty takes all places. Pointers live as long as the catalogue.
Coverage coverage(const catalogue::Catalogue& catalogue, std::string_view kreis, Axis axis);

struct TermOffers {
    const catalogue::Term* term = nullptr;
    std::vector<const catalogue::Record*> offers;  // by title; schools included
};

struct PhaseOffers {
    const catalogue::LifePhase* phase = nullptr;
    std::vector<TermOffers> terms;  // only those with offers, in the order of the taxonomy
};

// The sheet of one place: who offers what in which phase.
std::vector<PhaseOffers> who_offers_what(const catalogue::Catalogue& catalogue, std::string_view place, Axis axis);

}  // namespace network
