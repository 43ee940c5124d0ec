// The words of all records: dictionary, joints of compounds, postings. This is the part of the index that grows with
// the catalogue and that a large catalogue file carries along (see storage.h); all else is derived when it is loaded.
#pragma once

#include "catalogue/catalogue.h"
#include "search/dictionary.h"
#include "search/postings.h"

namespace search {

struct TextIndex {
    Dictionary words;
    Joints joints;
    PostingLists postings;
};

// What a word weighs by where it stands; one byte in the postings.
constexpr int kHeaviestWeight = 120;

TextIndex build_text_index(const catalogue::Catalogue& catalogue);

}  // namespace search
