// Kinder: whose dates the timeline is made of, whether the device keeps them, how they get to another one, and how
// everything is deleted.
#include "generated/ui/icons.h"
#include "planner/explanation.h"
#include "text/dates.h"
#include "ui/views/calendar_parts.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::CalendarButton;
using catalogue::Anchor;
using semantics::Id;
using semantics::make_id;
using semantics::Role;

void calendar_press(Canvas& canvas, const char* key, CalendarButton pressed, ButtonLook look) {
    button(canvas, make_id(Id::none, key), calendar_button(pressed), canvas.say(key), look, key);
}

Chip date_chip(const Canvas& canvas, std::size_t index, Anchor asked, const char* text_key) {
    Chip chip;
    chip.id = make_id(Id::none, text_key, std::to_string(index));
    chip.target = to_intent(app::CalendarIntent{app::DateAsked{asked, index}});
    chip.label = canvas.say(text_key);
    chip.key = std::string(text_key) + "." + std::to_string(index + 1);
    chip.is_switch = false;
    return chip;
}

void child_card(Canvas& canvas, std::size_t index) {
    const planner::Child& child = canvas.state().calendar.family.children[index];
    const text::Messages& messages = canvas.engine().messages();
    const std::size_t item = canvas.begin_node(Role::list_item, make_id(Id::none, "child", std::to_string(index)));
    const Card card = begin_card(canvas);
    heading(canvas, 2, child_label(canvas, index));
    if (child.born) note(canvas, canvas.say("family.born", {{"date", text::full_date(messages, *child.born)}}));
    if (child.due) note(canvas, canvas.say("family.due", {{"date", text::full_date(messages, *child.due)}}));
    if (const auto hint = planner::preterm_hint(child)) {
        canvas.space(kGap);
        note(canvas, text::say(messages, *hint));
    }
    canvas.space(4);
    Chip removal = date_chip(canvas, index, Anchor::birth, "family.remove");
    removal.target = to_intent(app::CalendarIntent{app::ChildRemoved{index}});
    chips(canvas,
          {date_chip(canvas, index, Anchor::birth, child.born ? "family.change_birth" : "family.tell_birth"),
           date_chip(canvas, index, Anchor::due_date, child.due ? "family.change_due" : "family.tell_due"), removal});
    const app::DateForm& form = canvas.state().calendar.form;
    if (form.open && form.child == index && (form.asked == Anchor::birth || form.asked == Anchor::due_date)) {
        canvas.space(kGap);
        date_form(canvas);
    }
    canvas.node(item).rect = end_card(canvas, card);
    canvas.end_node();
}

void children(Canvas& canvas) {
    const app::CalendarState& calendar = canvas.state().calendar;
    const std::size_t count = calendar.family.children.size();
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "children"), canvas.say("family.title"));
    const float top = canvas.column().y;
    for (std::size_t index = 0; index < count; ++index) {
        if (index > 0) canvas.space(kCardGap);
        child_card(canvas, index);
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
    canvas.space(kMargin);
    if (calendar.form.open && calendar.form.child == count) {
        const Card card = begin_card(canvas);
        date_form(canvas);
        end_card(canvas, card);
    } else if (count < app::kMostChildren) {
        button(canvas, make_id(Id::none, "family.add"),
               to_intent(app::CalendarIntent{app::DateAsked{Anchor::birth, count}}), canvas.say("family.add"),
               ButtonLook{Weight::second, icon::kAdd}, "family.add");
    }
}

void section(Canvas& canvas, const char* text_key) {
    canvas.space(24);
    heading(canvas, 2, canvas.say(text_key));
    canvas.space(4);
}

void on_this_device(Canvas& canvas) {
    const bool kept = canvas.state().calendar.kept;
    section(canvas, "family.device");
    checkbox(canvas, Switch{make_id(Id::none, "keep"), canvas.say("family.keep"),
                            app::CalendarIntent{app::CalendarPressed{CalendarButton::keep}}, kept, "family.keep"});
    note(canvas, canvas.say(kept ? "family.keep.on" : "family.keep.off"));
}

void on_another_device(Canvas& canvas) {
    const app::CalendarState& calendar = canvas.state().calendar;
    section(canvas, "family.file");
    note(canvas, canvas.say("family.file.why"));
    canvas.space(kCardGap);
    if (!calendar.family.children.empty()) {
        calendar_press(canvas, "family.file.save", CalendarButton::family_file,
                       ButtonLook{Weight::second, icon::kDownload});
        canvas.space(kGap);
    }
    calendar_press(canvas, "family.file.open", CalendarButton::open_file, ButtonLook{Weight::plain, icon::kOpenInNew});
    if (calendar.file_error) {
        canvas.space(kGap);
        fault(canvas, canvas.engine().messages().say(*calendar.file_error));
    }
    if (!calendar.can_undo_file) return;
    canvas.space(kGap);
    calendar_press(canvas, "family.file.undo", CalendarButton::undo_file, ButtonLook{Weight::plain, icon::kHistory});
}

// Asks once more, because nothing of it can be brought back.
void deletion(Canvas& canvas) {
    section(canvas, "family.delete_title");
    if (!canvas.state().calendar.deletion_asked) {
        calendar_press(canvas, "family.delete", CalendarButton::ask_deletion,
                       ButtonLook{Weight::second, icon::kDelete});
        return;
    }
    notice(canvas, icon::kWarning, canvas.say("family.delete.what"), Tone::alert, Role::alert);
    canvas.space(kGap);
    calendar_press(canvas, "family.delete.yes", CalendarButton::delete_all, ButtonLook{Weight::alert, icon::kDelete});
    canvas.space(kGap);
    calendar_press(canvas, "family.delete.no", CalendarButton::ask_deletion, ButtonLook{Weight::plain, 0});
}

}  // namespace

void show_children(Canvas& canvas) {
    const bool nobody = canvas.state().calendar.family.children.empty();
    back_button(canvas);
    heading(canvas, 1, canvas.say("family.title"));
    canvas.space(kCardGap);
    if (nobody) {
        paragraph(canvas, canvas.say("family.nobody"));
        canvas.space(kCardGap);
        button(canvas, make_id(Id::none, "family.to_calendar"), to_screen(app::Screen::calendar),
               canvas.say("family.to_calendar"), ButtonLook{Weight::main, icon::kEventNote}, "family.to_calendar");
    } else {
        children(canvas);
    }
    canvas.space(kMargin);
    notice(canvas, icon::kShield, canvas.say("family.privacy"));
    if (canvas.state().kiosk.on) return;
    if (!nobody) on_this_device(canvas);
    on_another_device(canvas);
    deletion(canvas);
}

}  // namespace ui
