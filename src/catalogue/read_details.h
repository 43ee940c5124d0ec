// What each type of record has beyond the common columns, and the further versions of its rule.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.h"
#include "catalogue/guarded_database.h"

namespace catalogue {

// Requires that the records of the catalogue have been read: each gets exactly one row of the table of its type.
void read_all_details(const GuardedDatabase& database, const std::vector<std::string>& sources, Catalogue& catalogue,
                      ContentFault& fault);

// Of the rules that were ever changed: "u5 2", one a line. Lines that fit no record are left alone.
void read_rule_revisions(std::string_view text, Catalogue& catalogue);

}  // namespace catalogue
