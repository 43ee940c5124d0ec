// What a new state of the data tells about the one before.
#include "authoring/list_changes.h"

#include <gtest/gtest.h>

#include "authoring/write_catalogue.h"
#include "catalogue/read_catalogue.h"
#include "support/real_catalogue.h"
#include "support/small_catalogue.h"

namespace authoring {
namespace {

using catalogue::DataChange;

catalogue::Record& record(catalogue::Catalogue& catalogue, const std::string& id) {
    for (catalogue::Record& each : catalogue.records) {
        if (each.id == id) return each;
    }
    return catalogue.records.front();
}

TEST(ListChanges, tells_what_is_new_what_is_gone_and_which_field_changed) {
    const catalogue::Catalogue before = support::small_catalogue();
    catalogue::Catalogue now = before;
    now.meta.data_date = "2026-12-06";
    record(now, "schreibaby").phones = {{"0199 99-99", "+491999999"}};
    record(now, "kindergeld").id = "kindergeld-neu";
    const std::vector<DataChange> changes = list_changes(before, now);
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes[0].what, "added");
    EXPECT_EQ(changes[0].record, "kindergeld-neu");
    EXPECT_EQ(changes[1].what, "phone");
    EXPECT_EQ(changes[1].service_area, std::vector<std::string>{"musterhausen"});
    EXPECT_EQ(changes[2], (DataChange{"2026-12-06", "removed", "kindergeld", "Kindergeld", {}}));
}

TEST(ListChanges, says_nothing_about_private_entries_and_closer_looks) {
    const catalogue::Catalogue before = support::small_catalogue();
    catalogue::Catalogue now = before;
    record(now, "hilfetelefon").phones = {{"116117", "116117"}};
    record(now, "schreibaby").provenance.as_of = "2026-12";
    EXPECT_TRUE(list_changes(before, now).empty());
}

TEST(ListChanges, an_entry_that_was_only_renamed_is_not_gone) {
    const catalogue::Catalogue before = support::small_catalogue();
    catalogue::Catalogue now = before;
    record(now, "kindergeld").id = "kindergeld-neu";
    now.renamed_ids = {{"kindergeld", "kindergeld-neu"}};
    for (const DataChange& change : list_changes(before, now)) EXPECT_NE(change.what, "removed");
}

TEST(ListChanges, keeps_the_older_ones_for_a_year) {
    catalogue::Catalogue before = support::small_catalogue();
    before.changes = {{"2026-11-01", "added", "u3", "U3", {}}, {"2025-11-01", "added", "kindergeld", "Kindergeld", {}}};
    catalogue::Catalogue now = before;
    now.meta.data_date = "2026-12-06";
    EXPECT_EQ(list_changes(before, now), std::vector<DataChange>{before.changes[0]});
}

TEST(ListChanges, travel_in_the_file) {
    catalogue::Catalogue told = support::real_catalogue("warendorf");
    told.changes = {{"2026-11-01", "moved", "waf-treff", "Treff im Haus der Familie", {"ahlen", "warendorf"}},
                    {"2026-11-01", "removed", "weg", "Was es nicht mehr gibt", {}}};
    const auto bytes = write_catalogue(told);
    ASSERT_TRUE(bytes.ok());
    const auto read = catalogue::read_catalogue(bytes.value());
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value().changes, told.changes);
}

TEST(ListChanges, a_line_that_no_writer_made_is_left_out) {
    for (const char* line : {"", "2026-11-01", "2026-11-01\nadded\nu3\n\n", "heute\nadded\nu3\n\nU3",
                             "2026-11-01\nexploded\nu3\n\nU3", "2026-11-01\nadded\n\n\nU3"}) {
        EXPECT_FALSE(catalogue::unpack_change(line).has_value()) << line;
    }
}

}  // namespace
}  // namespace authoring
