// The order of words in lists for people.
#pragma once

#include <string>
#include <string_view>

namespace text {

// Compared byte by byte, these keys are in the order of a German telephone book (DIN 5007-1): marks do not count, nor
// do capitals and quotation marks.
std::string sorting_key(std::string_view words);

}  // namespace text
