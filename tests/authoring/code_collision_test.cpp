#include <gtest/gtest.h>

#include "authoring/check_references.h"

namespace authoring {
namespace {

SourceRecord record_named(const std::string& id, const std::string& file) {
    SourceRecord source;
    source.record.id = id;
    source.file = file;
    return source;
}

// "angebot-1696" and "angebot-2876" share a code; found by trying.
TEST(CodeCollision, two_ids_that_a_link_could_not_tell_apart_are_refused) {
    DataFolder data;
    data.records = {record_named("angebot-1696", "regions/a/offers.json"), record_named("u5", "germany/checkups.json"),
                    record_named("angebot-2876", "regions/b/offers.json")};
    FaultList faults;
    check_references(data, faults);
    ASSERT_EQ(faults.faults().size(), 1u);
    EXPECT_EQ(faults.faults()[0].where.file, "regions/b/offers.json");
    EXPECT_EQ(faults.faults()[0].where.record, "angebot-2876");
    EXPECT_EQ(faults.faults()[0].error.text_key, "error.data.same_code");
}

TEST(CodeCollision, an_id_that_once_stood_on_paper_keeps_its_code) {
    DataFolder data;
    data.records = {record_named("angebot-1696", "regions/a/offers.json")};
    data.common.renamed_ids = {{"angebot-2876", "angebot-1696"}};
    FaultList faults;
    check_references(data, faults);
    ASSERT_EQ(faults.faults().size(), 1u);
    EXPECT_EQ(faults.faults()[0].error.text_key, "error.data.same_code");
}

}  // namespace
}  // namespace authoring
