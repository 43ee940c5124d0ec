// wegweiser check: every fault of the sources, and with --review the coordinator's work list.
#pragma once

#include "cli/command.h"

namespace cli {

Command check_command();

}  // namespace cli
