// A German catalogue made up for measuring: the same records for the same number, on every machine. Words come from
// Debian's wngerman, their frequencies follow Zipf's law; every title has a word of its own, half of them compounds
// whose parts stand nowhere alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"

namespace bench {

struct Question {
    std::string query;
    std::uint32_t record = 0;  // that must be among the first three
};

struct Synthetic {
    catalogue::Catalogue catalogue;
    std::vector<Question> exact;
    std::vector<Question> folded;     // ae, oe, ue for umlauts
    std::vector<Question> inflected;  // another ending
    std::vector<Question> part;       // the second part of a compound
    std::vector<Question> one_slip;   // one letter wrong, missing, doubled or swapped; at least five letters
    std::vector<Question> two_words;
    std::vector<std::string> words;  // to be typed letter by letter
};

// `dictionary` is the content of /usr/share/dict/ngerman.
Synthetic make_synthetic(const std::string& dictionary, std::size_t records);

// Any bytes, made from a good query by a few random changes.
std::string mutate(const std::string& query, std::uint32_t& seed);

}  // namespace bench
