// Picks the view that the state names.
#include "generated/ui/icons.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace ui {

void back_button(Canvas& canvas) {
    const Column& column = canvas.column();
    icon_button(canvas, semantics::make_id(semantics::Id::none, "back"),
                to_intent(app::NavigationIntent{app::BackPressed{}}), icon::kArrowBack, canvas.say("back"),
                column.x - kCardGap, column.y, Ground::none, "back");
    canvas.space(kTarget + 4);
}

void show_screen(Canvas& canvas) {
    const app::State& state = canvas.state();
    if (state.catalogue_error) {
        notice(canvas, icon::kError, canvas.engine().messages().say(*state.catalogue_error), Tone::alert,
               semantics::Role::alert);
        canvas.space(kMargin);
    } else if (!state.catalogue_ready) {
        status(canvas, canvas.say("loading"), "loading");
        canvas.space(kMargin);
    }
    switch (state.screen) {
        case app::Screen::welcome:
        case app::Screen::start:
            show_start(canvas);
            break;
        case app::Screen::search:
            show_search(canvas);
            break;
        case app::Screen::entry:
            show_entry(canvas);
            break;
        case app::Screen::topics:
        case app::Screen::topic:
        case app::Screen::life_phase:
        case app::Screen::map:
            show_topics(canvas);
            break;
        case app::Screen::calendar:
            show_calendar(canvas);
            break;
        case app::Screen::saved_list:
            show_saved_list(canvas);
            break;
        case app::Screen::emergency:
            show_emergency(canvas);
            break;
        case app::Screen::more:
            show_more(canvas);
            break;
        case app::Screen::info:
            show_info(canvas);
            break;
    }
}

}  // namespace ui
