// wegweiser coverage: who offers what along the prevention chain, and where gaps are.
#pragma once

#include "cli/command.h"

namespace cli {

Command coverage_command();

}  // namespace cli
