// What must hold for data/ as it stands.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/real_catalogue.h"

namespace {

using catalogue::RecordType;

std::size_t count(const catalogue::Catalogue& catalogue, RecordType type) {
    return static_cast<std::size_t>(
        std::count_if(catalogue.records.begin(), catalogue.records.end(),
                      [&](const catalogue::Record& record) { return record.type() == type; }));
}

TEST(RealData, HoldsEveryCollectedRecord) {
    const catalogue::Catalogue& all = support::real_catalogue("all");
    EXPECT_EQ(count(all, RecordType::offer), 446U);
    EXPECT_EQ(count(all, RecordType::benefit), 44U);
    EXPECT_EQ(count(all, RecordType::checkup), 28U);
    EXPECT_EQ(count(all, RecordType::vaccination), 31U);
    EXPECT_EQ(count(all, RecordType::task), 87U);
    EXPECT_EQ(count(all, RecordType::helpline), 32U);
    EXPECT_EQ(all.places.size(), 53U);
    EXPECT_GE(all.lexicon.size(), 298U);
    EXPECT_EQ(all.network.size(), 49U);
    EXPECT_EQ(all.holidays.size(), 13U);
    EXPECT_EQ(all.school_holidays.size(), 16U);
    EXPECT_EQ(all.kinds.size(), 39U);
    EXPECT_EQ(all.topics.size(), 59U);
    EXPECT_EQ(all.life_phases.size(), 7U);
    EXPECT_EQ(all.target_groups.size(), 17U);
}

TEST(RealData, ARegionHoldsItsOwnOffersAndThoseOfNeighboursThatServeIt) {
    const catalogue::Catalogue& coesfeld = support::real_catalogue("coesfeld");
    EXPECT_GE(count(coesfeld, RecordType::offer), 293U);
    EXPECT_EQ(count(coesfeld, RecordType::helpline), 32U);
    EXPECT_EQ(coesfeld.places.size(), 53U);
    EXPECT_EQ(coesfeld.find_record("gt-awo-laubfrosch"), nullptr);
    EXPECT_NE(coesfeld.find_record("u5"), nullptr);

    // The child protection line of Kreis Coesfeld is of no use in Lippe.
    const catalogue::Catalogue& lippe = support::real_catalogue("lippe");
    EXPECT_EQ(lippe.find_record("kinder-jugendnotruf-coesfeld"), nullptr);
    EXPECT_EQ(lippe.find_record("task-elternkurs-gutschein"), nullptr);
}

TEST(RealData, RecordsCanBeFoundById) {
    const catalogue::Catalogue& all = support::real_catalogue("all");
    for (const catalogue::Record& record : all.records) {
        EXPECT_EQ(all.find_record(record.id), &record);
    }
    EXPECT_EQ(all.find_record("gibt-es-nicht"), nullptr);
    EXPECT_EQ(all.find_place("duelmen")->inhabitants, 46'696U);
}

TEST(RealData, WhatMustNotShowInAnAddressIsMarkedByRule) {
    const catalogue::Catalogue& all = support::real_catalogue("all");
    EXPECT_TRUE(all.find_record("hilfetelefon-gewalt-gegen-frauen")->sensitive);
    EXPECT_TRUE(all.find_record("sucht-drogen-hotline")->sensitive);
    EXPECT_FALSE(all.find_record("elterntelefon")->sensitive);
    EXPECT_FALSE(all.find_record("kindergeld")->sensitive);
    for (const catalogue::Record& record : all.records) {
        if (record.kind == "women_shelter" || record.kind == "debt_counselling") {
            EXPECT_TRUE(record.sensitive) << record.id;
        }
    }
}

}  // namespace
