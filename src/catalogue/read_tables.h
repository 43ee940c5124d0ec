// Every table of a catalogue file into the values of records.h.
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/guarded_database.h"

namespace catalogue {

// After a fault the catalogue is unfit for use.
void read_tables(const GuardedDatabase& database, Catalogue& catalogue, ContentFault& fault);

}  // namespace catalogue
