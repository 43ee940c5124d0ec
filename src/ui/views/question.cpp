// Questions that have to be answered before anything else.
#include "generated/ui/icons.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/words.h"

namespace ui {

void show_question(Canvas& canvas, semantics::Id id, float scrolled) {
    if (canvas.state().question == app::Question::none) return;
    const Dialog dialog = begin_dialog(canvas, id, canvas.say("forget.title"));
    paragraph(canvas, canvas.say("forget.what"));
    canvas.space(kSectionGap);
    button(canvas, semantics::make_id(id, "yes"), to_intent(app::SettingsIntent{app::EverythingForgotten{}}),
           canvas.say("forget.yes"), ButtonLook{Weight::alert, icon::kDelete}, "dialog.yes");
    canvas.space(kGap);
    button(canvas, semantics::make_id(id, "no"), to_intent(app::SettingsIntent{app::QuestionDismissed{}}),
           canvas.say("forget.no"), ButtonLook{Weight::plain, 0}, "dialog.close");
    end_dialog(canvas, dialog, scrolled);
}

}  // namespace ui
