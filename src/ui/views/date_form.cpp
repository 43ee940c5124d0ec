// Three fields for a date, as people say it: day, month, year.
#include "generated/ui/icons.h"
#include "planner/anchors.h"
#include "ui/views/calendar_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::DatePart;
using catalogue::Anchor;
using semantics::Id;
using semantics::make_id;

template <DatePart Part>
app::Intent changed(std::string_view text) {
    return app::CalendarIntent{app::DateFieldChanged{Part, std::string(text)}};
}

Field date_field(const Canvas& canvas, const char* text_key, const std::string& value, InputHandler on_input) {
    Field field;
    field.id = make_id(Id::none, text_key);
    field.role = semantics::Role::number_field;
    field.label = canvas.say(text_key);
    field.value = value;
    field.key = text_key;
    field.on_input = on_input;
    field.on_submit = app::CalendarIntent{app::DateEntered{}};
    const std::optional<base::Error>& error = canvas.state().calendar.form.error;
    field.faulty = error.has_value();
    if (error) field.description = canvas.engine().messages().say(*error);
    return field;
}

// A new child is born or expected; both have a date.
void birth_or_due(Canvas& canvas, const app::DateForm& form) {
    const auto chip = [&](Anchor asked, const char* key) {
        Chip made;
        made.id = make_id(Id::none, key);
        made.target = to_intent(app::CalendarIntent{app::DateAsked{asked, form.child}});
        made.label = canvas.say(key);
        made.key = key;
        made.chosen = form.asked == asked;
        return made;
    };
    chips(canvas, {chip(Anchor::birth, "calendar.is_born"), chip(Anchor::due_date, "calendar.is_expected")});
    canvas.space(kCardGap);
}

}  // namespace

void date_form(Canvas& canvas) {
    const app::CalendarState& calendar = canvas.state().calendar;
    const app::DateForm& form = calendar.form;
    if (form.child >= calendar.family.children.size()) birth_or_due(canvas, form);
    paragraph(canvas, canvas.say("calendar.ask." + std::string(planner::anchor_name(form.asked))));
    canvas.space(kCardGap);
    field_row(canvas,
              {date_field(canvas, "calendar.day", form.day, changed<DatePart::day>),
               date_field(canvas, "calendar.month", form.month, changed<DatePart::month>),
               date_field(canvas, "calendar.year", form.year, changed<DatePart::year>)},
              {0.3F, 0.3F, 0.4F});
    if (form.error) {
        canvas.space(kGap);
        fault(canvas, canvas.engine().messages().say(*form.error));
    }
    canvas.space(kMargin);
    const char* label = form.open ? "calendar.take_date" : "calendar.show";
    button(canvas, make_id(Id::none, "show_plan"), to_intent(app::CalendarIntent{app::DateEntered{}}),
           canvas.say(label), ButtonLook{Weight::main, icon::kEventNote}, "calendar.show");
    if (!form.open) return;
    canvas.space(kGap);
    button(canvas, make_id(Id::none, "close_form"), calendar_button(app::CalendarButton::close_form),
           canvas.say("calendar.cancel"), ButtonLook{Weight::plain, 0}, "calendar.cancel");
}

}  // namespace ui
