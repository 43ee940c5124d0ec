// The Besuchsmappe with the real data: what a volunteer would show in Nottuln, Dülmen or Lippe.
#include "planner/visit_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "support/real_catalogue.h"

namespace planner {
namespace {

constexpr base::Date kToday{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}};

std::vector<VisitItem> folder(const std::string& place, std::optional<int> weeks, std::vector<std::string> topics = {},
                              const std::string& region = "coesfeld") {
    return visit_folder(support::real_catalogue(region), {place, weeks, std::move(topics), kToday});
}

bool holds(const std::vector<VisitItem>& items, const std::string& id) {
    return std::any_of(items.begin(), items.end(), [&id](const VisitItem& item) { return item.id == id; });
}

TEST(VisitFolder, begins_with_the_folder_and_the_voucher_where_the_place_has_them) {
    const auto nottuln = folder("nottuln", 6);
    ASSERT_GE(nottuln.size(), 2U);
    EXPECT_EQ(nottuln[0].id, "coe-familienwegweiser-ordner");
    EXPECT_EQ(nottuln[1].id, "elternbildungsgutschein-coe");
    EXPECT_FALSE(holds(folder("duelmen", 6), "elternbildungsgutschein-coe")) << "Dülmen has a youth office of its own";
    EXPECT_FALSE(voucher_places(support::real_catalogue("coesfeld"), "nottuln").empty());
    EXPECT_TRUE(voucher_places(support::real_catalogue("coesfeld"), "duelmen").empty());
}

TEST(VisitFolder, an_offer_takes_the_voucher_when_its_kind_and_one_of_its_places_do) {
    const catalogue::Catalogue& coesfeld = support::real_catalogue("coesfeld");
    const auto offer = [&coesfeld](const char* kind, const char* place) {
        return *std::find_if(coesfeld.records.begin(), coesfeld.records.end(), [&](const catalogue::Record& record) {
            const auto* details = std::get_if<catalogue::Offer>(&record.details);
            return details != nullptr && record.kind == kind &&
                   details->service_area == std::vector<std::string>{place};
        });
    };
    EXPECT_TRUE(takes_voucher(coesfeld, offer("family_centre", "nottuln")));
    EXPECT_FALSE(takes_voucher(coesfeld, offer("family_centre", "duelmen")));
    EXPECT_FALSE(takes_voucher(coesfeld, *coesfeld.find_record("kindergeld")));
}

TEST(VisitFolder, names_the_checkup_that_is_due_at_this_age) {
    EXPECT_TRUE(holds(folder("nottuln", 4), "u3"));
    EXPECT_TRUE(holds(folder("nottuln", 12), "u4"));
    EXPECT_FALSE(holds(folder("nottuln", 12), "u3")) << "its time is over";
    EXPECT_FALSE(holds(folder("nottuln", std::nullopt), "u3")) << "nothing is born yet";
}

std::vector<std::string> ids_of(const std::vector<VisitItem>& items, VisitPart part) {
    std::vector<std::string> ids;
    for (const VisitItem& item : items) {
        if (item.part == part) ids.push_back(item.id);
    }
    return ids;
}

// At 26 weeks the tolerance of the U4 has been over for six weeks, and the rotavirus series had to be complete at 24.
TEST(VisitFolder, nobody_is_told_about_a_date_that_has_lapsed) {
    const auto half_a_year = folder("nottuln", 26);
    EXPECT_FALSE(holds(half_a_year, "u4"));
    EXPECT_FALSE(holds(half_a_year, "rotavirus-2"));
    EXPECT_TRUE(holds(half_a_year, "u5"));
    EXPECT_FALSE(holds(folder("nottuln", 6), "cf-screening")) << "by the fourth week at the latest";
}

// The U3 belongs into the fourth and fifth week; until the eighth it may be made up for.
TEST(VisitFolder, what_is_late_but_possible_stands_behind_what_is_due) {
    const auto items = folder("nottuln", 6);
    const auto now = ids_of(items, VisitPart::now);
    const auto still_open = ids_of(items, VisitPart::still_open);
    EXPECT_NE(std::find(still_open.begin(), still_open.end(), "u3"), still_open.end());
    EXPECT_EQ(std::find(now.begin(), now.end(), "u3"), now.end());
}

TEST(VisitFolder, without_an_age_nothing_hangs_on_one) {
    VisitRequest request{"nottuln", std::nullopt, {"sleep"}, kToday};
    request.age_known = false;
    const auto items = visit_folder(support::real_catalogue("coesfeld"), request);
    for (const VisitPart part : {VisitPart::now, VisitPart::still_open, VisitPart::soon}) {
        EXPECT_TRUE(ids_of(items, part).empty());
    }
    EXPECT_FALSE(ids_of(items, VisitPart::topic).empty());
    EXPECT_FALSE(ids_of(items, VisitPart::helpers).empty());
}

TEST(VisitFolder, before_birth_it_is_about_what_has_to_be_done_until_then) {
    const auto items = folder("nottuln", std::nullopt);
    EXPECT_TRUE(std::any_of(items.begin(), items.end(), [](const VisitItem& item) {
        return item.part == VisitPart::now && item.id.substr(0, 5) == "task-";
    }));
}

TEST(VisitFolder, the_parts_come_in_the_order_in_which_they_are_told) {
    const auto items = folder("nottuln", 6, {"sleep", "finances"});
    EXPECT_TRUE(std::is_sorted(items.begin(), items.end(), [](const VisitItem& a, const VisitItem& b) {
        return static_cast<int>(a.part) < static_cast<int>(b.part);
    }));
    const auto first_of = [&items](const std::string& topic) {
        return std::find_if(items.begin(), items.end(), [&](const VisitItem& item) { return item.topic == topic; });
    };
    EXPECT_LT(first_of("sleep"), first_of("finances")) << "topics in the order in which they were talked about";
}

TEST(VisitFolder, a_topic_leads_to_offers_of_this_place) {
    const catalogue::Catalogue& catalogue = support::real_catalogue("coesfeld");
    for (const VisitItem& item : folder("nottuln", 6, {"crying_baby"})) {
        const auto* offer = std::get_if<catalogue::Offer>(&catalogue.find_record(item.id)->details);
        if (item.part != VisitPart::topic || offer == nullptr) continue;
        EXPECT_NE(std::find(offer->service_area.begin(), offer->service_area.end(), "nottuln"),
                  offer->service_area.end())
            << item.id;
    }
}

// Whatever is chosen: nothing private, nothing twice, never more than a list that can be handed over, somebody to call.
TEST(VisitFolder, holds_for_every_place_age_and_topic) {
    for (const char* region : {"coesfeld", "guetersloh", "lippe", "warendorf"}) {
        const catalogue::Catalogue& catalogue = support::real_catalogue(region);
        std::vector<std::string> topics = {"gibt-es-nicht"};
        for (const catalogue::Term* topic : open_topics(catalogue)) topics.push_back(topic->key);
        for (const catalogue::Place& place : catalogue.places) {
            if (place.kreis != region) continue;
            for (const std::optional<int> weeks : {std::optional<int>(), std::optional<int>(0), std::optional<int>(9),
                                                   std::optional<int>(52), std::optional<int>(156)}) {
                const std::vector<std::string> some(topics.begin(), topics.begin() + 12);
                std::rotate(topics.begin(), topics.begin() + 12, topics.end());
                const auto items = folder(place.id, weeks, some, region);
                EXPECT_LE(items.size(), 40U) << place.id;
                EXPECT_GE(items.size(), 3U) << place.id;
                std::set<std::string> ids;
                for (const VisitItem& item : items) {
                    EXPECT_TRUE(ids.insert(item.id).second) << item.id << " twice";
                    ASSERT_NE(catalogue.find_record(item.id), nullptr);
                    EXPECT_FALSE(catalogue.find_record(item.id)->sensitive) << item.id;
                }
                EXPECT_TRUE(std::any_of(items.begin(), items.end(), [&](const VisitItem& item) {
                    return !catalogue.find_record(item.id)->phones.empty();
                })) << place.id;
            }
        }
    }
}

TEST(VisitFolder, topics_that_are_private_throughout_are_never_offered) {
    for (const char* region : {"coesfeld", "guetersloh", "lippe", "warendorf", "all"}) {
        for (const catalogue::Term* topic : open_topics(support::real_catalogue(region))) {
            for (const char* hidden :
                 {"addiction", "debt", "parental_mental_illness", "pregnancy_conflict", "sexual_abuse", "violence"}) {
                EXPECT_NE(topic->key, hidden) << region;
            }
        }
    }
}

}  // namespace
}  // namespace planner
