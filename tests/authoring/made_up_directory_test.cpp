// The pictures of the page show the made-up directory of the unit tests, as a file.
#include <gtest/gtest.h>

#include "authoring/write_catalogue.h"
#include "catalogue/read_catalogue.h"
#include "support/small_catalogue.h"

namespace {

TEST(MadeUpDirectory, is_the_same_after_it_was_a_file) {
    const catalogue::Catalogue before = support::small_catalogue();
    const auto bytes = authoring::write_catalogue(before);
    ASSERT_TRUE(bytes.ok());
    const auto after = catalogue::read_catalogue(bytes.value());
    ASSERT_TRUE(after.ok()) << after.error().text_key;
    ASSERT_EQ(after.value().records.size(), before.records.size());
    for (std::size_t at = 0; at < before.records.size(); ++at) {
        EXPECT_TRUE(after.value().records[at] == before.records[at]) << before.records[at].id;
    }
    EXPECT_TRUE(after.value().places == before.places);
}

}  // namespace
