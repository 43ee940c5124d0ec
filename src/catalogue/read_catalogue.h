// Reading a catalogue file without trusting it. Families' phones get these bytes from a network or a stick; whatever
// has happened to them, the answer is a whole catalogue or one error, never half of one.
#pragma once

#include <string_view>

#include "base/result.h"
#include "catalogue/catalogue.h"

namespace catalogue {

// `bytes` need only live during the call. Errors, all of them with a sentence in data/texts:
//   error.catalogue.empty      no bytes at all
//   error.catalogue.too_large  more than 64 MB
//   error.catalogue.damaged    the trailer is missing or does not fit the bytes
//   error.catalogue.foreign    undamaged, but not a catalogue of this program
//   error.catalogue.newer      made by a newer program
//   error.catalogue.older      made by an older program whose files are no longer read
//   error.catalogue.content    a table, column or value that no catalogue has; {table} names it
base::Result<Catalogue> read_catalogue(std::string_view bytes);

// Opens a database without a table and asks what every catalogue is asked. Called while the real one is on its way:
// what is called for the first time takes longest. Whether that went as it should.
bool try_empty_catalogue();

}  // namespace catalogue
