// A witness of what is painted. The programs that link painted.cpp have two calls led through it: the one that hands a
// scene to the painter, and Dear ImGui's own drawing of text. So a test sees every string that reaches a screen,
// whoever drew it.
#pragma once

#include <string>
#include <vector>

#include "ui/scene.h"

namespace support {

struct Painted {
    ui::Scene scene;                 // everything, also what lies outside the window
    std::vector<std::string> texts;  // handed to ImDrawList::AddText, in this order
};

// Of the last frame that any session of this program showed.
const Painted& last_painted();

}  // namespace support
