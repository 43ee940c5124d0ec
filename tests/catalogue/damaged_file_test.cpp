// A thousand damaged files, and files that are whole but hostile: each is refused with one error that has a German
// sentence, and the next good file is read as if nothing had happened.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <map>
#include <set>
#include <string>

#include "authoring/write_catalogue.h"
#include "base/sha256.h"
#include "catalogue/guarded_database.h"
#include "catalogue/read_catalogue.h"
#include "catalogue/schema.h"
#include "support/damage.h"
#include "support/real_catalogue.h"
#include "text/messages.h"

namespace {

const std::string& whole_file() {
    static const std::string kBytes = authoring::write_catalogue(support::real_catalogue("coesfeld")).value();
    return kBytes;
}

std::string database_part() {
    return whole_file().substr(0, whole_file().size() - catalogue::kTrailerBytes);
}

// The key of the error; "" when the file was accepted.
std::string refusal(const std::string& bytes) {
    const auto result = catalogue::read_catalogue(bytes);
    return result.ok() ? std::string() : result.error().text_key;
}

bool has_sentence(const std::string& key) {
    static const text::Messages kMessages(text::Catalogue("de", std::string(text::embedded_german())));
    return kMessages.has(key);
}

// A file as an attacker would make it: `sql` is run on a copy of the catalogue, and the trailer fits again.
std::string changed_by(const std::string& sql) {
    std::string copy = database_part();
    sqlite3* database = nullptr;
    EXPECT_EQ(sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE, nullptr), SQLITE_OK);
    auto* memory = static_cast<unsigned char*>(sqlite3_malloc64(copy.size()));
    std::copy(copy.begin(), copy.end(), reinterpret_cast<char*>(memory));
    const auto size = static_cast<sqlite3_int64>(copy.size());
    EXPECT_EQ(sqlite3_deserialize(database, "main", memory, size, size,
                                  SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE),
              SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
    sqlite3_int64 bytes = 0;
    unsigned char* data = sqlite3_serialize(database, "main", &bytes, 0);
    std::string changed(reinterpret_cast<char*>(data), static_cast<std::size_t>(bytes));
    sqlite3_free(data);
    sqlite3_close(database);
    return authoring::with_trailer(changed);
}

TEST(DamagedFile, AThousandDamagesAreAllRefusedWithASentence) {
    std::mt19937 random(20261122);
    std::map<std::string, int> refusals;
    for (int i = 0; i < 1000; ++i) {
        const std::string bytes =
            support::damaged(whole_file(), static_cast<support::Damage>(i % support::kDamageKinds), random);
        ASSERT_NE(bytes, whole_file()) << i;
        const std::string key = refusal(bytes);
        ASSERT_FALSE(key.empty()) << "damage number " << i << " went unnoticed";
        ++refusals[key];
    }
    for (const auto& [key, count] : refusals) {
        EXPECT_TRUE(has_sentence(key)) << key;
    }
    EXPECT_EQ(refusal(whole_file()), "");
}

// The same damages behind a trailer that fits: now SQLite and the reader of the columns are on their own. Much of this
// is not noticed, a flipped letter least of all; but nothing may crash, hang or be half read.
TEST(DamagedFile, WithATrailerThatFitsNothingWorseThanARefusalHappens) {
    std::mt19937 random(7);
    int refused = 0;
    for (int i = 0; i < 1000; ++i) {
        const std::string bytes =
            support::damaged(database_part(), static_cast<support::Damage>(i % support::kDamageKinds), random);
        const auto result = catalogue::read_catalogue(authoring::with_trailer(bytes));
        if (!result.ok()) {
            EXPECT_TRUE(has_sentence(result.error().text_key)) << result.error().text_key;
            ++refused;
        } else {
            EXPECT_EQ(result.value().places.size(), 53U);
        }
    }
    EXPECT_GT(refused, 500);
}

TEST(DamagedFile, NothingAndNearlyNothingIsRefused) {
    EXPECT_EQ(refusal(""), "error.catalogue.empty");
    EXPECT_EQ(refusal("x"), "error.catalogue.damaged");
    EXPECT_EQ(refusal(std::string(40, '\0')), "error.catalogue.damaged");
    EXPECT_EQ(refusal(authoring::with_trailer("")), "error.catalogue.foreign");
    EXPECT_EQ(refusal(authoring::with_trailer("SQLite format 3")), "error.catalogue.foreign");
    EXPECT_EQ(refusal(database_part()), "error.catalogue.damaged");
}

TEST(DamagedFile, AFileThatIsFarTooLargeIsNotEvenLookedAt) {
    EXPECT_EQ(refusal(std::string(64 * 1024 * 1024 + 1, 'x')), "error.catalogue.too_large");
}

TEST(DamagedFile, AnotherDatabaseIsRefused) {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(":memory:", &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, "CREATE TABLE recipe(name TEXT);INSERT INTO recipe VALUES('Pfannkuchen')", nullptr,
                           nullptr, nullptr),
              SQLITE_OK);
    sqlite3_int64 size = 0;
    unsigned char* data = sqlite3_serialize(database, "main", &size, 0);
    const std::string bytes(reinterpret_cast<char*>(data), static_cast<std::size_t>(size));
    sqlite3_free(data);
    sqlite3_close(database);
    EXPECT_EQ(refusal(authoring::with_trailer(bytes)), "error.catalogue.foreign");
    EXPECT_EQ(refusal(authoring::with_trailer("<html>Bitte melden Sie sich im WLAN an</html>" + std::string(200, ' '))),
              "error.catalogue.foreign");
}

TEST(DamagedFile, AnotherVersionOfTheSchemaSaysWhetherItIsNewerOrOlder) {
    const std::string next = std::to_string(catalogue::kSchemaVersion + 1);
    EXPECT_EQ(refusal(changed_by("PRAGMA user_version=" + next)), "error.catalogue.newer");
    EXPECT_EQ(refusal(changed_by("PRAGMA user_version=1")), "error.catalogue.older");
}

struct Hostile {
    const char* name;
    const char* sql;
    const char* refusal;
};

class HostileFile : public testing::TestWithParam<Hostile> {};

TEST_P(HostileFile, IsRefused) {
    EXPECT_EQ(refusal(changed_by(GetParam().sql)), GetParam().refusal);
}

constexpr const char* kForeign = "error.catalogue.foreign";
constexpr const char* kContent = "error.catalogue.content";

INSTANTIATE_TEST_SUITE_P(
    DamagedFile, HostileFile,
    testing::Values(
        Hostile{"ViewNamedLikeATable", "ALTER TABLE record RENAME TO hidden;CREATE VIEW record AS SELECT * FROM hidden",
                kForeign},
        Hostile{"Trigger", "CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM record; END", kForeign},
        Hostile{"ExtraTable", "CREATE TABLE extra(x)", kForeign},
        Hostile{"ExtraIndex", "CREATE INDEX i ON record(id)", kForeign},
        Hostile{"MissingTable", "DROP TABLE helpline", kForeign},
        Hostile{"ExtraColumn", "ALTER TABLE stop_word ADD COLUMN x", kForeign},
        Hostile{"GeneratedColumn",
                "DROP TABLE stop_word;CREATE TABLE stop_word(x,word TEXT AS (printf('%1000000d',1)) VIRTUAL)",
                kForeign},
        Hostile{"NumberInsteadOfText", "UPDATE record SET title=x'00ff' WHERE number=3", kContent},
        Hostile{"InvalidUtf8", "UPDATE record SET title=CAST(x'ff41' AS TEXT) WHERE number=3", kContent},
        Hostile{"ZeroByteInText", "UPDATE record SET title=CAST(x'410042' AS TEXT) WHERE number=3", kContent},
        Hostile{"UnknownType", "UPDATE record SET type=6 WHERE number=3", kContent},
        Hostile{"NegativeCost", "UPDATE record SET cost=-1 WHERE number=3", kContent},
        Hostile{"UnknownTopic", "UPDATE record SET topics='geheim' WHERE number=3", kContent},
        Hostile{"UnknownPlace", "UPDATE offer SET service_area='atlantis'", kContent},
        Hostile{"PhoneThatIsNone", "UPDATE record SET phones='*#06#' WHERE number=3", kContent},
        Hostile{"HoursThatAreNone", "UPDATE record SET opening_hours='1 12:00-08:00' WHERE number=3", kContent},
        Hostile{"WindowThatIsNone", "UPDATE checkup SET due='99 P0M0D - 0'", kContent},
        Hostile{"HugeOffset", "UPDATE checkup SET due='0 P99999999999M0D - 0'", kContent},
        Hostile{"IdTwice", "UPDATE record SET id=(SELECT id FROM record WHERE number=2) WHERE number=3", kContent},
        Hostile{"GapInNumbers", "DELETE FROM record WHERE number=3", kContent},
        Hostile{"DetailsMissing", "DELETE FROM offer WHERE record=(SELECT max(record) FROM offer)", kContent},
        Hostile{"DetailsOfAnotherType",
                "UPDATE offer SET record=(SELECT record FROM benefit LIMIT 1) WHERE record=(SELECT max(record) FROM "
                "offer)",
                kContent},
        Hostile{"SourceOutOfRange", "UPDATE record SET source=99999 WHERE number=3", kContent},
        Hostile{"CountsThatDiffer", "UPDATE meta SET value='7' WHERE key='record_count'", kContent},
        Hostile{"NoRegion", "DELETE FROM meta WHERE key='region'", kContent},
        Hostile{"EndlessText", "UPDATE record SET note=printf('%100000d',1) WHERE number=3", kContent},
        Hostile{"HugeText", "UPDATE record SET note=printf('%2000000d',1) WHERE number=3", kContent}),
    [](const testing::TestParamInfo<Hostile>& hostile) { return std::string(hostile.param.name); });

TEST(GuardedDatabase, RefusesToWriteEvenWhenAsked) {
    const std::string bytes = database_part();
    catalogue::GuardedDatabase database(bytes);
    ASSERT_TRUE(database.ok());
    for (const char* sql :
         {"UPDATE meta SET value='x'", "INSERT INTO stop_word VALUES('x')", "DELETE FROM record", "CREATE TABLE x(y)",
          "CREATE TEMP TABLE x(y)", "DROP TABLE record", "VACUUM", "ATTACH ':memory:' AS other", "PRAGMA query_only=0",
          "PRAGMA writable_schema=1", "PRAGMA trusted_schema=1", "SELECT load_extension('x')",
          "SELECT upper(word) FROM stop_word",
          "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT x FROM c"}) {
        EXPECT_NE(sqlite3_exec(database.handle(), sql, nullptr, nullptr, nullptr), SQLITE_OK) << sql;
    }
    EXPECT_TRUE(database.has_our_schema());
    EXPECT_EQ(bytes, database_part());
}

TEST(GuardedDatabase, HasEveryProtectionSwitchedOn) {
    const std::string bytes = database_part();
    catalogue::GuardedDatabase database(bytes);
    const auto setting = [&](int which) {
        int now = -1;
        sqlite3_db_config(database.handle(), which, -1, &now);
        return now;
    };
    EXPECT_EQ(setting(SQLITE_DBCONFIG_DEFENSIVE), 1);
    EXPECT_EQ(setting(SQLITE_DBCONFIG_TRUSTED_SCHEMA), 0);
    EXPECT_EQ(setting(SQLITE_DBCONFIG_ENABLE_TRIGGER), 0);
    EXPECT_EQ(setting(SQLITE_DBCONFIG_ENABLE_VIEW), 0);
    EXPECT_EQ(setting(SQLITE_DBCONFIG_WRITABLE_SCHEMA), 0);

    const auto limit = [&](int which) { return sqlite3_limit(database.handle(), which, -1); };
    EXPECT_EQ(limit(SQLITE_LIMIT_LENGTH), 1'000'000);
    EXPECT_EQ(limit(SQLITE_LIMIT_SQL_LENGTH), 100'000);
    EXPECT_EQ(limit(SQLITE_LIMIT_COLUMN), 100);
    EXPECT_EQ(limit(SQLITE_LIMIT_EXPR_DEPTH), 10);
    EXPECT_EQ(limit(SQLITE_LIMIT_COMPOUND_SELECT), 3);
    EXPECT_EQ(limit(SQLITE_LIMIT_VDBE_OP), 25'000);
    EXPECT_EQ(limit(SQLITE_LIMIT_FUNCTION_ARG), 8);
    EXPECT_EQ(limit(SQLITE_LIMIT_ATTACHED), 0);
    EXPECT_EQ(limit(SQLITE_LIMIT_LIKE_PATTERN_LENGTH), 50);
    EXPECT_EQ(limit(SQLITE_LIMIT_VARIABLE_NUMBER), 10);
    EXPECT_EQ(limit(SQLITE_LIMIT_TRIGGER_DEPTH), 10);
    EXPECT_LE(sqlite3_hard_heap_limit64(-1), 64 * 1024 * 1024);
    EXPECT_GT(sqlite3_hard_heap_limit64(-1), 0);
}

// Every table joined with every other: an honest file never asks for it, a mistake in a query might.
TEST(GuardedDatabase, StopsWorkThatWouldNotEnd) {
    const std::string bytes = database_part();
    catalogue::GuardedDatabase database(bytes);
    const char* endless =
        "SELECT a.number FROM record a,record b,record c,record d WHERE a.number+b.number+c.number+d.number=-1";
    EXPECT_EQ(sqlite3_exec(database.handle(), endless, nullptr, nullptr, nullptr), SQLITE_INTERRUPT);
}

TEST(GuardedDatabase, IsNotOkForBytesThatAreNoDatabase) {
    const std::string bytes(5000, 'x');
    catalogue::GuardedDatabase database(bytes);
    EXPECT_FALSE(database.ok() && database.has_our_schema());
}

// What the page does while its catalogue is on its way.
TEST(DamagedFile, a_database_without_a_table_opens_and_is_no_catalogue) {
    EXPECT_TRUE(catalogue::try_empty_catalogue());
}

}  // namespace
