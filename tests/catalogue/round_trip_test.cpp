// Sources → file → memory: nothing may be lost or changed on the way.
#include <gtest/gtest.h>

#include "authoring/write_catalogue.h"
#include "catalogue/read_catalogue.h"
#include "support/real_catalogue.h"

namespace {

class RoundTrip : public testing::TestWithParam<const char*> {};

TEST_P(RoundTrip, TheFileHoldsExactlyWhatTheSourcesSay) {
    const catalogue::Catalogue& before = support::real_catalogue(GetParam());
    const auto bytes = authoring::write_catalogue(before);
    ASSERT_TRUE(bytes.ok()) << bytes.error().arguments[0].value;
    const auto after = catalogue::read_catalogue(bytes.value());
    ASSERT_TRUE(after.ok()) << after.error().text_key;

    ASSERT_EQ(after.value().records.size(), before.records.size());
    for (std::size_t i = 0; i < before.records.size(); ++i) {
        EXPECT_TRUE(after.value().records[i] == before.records[i]) << before.records[i].id;
    }
    EXPECT_TRUE(after.value() == before);
}

TEST_P(RoundTrip, WritingTwiceGivesTheSameBytes) {
    const catalogue::Catalogue& catalogue = support::real_catalogue(GetParam());
    EXPECT_EQ(authoring::write_catalogue(catalogue).value(), authoring::write_catalogue(catalogue).value());
}

INSTANTIATE_TEST_SUITE_P(EveryRegion, RoundTrip,
                         testing::Values("coesfeld", "guetersloh", "lippe", "warendorf", "all"));

}  // namespace
