// How the screen of a kiosk is divided: what is read above, what is touched below, and everything a good deal larger
// than on a phone in the hand.
#pragma once

#include "ui/canvas.h"

namespace ui {

// How many CSS px of the window make one of ours. Everything is laid out for a window smaller by that much.
float kiosk_zoom(const Viewport& viewport);
Viewport zoomed_out(const Viewport& viewport, float zoom);
// Back to CSS px of the window.
void zoom_in(semantics::Tree& tree, float zoom);

// Where the content scrolls; `top` is the end of the preview mark. While the kiosk asks something, it has all the room.
semantics::Rect kiosk_window(const Canvas& canvas, float top);
// Tells screens and questions apart: each has a scroll position of its own.
semantics::Id kiosk_scroll_id(const app::State& state, semantics::Id screen);
// Inside the scroll area.
void kiosk_content(Canvas& canvas, const semantics::Rect& window);
// After it: keyboard, places, emergency numbers.
void kiosk_surroundings(Canvas& canvas, const semantics::Rect& window);

}  // namespace ui
