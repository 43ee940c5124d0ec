#include "bench/search/full_text.h"

#include <sqlite3.h>

#include "base/check.h"
#include "search/folding.h"

namespace bench {

FullText::FullText(const catalogue::Catalogue& catalogue) {
    FW_CHECK(sqlite3_open(":memory:", &database_) == SQLITE_OK);
    const char* create =
        "CREATE VIRTUAL TABLE texts USING fts5(title, provider, summary, content='', prefix='1 2 3',"
        " tokenize='unicode61 remove_diacritics 2'); BEGIN";
    FW_CHECK(sqlite3_exec(database_, create, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_stmt* insert = nullptr;
    const char* row = "INSERT INTO texts(rowid, title, provider, summary) VALUES (?1, ?2, ?3, ?4)";
    FW_CHECK(sqlite3_prepare_v2(database_, row, -1, &insert, nullptr) == SQLITE_OK);
    for (std::size_t number = 0; number < catalogue.records.size(); ++number) {
        const catalogue::Record& record = catalogue.records[number];
        const auto* offer = std::get_if<catalogue::Offer>(&record.details);
        sqlite3_bind_int64(insert, 1, static_cast<sqlite3_int64>(number));
        sqlite3_bind_text(insert, 2, record.title.de.c_str(), -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 3, offer == nullptr ? "" : offer->provider.c_str(), -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 4, record.summary.de.c_str(), -1, SQLITE_STATIC);
        FW_CHECK(sqlite3_step(insert) == SQLITE_DONE);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    const char* finish = "INSERT INTO texts(texts) VALUES ('optimize'); COMMIT";
    FW_CHECK(sqlite3_exec(database_, finish, nullptr, nullptr, nullptr) == SQLITE_OK);
    const char* find = "SELECT rowid FROM texts WHERE texts MATCH ?1 ORDER BY bm25(texts, 10, 3, 1) LIMIT 10";
    FW_CHECK(sqlite3_prepare_v2(database_, find, -1, &statement_, nullptr) == SQLITE_OK);
}

std::size_t FullText::index_bytes() const {
    sqlite3_stmt* pages = nullptr;
    const char* count = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
    FW_CHECK(sqlite3_prepare_v2(database_, count, -1, &pages, nullptr) == SQLITE_OK);
    FW_CHECK(sqlite3_step(pages) == SQLITE_ROW);
    const auto bytes = static_cast<std::size_t>(sqlite3_column_int64(pages, 0));
    sqlite3_finalize(pages);
    return bytes;
}

std::size_t FullText::bytes_in_use() {
    return static_cast<std::size_t>(sqlite3_memory_used());
}

FullText::~FullText() {
    sqlite3_finalize(statement_);
    sqlite3_close(database_);
}

std::vector<std::uint32_t> FullText::find(const std::string& query) {
    std::string match;
    for (const search::Token& token : search::tokenize(query)) {
        match += (match.empty() ? "\"" : " \"") + query.substr(token.begin, token.end - token.begin) + "\"";
    }
    match += "*";
    std::vector<std::uint32_t> found;
    sqlite3_bind_text(statement_, 1, match.c_str(), -1, SQLITE_TRANSIENT);
    while (sqlite3_step(statement_) == SQLITE_ROW) {
        found.push_back(static_cast<std::uint32_t>(sqlite3_column_int64(statement_, 0)));
    }
    sqlite3_reset(statement_);
    return found;
}

}  // namespace bench
