// One or two sheets that a family takes home: the chosen entries in their order, large letters, a code that opens the
// same list on a phone. Real text in one tree, so that screen, paper and screen reader get the same.
#pragma once

#include "catalogue/catalogue.h"
#include "pages/sheet_words.h"
#include "semantics/node.h"
#include "sharing/selection.h"

namespace pages {

// Entries that the catalogue does not have are left out; whoever unpacked the list has said how many.
semantics::Tree handout(const sharing::Selection& selection, const catalogue::Catalogue& catalogue,
                        const SheetWords& words);

}  // namespace pages
