// The screens of a kiosk in the entrance of a Familienzentrum. The upper half is read, the lower half is touched: what
// belongs to every screen stands below the middle, where a child and a wheelchair reach it.
#pragma once

#include "ui/canvas.h"
#include "ui/widgets/flow.h"

namespace ui {

// A window that is taller than wide; there even the content of a screen begins below the middle.
bool is_tall(const Canvas& canvas);

// --- parts of every screen ------------------------------------------------------------------------------------------

float kiosk_strip_height(const Canvas& canvas);
// Emergency numbers, and the button that forgets everything.
void kiosk_strip(Canvas& canvas, const semantics::Rect& place);
float kiosk_bar_height(const Canvas& canvas);
// Back and the places; on the first screen the languages.
void kiosk_bar(Canvas& canvas, const semantics::Rect& place);
// Types into the field that the state names, through that field's own action; call it after the field.
float kiosk_keyboard_height(const Canvas& canvas);
void kiosk_keyboard(Canvas& canvas, const semantics::Rect& place);
// The field that the state names is not on the screen that was built: the form it belonged to is gone.
bool types_into_nothing(const Canvas& canvas);
// Who is open today and what comes next; to be read, not to be touched.
void kiosk_board(Canvas& canvas, const semantics::Rect& place);

// --- screens --------------------------------------------------------------------------------------------------------

// The first screen, which also calls people over. `middle` is where the lower half begins.
void show_kiosk_start(Canvas& canvas, float middle);
// Alone on the screen, so that nothing behind it can be read or reached.
void show_kiosk_warning(Canvas& canvas, const semantics::Rect& place);
void show_kiosk_pin(Canvas& canvas, const semantics::Rect& place);
void show_kiosk_staff(Canvas& canvas);

// In place of the buttons that call, write and open.
void kiosk_contact(Canvas& canvas, const catalogue::Record& record);

// What a visitor can set, and the way to the staff page; stands on "Mehr".
void kiosk_settings(Canvas& canvas);

}  // namespace ui
