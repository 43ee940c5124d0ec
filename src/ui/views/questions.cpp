// A few questions that nobody has to answer: what does not concern the family leaves the timeline, what does loses its
// "only if".
#include <algorithm>

#include "generated/ui/icons.h"
#include "planner/pre_check.h"
#include "ui/views/calendar_parts.h"
#include "ui/views/questions.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;

Option option(const Canvas& canvas, const std::string& condition, const char* text_key, std::optional<bool> answer,
              const std::optional<bool>& given) {
    return {make_id(make_id(Id::none, "question", condition), text_key),
            canvas.say(text_key),
            app::CalendarIntent{app::QuestionAnswered{condition, answer}},
            given == answer,
            condition + "." + text_key,
            {}};
}

}  // namespace

void question(Canvas& canvas, const planner::Question& asked) {
    const auto& answers = canvas.state().calendar.family.answers;
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&asked](const auto& each) { return each.first == asked.condition; });
    const std::optional<bool> given = found == answers.end() ? std::nullopt : std::optional(found->second);
    choice(canvas, make_id(Id::none, "question", asked.condition), canvas.say(asked.sentence.key),
           {option(canvas, asked.condition, "answer.yes", true, given),
            option(canvas, asked.condition, "answer.no", false, given),
            option(canvas, asked.condition, "answer.open", std::nullopt, given)});
}

void show_questions(Canvas& canvas) {
    const app::CalendarState& calendar = canvas.state().calendar;
    back_button(canvas);
    heading(canvas, 1, canvas.say("questions.title"));
    canvas.space(kGap);
    paragraph(canvas, canvas.say("questions.why"));
    for (const planner::Question& asked : planner::questions_of(canvas.engine().catalogue())) {
        canvas.space(kMargin);
        question(canvas, asked);
    }
    canvas.space(kMargin);
    if (canvas.state().kiosk.on) return;
    checkbox(canvas, Switch{make_id(Id::none, "keep_answers"), canvas.say("questions.keep"),
                            app::CalendarIntent{app::CalendarPressed{app::CalendarButton::keep_answers}},
                            calendar.answers_kept, "questions.keep"});
    canvas.space(kGap);
    button(canvas, make_id(Id::none, "questions_done"), to_screen(app::Screen::calendar), canvas.say("questions.done"),
           ButtonLook{Weight::main, icon::kEventNote}, "questions.done");
}

}  // namespace ui
