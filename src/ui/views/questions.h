// One optional question with yes, no and no answer; shared by the timeline and by the pre-check of a benefit.
#pragma once

#include "planner/pre_check.h"
#include "ui/canvas.h"

namespace ui {

void question(Canvas& canvas, const planner::Question& asked);

}  // namespace ui
