#include "ui/widgets/dialog.h"

#include <algorithm>

#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Rect;
using semantics::Role;

constexpr float kWidest = 480;
constexpr float kPadding = 24;
constexpr std::uint8_t kDimmed = 128;  // of 255

}  // namespace

semantics::Id dialog_scroll_id(semantics::Id dialog) {
    return semantics::make_id(dialog, "content");
}

Dialog begin_dialog(Canvas& canvas, semantics::Id id, std::string_view title) {
    const Viewport& viewport = canvas.viewport();
    const Insets& safe = viewport.safe_area;
    const Rect whole{0, 0, viewport.width, viewport.height};
    Dialog dialog;
    dialog.node = canvas.begin_node(Role::dialog, id, std::string(title));
    canvas.node(dialog.node).rect = whole;
    canvas.add_box(Box{whole, 0, Colour{0}, std::nullopt, 1, kDimmed});
    dialog.card = canvas.add_box(Box{whole, kCardRadius, canvas.palette().surface, canvas.palette().line, 1});
    const float width = std::min(kWidest, viewport.width - safe.start - safe.end - 2 * kMargin);
    dialog.window = Rect{(viewport.width - width) / 2, safe.top + kMargin, width,
                         viewport.height - safe.top - safe.bottom - 2 * kMargin};
    canvas.begin_scroll(dialog_scroll_id(id), dialog.window, 0, {});
    canvas.column() = Column{kPadding, width - 2 * kPadding, kPadding};
    heading(canvas, 2, title);
    // The window is named by its question, so the question takes the focus.
    const bool focus = canvas.state().heading_wants_focus;
    canvas.last_node().wants_focus = focus;
    canvas.space(kGap);
    return dialog;
}

void end_dialog(Canvas& canvas, const Dialog& dialog, float scrolled) {
    Rect window = dialog.window;
    const float content = canvas.column().y + kPadding;
    window.y += std::max(0.0F, (window.height - content) / 2);
    window.height = std::min(window.height, content);
    canvas.place_scroll_above(window);
    canvas.end_scroll(kPadding, std::clamp(scrolled, 0.0F, content - window.height));
    canvas.box(dialog.card).rect = window;
    canvas.end_node();
}

}  // namespace ui
