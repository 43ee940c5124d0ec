#include "planner/local_offers.h"

#include <gtest/gtest.h>

#include "sample_records.h"
#include "support/real_catalogue.h"

namespace {

using sample::Anchor;
using sample::day;
using sample::days;

catalogue::Record offer(const char* id, const char* kind, const char* topic, const char* place) {
    catalogue::Offer details;
    details.service_area = {place, "kreisweit"};
    details.municipality = place;
    auto record = sample::record(id, details);
    record.kind = kind;
    record.topics = {topic};
    return record;
}

catalogue::Record course_task() {
    auto details = sample::task_details(sample::up_to(Anchor::birth, days(0), days(100)));
    details.offer_kinds = {"family_education"};
    details.benefits = {"gutschein"};
    details.documents = {"Gutschein", "Ausweis"};
    auto record = sample::record("task-kurs", details);
    record.topics = {"parent_child_group"};
    return record;
}

TEST(LocalOffers, are_of_the_kind_the_task_names_and_meant_for_the_place) {
    const auto catalogue =
        sample::catalogue_of({course_task(), offer("kurs-duelmen", "family_education", "parent_child_group", "duelmen"),
                              offer("kurs-ahlen", "family_education", "parent_child_group", "ahlen"),
                              offer("kochkurs", "family_education", "cooking", "duelmen"),
                              offer("schule", "school", "parent_child_group", "duelmen")});
    auto request = sample::born("2026-11-01");
    request.today = day("2026-11-05");
    request.place = "duelmen";
    const auto rows = planner::plan(catalogue, request);
    const auto offers = planner::offers_for_row(catalogue, rows.at(0), "duelmen", 5);
    ASSERT_EQ(offers.size(), 1U);
    EXPECT_EQ(offers[0]->id, "kurs-duelmen");
    const auto this_week = [&] {
        return planner::offers_this_week(catalogue, request, planner::group_rows(catalogue, request, rows, {}), 5);
    };
    ASSERT_EQ(this_week().size(), 1U);
    EXPECT_EQ(this_week()[0].offer, "kurs-duelmen");
    EXPECT_EQ(this_week()[0].row, "task-kurs") << "the row says why it is shown";
    EXPECT_TRUE(planner::offers_for_row(catalogue, rows.at(0), "", 5).empty()) << "without a place nothing is near";
    request.today = day("2027-11-05");
    EXPECT_TRUE(this_week().empty()) << "a year too late";
}

TEST(LocalOffers, put_the_place_itself_first) {
    const auto catalogue =
        sample::catalogue_of({course_task(), offer("a-ahlen", "family_education", "parent_child_group", "ahlen"),
                              offer("b-duelmen", "family_education", "parent_child_group", "duelmen")});
    auto changed = catalogue;
    for (auto& record : changed.records) {
        if (auto* details = std::get_if<catalogue::Offer>(&record.details)) details->service_area = {"duelmen"};
    }
    const auto rows = planner::plan(changed, sample::born("2026-11-01"));
    const auto offers = planner::offers_for_row(changed, rows.at(0), "duelmen", 5);
    ASSERT_EQ(offers.size(), 2U);
    EXPECT_EQ(offers[0]->id, "b-duelmen");
}

TEST(LocalOffers, put_last_what_may_not_concern_the_family) {
    auto preterm = course_task();
    preterm.id = "task-a";
    auto& details = std::get<catalogue::Task>(preterm.details);
    details.condition = "preterm";
    details.offer_kinds = {"clinic"};
    const auto catalogue =
        sample::catalogue_of({course_task(), preterm, offer("a-zentrum", "clinic", "parent_child_group", "duelmen"),
                              offer("kurs", "family_education", "parent_child_group", "duelmen")});
    auto request = sample::born("2026-11-01");
    request.today = day("2026-11-05");
    request.place = "duelmen";
    const auto rows = planner::plan(catalogue, request);
    const auto this_week =
        planner::offers_this_week(catalogue, request, planner::group_rows(catalogue, request, rows, {}), 5);
    ASSERT_EQ(this_week.size(), 2U);
    EXPECT_EQ(this_week[0].offer, "kurs");
    EXPECT_EQ(this_week[1].row, "task-a") << "nobody was asked whether the child came too early";
}

TEST(LocalOffers, put_last_what_is_mainly_about_something_else) {
    auto visit = course_task();
    visit.id = "task-a";
    std::get<catalogue::Task>(visit.details).offer_kinds = {"early_help"};
    auto aftercare = offer("nachsorge", "early_help", "premature_birth", "duelmen");
    aftercare.topics.push_back("parent_child_group");
    const auto catalogue = sample::catalogue_of(
        {course_task(), visit, aftercare, offer("kurs", "family_education", "parent_child_group", "duelmen")});
    auto request = sample::born("2026-11-01");
    request.today = day("2026-11-05");
    request.place = "duelmen";
    const auto rows = planner::plan(catalogue, request);
    const auto this_week =
        planner::offers_this_week(catalogue, request, planner::group_rows(catalogue, request, rows, {}), 5);
    ASSERT_EQ(this_week.size(), 2U);
    EXPECT_EQ(this_week[0].offer, "kurs");
    EXPECT_EQ(this_week[1].offer, "nachsorge");
}

TEST(Needs, collect_documents_dates_and_counselling_of_a_benefit) {
    catalogue::Benefit details;
    details.documents = {"Ausweis", "IBAN"};
    const auto catalogue = sample::catalogue_of({course_task(), sample::record("gutschein", details),
                                                 offer("kurs", "family_education", "parent_child_group", "duelmen")});
    const auto rows = planner::plan(catalogue, sample::born("2026-11-01"));
    const auto needs = planner::needs_of(catalogue, "gutschein", rows, "duelmen");
    EXPECT_EQ(needs.documents, (std::vector<std::string>{"Ausweis", "IBAN", "Gutschein"}));
    EXPECT_EQ(sample::ids(needs.when), std::vector<std::string>{"task-kurs"});
    ASSERT_EQ(needs.counselling.size(), 1U);
    EXPECT_EQ(needs.counselling[0]->id, "kurs");
}

TEST(Needs, of_every_real_benefit_can_be_shown) {
    const auto& catalogue = support::real_catalogue("coesfeld");
    const auto rows = planner::plan(catalogue, sample::born("2026-10-18"));
    std::size_t with_counselling = 0;
    for (const catalogue::Record& record : catalogue.records) {
        if (record.type() != catalogue::RecordType::benefit) continue;
        const auto needs = planner::needs_of(catalogue, record.id, rows, "duelmen");
        EXPECT_EQ(needs.benefit, &record);
        if (!needs.counselling.empty()) ++with_counselling;
    }
    EXPECT_GT(with_counselling, 5U);
    const auto child_benefit = planner::needs_of(catalogue, "kindergeld", rows, "duelmen");
    EXPECT_FALSE(child_benefit.documents.empty());
    EXPECT_FALSE(child_benefit.when.empty());
}

}  // namespace
