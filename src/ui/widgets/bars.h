// What frames every screen: the preview mark above, the emergency strip and the five places below (a rail from 840 px).
#pragma once

#include "ui/widgets/target.h"

namespace ui {

// Each paints inside the page and returns the height (the rail: the width) that it takes.
float preview_bar(Canvas& canvas);
float emergency_strip_height(const Canvas& canvas);
void emergency_strip(Canvas& canvas, const semantics::Rect& place);
float tab_bar_height(const Canvas& canvas);
void tab_bar(Canvas& canvas, const semantics::Rect& place, bool rail);

}  // namespace ui
