// The timeline as a page to print: the groups of the screen, one line a row with a box to tick by hand, nothing to
// press but what chooses the rows. Print takes it from the same tree as the screen.
#include <algorithm>

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
constexpr float kBox = 18;

// Of one group what the family chose to see. What depends on an event has no day, and what is past is not printed.
std::vector<const Item*> lines_of(const app::CalendarState& calendar, const planner::Section& section) {
    std::vector<const Item*> lines;
    if (section.group == Group::on_event || section.group == Group::past) return lines;
    const bool offers = calendar.filter == app::CalendarFilter::offers;  // they are no rows
    for (const Item& item : section.items) {
        if (is_chosen(calendar, offers ? app::CalendarFilter::all : calendar.filter, item)) lines.push_back(&item);
    }
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

// A box to tick by hand, or the tick that was set. On paper web/plain.css draws it, by the key.
void line(Canvas& canvas, const Item& item) {
    const Palette& palette = canvas.palette();
    const planner::Tick tick{item.row.id, item.row.child};
    const bool done = app::is_ticked(canvas.state().calendar.family, tick);
    std::string words = row_title(canvas, item) + ": " + when(canvas, item.row);
    if (const std::string detail = row_on_paper(canvas, item.row); !detail.empty()) words += " · " + detail;
    Column& column = canvas.column();
    const std::string child = std::to_string(item.row.child);
    const Id id = make_id(make_id(Id::none, "line", item.row.id), "child", child);
    const std::size_t node = canvas.add_node(Role::list_item, id, words);
    canvas.node(node).key = (done ? "sheet_done." : "sheet_open.") + item.row.id + "." + child;
    const float box = kBox * canvas.scale();
    const float top = column.y + (canvas.line_height(kBody) - box) / 2;
    canvas.add_box(Box{semantics::Rect{column.x, top, box, box}, 4, std::nullopt, palette.border, 2});
    if (done) canvas.add_symbol(icon::kCheck, column.x, top, box, palette.teal);
    const float start = column.x + box + kGap;
    column.y +=
        canvas.add_words(node, words, kBody, palette.ink, start, column.y, column.x + column.width - start).height;
    canvas.space(kGap);
}

void group(Canvas& canvas, Group of, const std::vector<const Item*>& lines) {
    const char* text_key = planner::group_key(of);
    heading(canvas, 2, canvas.say(text_key));
    canvas.space(kGap);
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "sheet", text_key), canvas.say(text_key));
    const float top = canvas.column().y;
    for (const Item* item : lines) line(canvas, *item);
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
    canvas.space(kMargin);
}

// What the family chose to see, group by group.
void groups(Canvas& canvas, const app::CalendarState& calendar) {
    std::size_t room = kMostLines;
    bool too_many = false;
    for (const planner::Section& section : calendar.sections) {
        std::vector<const Item*> lines = lines_of(calendar, section);
        too_many = too_many || lines.size() > room;
        lines.resize(std::min(lines.size(), room));
        room -= lines.size();
        if (!lines.empty()) group(canvas, section.group, lines);
    }
    if (room == kMostLines) paragraph(canvas, canvas.say("calendar.nothing"));
    if (too_many) paragraph(canvas, canvas.say("sheet.too_many"));
    if (room < kMostLines) note(canvas, canvas.say("calendar.no_advice"));
}

}  // namespace

void show_timeline_sheet(Canvas& canvas) {
    const app::State& state = canvas.state();
    const app::CalendarState& calendar = state.calendar;
    back_button(canvas);
    heading(canvas, 1, canvas.say("sheet.title"));
    canvas.space(kGap);
    if (calendar.family.children.empty()) {
        paragraph(canvas, canvas.say("sheet.nobody"));
        canvas.space(kCardGap);
        button(canvas, make_id(Id::none, "family.to_calendar"), to_screen(app::Screen::calendar),
               canvas.say("family.to_calendar"), ButtonLook{Weight::main, icon::kEventNote}, "family.to_calendar");
        return;
    }
    note(canvas, canvas.say("sheet.as_of", {{"date", text::full_date(canvas.engine().messages(), state.now.date)}}));
    canvas.space(kGap);
    choice_chips(canvas, false);
    canvas.space(kGap);
    const app::Intent print = state.kiosk.on
                                  ? app::Intent{app::KioskIntent{app::KioskPrintWanted{}}}
                                  : app::Intent{app::CalendarIntent{app::CalendarPressed{app::CalendarButton::print}}};
    button(canvas, make_id(Id::none, "sheet.print"), to_intent(print), canvas.say("sheet.print"),
           ButtonLook{Weight::main, icon::kPrint}, "sheet.print");
    canvas.space(kMargin);
    groups(canvas, calendar);
}

}  // namespace ui
