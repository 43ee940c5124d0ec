// Mehr: place, colours, skin, and the honest word about the data. The info pages hang below it.
#include <array>

#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/offline_notices.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;

struct Named {
    const char* text_key;
    app::Theme theme;
};

constexpr std::array<Named, 4> kThemes = {{{"theme.system", app::Theme::system},
                                           {"theme.light", app::Theme::light},
                                           {"theme.dark", app::Theme::dark},
                                           {"theme.contrast", app::Theme::high_contrast}}};

// Each page is "info.<name>.title" and "info.<name>.1", "info.<name>.2" …
struct Page {
    const char* name;
    char32_t symbol;
};

constexpr std::array<Page, 6> kPages = {{{"daten", icon::kVerified},
                                         {"einfach", icon::kInfo},
                                         {"barrierefreiheit", icon::kVisibility},
                                         {"datenschutz", icon::kShield},
                                         {"impressum", icon::kHome},
                                         {"lizenzen", icon::kFavorite}}};

void theme_choice(Canvas& canvas) {
    std::vector<Option> options;
    for (const Named& each : kThemes) {
        options.push_back({make_id(Id::none, each.text_key),
                           canvas.say(each.text_key),
                           app::SettingsIntent{app::ThemeChosen{each.theme}},
                           canvas.state().settings.theme == each.theme,
                           each.text_key,
                           {}});
    }
    choice(canvas, make_id(Id::none, "themes"), canvas.say("theme.title"), options);
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

std::string operator_line(const Canvas& canvas, const std::string& value, const char* text_key) {
    return canvas.say(text_key, {{"value", value.empty() ? canvas.say("info.placeholder") : value}});
}

// Name and address come from the region's data; what is not filled in is shown as missing.
void operator_record(Canvas& canvas) {
    const catalogue::SiteOperator& site = canvas.engine().catalogue().meta.site_operator;
    for (const std::string& line :
         {operator_line(canvas, site.name, "operator.name"), operator_line(canvas, site.street, "operator.street"),
          operator_line(canvas, site.city, "operator.city"), operator_line(canvas, site.email, "operator.email"),
          operator_line(canvas, site.phone, "operator.phone"),
          operator_line(canvas, site.responsible_office, "operator.office"),
          operator_line(canvas, site.data_protection_contact, "operator.privacy")}) {
        paragraph(canvas, line);
        canvas.space(4);
    }
    canvas.space(kGap);
}

}  // namespace

void show_more(Canvas& canvas) {
    const app::Settings& settings = canvas.state().settings;
    heading(canvas, 1, canvas.say("more.title"));
    canvas.space(kCardGap);
    data_notice(canvas);
    canvas.space(kMargin);
    const catalogue::Place* place = canvas.engine().catalogue().find_place(settings.place);
    link_row(canvas, make_id(Id::none, "more", "place"), to_screen(app::Screen::info, "ort"), canvas.say("more.place"),
             RowLook{icon::kLocationOn, place != nullptr ? place->name : canvas.say("place.none"), true}, "more.place");
    hairline(canvas);
    link_row(canvas, make_id(Id::none, "more", "offline"), to_screen(app::Screen::offline), canvas.say("offline.row"),
             RowLook{icon::kWifiOff, seal_words(canvas), true}, "more.offline");
    hairline(canvas);
    canvas.space(kMargin);
    theme_choice(canvas);
    canvas.space(kMargin);
    heading(canvas, 2, canvas.say("more.reading"));
    canvas.space(4);
    checkbox(canvas, Switch{make_id(Id::none, "plain"), canvas.say("more.plain"),
                            app::SettingsIntent{app::PlainPageChosen{!settings.plain_page}}, settings.plain_page,
                            "more.plain"});
    note(canvas, canvas.say("more.plain.detail"));
    canvas.space(24);
    heading(canvas, 2, canvas.say("more.about"));
    for (const Page& page : kPages) {
        link_row(canvas, make_id(Id::none, "info", page.name), to_screen(app::Screen::info, page.name),
                 canvas.say(std::string("info.") + page.name + ".title"), RowLook{page.symbol, {}, true},
                 std::string("info.") + page.name);
        hairline(canvas);
    }
}

void show_info(Canvas& canvas) {
    const std::string& page = canvas.state().subject;
    if (page == "ort") {
        show_place_question(canvas);
        return;
    }
    back_button(canvas);
    const text::Messages& messages = canvas.engine().messages();
    const std::string prefix = "info." + page + ".";
    if (!messages.has(prefix + "title")) {
        heading(canvas, 1, canvas.say("entry.missing"));
        return;
    }
    heading(canvas, 1, canvas.say(prefix + "title"));
    canvas.space(kCardGap);
    if (page == "impressum" || page == "datenschutz" || page == "barrierefreiheit") operator_record(canvas);
    for (int number = 1; messages.has(prefix + std::to_string(number)); ++number) {
        const std::string key = prefix + std::to_string(number);
        if (messages.has(key + ".heading")) {
            canvas.space(kGap);
            heading(canvas, 2, canvas.say(key + ".heading"));
            canvas.space(4);
        }
        paragraph(canvas, canvas.say(key));
        canvas.space(kCardGap);
    }
}

}  // namespace ui
