#include "support/painted.h"

#include <imgui.h>

#include "ui/painter.h"

// The linker's --wrap turns every call of a symbol into one of __wrap_symbol and keeps the original as __real_symbol;
// src/native.cmake names the symbols.
#define FW_PAINT_SCENE "_ZN2ui11paint_sceneERKNS_5SceneERKNS_10PaintFontsE"
#define FW_ADD_TEXT "_ZN10ImDrawList7AddTextEP6ImFontfRK6ImVec2jPKcS6_fPK6ImVec4"

namespace support {
namespace {

Painted& painted() {
    static Painted last;
    return last;
}

}  // namespace

const Painted& last_painted() {
    return painted();
}

void paint_really(const ui::Scene& scene, const ui::PaintFonts& fonts) __asm__("__real_" FW_PAINT_SCENE);
void paint_and_note(const ui::Scene& scene, const ui::PaintFonts& fonts) __asm__("__wrap_" FW_PAINT_SCENE);
void paint_and_note(const ui::Scene& scene, const ui::PaintFonts& fonts) {
    painted().scene = scene;
    painted().texts.clear();
    paint_really(scene, fonts);
}

// A member function takes its object as the first argument (Itanium C++ ABI).
void add_text_really(ImDrawList* list, ImFont* font, float size, const ImVec2& place, ImU32 colour, const char* begin,
                     const char* end, float wrap_width, const ImVec4* clip) __asm__("__real_" FW_ADD_TEXT);
void add_text_and_note(ImDrawList* list, ImFont* font, float size, const ImVec2& place, ImU32 colour, const char* begin,
                       const char* end, float wrap_width, const ImVec4* clip) __asm__("__wrap_" FW_ADD_TEXT);
void add_text_and_note(ImDrawList* list, ImFont* font, float size, const ImVec2& place, ImU32 colour, const char* begin,
                       const char* end, float wrap_width, const ImVec4* clip) {
    painted().texts.emplace_back(begin, end);
    add_text_really(list, font, size, place, colour, begin, end, wrap_width, clip);
}

}  // namespace support
