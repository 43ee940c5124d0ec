#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "search/search.h"
#include "support/real_catalogue.h"

namespace {

using catalogue::Record;

const catalogue::Catalogue& all() {
    return support::real_catalogue();
}

const search::Index& index() {
    static const search::Index kIndex(all());
    return kIndex;
}

constexpr std::size_t kEverything = 100'000;

TEST(Facets, without_words_everything_is_counted_once) {
    const search::Answer answer = index().find("", {}, search::Filters{}, kEverything);
    EXPECT_EQ(answer.total, all().records.size());
    EXPECT_EQ(answer.hits.size(), all().records.size());
    const search::KnownCount& free = answer.facets.free_of_charge;
    EXPECT_EQ(free.yes + free.no + free.unknown, all().records.size());
    EXPECT_GT(free.unknown, 0u) << "unknown is a value of its own";
    const search::KnownCount& anonymous = answer.facets.anonymous;
    EXPECT_EQ(anonymous.yes + anonymous.no + anonymous.unknown, all().records.size());
    EXPECT_EQ(answer.facets.open_now.unknown, all().records.size()) << "nobody said what time it is";
}

TEST(Facets, a_count_is_what_the_filter_then_shows) {
    search::Filters filters;
    filters.topic = "breastfeeding";
    const search::Answer before = index().find("", {}, filters, kEverything);
    filters.by_phone = true;
    const search::Answer after = index().find("", {}, filters, kEverything);
    EXPECT_EQ(after.total, before.facets.by_phone.yes);
    EXPECT_GT(before.total, after.total);
    for (const search::Hit& hit : after.hits) EXPECT_FALSE(all().records[hit.record].phones.empty());
}

TEST(Facets, counts_of_one_filter_ignore_only_itself) {
    search::Filters filters;
    filters.kind = "midwife";
    filters.place = "nottuln";
    const search::Answer answer = index().find("", {}, filters, kEverything);
    for (std::size_t kind = 0; kind < all().kinds.size(); ++kind) {
        search::Filters other = filters;
        other.kind = all().kinds[kind].key;
        EXPECT_EQ(index().find("", {}, other, kEverything).total, answer.facets.kinds[kind]) << other.kind;
    }
}

TEST(Facets, combine_with_words_and_with_each_other) {
    search::Filters filters;
    filters.place = "duelmen";
    filters.phase = "3-6";
    filters.kind = "childcare";
    const search::Answer answer = index().find("kita", {}, filters, kEverything);
    ASSERT_GT(answer.total, 0u);
    for (const search::Hit& hit : answer.hits) {
        const Record& record = all().records[hit.record];
        EXPECT_EQ(record.kind, "childcare");
        const auto& area = std::get<catalogue::Offer>(record.details).service_area;
        EXPECT_NE(std::find(area.begin(), area.end(), "duelmen"), area.end());
    }
}

TEST(Facets, open_now_knows_the_hour_and_the_holiday) {
    search::Filters filters;
    filters.open_now = true;
    search::Context weekday;
    weekday.now = base::parse_local_time("2026-11-24T10:00");
    search::Context christmas;
    christmas.now = base::parse_local_time("2026-12-25T10:00");
    const std::size_t on_tuesday = index().find("", weekday, filters, kEverything).total;
    const std::size_t at_christmas = index().find("", christmas, filters, kEverything).total;
    EXPECT_GT(on_tuesday, at_christmas);
    EXPECT_GT(at_christmas, 0u) << "help lines answer around the clock";
}

}  // namespace
