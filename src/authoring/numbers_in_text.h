// The numbers that a text says, so that a translation can be checked against its German text: amounts, days, weeks and
// clock times must not get lost on the way into another language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/messages.h"

namespace authoring {

// Sorted, each written the same way in every language: "1000" for "1.000" and "1,000", "4.5" for "4½" and "4,5", "17"
// for "5 pm", "month 8" for the "8." in "1.8.2026" and for "August". `words` are those of the text's language and know
// its months; German writes numbers in its own way, all others are read as English.
std::vector<std::string> numbers_in(std::string_view text, const text::Catalogue& words);

}  // namespace authoring
