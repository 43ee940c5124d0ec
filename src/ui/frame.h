// Puts a frame together: the bars, and between them one or two scroll areas. Remembers where each screen was scrolled
// to, and keeps what is read in its place when the window or the letters change.
#pragma once

#include <map>
#include <vector>

#include "ui/canvas.h"
#include "ui/panes.h"

namespace ui {

struct ScrollArea {
    semantics::Id id = semantics::Id::none;
    float content_height = 0;
    float window_height = 0;
};

// One scroll position a screen and subject; the query is not part of it, so typing does not jump.
semantics::Id scroll_id(const app::View& view);

class Frame {
public:
    // Paints and describes everything. `before` is the tree of the last frame.
    void build(Canvas& canvas, const semantics::Tree& before);

    // The same for a kiosk, where everything that is touched stands below.
    void build_kiosk(Canvas& canvas);

    // The user scrolled. Returns whether the area is one of the frame's; `moved` tells whether the picture changes.
    bool scroll(semantics::Id id, float top, bool& moved);
    // The screen begins at its top when it is shown again.
    void forget(semantics::Id id) { tops_.erase(id); }
    void forget_all() { tops_.clear(); }

private:
    // What can change where words stand although the screen is the same.
    struct Measures {
        float width = 0;
        float scale = 0;
        std::string language;

        bool operator==(const Measures& other) const = default;
    };

    void pane(Canvas& canvas, const app::View& view, const semantics::Rect& window, bool beside);
    void companion(Canvas& canvas, const semantics::Rect& window);
    void begin_area(Canvas& canvas, semantics::Id id, const semantics::Rect& window);
    void end_area(Canvas& canvas, semantics::Id id, const semantics::Rect& window);

    std::map<semantics::Id, float> tops_;
    std::vector<ScrollArea> areas_;
    Measures measures_;
    bool moved_ = false;
    const semantics::Tree* before_ = nullptr;
};

}  // namespace ui
