// The command line as a whole: finds the command and runs it.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace cli {

// Every command there is, in the order of the help.
const std::vector<Command>& all_commands();

// `arguments` without the program's name. Returns the exit code.
int run(const std::vector<std::string>& arguments, const Console& console);

}  // namespace cli
