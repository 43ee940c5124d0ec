// In which languages and how large a sheet is written: one language, or two line by line. Words of the data stand in a
// language where they were translated; nothing is translated here.
#pragma once

#include "text/messages.h"

namespace pages {

struct SheetWords {
    const text::Messages& first;
    const text::Messages* second = nullptr;  // its line stands below each line of the first
    bool small_paper = false;                // A5, which takes half as much
};

}  // namespace pages
