// The title of the page, which browsers show in tabs and the history and read aloud: what the screen is about, then the
// name of the program; only the name where the subject is private.
#pragma once

#include <string>

#include "app/state.h"
#include "catalogue/catalogue.h"
#include "text/messages.h"

namespace app {

std::string page_title(const State& state, const catalogue::Catalogue& catalogue, const text::Messages& messages);

}  // namespace app
