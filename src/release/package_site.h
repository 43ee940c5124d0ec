// Which file of a site belongs to which package of a release, and what is wrong with a site that claims to be one.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "release/manifest.h"

namespace release {

// Path below the site → content.
using SiteFiles = std::map<std::string, std::string>;

// "core", "texts" or "catalogue/<region>"; empty for what is not installed on devices: compressed copies, the text
// pages, the service worker (the browser renews it by itself) and the manifest.
std::string package_of(std::string_view path);

// The packages of a site, sorted. A package whose files are those of `before` keeps its version, any other gets
// `version`. Fails with "error.release.path" (file) and "error.release.package_missing" (package).
base::Result<std::vector<Package>> make_packages(const SiteFiles& files, std::uint32_t version, std::uint32_t schema,
                                                 const Manifest* before);

// One error per file that the manifest names and the site has not or has otherwise: "error.release.file_missing",
// "error.release.file_differs" (file). Empty when the site is complete.
std::vector<base::Error> compare_site(const Manifest& manifest, const SiteFiles& files);

// Placeholders ("[bitte ergänzen: …]") and gaps in the record of the operator: nobody publishes under a placeholder's
// name.
bool is_placeholder(std::string_view value);

}  // namespace release
