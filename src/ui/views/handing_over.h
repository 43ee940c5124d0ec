// What other screens show of handing over, notes and visits.
#pragma once

#include "catalogue/records.h"
#include "ui/canvas.h"

namespace ui {

// On an entry: the contact for the telephone book, and "Etwas stimmt nicht" with its choices.
void contact_button(Canvas& canvas, const catalogue::Record& record);
void report_section(Canvas& canvas, const catalogue::Record& record);

// Where nothing was found: the way to say what is missing.
void missing_button(Canvas& canvas);

// On Mehr: the rows that lead to a welcome visit and to the collected notes.
void field_rows(Canvas& canvas);

// A4 or A5, one language or two, and the button that prints what is shown.
void paper_section(Canvas& canvas);

// How the last attempt to give something away ended; nothing as long as there was none.
void outcome_words(Canvas& canvas);

// The languages that may stand beside German, as chips.
void second_language_chips(Canvas& canvas);

// "12 Einträge · Untersuchungen, Impfungen"
std::string selection_words(const Canvas& canvas, std::size_t entries,
                            const std::vector<sharing::TimelineKind>& timeline);

}  // namespace ui
