// wegweiser handout: sheets to take home and the printed guide of a place, as HTML that prints well.
#pragma once

#include "cli/command.h"

namespace cli {

Command handout_command();

}  // namespace cli
