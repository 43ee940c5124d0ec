// The texts of the records in other languages. They lie in a folder of their own, data/translations/<language>/, so
// that each language has its own hands and the catalogue that everybody loads stays as small as German makes it; the
// page fetches them with the words of the interface when that language is chosen.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/fault.h"
#include "catalogue/catalogue.h"

namespace authoring {

struct DataFolder;

struct Translation {
    std::string language;                                   // BCP 47
    std::map<std::string, std::string, std::less<>> words;  // German text → the same in this language
};

// Every folder below data/translations, sorted by language. Noted as faults: ids and fields that the data do not have,
// empty texts, numbers that differ from the German ones, one German text translated in two ways, and, in files that
// call themselves complete, every text that is missing. A German text that has changed since is a warning.
std::vector<Translation> read_translations(const std::filesystem::path& folder, const DataFolder& data,
                                           FaultList& faults);

// What the page fetches: sorted lines "key<TAB>words", with the keys of text::data_key.
std::string packed_lines(const Translation& translation);

}  // namespace authoring
