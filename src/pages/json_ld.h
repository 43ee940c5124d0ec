// A record in the words of schema.org, so that search engines can show number and address of an offer.
#pragma once

#include <string>

#include "pages/record_page.h"

namespace pages {

// JSON that may stand inside a <script type="application/ld+json">: "<", ">" and "&" are escaped. Empty for records
// marked sensitive, which nobody should meet by chance.
std::string json_ld(const Sources& sources, const catalogue::Record& record);

}  // namespace pages
