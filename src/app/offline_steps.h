// The commands of release/update.h in words for the platform, one line each.
#pragma once

#include <string>

#include "app/effects.h"
#include "app/offline.h"

namespace app {

//   fetch
//   obtain STORE PATH SIZE HASH [OLD_PATH DELTA_PATH DELTA_SIZE DELTA_HASH]
//   read STORE, then "PATH SIZE HASH" in a line for each file
//   point POINTER
//   keep STORE…
//   reload
std::string step_words(const release::Command& command);

// The name of the wish, then its text; for the self-test the store and the files of the installed release.
std::string wish_words(const AskOffline& ask, const State& state);

}  // namespace app
