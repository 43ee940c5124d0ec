// Picks the view that the state names.
#include <algorithm>
#include <array>

#include "app/browsing.h"
#include "generated/ui/icons.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

constexpr float kExitSymbol = 24;

// For the words of the quick exit.
float exit_room(const Canvas& canvas) {
    const Insets& safe = canvas.viewport().safe_area;
    return canvas.viewport().width - safe.start - safe.end - 2 * kMargin - kExitSymbol * canvas.scale() - kGap;
}

}  // namespace

void back_button(Canvas& canvas) {
    // Beside a list nothing leads back; at a kiosk the button stands below, within reach.
    if (canvas.is_beside() || canvas.state().kiosk.on) return;
    const Column& column = canvas.column();
    icon_button(canvas, semantics::make_id(semantics::Id::none, "back"),
                to_intent(app::NavigationIntent{app::BackPressed{}}), icon::kArrowBack, canvas.say("back"),
                column.x - kCardGap, column.y, Ground::none, "back");
    canvas.space(kTarget + 4);
}

void nothing_here(Canvas& canvas) {
    heading(canvas, 1, canvas.say("entry.missing"));
    canvas.space(kGap);
    paragraph(canvas, canvas.say("entry.missing.advice"));
    canvas.space(kMargin);
    button(canvas, semantics::make_id(canvas.parent(), "to_start"), to_screen(app::Screen::start),
           canvas.say("shared.to_start"), ButtonLook{Weight::second, icon::kHome}, "to_start");
}

float quick_exit_height(const Canvas& canvas) {
    if (!app::needs_quick_exit(canvas.engine().catalogue(), canvas.state())) return 0;
    return std::max(kTarget, canvas.lay_out(canvas.say("quick_exit"), kBodyBold, exit_room(canvas)).height + kGap);
}

void quick_exit(Canvas& canvas, const semantics::Rect& place) {
    if (place.height <= 0) return;
    const Palette& palette = canvas.palette();
    const std::string label = canvas.say("quick_exit");
    const std::string keys = canvas.say("quick_exit.keys");
    canvas.add_box(Box{place, 0, palette.surface, std::nullopt, 1});
    const semantics::Id region = semantics::make_id(semantics::Id::none, "quick_exit", "bar");
    const std::size_t bar = canvas.begin_node(semantics::Role::region, region, label);
    canvas.node(bar).rect = place;
    const float symbol = kExitSymbol * canvas.scale();
    Canvas::Block block = canvas.lay_out(label, kBodyBold, exit_room(canvas));
    const float start = kMargin + symbol + kGap;
    const float width = start + block.width + kMargin;
    const std::size_t node =
        add_pressable(canvas, semantics::make_id(semantics::Id::none, "quick_exit"),
                      to_intent(app::NavigationIntent{app::QuickExitPressed{}}), label, "quick_exit");
    canvas.node(node).rect = semantics::Rect{place.x, place.y, width, place.height};
    canvas.node(node).description = keys;
    canvas.add_symbol(icon::kClose, place.x + kMargin, place.y + (place.height - symbol) / 2, symbol, palette.ink);
    canvas.paint(block, kBodyBold, palette.ink, place.x + start, place.y + (place.height - block.height) / 2);
    canvas.give_lines(node, block, kBodyBold);
    // Where there is room for it, there is a keyboard.
    const float keys_width = canvas.width_of(keys, kSecondary);
    if (width + keys_width + kMargin <= place.width) {
        const std::size_t words = canvas.add_node(semantics::Role::text, canvas.words_id(keys), keys);
        const float x = place.x + place.width - kMargin - keys_width;
        const float line = canvas.line_height(kSecondary);
        const float y = place.y + (place.height - line) / 2;
        canvas.node(words).rect = semantics::Rect{x, y, keys_width, line};
        canvas.add_words(words, keys, kSecondary, palette.ink_secondary, x, y, keys_width + 1);
    }
    canvas.end_node();
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

bool is_first_start(const Canvas& canvas) {
    const app::Settings& settings = canvas.state().settings;
    return canvas.shown().screen == app::Screen::start && !canvas.state().kiosk.on && !settings.welcomed &&
           settings.place.empty();
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
    std::vector<Chip> all;
    if (!is_first_start(canvas)) all = language_choices(canvas);
    add_skin_chip(canvas, all);
    if (all.empty()) return;
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
