// Cuts one region's catalogue out of the sources.
#pragma once

#include <string_view>

#include "authoring/data_folder.h"
#include "base/result.h"
#include "catalogue/catalogue.h"

namespace authoring {

constexpr std::string_view kAllRegions = "all";

// National and NRW records, the region's own, offers of neighbours whose service area touches the region, and all
// places; `all` holds everything. The error is an unknown region. Requires data without errors.
base::Result<catalogue::Catalogue> assemble(const DataFolder& data, std::string_view region);

}  // namespace authoring
