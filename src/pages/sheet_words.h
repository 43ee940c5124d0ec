// In which languages a sheet is written: one, or two line by line. Words of the data stand in a language where they
// were translated; nothing is translated here.
#pragma once

#include "text/messages.h"

namespace pages {

struct SheetWords {
    const text::Messages& first;
    const text::Messages* second = nullptr;  // its line stands below each line of the first
};

}  // namespace pages
