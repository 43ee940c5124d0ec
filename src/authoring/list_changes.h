// What a new catalogue tells about the one before it.
#pragma once

#include <vector>

#include "catalogue/catalogue.h"

namespace authoring {

// Changes from `before` to `now`, newest first and then by record, followed by those that `before` tells itself, as far
// back as a year. Private entries are left out, and so is what only a closer look at the source changed.
std::vector<catalogue::DataChange> list_changes(const catalogue::Catalogue& before, const catalogue::Catalogue& now);

}  // namespace authoring
