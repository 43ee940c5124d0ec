// A visit with the real catalogue of Kreis Coesfeld, on one day. The ways to its screens stand in tests/screens.txt.
#pragma once

#include <string>

#include "platform/headless/session.h"
#include "support/page_texts.h"
#include "support/real_catalogue.h"

namespace support {

// A Monday morning in November.
inline constexpr base::LocalTime kNow{base::Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}},
                                      10 * 60};

inline headless::Session new_session(const std::string& region = "coesfeld") {
    return headless::Session(real_catalogue(region), headless::load_fonts(FW_FONTS_DIR), kNow, page_texts);
}

inline void give_birth_date(headless::Session& session) {
    session.open("#/kalender");
    session.type("calendar.day", "20");
    session.type("calendar.month", "10");
    session.type("calendar.year", "2026");
    session.press("calendar.show");
}

}  // namespace support
