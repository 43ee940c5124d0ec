// The files that are the same in every region: taxonomy, places, holidays, lexicon.
#pragma once

#include <filesystem>

#include "authoring/data_folder.h"
#include "authoring/vocabulary.h"

namespace authoring {

// Fills kinds, topics, target groups, life phases and conditions of `common`, and the vocabulary with all of their
// keys.
void read_taxonomy(const std::filesystem::path& folder, catalogue::Catalogue& common, Vocabulary& vocabulary,
                   FaultList& faults);

// Places with their inhabitants; needs the regions in the vocabulary.
void read_places(const std::filesystem::path& folder, const std::vector<catalogue::Meta>& regions,
                 catalogue::Catalogue& common, Vocabulary& vocabulary, FaultList& faults);

void read_holidays(const std::filesystem::path& folder, catalogue::Catalogue& common, FaultList& faults);

void read_lexicon(const std::filesystem::path& folder, const Vocabulary& vocabulary, catalogue::Catalogue& common,
                  FaultList& faults);

}  // namespace authoring
