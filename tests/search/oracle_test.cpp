// The same questions to the index and to a plain scan over a SQLite table of words: the sets must be equal.
#include <sqlite3.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "search/folding.h"
#include "search/search.h"

namespace {

constexpr std::uint32_t kRecords = 400;
constexpr int kQueries = 10'000;

const std::vector<std::string> kSyllables = {"fa",   "mi",   "li",   "en", "kin", "der",
                                             "arzt", "haus", "stel", "le", "ä",   "ß"};

std::string any_word(std::mt19937& random) {
    std::string word;
    for (auto count = 1 + random() % 4; count > 0; --count) word += kSyllables[random() % kSyllables.size()];
    return word;
}

catalogue::Catalogue any_catalogue(std::mt19937& random) {
    catalogue::Catalogue catalogue;
    for (std::uint32_t number = 0; number < kRecords; ++number) {
        catalogue::Record record;
        record.id = std::to_string(number);
        record.details = catalogue::Benefit{};
        for (auto count = 1 + random() % 3; count > 0; --count) record.title.de += any_word(random) + " ";
        for (auto count = 3 + random() % 9; count > 0; --count) record.summary.de += any_word(random) + ", ";
        catalogue.records.push_back(std::move(record));
    }
    return catalogue;
}

// One row for every word of every record, without any index.
class PlainScan {
public:
    explicit PlainScan(const catalogue::Catalogue& catalogue) {
        EXPECT_EQ(sqlite3_open(":memory:", &database_), SQLITE_OK);
        sqlite3_exec(database_, "CREATE TABLE words(record INTEGER, word TEXT)", nullptr, nullptr, nullptr);
        sqlite3_stmt* insert = nullptr;
        sqlite3_prepare_v2(database_, "INSERT INTO words VALUES (?1, ?2)", -1, &insert, nullptr);
        for (std::size_t number = 0; number < catalogue.records.size(); ++number) {
            const catalogue::Record& record = catalogue.records[number];
            for (const search::Token& token : search::tokenize(record.title.de + " " + record.summary.de)) {
                sqlite3_bind_int64(insert, 1, static_cast<sqlite3_int64>(number));
                sqlite3_bind_text(insert, 2, token.word.c_str(), -1, SQLITE_TRANSIENT);
                sqlite3_step(insert);
                sqlite3_reset(insert);
            }
        }
        sqlite3_finalize(insert);
        const char* find =
            "SELECT DISTINCT record FROM words WHERE word = ?1 OR (?2 AND substr(word, 1, length(?1)) = ?1) "
            "ORDER BY record";
        EXPECT_EQ(sqlite3_prepare_v2(database_, find, -1, &find_, nullptr), SQLITE_OK);
    }
    ~PlainScan() {
        sqlite3_finalize(find_);
        sqlite3_close(database_);
    }
    PlainScan(const PlainScan&) = delete;
    PlainScan& operator=(const PlainScan&) = delete;

    std::vector<std::uint32_t> records_with(const std::string& word, bool as_prefix) {
        std::vector<std::uint32_t> records;
        sqlite3_bind_text(find_, 1, word.c_str(), -1, SQLITE_TRANSIENT);
        sqlite3_bind_int(find_, 2, as_prefix ? 1 : 0);
        while (sqlite3_step(find_) == SQLITE_ROW) {
            records.push_back(static_cast<std::uint32_t>(sqlite3_column_int64(find_, 0)));
        }
        sqlite3_reset(find_);
        return records;
    }

private:
    sqlite3* database_ = nullptr;
    sqlite3_stmt* find_ = nullptr;
};

TEST(Oracle, finds_the_same_records_as_a_plain_scan) {
    std::mt19937 random(11);
    const catalogue::Catalogue catalogue = any_catalogue(random);
    const search::Index index(catalogue);
    PlainScan scan(catalogue);
    for (int round = 0; round < kQueries; ++round) {
        const bool as_prefix = round % 2 == 0;
        std::string word = search::fold(any_word(random));
        if (as_prefix) word.resize(1 + random() % word.size());
        ASSERT_EQ(index.records_with(word, as_prefix), scan.records_with(word, as_prefix)) << word;
    }
}

TEST(Oracle, whatever_stands_in_a_text_is_found_by_asking_for_it) {
    std::mt19937 random(12);
    const catalogue::Catalogue catalogue = any_catalogue(random);
    const search::Index index(catalogue);
    for (int round = 0; round < 500; ++round) {
        const std::uint32_t wanted = static_cast<std::uint32_t>(random() % kRecords);
        const search::Answer answer = index.find(catalogue.records[wanted].title.de, {}, kRecords);
        EXPECT_TRUE(std::any_of(answer.hits.begin(), answer.hits.end(),
                                [&](const search::Hit& hit) { return hit.record == wanted; }));
    }
}

}  // namespace
