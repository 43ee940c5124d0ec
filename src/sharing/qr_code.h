// A link as the black and white squares of a QR code (ISO/IEC 18004, model 2), for the screen and for paper.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace sharing {

// White modules that readers need on every side.
constexpr int kQuietZone = 4;

struct Modules {
    int size = 0;            // modules a side, without the quiet zone
    std::vector<bool> dark;  // row by row, size × size

    // Requires 0 ≤ x, y < size.
    bool is_dark(int x, int y) const;

    bool operator==(const Modules& other) const = default;
};

// Corrects up to 15 % of faults and more where there is room. What follows the last small letter is stored in the
// denser alphabet of capitals and digits; packed lists are written for that.
// Error: error.sharing.qr_too_long when a module would be smaller than 0.33 mm in a code of 35 mm.
base::Result<Modules> qr_modules(std::string_view text);

// The dark modules as one SVG path in units of modules, the quiet zone included: for a view box of size + 8.
std::string qr_svg_path(const Modules& modules);

}  // namespace sharing
