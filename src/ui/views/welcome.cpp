// The first start: which language, which place, and nothing else. It can be skipped, and Start works without it.
#include "generated/ui/icons.h"
#include "ui/views/views.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::make_id;

// A Kreis has a dozen places, so all of them can be offered at once; with more, the question narrows them.
constexpr std::size_t kMostChips = 20;

std::vector<Option> place_options(const Canvas& canvas) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    std::vector<Option> options;
    for (const catalogue::Place& place : catalogue.places) {
        if (catalogue.meta.region != "all" && place.kreis != catalogue.meta.region) continue;
        Option option;
        option.id = make_id(canvas.parent(), "place", place.id);
        option.label = place.name;
        option.intent = app::SettingsIntent{app::PlaceChosen{place.id}};
        option.chosen = canvas.state().settings.place == place.id;
        option.key = "welcome." + place.id;
        options.push_back(std::move(option));
    }
    return options;
}

void place_choice(Canvas& canvas) {
    const std::vector<Option> options = place_options(canvas);
    if (options.size() <= kMostChips) {
        choice_chips(canvas, make_id(canvas.parent(), "places"), canvas.say("place.title"), options);
        canvas.space(kGap);
    }
    note(canvas, canvas.say("place.why"));
    canvas.space(kGap);
    link_row(canvas, make_id(canvas.parent(), "other_place"), to_screen(app::Screen::info, "ort"),
             canvas.say("welcome.other_place"), RowLook{icon::kSearch, {}, true}, "welcome.other_place");
}

}  // namespace

void welcome_banner(Canvas& canvas) {
    const app::Settings& settings = canvas.state().settings;
    if (settings.welcomed || !settings.place.empty() || canvas.engine().catalogue().places.empty()) return;
    canvas.space(kCardGap);
    banner(canvas, Banner{make_id(canvas.parent(), "welcome"), icon::kLocationOn, canvas.say("welcome.banner"),
                          to_screen(app::Screen::welcome), "welcome", canvas.say("welcome.later"),
                          app::SettingsIntent{app::WelcomeFinished{}}});
}

void show_welcome(Canvas& canvas) {
    heading(canvas, 1, canvas.say("welcome.title"));
    canvas.space(kGap);
    language_choice(canvas);
    canvas.space(kSectionGap);
    paragraph(canvas, canvas.say("welcome.lead"));
    canvas.space(kSectionGap);
    place_choice(canvas);
    canvas.space(kSectionGap);
    const bool chosen = !canvas.state().settings.place.empty();
    button(canvas, make_id(canvas.parent(), "done"), to_intent(app::SettingsIntent{app::WelcomeFinished{}}),
           canvas.say(chosen ? "welcome.done" : "welcome.skip"), ButtonLook{chosen ? Weight::main : Weight::plain, 0},
           "welcome.done");
}

}  // namespace ui
