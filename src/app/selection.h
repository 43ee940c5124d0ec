// What is handed over from where the program stands: the Merkliste, a list that came from elsewhere, or the Mappe of a
// visit followed by what was saved during it.
#pragma once

#include "app/state.h"
#include "sharing/selection.h"

namespace app {

sharing::Selection selection_of(const State& state);

}  // namespace app
