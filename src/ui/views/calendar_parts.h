// What the screens of the timeline share: the three fields of a date, one row, and how children are called.
#pragma once

#include <string>

#include "ui/canvas.h"
#include "ui/widgets/target.h"

namespace ui {

// Question, day, month and year, the sentence about what was wrong, and the button.
void date_form(Canvas& canvas);

// One row of the timeline: day, card, and a mark to tick it off. What is overdue says what to do now; an opened row
// explains itself.
void timeline_row(Canvas& canvas, const planner::Item& item, planner::Group group);

// Title of the row with the children that it concerns, where there are several.
std::string row_title(const Canvas& canvas, const planner::Item& item);
// "bis 18. Dezember · Nachfrist bis 8. Januar": what the day beside the row does not say yet.
std::string row_detail(const Canvas& canvas, const planner::Row& row);
// The same beside a whole date: what is lost, the tolerance, what is assumed, for whom.
std::string row_on_paper(const Canvas& canvas, const planner::Row& row);

// "5 Wochen", before birth "noch nicht geboren".
std::string child_age(const Canvas& canvas, const planner::Child& child);
// "Kind 2 · 5 Wochen"
std::string child_label(const Canvas& canvas, std::size_t index);

// Which child, where there are several, and which kind of row. The page to print is without offers, which have no day:
// who came from them sees all rows.
void choice_chips(Canvas& canvas, bool with_offers = true);
// Whether the row is of the kind and of the chosen child.
bool is_chosen(const app::CalendarState& calendar, app::CalendarFilter filter, const planner::Item& item);

Target calendar_button(app::CalendarButton button);

// "tk.de" with the address; nothing where the source is no page that can be opened.
struct SourceLink {
    std::string host;
    std::string address;
};
SourceLink source_link(const catalogue::Record& record);

}  // namespace ui
