// Which version of each dated rule is known to the calendars of families. A calendar program takes a changed event only
// when its SEQUENCE has risen, so every change of a rule has to count, also one that nobody thought of counting:
// lexicon/known_rules.json holds a digest and a revision for each rule as it was last published, and a rule whose
// digest differs is one revision further.
#pragma once

#include <filesystem>
#include <string>

#include "authoring/data_folder.h"

namespace authoring {

// Everything about the record that decides about dates, in 16 hexadecimal digits; empty when it has no dated rule. The
// same rule written in another way (14 days, two weeks) has the same digest.
std::string rule_digest(const catalogue::Record& record);

// Sets rule_revision of every record. A rule that is not noted as it stands is a warning; without the file nothing is
// noted and nothing is said.
void read_known_rules(const std::filesystem::path& folder, DataFolder& data, FaultList& faults);

// The content of lexicon/known_rules.json for the data as they stand.
std::string write_known_rules(const DataFolder& data);

}  // namespace authoring
