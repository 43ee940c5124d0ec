#include "catalogue/guarded_database.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.h"
#include "catalogue/schema.h"

namespace catalogue {
namespace {

// A catalogue of all of NRW would need about a tenth of this; a hostile file is stopped within a second.
constexpr int kInstructionsPerCall = 10'000;
constexpr int kCallsAllowed = 20'000;
constexpr sqlite3_int64 kHeapLimit = 64 * 1024 * 1024;
constexpr int kMostTextBytes = 20'000;
constexpr int kMostRows = 200'000;

struct Limit {
    int which;
    int value;
};

// The values that sqlite.org/security.html recommends for files from strangers.
constexpr std::array<Limit, 11> kLimits = {{{SQLITE_LIMIT_LENGTH, 1'000'000},
                                            {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                            {SQLITE_LIMIT_COLUMN, 100},
                                            {SQLITE_LIMIT_EXPR_DEPTH, 10},
                                            {SQLITE_LIMIT_COMPOUND_SELECT, 3},
                                            {SQLITE_LIMIT_VDBE_OP, 25'000},
                                            {SQLITE_LIMIT_FUNCTION_ARG, 8},
                                            {SQLITE_LIMIT_ATTACHED, 0},
                                            {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
                                            {SQLITE_LIMIT_VARIABLE_NUMBER, 10},
                                            {SQLITE_LIMIT_TRIGGER_DEPTH, 10}}};

struct Switch {
    int which;
    int value;
};

constexpr std::array<Switch, 5> kSwitches = {{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                              {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                              {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                              {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                              {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0}}};

bool is_our_table(const char* name) {
    return name != nullptr && std::any_of(kTables.begin(), kTables.end(),
                                          [&](const TableDefinition& table) { return table.name == name; });
}

// Plain reading of our tables and of the list of tables; nothing else, whatever the file or a mistake of ours asks for.
int authorize(void*, int action, const char* first, const char*, const char*, const char*) {
    switch (action) {
        case SQLITE_SELECT:
            return SQLITE_OK;
        case SQLITE_READ:
            return is_our_table(first) || std::string_view(first) == "sqlite_master" ? SQLITE_OK : SQLITE_DENY;
        case SQLITE_PRAGMA:
            return std::string_view(first) == "quick_check" ? SQLITE_OK : SQLITE_DENY;
        default:
            return SQLITE_DENY;
    }
}

int count_work(void* work_left) {
    auto& left = *static_cast<int*>(work_left);
    return --left <= 0 ? 1 : 0;
}

bool run(sqlite3* database, const char* sql) {
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::string column_text(sqlite3_stmt* statement, int column) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return text == nullptr ? std::string()
                           : std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

}  // namespace

GuardedDatabase::GuardedDatabase(std::string_view database) : work_left_(kCallsAllowed) {
    sqlite3_hard_heap_limit64(kHeapLimit);
    ok_ = sqlite3_open_v2(":memory:", &database_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr) == SQLITE_OK;
    for (const Switch& option : kSwitches) {
        int now = -1;
        ok_ = ok_ && sqlite3_db_config(database_, option.which, option.value, &now) == SQLITE_OK && now == option.value;
    }
    // SQLite does not write through this pointer: the database is opened for reading only.
    auto* data = reinterpret_cast<unsigned char*>(const_cast<char*>(database.data()));
    const auto size = static_cast<sqlite3_int64>(database.size());
    ok_ = ok_ && sqlite3_deserialize(database_, "main", data, size, size, SQLITE_DESERIALIZE_READONLY) == SQLITE_OK &&
          run(database_, "PRAGMA query_only=1;PRAGMA cell_size_check=1;PRAGMA mmap_size=0");
    if (!ok_) {
        return;
    }
    // After sqlite3_deserialize, which itself needs one attached database.
    for (const Limit& limit : kLimits) {
        sqlite3_limit(database_, limit.which, limit.value);
    }
    sqlite3_progress_handler(database_, kInstructionsPerCall, count_work, &work_left_);
    ok_ = sqlite3_set_authorizer(database_, authorize, nullptr) == SQLITE_OK;
}

GuardedDatabase::~GuardedDatabase() {
    sqlite3_close_v2(database_);
}

bool GuardedDatabase::has_our_schema() {
    sqlite3_stmt* statement = nullptr;
    const char* sql = "SELECT type,name,tbl_name,sql FROM sqlite_master";
    if (sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr) != SQLITE_OK) {
        return false;
    }
    std::size_t tables = 0;
    bool ours = true;
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW && ours; code = sqlite3_step(statement)) {
        const std::string name = column_text(statement, 1);
        const auto* found = std::find_if(kTables.begin(), kTables.end(),
                                         [&](const TableDefinition& table) { return table.name == name; });
        ours = found != kTables.end() && column_text(statement, 0) == "table" && column_text(statement, 2) == name &&
               column_text(statement, 3) == found->sql;
        ++tables;
    }
    sqlite3_finalize(statement);
    return ours && code == SQLITE_DONE && tables == kTables.size();
}

bool GuardedDatabase::passes_quick_check() {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_, "PRAGMA quick_check(1)", -1, &statement, nullptr) != SQLITE_OK) {
        return false;
    }
    const bool passed = sqlite3_step(statement) == SQLITE_ROW && column_text(statement, 0) == "ok";
    sqlite3_finalize(statement);
    return passed;
}

Rows::Rows(const GuardedDatabase& database, std::string_view table, std::string_view columns, ContentFault& fault)
    : table_(table), fault_(fault) {
    const std::string sql = "SELECT " + std::string(columns) + " FROM " + table_ + " ORDER BY rowid";
    if (!fault_.found() && sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &statement_, nullptr) != SQLITE_OK) {
        reject();
    }
}

Rows::~Rows() {
    sqlite3_finalize(statement_);
}

bool Rows::next() {
    if (fault_.found()) {
        return false;
    }
    column_ = 0;
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_DONE) {
        return false;
    }
    if (code != SQLITE_ROW || ++rows_ > kMostRows) {
        reject();
        return false;
    }
    return true;
}

std::string Rows::text() {
    const int column = column_++;
    if (sqlite3_column_type(statement_, column) != SQLITE_TEXT ||
        sqlite3_column_bytes(statement_, column) > kMostTextBytes) {
        reject();
        return {};
    }
    std::string text = column_text(statement_, column);
    if (!base::is_valid_utf8(text) || text.find('\0') != std::string::npos) {
        reject();
        return {};
    }
    return text;
}

std::int64_t Rows::integer(std::int64_t least, std::int64_t most) {
    const int column = column_++;
    const std::int64_t value = sqlite3_column_int64(statement_, column);
    if (sqlite3_column_type(statement_, column) != SQLITE_INTEGER || value < least || value > most) {
        reject();
        return least;
    }
    return value;
}

std::optional<std::int32_t> Rows::optional_integer(std::int32_t least, std::int32_t most) {
    if (sqlite3_column_type(statement_, column_) == SQLITE_NULL) {
        ++column_;
        return std::nullopt;
    }
    return static_cast<std::int32_t>(integer(least, most));
}

void Rows::blob(std::vector<std::uint8_t>& bytes, std::size_t most) {
    const int column = column_++;
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    if (sqlite3_column_type(statement_, column) != SQLITE_BLOB || size == 0 || size > most) {
        reject();
        return;
    }
    const auto* first = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
    bytes.insert(bytes.end(), first, first + size);
}

double Rows::decimal(double least, double most) {
    const int column = column_++;
    const double value = sqlite3_column_double(statement_, column);
    if (sqlite3_column_type(statement_, column) != SQLITE_FLOAT || !(value >= least && value <= most)) {
        reject();
        return least;
    }
    return value;
}

void Rows::reject() {
    if (!fault_.found()) {
        fault_.table = table_;
    }
}

}  // namespace catalogue
