// Narrowing an answer by what is known about the records, with live counts for every choice.
#pragma once

#include <vector>

#include "search/ranking.h"
#include "search/search.h"

namespace search {

// Drops the records that do not pass all filters. The counts of each filter are taken with all other filters on. A
// place named in the query is meant instead of the one in the filters.
Facets narrow(const Content& content, const Query& query, const Filters& filters, const Context& context,
              std::vector<Ranked>& ranked);

}  // namespace search
