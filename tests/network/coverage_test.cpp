#include "network/coverage.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/real_catalogue.h"

namespace network {
namespace {

using catalogue::Catalogue;
using catalogue::Record;

catalogue::Place place_named(const std::string& id, const std::string& kreis) {
    catalogue::Place place;
    place.id = id;
    place.name = id;
    place.kreis = kreis;
    return place;
}

Record offer(const std::string& id, const std::string& kind, const std::string& seat, std::vector<std::string> area,
             std::vector<std::string> phases) {
    Record record;
    record.id = id;
    record.kind = kind;
    record.title.de = id;
    record.topics = {kind};
    record.life_phases = std::move(phases);
    catalogue::Offer details;
    details.municipality = seat;
    details.service_area = std::move(area);
    record.details = details;
    return record;
}

// Three towns of one Kreis and one of another.
Catalogue four_towns() {
    Catalogue catalogue;
    catalogue.places = {place_named("coesfeld", "coesfeld"), place_named("detmold", "lippe"),
                        place_named("nottuln", "coesfeld"), place_named("senden", "coesfeld")};
    for (const char* key : {"counselling", "leisure", "meeting_place", "school"}) {
        catalogue.kinds.push_back({key, {key, "", ""}});
        catalogue.topics.push_back({key, {key, "", ""}});
    }
    for (const char* key : {"pregnancy", "0-1"}) {
        catalogue::LifePhase phase;
        phase.key = key;
        catalogue.life_phases.push_back(phase);
    }
    catalogue.records = {
        offer("beratung", "counselling", "coesfeld", {"coesfeld", "nottuln", "senden"}, {"pregnancy", "0-1"}),
        offer("cafe", "meeting_place", "coesfeld", {"coesfeld", "senden"}, {"pregnancy", "0-1"}),
        offer("spieltreff", "leisure", "coesfeld", {"coesfeld"}, {"0-1"}),
        offer("irgendwann", "meeting_place", "coesfeld", {"coesfeld"}, {}),
        offer("schule", "school", "nottuln", {"nottuln"}, {"0-1"}),
    };
    return catalogue;
}

PlaceRow row_of(const Coverage& coverage, const std::string& place) {
    return *std::find_if(coverage.rows.begin(), coverage.rows.end(),
                         [&](const PlaceRow& row) { return row.place->id == place; });
}

TEST(Coverage, counts_by_service_area_and_says_what_sits_in_the_place) {
    const Catalogue catalogue = four_towns();
    const Coverage result = coverage(catalogue, "coesfeld", Axis::kinds);
    ASSERT_EQ(result.rows.size(), 3u) << "only the places of the Kreis";
    const PlaceRow nottuln = row_of(result, "nottuln");
    EXPECT_EQ(nottuln.total.serving, 1u);
    EXPECT_EQ(nottuln.total.local, 0u) << "the counselling sits in Coesfeld";
    EXPECT_EQ(row_of(result, "coesfeld").by_phase[1].serving, 3u);
}

TEST(Coverage, schools_are_counted_apart) {
    const Catalogue catalogue = four_towns();
    const PlaceRow nottuln = row_of(coverage(catalogue, "coesfeld", Axis::kinds), "nottuln");
    EXPECT_EQ(nottuln.schools, 1u);
    EXPECT_EQ(nottuln.by_phase[1].serving, 1u) << "the school is not among them";
}

TEST(Coverage, an_offer_for_unknown_ages_fills_no_gap) {
    const Catalogue catalogue = four_towns();
    const PlaceRow coesfeld = row_of(coverage(catalogue, "coesfeld", Axis::kinds), "coesfeld");
    EXPECT_EQ(coesfeld.without_phase.serving, 1u);
    EXPECT_EQ(coesfeld.by_phase[0].serving, 2u);
}

TEST(Coverage, a_gap_is_what_two_neighbours_have) {
    const Catalogue catalogue = four_towns();
    const Coverage result = coverage(catalogue, "", Axis::kinds);
    ASSERT_EQ(result.gaps.size(), 1u) << "Detmold has no neighbour, and only Coesfeld has leisure";
    EXPECT_EQ(result.gaps[0].place->id, "nottuln");
    EXPECT_EQ(result.gaps[0].term->key, "meeting_place");
    ASSERT_EQ(result.gaps[0].phases.size(), 2u) << "both phases in one line";
    EXPECT_EQ(result.gaps[0].phases[1]->key, "0-1");
    EXPECT_EQ(result.gaps[0].places_with_offer, 2u);
}

TEST(Coverage, says_what_is_missing_everywhere) {
    Catalogue catalogue = four_towns();
    catalogue.kinds.push_back({"midwife", {"Hebammenhilfe", "", ""}});
    const Coverage result = coverage(catalogue, "coesfeld", Axis::kinds);
    ASSERT_EQ(result.missing_everywhere.size(), 1u);
    EXPECT_EQ(result.missing_everywhere[0]->key, "midwife");
}

TEST(WhoOffersWhat, lists_offers_by_phase_and_term) {
    const Catalogue catalogue = four_towns();
    const auto phases = who_offers_what(catalogue, "coesfeld", Axis::kinds);
    ASSERT_EQ(phases.size(), 2u);
    ASSERT_EQ(phases[1].terms.size(), 3u);
    EXPECT_EQ(phases[1].terms[0].term->key, "counselling");
    EXPECT_EQ(phases[1].terms[0].offers[0]->id, "beratung");
    EXPECT_TRUE(who_offers_what(catalogue, "nirgendwo", Axis::kinds).empty());
}

TEST(Coverage, the_real_data_have_eleven_places_in_kreis_coesfeld) {
    const Catalogue& catalogue = support::real_catalogue();
    const Coverage result = coverage(catalogue, "coesfeld", Axis::topics);
    EXPECT_EQ(result.rows.size(), 11u);
    for (const PlaceRow& row : result.rows) {
        EXPECT_GT(row.total.serving, 0u) << row.place->name;
        EXPECT_GE(row.total.serving, row.total.local) << row.place->name;
    }
    EXPECT_FALSE(result.gaps.empty());
}

}  // namespace
}  // namespace network
