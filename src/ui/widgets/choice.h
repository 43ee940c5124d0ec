// One of a few, as chips beside each other that wrap like words; for screen readers a group of radio buttons.
#pragma once

#include <string>
#include <vector>

#include "ui/widgets/field.h"

namespace ui {

// The question stands above as a heading of that look; the options follow.
void choice_chips(Canvas& canvas, semantics::Id id, std::string_view question, const std::vector<Option>& options);

}  // namespace ui
