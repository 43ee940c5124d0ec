// The timeline as a page to print: one line a row, nothing to press but what chooses the rows. Print takes it from the
// same tree as the screen.
#include <algorithm>

#include "base/sort.h"
#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/calendar_parts.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using planner::Group;
using planner::Item;
using semantics::Id;
using semantics::make_id;
using semantics::Role;

// What a screen may hold; several children are printed one after the other.
constexpr std::size_t kMostLines = 300;

// What is still to come, in the order in which it begins.
std::vector<const Item*> lines_of(const app::CalendarState& calendar) {
    std::vector<const Item*> lines;
    for (const planner::Section& section : calendar.sections) {
        const bool to_come = section.group < Group::on_event && section.group != Group::done;
        for (const Item& item : section.items) {
            const planner::Tick tick{item.row.id, item.row.child};
            if (to_come && is_chosen(calendar, item) && !app::is_ticked(calendar.family, tick)) lines.push_back(&item);
        }
    }
    base::sort(lines, [](const Item* a, const Item* b) { return a->row.from < b->row.from; });
    return lines;
}

std::string when(const Canvas& canvas, const planner::Row& row) {
    const text::Messages& messages = canvas.engine().messages();
    if (!row.from) return canvas.say("calendar.until", {{"date", text::full_date(messages, *row.until)}});
    const std::string from = text::full_date(messages, *row.from);
    if (!row.until) return canvas.say("sheet.from", {{"date", from}});
    if (row.from == row.until) return from;
    return canvas.say("sheet.span", {{"from", from}, {"until", text::full_date(messages, *row.until)}});
}

void line(Canvas& canvas, const Item& item) {
    std::string words = row_title(canvas, item) + ": " + when(canvas, item.row);
    const bool vaccination = item.row.type == catalogue::RecordType::vaccination;
    if (item.row.hard_deadline) {
        words += " · " + canvas.say(vaccination ? "calendar.hard.vaccination" : "calendar.hard");
    }
    if (item.row.tolerance_until && item.row.tolerance_until != item.row.until) {
        words += ". " + canvas.say("planner.tolerance",
                                   {{"until", text::full_date(canvas.engine().messages(), *item.row.tolerance_until)}});
    }
    Column& column = canvas.column();
    const Id id = make_id(make_id(Id::none, "line", item.row.id), "child", std::to_string(item.row.child));
    const std::size_t node = canvas.add_node(Role::list_item, id, words);
    column.y += canvas.add_words(node, words, kBody, canvas.palette().ink, column.x, column.y, column.width).height;
    canvas.space(kGap);
}

}  // namespace

void show_timeline_sheet(Canvas& canvas) {
    const app::State& state = canvas.state();
    const app::CalendarState& calendar = state.calendar;
    back_button(canvas);
    heading(canvas, 1, canvas.say("sheet.title"));
    canvas.space(kGap);
    if (calendar.family.children.empty()) {
        paragraph(canvas, canvas.say("family.nobody"));
        canvas.space(kCardGap);
        button(canvas, make_id(Id::none, "family.to_calendar"), to_screen(app::Screen::calendar),
               canvas.say("family.to_calendar"), ButtonLook{Weight::main, icon::kEventNote}, "family.to_calendar");
        return;
    }
    note(canvas, canvas.say("sheet.as_of", {{"date", text::full_date(canvas.engine().messages(), state.now.date)}}));
    canvas.space(kGap);
    child_chips(canvas);
    filter_chips(canvas, false);
    canvas.space(kGap);
    const app::Intent print = state.kiosk.on
                                  ? app::Intent{app::KioskIntent{app::KioskPrintWanted{}}}
                                  : app::Intent{app::CalendarIntent{app::CalendarPressed{app::CalendarButton::print}}};
    button(canvas, make_id(Id::none, "sheet.print"), to_intent(print), canvas.say("sheet.print"),
           ButtonLook{Weight::main, icon::kPrint}, "sheet.print");
    canvas.space(kMargin);
    std::vector<const Item*> lines = lines_of(calendar);
    if (lines.empty()) {
        paragraph(canvas, canvas.say("calendar.nothing"));
        return;
    }
    const bool too_many = lines.size() > kMostLines;
    lines.resize(std::min(lines.size(), kMostLines));
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "sheet"), canvas.say("sheet.title"));
    const float top = canvas.column().y;
    for (const Item* item : lines) line(canvas, *item);
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
    if (too_many) paragraph(canvas, canvas.say("sheet.too_many"));
    canvas.space(kMargin);
    note(canvas, canvas.say("calendar.no_advice"));
}

}  // namespace ui
