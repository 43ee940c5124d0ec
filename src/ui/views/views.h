// The screens, one function each: from the state and the catalogue to widgets. A view decides nothing and keeps
// nothing.
#pragma once

#include "ui/canvas.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"

namespace ui {

void show_start(Canvas& canvas);
void show_welcome(Canvas& canvas);
void show_search(Canvas& canvas);
void show_entry(Canvas& canvas);
void show_topics(Canvas& canvas);
void show_topic(Canvas& canvas);
void show_life_phase(Canvas& canvas);
void show_map(Canvas& canvas);
void show_municipality(Canvas& canvas);
void show_situation(Canvas& canvas);
void show_calendar(Canvas& canvas);
void show_children(Canvas& canvas);
void show_questions(Canvas& canvas);
void show_timeline_sheet(Canvas& canvas);
void show_needs(Canvas& canvas);
void show_saved_list(Canvas& canvas);
void show_emergency(Canvas& canvas);
void show_more(Canvas& canvas);
void show_info(Canvas& canvas);
void show_place_question(Canvas& canvas);
void show_offline(Canvas& canvas);
void show_gallery(Canvas& canvas);
void show_hand_over(Canvas& canvas);
void show_shared_list(Canvas& canvas);
void show_visit(Canvas& canvas);
void show_notes(Canvas& canvas);
void show_missing_need(Canvas& canvas);

// Below the way back, for an address that leads to nothing: what may have happened, and a way on.
void nothing_here(Canvas& canvas);
// Beside a list from which nothing was opened yet.
void show_companion(Canvas& canvas);
// Ways on from Start.
void look_around(Canvas& canvas);
// At the first start, where nothing was chosen yet.
void welcome_banner(Canvas& canvas);
void language_choice(Canvas& canvas);
// A dialog of that id over everything, when the state has a question; `scrolled` is where its content stands.
void show_question(Canvas& canvas, semantics::Id id, float scrolled);

// The screen that the canvas shows, with the heading and the words for a catalogue that is not there.
void show_screen(Canvas& canvas);

// Leaves the page at once, for screens that nobody else should see: a bar above the screen that does not scroll away.
// 0 where it is not needed.
float quick_exit_height(const Canvas& canvas);
void quick_exit(Canvas& canvas, const semantics::Rect& place);

std::vector<Chip> language_choices(const Canvas& canvas);
// Start before anything was chosen: there the languages stand at the top, where a stranger sees them.
bool is_first_start(const Canvas& canvas);
std::vector<Tile> situation_tiles(const Canvas& canvas);

// The line at the top of a screen below others: back, the heading, and room for a button at the end.
void back_button(Canvas& canvas);

}  // namespace ui
