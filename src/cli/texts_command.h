// `wegweiser texts`: the words that the page fetches, a file for each language: those of the interface, as compiled into
// this program, and those of the records.
#pragma once

#include "cli/command.h"

namespace cli {

Command texts_command();

}  // namespace cli
