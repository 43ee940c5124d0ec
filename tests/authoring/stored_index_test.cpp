// A large catalogue carries its search index along; a small one does not, because phones build theirs faster than they
// load it.
#include <sqlite3.h>

#include <string>

#include <gtest/gtest.h>

#include "authoring/write_catalogue.h"
#include "catalogue/read_catalogue.h"
#include "catalogue/schema.h"
#include "search/search.h"

namespace {

catalogue::Catalogue made_up(std::size_t records) {
    catalogue::Catalogue catalogue;
    catalogue.meta.schema_version = catalogue::kSchemaVersion;
    catalogue.meta.region = "beispiel";
    catalogue.meta.region_name = "Kreis Beispiel";
    catalogue.meta.data_date = "2026-11-22";
    for (std::size_t number = 0; number < records; ++number) {
        catalogue::Record record;
        record.id = "leistung-" + std::to_string(1'000'000 + number);
        record.title.de = "Zuschuss " + std::to_string(number);
        record.summary.de = "Geld für den Einkauf im Monat " + std::to_string(number % 400);
        record.provenance.source = "ausgedacht";
        record.details = catalogue::Benefit{};
        catalogue.records.push_back(std::move(record));
    }
    return catalogue;
}

const catalogue::Catalogue& large() {
    static const catalogue::Catalogue kLarge = [] {
        catalogue::Catalogue catalogue = made_up(search::kWorthStoring);
        authoring::add_search_index(catalogue);
        return catalogue;
    }();
    return kLarge;
}

TEST(StoredIndex, is_added_from_the_threshold_on) {
    catalogue::Catalogue below = made_up(search::kWorthStoring - 1);
    authoring::add_search_index(below);
    EXPECT_TRUE(below.search_index.empty());
    EXPECT_FALSE(large().search_index.empty());
}

TEST(StoredIndex, comes_back_out_of_the_file_in_parts_that_sqlite_allows) {
    ASSERT_GT(large().search_index.size(), catalogue::kIndexPartBytes) << "one part would show nothing";
    const auto bytes = authoring::write_catalogue(large());
    ASSERT_TRUE(bytes.ok());
    const auto read = catalogue::read_catalogue(bytes.value());
    ASSERT_TRUE(read.ok()) << read.error().text_key;
    EXPECT_EQ(read.value().search_index, large().search_index);
    const auto stored = search::Index::of(read.value());
    ASSERT_TRUE(stored.ok());
    const search::Answer answer = stored.value().find("zuschuss 4711", {}, 3);
    ASSERT_FALSE(answer.hits.empty());
    EXPECT_EQ(read.value().records[answer.hits.front().record].title.de, "Zuschuss 4711");
}

TEST(StoredIndex, is_refused_when_it_belongs_to_other_records) {
    catalogue::Catalogue other = large();
    other.records.front().id = "leistung-0";
    const auto index = search::Index::of(other);
    ASSERT_FALSE(index.ok());
    EXPECT_EQ(index.error().text_key, "error.search.index_damaged");
}

TEST(StoredIndex, is_refused_when_a_part_is_missing_or_cut) {
    const std::string bytes = authoring::write_catalogue(large()).value();
    for (const char* damage : {"DELETE FROM search_index WHERE part=0", "UPDATE search_index SET part=part+1000",
                               "UPDATE search_index SET bytes=substr(bytes,1,1000) WHERE part=1",
                               "UPDATE search_index SET bytes='text' WHERE part=0",
                               "UPDATE search_index SET bytes=zeroblob(300000) WHERE part=0"}) {
        sqlite3* database = nullptr;
        ASSERT_EQ(sqlite3_open(":memory:", &database), SQLITE_OK);
        std::string copy = bytes.substr(0, bytes.size() - catalogue::kTrailerBytes);
        const auto size = static_cast<sqlite3_int64>(copy.size());
        auto* memory = static_cast<unsigned char*>(sqlite3_malloc64(copy.size()));
        copy.copy(reinterpret_cast<char*>(memory), copy.size());
        ASSERT_EQ(sqlite3_deserialize(database, "main", memory, size, size,
                                      SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE),
                  SQLITE_OK);
        ASSERT_EQ(sqlite3_exec(database, damage, nullptr, nullptr, nullptr), SQLITE_OK) << damage;
        sqlite3_int64 written = 0;
        unsigned char* data = sqlite3_serialize(database, "main", &written, 0);
        const std::string damaged(reinterpret_cast<char*>(data), static_cast<std::size_t>(written));
        sqlite3_free(data);
        sqlite3_close(database);
        const auto read = catalogue::read_catalogue(authoring::with_trailer(damaged));
        const bool refused = !read.ok() || !search::Index::of(read.value()).ok();
        EXPECT_TRUE(refused) << damage;
    }
}

}  // namespace
