// From a scene to Dear ImGui's draw lists. The only file but interface.cpp that knows ImGui.
#pragma once

#include <string>

#include "text/font.h"
#include "ui/scene.h"

struct ImFont;

namespace ui {

struct PaintFont {
    ImFont* font = nullptr;  // nullptr: stays unpainted
    float ascent = 0;        // em, as the browser reads them
    float descent = 0;
};

struct PaintFonts {
    PaintFont regular;
    PaintFont bold;
    PaintFont icons;
};

// Requires a begun ImGui frame.
void paint_scene(const Scene& scene, const PaintFonts& fonts);

}  // namespace ui
