// What narrows the hits: one line of chips above them, and all filters with their counts in their place.
#pragma once

#include "ui/canvas.h"

namespace ui {

void filter_line(Canvas& canvas);
void filter_sheet(Canvas& canvas);

}  // namespace ui
