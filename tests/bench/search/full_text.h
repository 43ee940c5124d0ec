// SQLite's own full-text search over the same records, for comparison; the page's SQLite is built without it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"

struct sqlite3;
struct sqlite3_stmt;

namespace bench {

// Set up as its documentation advises for search-as-you-type: prefix indexes for one to three letters, ranked by
// bm25(), no copy of the texts.
class FullText {
public:
    explicit FullText(const catalogue::Catalogue& catalogue);
    ~FullText();
    FullText(const FullText&) = delete;
    FullText& operator=(const FullText&) = delete;

    // The ten best by bm25 with the title weighed ten times; the last word open.
    std::vector<std::uint32_t> find(const std::string& query);

    std::size_t index_bytes() const;
    static std::size_t bytes_in_use();

private:
    sqlite3* database_ = nullptr;
    sqlite3_stmt* statement_ = nullptr;
};

}  // namespace bench
