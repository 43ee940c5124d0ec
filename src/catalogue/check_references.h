// Links between the tables of a catalogue file: whoever follows one later need not ask whether it leads anywhere.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.h"
#include "catalogue/guarded_database.h"

namespace catalogue {

// `counts`: how many records, places and lexicon entries the file says it has.
void check_references(const Catalogue& catalogue, const std::vector<std::string>& counts, ContentFault& fault);

}  // namespace catalogue
