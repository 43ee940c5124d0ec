// Mehr: language, place, letters, colours and skin; and the ways to everything about the page itself.
#include <array>

#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/handing_over.h"
#include "ui/views/info.h"
#include "ui/views/kiosk.h"
#include "ui/views/offline_notices.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::make_id;

struct NamedTheme {
    const char* text_key;
    app::Theme theme;
};

constexpr std::array<NamedTheme, 4> kThemes = {{{"theme.system", app::Theme::system},
                                                {"theme.light", app::Theme::light},
                                                {"theme.dark", app::Theme::dark},
                                                {"theme.contrast", app::Theme::high_contrast}}};

struct NamedSize {
    const char* text_key;
    int percent;
};

constexpr std::array<NamedSize, 4> kSizes = {
    {{"letters.usual", 100}, {"letters.larger", 125}, {"letters.large", 150}, {"letters.largest", 200}}};

void theme_choice(Canvas& canvas) {
    std::vector<Option> options;
    for (const NamedTheme& each : kThemes) {
        options.push_back({make_id(canvas.parent(), each.text_key),
                           canvas.say(each.text_key),
                           app::SettingsIntent{app::ThemeChosen{each.theme}},
                           canvas.state().settings.theme == each.theme,
                           each.text_key,
                           {}});
    }
    choice_chips(canvas, make_id(canvas.parent(), "themes"), canvas.say("theme.title"), options);
}

void size_choice(Canvas& canvas) {
    std::vector<Option> options;
    for (const NamedSize& each : kSizes) {
        options.push_back({make_id(canvas.parent(), each.text_key),
                           canvas.say(each.text_key),
                           app::SettingsIntent{app::TextSizeChosen{each.percent}},
                           canvas.state().settings.text_percent == each.percent,
                           each.text_key,
                           {}});
    }
    choice_chips(canvas, make_id(canvas.parent(), "letters"), canvas.say("letters.title"), options);
}

void data_notice(Canvas& canvas) {
    const catalogue::Meta& meta = canvas.engine().catalogue().meta;
    if (meta.data_date.empty()) return;
    const std::string date = text::partial_date(canvas.engine().messages(), meta.data_date);
    notice(
        canvas, icon::kInfo,
        canvas.say(meta.confirmed ? "more.data" : "more.data.preview", {{"region", meta.region_name}, {"date", date}}),
        meta.confirmed ? Tone::quiet : Tone::sun);
}

void place_row(Canvas& canvas) {
    const catalogue::Place* place = canvas.engine().catalogue().find_place(canvas.state().settings.place);
    link_row(canvas, make_id(canvas.parent(), "place"), to_screen(app::Screen::info, "ort"), canvas.say("more.place"),
             RowLook{icon::kLocationOn, place != nullptr ? place->name : canvas.say("place.none"), true}, "more.place");
}

void settings(Canvas& canvas) {
    const app::Settings& chosen = canvas.state().settings;
    heading(canvas, 2, canvas.say("more.settings"));
    canvas.space(kTight);
    place_row(canvas);
    hairline(canvas);
    link_row(canvas, make_id(canvas.parent(), "offline"), to_screen(app::Screen::offline), canvas.say("offline.row"),
             RowLook{icon::kWifiOff, seal_words(canvas), true}, "more.offline");
    hairline(canvas);
    canvas.space(kMargin);
    language_choice(canvas);
    canvas.space(kSectionGap);
    size_choice(canvas);
    canvas.space(kSectionGap);
    theme_choice(canvas);
    canvas.space(kMargin);
    const bool plain = chosen.plain_page || chosen.plain_page_asked;
    checkbox(canvas, Switch{make_id(canvas.parent(), "plain"), canvas.say("more.plain"),
                            app::SettingsIntent{app::PlainPageChosen{!plain}}, plain, "more.plain"});
    note(canvas, canvas.say("more.plain.detail"));
}

}  // namespace

void language_choice(Canvas& canvas) {
    static constexpr std::array<const char*, 3> kTags = {"de", "de-x-einfach", "en"};
    std::vector<Option> options;
    for (const char* tag : kTags) {
        Option option;
        option.id = make_id(canvas.parent(), "language", tag);
        option.label = canvas.engine().messages().german(std::string("language.own.") + tag);
        option.intent = app::SettingsIntent{app::LanguageChosen{tag}};
        option.chosen = canvas.state().settings.language == tag;
        option.key = std::string("language.") + tag;
        options.push_back(std::move(option));
    }
    choice_chips(canvas, make_id(canvas.parent(), "languages"), canvas.say("language.title"), options);
}

void show_more(Canvas& canvas) {
    heading(canvas, 1, canvas.say("more.title"));
    canvas.space(kCardGap);
    if (canvas.state().kiosk.on) kiosk_settings(canvas);
    data_notice(canvas);
    canvas.space(kSectionGap);
    settings(canvas);
    canvas.space(kSectionGap);
    if (!canvas.state().kiosk.on) field_rows(canvas);
    heading(canvas, 2, canvas.say("more.about"));
    info_rows(canvas);
    if (canvas.state().kiosk.on) return;  // whose own button ends the visit
    canvas.space(kSectionGap);
    button(canvas, make_id(canvas.parent(), "forget"), to_intent(app::SettingsIntent{app::ForgetEverythingPressed{}}),
           canvas.say("forget.button"), ButtonLook{Weight::plain, icon::kDelete}, "more.forget");
}

}  // namespace ui
