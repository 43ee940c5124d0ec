// wegweiser plan: the timeline of one or several children as text, JSON or a calendar file.
#pragma once

#include "cli/command.h"

namespace cli {

Command plan_command();

}  // namespace cli
