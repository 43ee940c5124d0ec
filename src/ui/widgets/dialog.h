// A question that has to be answered first: a card over everything else, which is dimmed and cannot be reached.
#pragma once

#include <string>

#include "ui/widgets/target.h"

namespace ui {

struct Dialog {
    semantics::Rect window;
    std::size_t node = 0;
    std::size_t card = 0;
};

// Between the two calls the column is the inside of the card. Call outside of any other node, after the rest of the
// page. Its heading takes the focus. Escape presses what has the key "dialog.close". `scrolled` is where its content
// stands.
Dialog begin_dialog(Canvas& canvas, semantics::Id id, std::string_view title);
void end_dialog(Canvas& canvas, const Dialog& dialog, float scrolled);

// The scroll area inside, in which a dialog that is taller than the window moves.
semantics::Id dialog_scroll_id(semantics::Id dialog);

}  // namespace ui
