// wegweiser verify: would a phone install this site?
#pragma once

#include "cli/command.h"

namespace cli {

Command verify_command();

}  // namespace cli
