// The whole Familienwegweiser of one place as a booklet: help in danger first, contents, chapters, and a register that
// leads by entry numbers. It is the paper folder, made anew from the same data whenever they change.
#pragma once

#include <string_view>

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "pages/sheet_words.h"
#include "semantics/node.h"

namespace pages {

// Everything that people of this place may use. Error: error.handout.unknown_place {place}.
base::Result<semantics::Tree> printed_guide(const catalogue::Catalogue& catalogue, std::string_view place,
                                            const SheetWords& words);

}  // namespace pages
