// The screens, one function each: from the state and the catalogue to widgets. A view decides nothing and keeps
// nothing.
#pragma once

#include "ui/canvas.h"

namespace ui {

void show_start(Canvas& canvas);
void show_welcome(Canvas& canvas);
void show_search(Canvas& canvas);
void show_entry(Canvas& canvas);
void show_topics(Canvas& canvas);
void show_calendar(Canvas& canvas);
void show_saved_list(Canvas& canvas);
void show_emergency(Canvas& canvas);
void show_more(Canvas& canvas);
void show_info(Canvas& canvas);
void show_place_question(Canvas& canvas);
void show_offline(Canvas& canvas);

// The screen that the state names, with the heading and the words for a catalogue that is not there.
void show_screen(Canvas& canvas);

// Leaves the page at once, for screens that nobody else should see.
void quick_exit(Canvas& canvas);

// The line at the top of a screen below others: back, the heading, and room for a button at the end.
void back_button(Canvas& canvas);

}  // namespace ui
