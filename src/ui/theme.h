// Colours, type and measures. Every colour pair that carries text reaches 4.5 : 1, every one that carries a meaning
// 3 : 1; tests/ui/theme_test.cpp works it out.
#pragma once

#include <cstdint>

namespace ui {

// 0xRRGGBB; opaque, because every surface is.
enum class Colour : std::uint32_t {};

struct Palette {
    Colour paper{};
    Colour surface{};
    Colour ink{};
    Colour ink_secondary{};
    Colour line{};    // decoration only
    Colour border{};  // a border that carries meaning
    Colour teal{};
    Colour on_teal{};
    Colour teal_container{};
    Colour on_teal_container{};
    Colour sun_container{};
    Colour on_sun_container{};
    Colour sun_bar{};
    Colour sun_track{};
    Colour alert_container{};
    Colour on_alert_container{};
    Colour alert{};
};

const Palette& light_palette();
const Palette& dark_palette();
const Palette& high_contrast_palette();
bool is_high_contrast(const Palette& palette);

// Relative contrast of WCAG 2.2, 1 to 21.
double contrast(Colour first, Colour second);

// Size, line height in CSS px at text scale 1, and weight.
struct Type {
    float size = 17;
    float line = 26;
    bool bold = false;
};

constexpr Type kHeading1{26, 34, true};
constexpr Type kHeading2{20, 28, true};
constexpr Type kHeading3{17, 24, true};
constexpr Type kBody{17, 26, false};
constexpr Type kBodyBold{17, 26, true};
constexpr Type kSecondary{15, 22, false};
constexpr Type kSecondaryBold{15, 22, true};
constexpr Type kBadge{13, 16, true};
constexpr Type kBadgeRegular{13, 16, false};
constexpr Type kTab{13, 16, false};

// Spacing in CSS px; a 4-px grid.
constexpr float kTight = 4;
constexpr float kGap = 8;
constexpr float kCardGap = 12;
constexpr float kMargin = 16;
constexpr float kSectionGap = 24;
constexpr float kCardPadding = 16;

// Radii. Buttons and chips are as round as they are high.
constexpr float kCardRadius = 16;
constexpr float kFieldRadius = 12;

// Measures of parts. Motion is the overlay's alone ("--motion" in web/style.css), so that nothing here moves by itself.
constexpr float kTarget = 48;
constexpr float kFieldHeight = 56;
constexpr float kChipHeight = 36;
constexpr float kTabBarHeight = 80;
constexpr float kStripHeight = 48;
constexpr float kRailWidth = 104;
constexpr float kNarrowRailWidth = 72;  // of a low window, often without labels
constexpr float kRailFrom = 840;        // width of the page from which the tab bar becomes a rail
constexpr float kColumnWidth = 680;     // longest comfortable line

}  // namespace ui
