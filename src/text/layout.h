// Breaks a paragraph into lines: at spaces, after hyphens inside words, at soft hyphens, and, where a single word is
// wider than the line, between its syllables. Text comes in and goes out in logical order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/font.h"

namespace text {

struct Style {
    const Font* font = nullptr;
    float size = 17;  // CSS px
};

struct Line {
    std::string text;          // as painted: without soft hyphens, with the hyphen of a broken word
    float width = 0;           // CSS px
    bool broken_word = false;  // the hyphen at the end belongs to the picture only
};

// Never empty: an empty text is one empty line. `width` is what a line may take; a single letter may be wider.
std::vector<Line> break_lines(std::string_view text, const Style& style, float width);

// Of the text on one line; soft hyphens count nothing.
float measure(std::string_view text, const Style& style);

std::string without_soft_hyphens(std::string_view text);

// Byte positions in `word` before which it may be broken by a hyphen; a rough reading of German syllables, good enough
// for words that would otherwise be cut.
std::vector<std::size_t> syllable_breaks(std::string_view word);

}  // namespace text
