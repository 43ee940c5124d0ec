// Columns of one row as the values they stand for; what no writer makes is rejected.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/guarded_database.h"
#include "catalogue/records.h"

namespace catalogue {

std::vector<std::string> keys(Rows& rows);   // words
std::vector<std::string> lines(Rows& rows);  // texts
bool flag(Rows& rows);
LocalText local_text(Rows& rows);  // three columns
Window window(Rows& rows);
std::optional<Window> optional_window(Rows& rows);  // an empty text for none
std::string optional_date(Rows& rows);              // ISO, or an empty text
// Five columns, of which the first is the number of the source.
Provenance provenance(Rows& rows, const std::vector<std::string>& sources);

template <typename Enumeration>
Enumeration enumeration(Rows& rows, Enumeration last) {
    return static_cast<Enumeration>(rows.integer(0, static_cast<std::int64_t>(last)));
}

}  // namespace catalogue
