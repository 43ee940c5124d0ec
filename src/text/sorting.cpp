#include "text/sorting.h"

#include "base/utf8.h"

namespace text {

std::string sorting_key(std::string_view words) {
    std::string key;
    for (std::size_t position = 0; position < words.size();) {
        const char32_t letter = base::next_code_point(words, position);
        switch (letter) {
            case U'Ä':
            case U'ä':
                key += 'a';
                break;
            case U'Ö':
            case U'ö':
                key += 'o';
                break;
            case U'Ü':
            case U'ü':
                key += 'u';
                break;
            case U'ß':
                key += "ss";
                break;
            case U'„':
            case U'“':
            case U'"':
                break;
            default:
                base::append_utf8(key, letter >= U'A' && letter <= U'Z' ? letter - U'A' + U'a' : letter);
        }
    }
    return key;
}

}  // namespace text
