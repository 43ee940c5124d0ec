// The search field as Start and Suche show it.
#pragma once

#include "ui/canvas.h"

namespace ui {

void search_box(Canvas& canvas);

}  // namespace ui
