// A database in memory that can only be read, opened with every protection that SQLite offers against hostile files
// (sqlite.org/security.html): defensive, untrusted schema, no triggers and views, query_only, the high-security limits,
// an authorizer that knows our tables only, a budget of work and of memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace catalogue {

// The first thing that was wrong with the content; everything read after it is empty.
struct ContentFault {
    std::string table;

    bool found() const { return !table.empty(); }
};

class GuardedDatabase {
public:
    // `database` is a SQLite file without our trailer and must outlive this object.
    explicit GuardedDatabase(std::string_view database);
    GuardedDatabase(const GuardedDatabase&) = delete;
    GuardedDatabase& operator=(const GuardedDatabase&) = delete;
    ~GuardedDatabase();

    // False when the bytes are no database, or a protection could not be switched on.
    bool ok() const { return ok_; }

    // Whether it has exactly the tables of schema.h. Requires ok().
    bool has_our_schema();
    // SQLite's own look at the structure of all pages. Requires ok().
    bool passes_quick_check();

    sqlite3* handle() const { return database_; }

private:
    sqlite3* database_ = nullptr;
    bool ok_ = false;
    int work_left_;
};

// Rows of one SELECT. Every column is checked for type, size and encoding; what does not fit is a ContentFault and ends
// the reading.
class Rows {
public:
    Rows(const GuardedDatabase& database, std::string_view table, std::string_view columns, ContentFault& fault);
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    ~Rows();

    // Moves to the next row; false at the end and after a fault.
    bool next();

    // Columns are read from left to right, each once.
    std::string text();
    std::int64_t integer(std::int64_t least, std::int64_t most);
    // NULL is nullopt.
    std::optional<std::int32_t> optional_integer(std::int32_t least, std::int32_t most);
    double decimal(double least, double most);
    // Appended to `bytes`; at least one, at most `most`.
    void blob(std::vector<std::uint8_t>& bytes, std::size_t most);

    // The row says something that cannot be.
    void reject();

private:
    sqlite3_stmt* statement_ = nullptr;
    std::string table_;
    ContentFault& fault_;
    int column_ = 0;
    int rows_ = 0;
};

}  // namespace catalogue
