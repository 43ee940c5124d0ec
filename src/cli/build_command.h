// wegweiser build: from the sources to one region's catalogue file.
#pragma once

#include "cli/command.h"

namespace cli {

Command build_command();

}  // namespace cli
