// One spelling for every way a word is typed: case, umlauts (ä = ae = a), accents, hamza, tatweel and ё disappear, for
// texts and queries alike. German follows the rules of Lucene's GermanNormalizationFilter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace search {

// A word of a text, folded, and the bytes of the text it was read from.
struct Token {
    std::string word;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool joined_to_next = false;  // only a hyphen, a slash or a point stands between this word and the next
};

// The words of a text, at most `limit`. Letters and digits make words, a point between digits ("1.000") and an
// apostrophe between letters vanish, everything else separates. Invalid UTF-8 separates too.
std::vector<Token> tokenize(std::string_view text, std::size_t limit = static_cast<std::size_t>(-1));

// The folded words of a text, one space between them.
std::string fold(std::string_view text);

bool is_number(std::string_view word);

// Number of code points of a folded word.
std::size_t length_of(std::string_view word);

}  // namespace search
