// `wegweiser texts`: the words that the page fetches, a file for each language. Those of the interface are compiled
// into this program, those of the records stand in the data.
#pragma once

#include "cli/command.h"

namespace cli {

Command texts_command();

}  // namespace cli
