// Deltas from catalogues published before to the ones in a site that is being signed.
#pragma once

#include <string>
#include <vector>

#include "release/package_site.h"

namespace cli {

// For every folder with an earlier site and every catalogue package: writes the delta below `site` and names it in the
// package. A delta that saves less than half is not worth a second way and is left out.
// Errors: those of read_site() and write_site_file().
base::Status add_deltas(const std::vector<std::string>& earlier_sites, const std::string& site,
                        const release::SiteFiles& files, std::vector<release::Package>& packages);

}  // namespace cli
