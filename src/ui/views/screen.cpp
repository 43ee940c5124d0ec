// Picks the view that the state names.
#include <array>

#include "generated/ui/icons.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {

void back_button(Canvas& canvas) {
    // Beside a list nothing leads back; at a kiosk the button stands below, within reach.
    if (canvas.is_beside() || canvas.state().kiosk.on) return;
    const Column& column = canvas.column();
    icon_button(canvas, semantics::make_id(semantics::Id::none, "back"),
                to_intent(app::NavigationIntent{app::BackPressed{}}), icon::kArrowBack, canvas.say("back"),
                column.x - kCardGap, column.y, Ground::none, "back");
    canvas.space(kTarget + 4);
}

void quick_exit(Canvas& canvas) {
    if (canvas.state().kiosk.on) return;  // to begin anew stands on every screen
    button(canvas, semantics::make_id(semantics::Id::none, "quick_exit"),
           to_intent(app::NavigationIntent{app::QuickExitPressed{}}), canvas.say("quick_exit"),
           ButtonLook{Weight::plain, icon::kClose}, "quick_exit");
    canvas.space(kTight);
    note(canvas, canvas.say("quick_exit.keys"));
    canvas.space(kCardGap);
}

std::vector<Chip> language_choices(const Canvas& canvas) {
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
    return all;
}

namespace {

// The plain page has a way in and out on every screen; no way out where the device cannot show the picture.
void add_skin_chip(Canvas& canvas, std::vector<Chip>& all) {
    const app::Settings& settings = canvas.state().settings;
    const bool plain = canvas.viewport().plain_page;
    if (plain && !settings.plain_page && !settings.plain_page_asked) return;
    Chip chip;
    chip.id = semantics::make_id(semantics::Id::none, "skin");
    chip.target = to_intent(app::SettingsIntent{app::PlainPageChosen{!plain}});
    chip.label = canvas.say(plain ? "more.picture" : "more.plain");
    chip.key = "skin";
    chip.is_switch = false;
    all.push_back(std::move(chip));
}

// On every screen, so that nobody has to find the settings in a language that they do not read.
void language_chips(Canvas& canvas) {
    std::vector<Chip> all = language_choices(canvas);
    add_skin_chip(canvas, all);
    canvas.space(kSectionGap);
    hairline(canvas);
    canvas.space(kGap);
    chips(canvas, all);
}

void show_view(Canvas& canvas) {
    switch (canvas.shown().screen) {
        case app::Screen::welcome:
            return show_welcome(canvas);
        case app::Screen::start:
            return show_start(canvas);
        case app::Screen::search:
            return show_search(canvas);
        case app::Screen::entry:
            return show_entry(canvas);
        case app::Screen::topics:
            return show_topics(canvas);
        case app::Screen::topic:
            return show_topic(canvas);
        case app::Screen::life_phase:
            return show_life_phase(canvas);
        case app::Screen::map:
            return show_map(canvas);
        case app::Screen::municipality:
            return show_municipality(canvas);
        case app::Screen::situation:
            return show_situation(canvas);
        case app::Screen::calendar:
            return show_calendar(canvas);
        case app::Screen::needs:
            return show_needs(canvas);
        case app::Screen::saved_list:
            return show_saved_list(canvas);
        case app::Screen::emergency:
            return show_emergency(canvas);
        case app::Screen::more:
            return show_more(canvas);
        case app::Screen::info:
            return show_info(canvas);
        case app::Screen::offline:
            return show_offline(canvas);
        case app::Screen::hand_over:
            return show_hand_over(canvas);
        case app::Screen::shared_list:
            return show_shared_list(canvas);
        case app::Screen::visit:
            return show_visit(canvas);
        case app::Screen::notes:
            return show_notes(canvas);
        case app::Screen::missing_need:
            return show_missing_need(canvas);
    }
}

}  // namespace

void show_screen(Canvas& canvas) {
    const app::State& state = canvas.state();
    if (canvas.is_beside()) return show_view(canvas);
    if (state.catalogue_error) {
        notice(canvas, icon::kError, canvas.engine().messages().say(*state.catalogue_error), Tone::alert,
               semantics::Role::alert);
        canvas.space(kMargin);
    } else if (!state.catalogue_ready) {
        status(canvas, canvas.say("loading"), "loading");
        canvas.space(kMargin);
    }
    show_view(canvas);
    language_chips(canvas);
}

}  // namespace ui
