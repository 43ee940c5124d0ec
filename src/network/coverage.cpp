#include "network/coverage.h"

#include <algorithm>

namespace network {
namespace {

using catalogue::Catalogue;
using catalogue::LifePhase;
using catalogue::Offer;
using catalogue::Place;
using catalogue::Record;
using catalogue::Term;

constexpr std::string_view kSchool = "school";
constexpr std::size_t kFewestNeighbours = 2;

bool contains(const std::vector<std::string>& list, std::string_view wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

bool serves(const Record& record, const Place& place) {
    const auto* offer = std::get_if<Offer>(&record.details);
    return offer != nullptr && contains(offer->service_area, place.id);
}

bool sits_in(const Record& record, const Place& place) {
    const auto* offer = std::get_if<Offer>(&record.details);
    return offer != nullptr && offer->municipality == place.id;
}

bool concerns(const Record& record, const Term& term, Axis axis) {
    return axis == Axis::kinds ? record.kind == term.key : contains(record.topics, term.key);
}

bool has_old_source(const Record& record) {
    return record.provenance.stale_risk == catalogue::StaleRisk::high ||
           record.provenance.stale_risk == catalogue::StaleRisk::unknown;
}

const std::vector<Term>& terms_of(const Catalogue& catalogue, Axis axis) {
    return axis == Axis::kinds ? catalogue.kinds : catalogue.topics;
}

void count(Count& count, bool local) {
    ++count.serving;
    if (local) ++count.local;
}

PlaceRow count_place(const Catalogue& catalogue, const std::vector<const LifePhase*>& phases, const Place& place) {
    PlaceRow row;
    row.place = &place;
    row.by_phase.resize(phases.size());
    for (const Record& record : catalogue.records) {
        if (!serves(record, place)) continue;
        if (record.kind == kSchool) {
            ++row.schools;
            continue;
        }
        const bool local = sits_in(record, place);
        count(row.total, local);
        if (has_old_source(record)) ++row.old_sources;
        if (record.life_phases.empty()) count(row.without_phase, local);
        for (std::size_t phase = 0; phase < phases.size(); ++phase) {
            if (contains(record.life_phases, phases[phase]->key)) count(row.by_phase[phase], local);
        }
    }
    return row;
}

// For every place whether any offer (schools aside) of this phase and term serves it.
std::vector<bool> served_places(const Catalogue& catalogue, const std::vector<PlaceRow>& rows, const LifePhase& phase,
                                const Term& term, Axis axis) {
    std::vector<bool> served(rows.size(), false);
    for (const Record& record : catalogue.records) {
        if (record.kind == kSchool || !contains(record.life_phases, phase.key) || !concerns(record, term, axis)) {
            continue;
        }
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (serves(record, *rows[row].place)) served[row] = true;
        }
    }
    return served;
}

// Adds the phase to the gaps of this term; `first` is the number of gaps before the term began.
void add_gaps(const std::vector<bool>& served, const LifePhase& phase, const Term& term, std::size_t first,
              Coverage& coverage) {
    for (std::size_t row = 0; row < served.size(); ++row) {
        if (served[row]) continue;
        const Place& place = *coverage.rows[row].place;
        std::size_t others = 0;
        for (std::size_t other = 0; other < served.size(); ++other) {
            if (served[other] && coverage.rows[other].place->kreis == place.kreis) ++others;
        }
        if (others < kFewestNeighbours) continue;
        const auto known = std::find_if(coverage.gaps.begin() + static_cast<std::ptrdiff_t>(first), coverage.gaps.end(),
                                        [&](const Gap& gap) { return gap.place == &place; });
        if (known == coverage.gaps.end()) {
            coverage.gaps.push_back({&place, &term, {&phase}, others});
        } else {
            known->phases.push_back(&phase);
            known->places_with_offer = std::max(known->places_with_offer, others);
        }
    }
}

bool is_missing(const Catalogue& catalogue, const std::vector<PlaceRow>& rows, const Term& term, Axis axis) {
    return std::none_of(catalogue.records.begin(), catalogue.records.end(), [&](const Record& record) {
        return concerns(record, term, axis) &&
               std::any_of(rows.begin(), rows.end(), [&](const PlaceRow& row) { return serves(record, *row.place); });
    });
}

}  // namespace

Coverage coverage(const Catalogue& catalogue, std::string_view kreis, Axis axis) {
    Coverage coverage;
    for (const LifePhase& phase : catalogue.life_phases) coverage.phases.push_back(&phase);
    for (const Place& place : catalogue.places) {
        if (kreis.empty() || place.kreis == kreis) {
            coverage.rows.push_back(count_place(catalogue, coverage.phases, place));
        }
    }
    std::stable_sort(coverage.rows.begin(), coverage.rows.end(),
                     [](const PlaceRow& a, const PlaceRow& b) { return a.place->name < b.place->name; });
    for (const Term& term : terms_of(catalogue, axis)) {
        const std::size_t first = coverage.gaps.size();
        for (const LifePhase* phase : coverage.phases) {
            add_gaps(served_places(catalogue, coverage.rows, *phase, term, axis), *phase, term, first, coverage);
        }
    }
    std::stable_sort(coverage.gaps.begin(), coverage.gaps.end(), [](const Gap& a, const Gap& b) {
        if (a.place != b.place) return a.place->name < b.place->name;
        return a.places_with_offer > b.places_with_offer;
    });
    for (const Term& term : terms_of(catalogue, axis)) {
        if (is_missing(catalogue, coverage.rows, term, axis)) coverage.missing_everywhere.push_back(&term);
    }
    return coverage;
}

std::vector<PhaseOffers> who_offers_what(const Catalogue& catalogue, std::string_view place_id, Axis axis) {
    std::vector<PhaseOffers> phases;
    const Place* place = catalogue.find_place(place_id);
    if (place == nullptr) return phases;
    for (const LifePhase& phase : catalogue.life_phases) {
        PhaseOffers found{&phase, {}};
        for (const Term& term : terms_of(catalogue, axis)) {
            TermOffers offers{&term, {}};
            for (const Record& record : catalogue.records) {
                if (serves(record, *place) && contains(record.life_phases, phase.key) && concerns(record, term, axis)) {
                    offers.offers.push_back(&record);
                }
            }
            if (offers.offers.empty()) continue;
            std::stable_sort(offers.offers.begin(), offers.offers.end(),
                             [](const Record* a, const Record* b) { return a->title.de < b->title.de; });
            found.terms.push_back(std::move(offers));
        }
        phases.push_back(std::move(found));
    }
    return phases;
}

}  // namespace network
