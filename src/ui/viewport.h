// What a platform tells about the window, in CSS px.
#pragma once

namespace ui {

struct Insets {
    float top = 0;
    float end = 0;
    float bottom = 0;
    float start = 0;
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
};

}  // namespace ui
