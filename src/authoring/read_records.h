// From one JSON object to one record of each type. Every function reads all fields of its type, so that the caller can
// finish the object.
#pragma once

#include <vector>

#include "authoring/data_folder.h"
#include "authoring/object_reader.h"
#include "authoring/vocabulary.h"
#include "catalogue/records.h"

namespace authoring {

catalogue::Record read_offer(ObjectReader& json, const Vocabulary& vocabulary);
catalogue::Record read_benefit(ObjectReader& json, const Vocabulary& vocabulary, std::vector<LocalOffice>& offices);
catalogue::Record read_checkup(ObjectReader& json, const Vocabulary& vocabulary);
catalogue::Record read_vaccination(ObjectReader& json, const Vocabulary& vocabulary);
catalogue::Record read_task(ObjectReader& json, const Vocabulary& vocabulary);
catalogue::Record read_helpline(ObjectReader& json, const Vocabulary& vocabulary);
catalogue::NetworkBody read_network_body(ObjectReader& json, const Vocabulary& vocabulary);

}  // namespace authoring
