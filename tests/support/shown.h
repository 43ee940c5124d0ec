// Every screen of tests/screens.txt with the real catalogue, each in a visit of its own that lasts as long as the
// program: tests choose language, size and colours, and find the screen where the steps led.
#pragma once

#include <gtest/gtest.h>

#include <deque>
#include <functional>
#include <string>

#include "support/screens.h"
#include "support/visits.h"

namespace support {

struct Shown {
    explicit Shown(const Screen& screen) : name(screen.name), session(new_session()) {}

    std::string name;
    headless::Session session;
};

inline std::deque<Shown>& every_screen() {
    static std::deque<Shown> kShown;
    if (!kShown.empty()) return kShown;
    for (const Screen& screen : screens()) {
        Shown& shown = kShown.emplace_back(screen);
        EXPECT_TRUE(go(shown.session, screen)) << screen.name << ": a step in tests/screens.txt leads nowhere";
    }
    return kShown;
}

// Calls `check` for every screen in every language, in the viewport of a common phone. `where` is for messages.
inline void on_every_screen(const std::function<void(headless::Session& session, const std::string& where)>& check) {
    for (Shown& shown : every_screen()) {
        for (const char* language : kLanguages) {
            shown.session.choose_language(language);
            shown.session.viewport() = ui::Viewport{};
            check(shown.session, shown.name + " in " + language + ' ');
        }
    }
}

}  // namespace support
