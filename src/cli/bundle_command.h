// `wegweiser bundle`: a signed site as one file, for devices that get it from a stick or in a message.
#pragma once

#include "cli/command.h"

namespace cli {

Command bundle_command();

}  // namespace cli
