// wegweiser keygen: a root key, or a working key that a root key has signed.
#pragma once

#include "cli/command.h"

namespace cli {

Command keygen_command();

}  // namespace cli
