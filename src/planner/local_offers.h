// Which offers near a family go with a row of its timeline, and what has to be known about a benefit.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "planner/planner.h"
#include "planner/timeline.h"

namespace planner {

using Offers = std::vector<const catalogue::Record*>;  // live as long as the catalogue

// Offers for that place (by service area) of the kinds that the row's task names; first those that share most topics,
// then those in the place itself, then those with a phone number. Empty without a place.
Offers offers_for_row(const catalogue::Catalogue& catalogue, const Row& row, const std::string& place,
                      std::size_t most);

struct FittingOffer {
    std::string offer;  // record id
    std::string row;    // id of the row that it goes with

    bool operator==(const FittingOffer& other) const = default;
};

// What fits this week of life: one offer for each row that can be done now or begins within seven days and is not done
// yet, those that end first before the others, no offer twice, nothing sensitive. Last comes what may not concern the
// family: rows whose condition nobody answered, and offers that are mainly about something else (their first topic).
std::vector<FittingOffer> offers_this_week(const catalogue::Catalogue& catalogue, const Request& request,
                                           const std::vector<Section>& sections, std::size_t most);

// "Was brauche ich dafür?": who, how much and where stand in the record itself; this adds what has to be collected.
struct Needs {
    const catalogue::Record* benefit = nullptr;
    std::vector<Row> when;               // rows of the timeline that belong to it, soonest end first
    std::vector<std::string> documents;  // of the benefit and of its tasks, each once
    Offers counselling;                  // at that place
};

// Requires the id of a benefit of the catalogue. `rows` may be empty when no birth date is known.
Needs needs_of(const catalogue::Catalogue& catalogue, const std::string& benefit_id, const std::vector<Row>& rows,
               const std::string& place);

}  // namespace planner
