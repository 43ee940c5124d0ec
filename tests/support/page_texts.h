// The words that the page fetches for a language: those of the interface and those of the records.
#pragma once

#include <string>
#include <string_view>

#include "authoring/translation.h"
#include "support/real_catalogue.h"
#include "text/messages.h"

namespace support {

inline std::string page_texts(std::string_view language) {
    std::string lines(text::embedded_texts(language));
    for (const authoring::Translation& translation : real_data().translations) {
        if (translation.language == language) lines += authoring::packed_lines(translation);
    }
    return lines;
}

}  // namespace support
