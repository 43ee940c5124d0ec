// The keys that records may use: those of the taxonomy, the places and the regions.
#pragma once

#include "authoring/object_reader.h"

namespace authoring {

struct Vocabulary {
    KeySet kinds;
    KeySet topics;
    KeySet life_phases;
    KeySet target_groups;
    KeySet conditions;
    KeySet network_types;
    KeySet event_types;
    KeySet lexicon_types;
    KeySet places;
    KeySet regions;
    KeySet sensitive_topics;
    KeySet sensitive_kinds;
};

// How faults call the file of a key.
constexpr std::string_view kTaxonomyFile = "lexicon/taxonomy.json";
constexpr std::string_view kPlacesFile = "nrw/places.json";

}  // namespace authoring
