// Everyday sentences instead of categories. The words are texts: "situation.<key>" is the sentence,
// "situation.<key>.query" what the index is asked (always German), "situation.<key>.urgent" what to do when it cannot
// wait.
#pragma once

#include <array>
#include <string_view>

namespace app {

struct Situation {
    std::string_view key;
    // Record ids of the help lines to call first; empty where nothing of this kind is urgent.
    std::string_view first_line = {};
    std::string_view second_line = {};
    bool sensitive = false;  // stays out of every address
};

constexpr std::array<Situation, 12> kSituations = {{{"baby_cries", "elterntelefon", "116117"},
                                                    {"exhausted", "elterntelefon", "telefonseelsorge"},
                                                    {"money"},
                                                    {"doctor", "116117", "giftnotruf-bonn"},
                                                    {"other_parents"},
                                                    {"childcare"},
                                                    {"pregnant", "hilfetelefon-schwangere-in-not"},
                                                    {"development"},
                                                    {"separation", "elterntelefon"},
                                                    {"applications"},
                                                    {"hurt", "110", "hilfetelefon-gewalt-gegen-frauen", true},
                                                    {"language"}}};

// nullptr when there is none of that key.
constexpr const Situation* find_situation(std::string_view key) {
    for (const Situation& each : kSituations) {
        if (each.key == key) return &each;
    }
    return nullptr;
}

}  // namespace app
