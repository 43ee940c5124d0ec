// What no single record can be wrong about alone: ids that stand twice, and links that lead nowhere.
#pragma once

#include "authoring/data_folder.h"

namespace authoring {

void check_references(const DataFolder& data, FaultList& faults);

}  // namespace authoring
