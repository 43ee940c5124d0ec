// A QR code: dark squares on white in every theme, because readers expect nothing else.
#pragma once

#include <string>

#include "sharing/qr_code.h"
#include "ui/canvas.h"

namespace ui {

// As wide as the column allows, with edges on whole pixels. `modules` outlives the frame. The name says what the code
// is for; the plain page and paper show the same code as a picture. Nothing when there are no modules.
void qr_code(Canvas& canvas, semantics::Id id, const sharing::Modules& modules, std::string name);

}  // namespace ui
