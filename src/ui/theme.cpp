#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr Palette kLight{
    .paper = Colour{0xF7F5F0},
    .surface = Colour{0xFFFFFF},
    .ink = Colour{0x1B2A29},
    .ink_secondary = Colour{0x4E5E5C},
    .line = Colour{0xE2DED4},
    .border = Colour{0x7A8785},
    .teal = Colour{0x0B5D5B},
    .on_teal = Colour{0xFFFFFF},
    .teal_container = Colour{0xD9ECE9},
    .on_teal_container = Colour{0x08403E},
    .sun_container = Colour{0xFCEFD2},
    .on_sun_container = Colour{0x5A3E00},
    .sun_bar = Colour{0xEFBC4F},
    .sun_track = Colour{0xE4D5AF},
    .alert_container = Colour{0xFBE5E2},
    .on_alert_container = Colour{0x7A1610},
    .alert = Colour{0xB3261E},
};

constexpr Palette kDark{
    .paper = Colour{0x0F1716},
    .surface = Colour{0x1A2423},
    .ink = Colour{0xEAF0EE},
    .ink_secondary = Colour{0xA9B8B5},
    .line = Colour{0x2B3735},
    .border = Colour{0x7C8C89},
    .teal = Colour{0x7FD3CB},
    .on_teal = Colour{0x06302E},
    .teal_container = Colour{0x123F3D},
    .on_teal_container = Colour{0xBDEDE7},
    .sun_container = Colour{0x3A2E12},
    .on_sun_container = Colour{0xF6D891},
    .sun_bar = Colour{0xF6BE4F},
    .sun_track = Colour{0x4A3B18},
    .alert_container = Colour{0x4A1712},
    .on_alert_container = Colour{0xFFDAD5},
    .alert = Colour{0xFFB4AB},
};

// Black on white with full borders, for people who asked their system for more contrast.
constexpr Palette kHighContrast{
    .paper = Colour{0xFFFFFF},
    .surface = Colour{0xFFFFFF},
    .ink = Colour{0x000000},
    .ink_secondary = Colour{0x1A1A1A},
    .line = Colour{0x000000},
    .border = Colour{0x000000},
    .teal = Colour{0x003B39},
    .on_teal = Colour{0xFFFFFF},
    .teal_container = Colour{0xE6F4F2},
    .on_teal_container = Colour{0x002423},
    .sun_container = Colour{0xFFF3D6},
    .on_sun_container = Colour{0x2E2000},
    .sun_bar = Colour{0x7A5600},
    .sun_track = Colour{0xE4D5AF},
    .alert_container = Colour{0xFFECEA},
    .on_alert_container = Colour{0x4A0500},
    .alert = Colour{0x8C0A04},
};

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
double luminance(Colour colour) {
    const auto value = static_cast<std::uint32_t>(colour);
    const auto linear = [value](int shift) {
        const double part = static_cast<double>(value >> shift & 0xFFU) / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

}  // namespace

const Palette& light_palette() {
    return kLight;
}

const Palette& dark_palette() {
    return kDark;
}

const Palette& high_contrast_palette() {
    return kHighContrast;
}

bool is_high_contrast(const Palette& palette) {
    return &palette == &kHighContrast;
}

double contrast(Colour first, Colour second) {
    const double one = luminance(first) + 0.05;
    const double other = luminance(second) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

}  // namespace ui
