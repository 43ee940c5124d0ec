// What a frame paints, as a list of plain shapes. Widgets fill it while they describe themselves in the tree; the
// painter hands it to Dear ImGui. A card can be laid under words whose height was not known when it was begun.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "semantics/node.h"
#include "ui/theme.h"

namespace ui {

struct Box {
    semantics::Rect rect;
    float radius = 0;
    std::optional<Colour> fill;
    std::optional<Colour> border;
    float border_width = 1;
    std::uint8_t opacity = 255;  // of the fill
};

// One line of text; `x` is its start, `y` the top of its line box.
struct Words {
    std::string text;
    float x = 0;
    float y = 0;
    float line_height = 0;
    float size = 0;
    bool bold = false;
    Colour colour{};
};

// A symbol of the icon font in a square.
struct Symbol {
    char32_t code_point = 0;
    float x = 0;
    float y = 0;
    float size = 24;
    Colour colour{};
};

struct Point {
    float x = 0;
    float y = 0;
};

// A convex area, its corners in clockwise order.
struct Area {
    std::vector<Point> corners;
    Colour fill{};
    Colour border{};
    float border_width = 1;
};

// Black and white squares, row by row, as one shape. `dark` outlives the frame.
struct Pattern {
    const std::vector<bool>* dark = nullptr;
    int side = 0;  // squares a row
    float x = 0;
    float y = 0;
    float square = 0;  // CSS px
    Colour colour{};
};

using Shape = std::variant<Box, Words, Symbol, Area, Pattern>;

// Shapes that move together: the page itself, or the content of one scroll area seen through its window.
struct Layer {
    semantics::Rect window;  // clipped to this, page coordinates
    float scroll_top = 0;
    std::vector<Shape> shapes = {};  // relative to the content
    bool above = false;              // painted over the page, not under its bars
};

struct Scene {
    Colour background{};
    std::vector<Layer> layers;
};

}  // namespace ui
