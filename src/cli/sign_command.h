// wegweiser sign: the signed manifest of a built site.
#pragma once

#include "cli/command.h"

namespace cli {

Command sign_command();

}  // namespace cli
