// The picture of a frame without a graphics card: fills ImGui's triangles in memory and writes a PNG. For looking at
// screens and for comparing them in tests; the page itself paints with WebGL.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct ImDrawData;

namespace headless {

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;  // RGB, row by row
};

// `ratio` pictures pixels a CSS px, as in the viewport of the frame.
Picture paint(const ImDrawData& frame, float ratio);

// Uncompressed, hence large but without a library.
std::string to_png(const Picture& picture);

}  // namespace headless
