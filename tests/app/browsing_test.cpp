// What belongs to a topic, a life phase or a place, and what of it may be named in an address.
#include "app/browsing.h"

#include <gtest/gtest.h>

#include "support/small_catalogue.h"

namespace {

using app::EntryGroup;
using app::Screen;

catalogue::Record offer(std::string id, std::string title, std::string seat, std::vector<std::string> serves) {
    catalogue::Record record = support::small_record(std::move(id), std::move(title), "Ein Angebot.");
    record.topics = {"sleep"};
    record.life_phases = {"0-1"};
    catalogue::Offer details;
    details.municipality = std::move(seat);
    details.service_area = std::move(serves);
    record.details = details;
    return record;
}

// Its own records, so that counts do not change with what the small catalogue has for the screens.
catalogue::Catalogue two_towns() {
    catalogue::Catalogue towns = support::small_catalogue();
    towns.records = {support::small_helpline(), support::small_benefit(), support::small_offer()};  // by id
    towns.records.push_back(offer("x1", "Zu Besuch", "nachbarort", {"musterhausen", "nachbarort"}));
    towns.records.push_back(offer("x2", "Am Markt", "musterhausen", {"musterhausen"}));
    towns.records.push_back(offer("x3", "Nur dort", "nachbarort", {"nachbarort"}));
    return towns;
}

TEST(Browsing, offers_of_a_place_are_those_that_serve_it_and_its_own_come_first) {
    const catalogue::Catalogue towns = two_towns();
    const auto groups = app::browse(towns, {Screen::municipality, "musterhausen"}, {});
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_EQ(groups[0].group, EntryGroup::offers);
    ASSERT_EQ(groups[0].records.size(), 2U);
    EXPECT_EQ(groups[0].records[0]->title.de, "Am Markt") << "by title";
    EXPECT_EQ(groups[1].group, EntryGroup::offers_from_elsewhere);
    EXPECT_EQ(groups[1].records[0]->id, "x1");
    EXPECT_EQ(app::offers_for(towns, "musterhausen"), 3U);
}

TEST(Browsing, a_topic_leaves_out_offers_that_do_not_serve_the_place) {
    const catalogue::Catalogue towns = two_towns();
    const auto everywhere = app::browse(towns, {Screen::topic, "sleep"}, {});
    ASSERT_EQ(everywhere.size(), 1U);
    EXPECT_EQ(everywhere[0].records.size(), 3U);
    EXPECT_EQ(app::browse(towns, {Screen::topic, "sleep"}, "musterhausen")[0].records.size(), 2U);
}

TEST(Browsing, help_lines_come_before_offers) {
    catalogue::Catalogue towns = two_towns();
    ASSERT_EQ(towns.records[0].id, "hilfetelefon");
    towns.records[0].topics = {"sleep"};
    const auto groups = app::browse(towns, {Screen::topic, "sleep"}, {});
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_EQ(groups[0].group, EntryGroup::helplines);
}

TEST(Browsing, a_topic_is_sensitive_when_everything_in_it_is) {
    catalogue::Catalogue towns = two_towns();
    EXPECT_TRUE(app::is_sensitive(towns, {Screen::topic, "violence"}));
    EXPECT_FALSE(app::is_sensitive(towns, {Screen::topic, "sleep"}));
    EXPECT_FALSE(app::is_sensitive(towns, {Screen::topic, "unknown"}));
    EXPECT_TRUE(app::is_sensitive(towns, {Screen::entry, "hilfetelefon"}));
    EXPECT_FALSE(app::is_sensitive(towns, {Screen::entry, "kindergeld"}));
}

}  // namespace
