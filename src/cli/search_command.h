// wegweiser search: the search of the page, on the command line, one query or a file of them.
#pragma once

#include "cli/command.h"

namespace cli {

Command search_command();

}  // namespace cli
