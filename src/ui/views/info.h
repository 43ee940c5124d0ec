// The pages about the page: where the data come from, who answers for it, privacy, accessibility, licences.
#pragma once

#include "ui/canvas.h"

namespace ui {

// A row for each page.
void info_rows(Canvas& canvas);

}  // namespace ui
