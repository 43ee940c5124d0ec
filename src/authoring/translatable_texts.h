// Which words of a record a reader in another language has to understand. Names of places and providers, sources and
// sections of a law stay as they are.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.h"

namespace authoring {

struct DataFolder;

struct TranslatableText {
    std::string field;     // as in the source: "title", "documents"
    std::string german;    // as in the catalogue
    bool in_list = false;  // one of several under the same field
};

// Field by field, the items of a list one after the other. Offers have none: their providers write them in German.
std::vector<TranslatableText> translatable_texts(const catalogue::Record& record, const DataFolder& data);

// Labels of the taxonomy and names of holidays, each once.
std::vector<std::string> labels_of(const catalogue::Catalogue& common);

// Changes when one of the texts does: what a translation says it was made of.
std::string mark_of(const std::vector<TranslatableText>& texts);

}  // namespace authoring
