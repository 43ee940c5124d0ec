// The files of a site in a folder, read into memory and written back so that nobody sees half a file.
#pragma once

#include <string>

#include "base/date.h"
#include "base/result.h"
#include "release/package_site.h"

namespace cli {

// Every regular file below the folder. Errors: error.cli.no_site (folder).
base::Result<release::SiteFiles> read_site(const std::string& folder);

// Errors: error.cli.unwritable (file).
base::Status write_site_file(const std::string& folder, const std::string& path, const std::string& bytes);

// Today by the machine's clock, in UTC.
base::Date today_of_this_machine();

}  // namespace cli
