// wegweiser notes: corrections and unmet needs from the field, laid beside the current data.
#pragma once

#include "cli/command.h"

namespace cli {

Command notes_command();

}  // namespace cli
