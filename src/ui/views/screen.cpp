// Picks the view that the state names.
#include <array>

#include "generated/ui/icons.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {

void back_button(Canvas& canvas) {
    const Column& column = canvas.column();
    icon_button(canvas, semantics::make_id(semantics::Id::none, "back"),
                to_intent(app::NavigationIntent{app::BackPressed{}}), icon::kArrowBack, canvas.say("back"),
                column.x - kCardGap, column.y, Ground::none, "back");
    canvas.space(kTarget + 4);
}

void quick_exit(Canvas& canvas) {
    button(canvas, semantics::make_id(semantics::Id::none, "quick_exit"),
           to_intent(app::NavigationIntent{app::QuickExitPressed{}}), canvas.say("quick_exit"),
           ButtonLook{Weight::plain, icon::kClose}, "quick_exit");
    canvas.space(4);
    note(canvas, canvas.say("quick_exit.keys"));
    canvas.space(kCardGap);
}

namespace {

// On every screen, so that nobody has to find the settings in a language that they do not read.
void language_chips(Canvas& canvas) {
    static constexpr std::array<const char*, 3> kTags = {"de", "de-x-einfach", "en"};
    std::vector<Chip> all;
    for (const char* tag : kTags) {
        Chip chip;
        chip.id = semantics::make_id(semantics::Id::none, "speak", tag);
        chip.target = to_intent(app::SettingsIntent{app::LanguageChosen{tag}});
        chip.label = canvas.engine().messages().german(std::string("language.own.") + tag);
        chip.key = std::string("speak.") + tag;
        chip.chosen = canvas.state().settings.language == tag;
        all.push_back(std::move(chip));
    }
    canvas.space(24);
    hairline(canvas);
    canvas.space(kGap);
    chips(canvas, all);
}

}  // namespace

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
            show_welcome(canvas);
            break;
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
        case app::Screen::offline:
            show_offline(canvas);
            break;
    }
    language_chips(canvas);
}

}  // namespace ui
