// From a catalogue in memory to the bytes of its file: the same catalogue always gives the same bytes.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "catalogue/catalogue.h"

namespace authoring {

// From search::kWorthStoring records on the file carries the search index along, which a phone would build too slowly.
void add_search_index(catalogue::Catalogue& catalogue);

base::Result<std::string> write_catalogue(const catalogue::Catalogue& catalogue);

// Appends the 40 bytes that the reader looks at first.
std::string with_trailer(std::string database);

}  // namespace authoring
