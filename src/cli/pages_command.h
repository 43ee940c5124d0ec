// wegweiser pages: the text pages of a catalogue.
#pragma once

#include "cli/command.h"

namespace cli {

Command pages_command();

}  // namespace cli
