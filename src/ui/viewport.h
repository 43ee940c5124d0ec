// What a platform tells about the window, in CSS px.
#pragma once

namespace ui {

struct Insets {
    float top = 0;
    float end = 0;
    float bottom = 0;
    float start = 0;
};

// How the device shows a place on a map.
enum class Maps : unsigned char {
    website,  // a map page in the browser
    geo,      // geo: opens the app that the user has chosen (Android)
    apple     // https://maps.apple.com opens Apple's app (iPhone, iPad)
};

struct Viewport {
    float width = 390;
    float height = 844;
    float pixel_ratio = 1;  // of the picture; the platform caps it
    Insets safe_area = {};
    float text_scale = 1;  // 1 … 2
    bool dark = false;     // what the system prefers; the settings of the user win
    bool high_contrast = false;
    bool reduced_motion = false;
    // The tree itself is shown, without a picture; then everything stands below each other.
    bool plain_page = false;
    Maps maps = Maps::website;
};

}  // namespace ui
