// The list of screens in tests/screens.txt, and the way to one of them on the headless platform.
#pragma once

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "platform/headless/session.h"

namespace support {

struct Step {
    std::string verb;   // "open", "press", "type"
    std::string key;    // the address, or the key of a node
    std::string words;  // what is typed
};

struct Screen {
    std::string name;
    std::vector<Step> steps;
};

inline std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

inline Step read_step(const std::string& text) {
    std::istringstream words(text);
    Step step;
    words >> step.verb >> step.key;
    std::getline(words, step.words);
    step.words = trimmed(step.words);
    return step;
}

inline std::vector<Screen> read_screens() {
    std::vector<Screen> screens;
    std::ifstream file(FW_SOURCE_DIR "/tests/screens.txt");
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream parts(line);
        Screen screen;
        parts >> screen.name;
        if (screen.name.front() == '~') screen.name.erase(0, 1);  // matters to the browser only
        for (std::string text; std::getline(parts, text, '|');) {
            const Step step = read_step(trimmed(text));
            const auto seen = std::find_if(screens.begin(), screens.end(),
                                           [&step](const Screen& each) { return each.name == step.key; });
            if (step.verb == "see") {
                FW_CHECK(seen != screens.end());
                screen.steps.insert(screen.steps.end(), seen->steps.begin(), seen->steps.end());
            } else {
                screen.steps.push_back(step);
            }
        }
        screens.push_back(std::move(screen));
    }
    FW_CHECK(!screens.empty());
    return screens;
}

inline const std::vector<Screen>& screens() {
    static const std::vector<Screen> kScreens = read_screens();
    return kScreens;
}

// False when a step names nothing that is there.
inline bool go(headless::Session& session, const Screen& screen) {
    bool arrived = true;
    for (const Step& step : screen.steps) {
        if (step.verb == "open") {
            session.open(step.key);
        } else if (step.verb == "press") {
            arrived = session.press(step.key) && arrived;
        } else {
            arrived = step.verb == "type" && session.type(step.key, step.words) && arrived;
        }
    }
    return arrived;
}

// The three languages of the interface; German comes first, because nothing has to be loaded for it.
inline constexpr const char* kLanguages[] = {"de", "de-x-einfach", "en"};

}  // namespace support
