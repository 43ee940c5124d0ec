// The page as somebody reads it in English: the words of the interface and those of the records.
#pragma once

#include "authoring/translation.h"
#include "platform/headless/session.h"
#include "support/real_catalogue.h"

namespace support {

inline text::Catalogue english() {
    std::string lines(text::embedded_texts("en"));
    for (const authoring::Translation& translation : real_data().translations) {
        if (translation.language == "en") lines += authoring::packed_lines(translation);
    }
    return text::Catalogue("en", std::move(lines));
}

// As a tap on "English" does it on any screen.
inline void choose_english(headless::Session& session) {
    session.press("speak.en");
    session.engine().set_language(english());
}

}  // namespace support
