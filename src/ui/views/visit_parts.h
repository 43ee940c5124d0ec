// The parts of the Besuchsmappe.
#pragma once

#include "ui/canvas.h"

namespace ui {

// Place, age, second language and topics as chips, and the answers to the one that is open.
void visit_questions(Canvas& canvas);

// What to say first, then the entries in the order in which they are told, in one language or two.
void visit_sentences(Canvas& canvas);
void visit_entries(Canvas& canvas);

// Folder, voucher and where it is taken, gift, check-ups, who helps.
void visit_checklist(Canvas& canvas);

// What changed in the data since a time that the visitor names.
void visit_changes(Canvas& canvas);

}  // namespace ui
