// Opening or calling hours of a record: open now or next, the days of the week from today on, holidays.
#pragma once

#include <string>

#include "catalogue/records.h"
#include "ui/canvas.h"

namespace ui {

// `hours_note`: what the data say in words. Nothing is shown when neither is known.
void opening_hours(Canvas& canvas, const catalogue::Record& record, const std::string& hours_note);

}  // namespace ui
