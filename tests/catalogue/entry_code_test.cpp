#include "catalogue/entry_code.h"

#include <gtest/gtest.h>

namespace catalogue {
namespace {

TEST(EntryCode, collisions_are_found_before_a_catalogue_is_published) {
    EXPECT_TRUE(find_code_collisions({"u1", "u2", "kindergeld", "u1"}).empty()) << "the same id twice is no collision";
    // These two share a code; found by trying.
    const auto collisions = find_code_collisions({"u1", "angebot-1696", "u2", "angebot-2876"});
    ASSERT_EQ(collisions.size(), 1u);
    EXPECT_EQ(collisions[0].first, "angebot-1696");
    EXPECT_EQ(collisions[0].second, "angebot-2876");
}

TEST(EntryCode, leads_back_to_the_record_also_by_its_former_id) {
    Catalogue catalogue;
    Record record;
    record.id = "coe-familienbuero";
    catalogue.records = {record};
    catalogue.renamed_ids = {{"coe-elternbuero", "coe-familienbuero"}, {"coe-laden", "nicht-mehr-da"}};
    const CodeTable table(catalogue);
    EXPECT_EQ(table.find(code_of("coe-familienbuero")), &catalogue.records[0]);
    EXPECT_EQ(table.find(code_of("coe-elternbuero")), &catalogue.records[0]);
    EXPECT_EQ(table.find(code_of("coe-laden")), nullptr);
    EXPECT_EQ(table.find(code_of("kindergeld")), nullptr);
}

}  // namespace
}  // namespace catalogue
