#include "ui/kiosk_frame.h"

#include <algorithm>

#include "ui/views/kiosk.h"
#include "ui/views/views.h"

namespace ui {
namespace {

using app::KioskPhase;
using semantics::Id;
using semantics::make_id;
using semantics::Rect;

// The window that the layout is made for, whatever the real one is: at an arm's length a thumb covers 15 mm.
constexpr float kLeastWidth = 620;
constexpr float kLeastHeight = 600;
constexpr float kLargestZoom = 3;
constexpr float kWideColumn = 760;
constexpr float kWideMargin = 32;
// A heading and its sentence, which nobody touches.
constexpr float kHeadingRoom = 60;
// The search field of the first screen, and air below it.
constexpr float kSearchFieldRoom = 72;

bool asks(const app::State& state) {
    return state.kiosk.phase == KioskPhase::warning || state.kiosk.phase == KioskPhase::pin ||
           state.kiosk.phase == KioskPhase::staff;
}

void zoom_in(Rect& rect, float zoom) {
    rect.x *= zoom;
    rect.y *= zoom;
    rect.width *= zoom;
    rect.height *= zoom;
}

Column column_in(const Rect& window, float widest) {
    const float width = std::min(widest, window.width - 2 * (window.width > kLeastWidth ? kWideMargin : kMargin));
    return Column{(window.width - width) / 2, width, kMargin};
}

// All that can be touched begins below the middle. Letters take more of the window than a form can give: what is
// written and the answers to it move up by as much.
float top_of_touch(const Canvas& canvas, const Rect& window) {
    const float middle = canvas.viewport().height / 2 - window.y;
    const app::Kiosk& kiosk = canvas.state().kiosk;
    if (kiosk.field == Id::none) return middle;
    if (is_tall(canvas) && kiosk.digits_only) return middle - kHeadingRoom * canvas.scale();
    const float keys = kiosk_keyboard_height(canvas) - kiosk_bar_height(canvas);
    const float above = is_tall(canvas) ? middle - keys : window.height - kSearchFieldRoom * canvas.scale();
    return std::clamp(above, kMargin, middle);
}

}  // namespace

float kiosk_zoom(const Viewport& viewport) {
    return std::clamp(std::min(viewport.width / kLeastWidth, viewport.height / kLeastHeight), 1.0F, kLargestZoom);
}

Viewport zoomed_out(const Viewport& viewport, float zoom) {
    Viewport smaller = viewport;
    smaller.width /= zoom;
    smaller.height /= zoom;
    smaller.pixel_ratio *= zoom;
    smaller.safe_area.top /= zoom;
    smaller.safe_area.end /= zoom;
    smaller.safe_area.bottom /= zoom;
    smaller.safe_area.start /= zoom;
    return smaller;
}

void zoom_in(semantics::Tree& tree, float zoom) {
    for (semantics::Node& node : tree) {
        zoom_in(node.rect, zoom);
        for (semantics::Line& line : node.lines) zoom_in(line.rect, zoom);
        node.text_size *= zoom;
        node.scroll_top *= zoom;
        node.content_height *= zoom;
    }
}

Rect kiosk_window(const Canvas& canvas, float top) {
    const Viewport& viewport = canvas.viewport();
    Rect window{0, top, viewport.width, viewport.height - top};
    if (asks(canvas.state())) return window;
    const float keyboard = kiosk_keyboard_height(canvas);
    window.height -= kiosk_strip_height(canvas) + (keyboard > 0 ? keyboard : kiosk_bar_height(canvas));
    return window;
}

Id kiosk_scroll_id(const app::State& state, Id screen) {
    if (!asks(state)) return screen;
    return make_id(Id::none, "kiosk", std::to_string(static_cast<int>(state.kiosk.phase)));
}

void kiosk_content(Canvas& canvas, const Rect& window) {
    const app::State& state = canvas.state();
    const Rect inside{0, 0, window.width, window.height};
    switch (state.kiosk.phase) {
        case KioskPhase::warning:
            show_kiosk_warning(canvas, inside);
            return;
        case KioskPhase::pin:
            show_kiosk_pin(canvas, inside);
            return;
        case KioskPhase::staff:
            canvas.column() = column_in(window, kColumnWidth);
            show_kiosk_staff(canvas);
            return;
        case KioskPhase::attract:
        case KioskPhase::in_use:
            break;
    }
    const float top = top_of_touch(canvas, window);
    if (state.screen == app::Screen::start) {
        canvas.column() = column_in(window, window.width);
        show_kiosk_start(canvas, top);
        return;
    }
    canvas.column() = column_in(window, kWideColumn);
    Column& column = canvas.column();
    if (is_tall(canvas)) {
        kiosk_board(canvas, Rect{column.x, column.y, column.width, top - column.y - kMargin});
        column.y = top;
    }
    show_screen(canvas);
}

void kiosk_surroundings(Canvas& canvas, const Rect& window) {
    if (asks(canvas.state())) return;
    const float strip = kiosk_strip_height(canvas);
    const float bottom = window.y + window.height;
    const float height = canvas.viewport().height - strip - bottom;
    const Rect place{0, bottom, window.width, height};
    if (canvas.state().kiosk.field != Id::none) {
        kiosk_keyboard(canvas, place);
    } else {
        kiosk_bar(canvas, place);
    }
    kiosk_strip(canvas, Rect{0, bottom + height, window.width, strip});
}

}  // namespace ui
