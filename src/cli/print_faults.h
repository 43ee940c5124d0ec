// Faults of the sources as lines that an editor can jump to.
#pragma once

#include "authoring/fault.h"
#include "cli/command.h"

namespace cli {

enum class FaultKinds { errors, errors_and_warnings };

// One line each on console.error: file, record and field, then the sentence.
void print_faults(const authoring::FaultList& faults, FaultKinds kinds, const Console& console);

}  // namespace cli
