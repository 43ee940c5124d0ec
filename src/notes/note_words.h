// Notes on their way to the coordinator: each is one word such as "FWN-10…" of capitals and digits with its own
// checksum. The same words stand in a mail behind each sentence, in a file and in a QR code, so that half a mail, a
// quoted one or several glued together still give every note that is whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "notes/note.h"

namespace notes {

std::string write_word(const Correction& correction);
std::string write_word(const UnmetNeed& need);

// All words, one a line: the content of a file, of a device's storage and of a QR code.
std::string write_words(const Notes& notes);

struct ReadWords {
    Notes notes;                             // in the order of the text, repeated ones included
    std::vector<std::size_t> damaged_lines;  // numbers of lines (from 1) with a word that is not whole
    std::vector<std::size_t> newer_lines;    // … that a later program wrote
};

// Finds the words in any text.
ReadWords read_words(std::string_view text);

}  // namespace notes
