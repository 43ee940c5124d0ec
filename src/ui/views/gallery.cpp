// Every widget in every state below each other, for people who work on the look; see README.md, "The gallery".
#include <array>

#include "generated/ui/icons.h"
#include "planner/timeline.h"
#include "ui/views/browse.h"
#include "ui/views/calendar_parts.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/map.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;
using semantics::Rect;
using semantics::Role;

struct Swatch {
    const char* text_key;
    Colour Palette::*ground;
    Colour Palette::*ink;
};

constexpr std::array<Swatch, 9> kSwatches = {
    {{"gallery.paper", &Palette::paper, &Palette::ink},
     {"gallery.paper_quiet", &Palette::paper, &Palette::ink_secondary},
     {"gallery.surface", &Palette::surface, &Palette::ink},
     {"gallery.teal", &Palette::teal, &Palette::on_teal},
     {"gallery.teal_container", &Palette::teal_container, &Palette::on_teal_container},
     {"gallery.sun", &Palette::sun_container, &Palette::on_sun_container},
     {"gallery.alert_container", &Palette::alert_container, &Palette::on_alert_container},
     {"gallery.alert", &Palette::alert, &Palette::surface},
     {"gallery.link", &Palette::surface, &Palette::teal}}};

Id id_of(std::string_view key) {
    return make_id(Id::none, "gallery", key);
}

// Pressing an example changes nothing.
Target nowhere() {
    return to_intent(app::NavigationIntent{app::HeadingFocused{}});
}

app::Intent ignore(std::string_view) {
    return app::NavigationIntent{app::HeadingFocused{}};
}

void section(Canvas& canvas, const char* text_key) {
    canvas.space(kSectionGap);
    hairline(canvas);
    canvas.space(kMargin);
    heading(canvas, 2, canvas.say(text_key));
    canvas.space(kCardGap);
}

void colours(Canvas& canvas) {
    section(canvas, "gallery.colours");
    for (const Swatch& swatch : kSwatches) {
        const Card card = begin_card(canvas, CardLook{canvas.palette().*swatch.ground, kCardGap});
        coloured_paragraph(canvas, canvas.say(swatch.text_key), kBodyBold, canvas.palette().*swatch.ink);
        end_card(canvas, card);
        canvas.space(kGap);
    }
}

void words(Canvas& canvas) {
    section(canvas, "gallery.words");
    heading(canvas, 2, canvas.say("start.title"));
    heading(canvas, 3, canvas.say("start.situations"));
    canvas.space(kGap);
    paragraph(canvas, canvas.say("gallery.long_words"));
    canvas.space(kGap);
    paragraph(canvas, canvas.say("emergency.lead"), kBodyBold);
    canvas.space(kGap);
    note(canvas, canvas.say("list.stays_here"));
    canvas.space(kGap);
    status(canvas, canvas.say_count("list.count", 3), "gallery");
    canvas.space(kGap);
    fault(canvas, canvas.say("gallery.fault"));
    canvas.space(kCardGap);
    for (const Tone tone : {Tone::quiet, Tone::sun, Tone::alert}) {
        notice(canvas, icon::kInfo, canvas.say("emergency.offline"), tone);
        canvas.space(kGap);
    }
    for (const Emphasis emphasis : {Emphasis::none, Emphasis::value, Emphasis::both}) {
        label_and_value(canvas, canvas.say("entry.cost"), canvas.say("cost.free"), emphasis);
    }
}

void buttons(Canvas& canvas) {
    section(canvas, "gallery.buttons");
    int number = 0;
    const auto one = [&](ButtonLook look, const char* text_key) {
        button(canvas, id_of("button" + std::to_string(++number)), nowhere(), canvas.say(text_key), look,
               "gallery.button");
        canvas.space(kGap);
    };
    one({Weight::main, icon::kEventNote}, "calendar.show");
    one({Weight::second, icon::kBookmarkAdd}, "list.add");
    one({Weight::plain, icon::kClose}, "quick_exit");
    one({Weight::alert, icon::kDelete}, "forget.yes");
    one({Weight::second, icon::kLocationOn}, "gallery.long_words");
    const catalogue::Phone phone{"116 117", "116117"};
    ButtonLook call{Weight::main, icon::kCall};
    call.large = true;
    button(canvas, id_of("phone"), to_phone(phone), canvas.say("call.label", {{"number", phone.shown}}), call,
           "gallery.phone");
    canvas.space(kGap);
    button_row(canvas,
               {{id_of("row1"), nowhere(), canvas.say("entry.way"), {Weight::second, icon::kDirections}, "row1"},
                {id_of("row2"), nowhere(), canvas.say("entry.mail"), {Weight::second, icon::kMail}, "row2"}});
    canvas.space(kGap);
    Column& column = canvas.column();
    icon_button(canvas, id_of("icon1"), nowhere(), icon::kShare, canvas.say("gallery.buttons"), column.x, column.y,
                Ground::none, "icon1");
    icon_button(canvas, id_of("icon2"), to_phone(phone), icon::kCall, canvas.say("emergency.116117"),
                column.x + kTarget + kGap, column.y, Ground::teal, "icon2");
    canvas.space(kTarget);
}

void links(Canvas& canvas) {
    section(canvas, "gallery.links");
    link_row(canvas, id_of("link1"), to_screen(app::Screen::topics), canvas.say("start.topics"),
             RowLook{icon::kApps, {}, true}, "link1");
    hairline(canvas);
    link_row(canvas, id_of("link2"), to_screen(app::Screen::map), canvas.say("start.map"),
             RowLook{icon::kMap, canvas.say("map.how"), true}, "link2");
    hairline(canvas);
    link_row(canvas, id_of("link3"), nowhere(), canvas.say("place.none"), RowLook{0, {}, false}, "link3");
    text_link(canvas, id_of("link4"), to_screen(app::Screen::emergency), canvas.say("start.emergency"), "link4");
    canvas.space(kGap);
    banner(canvas,
           Banner{id_of("banner"), icon::kLocationOn, canvas.say("welcome.banner"), to_screen(app::Screen::welcome),
                  "gallery.banner", canvas.say("welcome.later"), app::NavigationIntent{app::HeadingFocused{}}});
}

void cards(Canvas& canvas) {
    section(canvas, "gallery.cards");
    tile_grid(canvas, canvas.say("gallery.cards"),
              {{id_of("tile1"), nowhere(), icon::kChildCare, canvas.say("situation.baby_cries"), "tile1"},
               {id_of("tile2"), nowhere(), icon::kSavings, canvas.say("situation.money"), "tile2"}});
    canvas.space(kCardGap);
    badges(canvas, {{canvas.say("cost.free"), BadgeTone::good},
                    {canvas.say("appointment.required"), BadgeTone::quiet},
                    {canvas.say("entry.voucher"), BadgeTone::sun},
                    {canvas.say("badge.hard_deadline"), BadgeTone::alert}});
    canvas.space(kCardGap);
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    if (catalogue.records.empty()) return;
    canvas.begin_node(Role::list, id_of("list"), canvas.say("gallery.cards"));
    record_card(canvas, catalogue.records.front(), calendar::moment_at(catalogue, canvas.state().now),
                canvas.say("start.situations"), 3);
    canvas.end_node();
}

void choices(Canvas& canvas) {
    section(canvas, "gallery.choices");
    std::vector<Chip> all;
    for (const bool chosen : {false, true}) {
        Chip chip;
        chip.id = id_of(chosen ? "chip1" : "chip2");
        chip.target = nowhere();
        chip.label = canvas.say("filter.open");
        chip.key = "gallery.chip";
        chip.chosen = chosen;
        all.push_back(std::move(chip));
    }
    chips(canvas, all);
    canvas.space(kGap);
    const auto options = [&](std::string_view of) {
        return std::vector<Option>{
            {make_id(id_of(of), "1"), canvas.say("theme.light"), ignore({}), true, "gallery.option", {}},
            {make_id(id_of(of), "2"), canvas.say("theme.dark"), ignore({}), false, "gallery.option", {}}};
    };
    choice_chips(canvas, id_of("choice1"), canvas.say("theme.title"), options("choice1"));
    canvas.space(kCardGap);
    choice(canvas, id_of("choice2"), canvas.say("theme.title"), options("choice2"));
    checkbox(canvas, Switch{id_of("check1"), canvas.say("more.plain"), ignore({}), false, "gallery.check"});
    checkbox(canvas, Switch{id_of("check2"), canvas.say("more.plain"), ignore({}), true, "gallery.check"});
}

void fields(Canvas& canvas) {
    section(canvas, "gallery.fields");
    Field search;
    search.id = id_of("search");
    search.role = Role::search_field;
    search.label = canvas.say("search.label");
    search.placeholder = canvas.say("search.placeholder");
    search.key = "gallery.search";
    search.on_input = ignore;
    search_field(canvas, search, std::nullopt);
    canvas.space(kGap);
    Field filled = search;
    filled.id = id_of("filled");
    filled.value = canvas.say("situation.baby_cries");
    search_field(canvas, filled, nowhere());
    canvas.space(kCardGap);
    std::vector<Field> date;
    for (const char* key : {"calendar.day", "calendar.month", "calendar.year"}) {
        Field part;
        part.id = id_of(key);
        part.role = Role::number_field;
        part.label = canvas.say(key);
        part.key = key;
        part.on_input = ignore;
        part.faulty = date.empty();
        if (part.faulty) part.description = canvas.say("gallery.fault");
        date.push_back(std::move(part));
    }
    field_row(canvas, date, {0.3F, 0.3F, 0.4F});
}

void map_and_dialog(Canvas& canvas) {
    section(canvas, "gallery.map");
    std::vector<MapPlace> places;
    for (const catalogue::Place& place : canvas.engine().catalogue().places) {
        if (places.size() == 4) break;
        MapPlace shown{id_of(place.id), nowhere(),      place.name,      std::to_string(places.size()),
                       place.name,      place.latitude, place.longitude, places.empty(),
                       "gallery.map"};
        places.push_back(std::move(shown));
    }
    place_map(canvas, canvas.say("gallery.map"), places);
    section(canvas, "gallery.dialog");
    button(canvas, id_of("dialog"), to_intent(app::SettingsIntent{app::ForgetEverythingPressed{}}),
           canvas.say("forget.button"), ButtonLook{Weight::plain, icon::kDelete}, "gallery.dialog");
}

// As they stand for a child of six weeks, one of each group.
void rows(Canvas& canvas) {
    section(canvas, "gallery.rows");
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    planner::Request request;
    request.today = canvas.state().now.date;
    constexpr int kSixWeeks = 42;
    request.children.emplace_back().born = base::add_days(request.today, -kSixWeeks);
    const std::vector<planner::Row> all = planner::plan(catalogue, request);
    for (const planner::Section& group : planner::group_rows(catalogue, request, all, {})) {
        timeline_row(canvas, group.items.front(), group.group);
        canvas.space(kCardGap);
    }
}

}  // namespace

void show_gallery(Canvas& canvas) {
    back_button(canvas);
    heading(canvas, 1, canvas.say("gallery.title"));
    colours(canvas);
    words(canvas);
    buttons(canvas);
    links(canvas);
    cards(canvas);
    rows(canvas);
    choices(canvas);
    fields(canvas);
    map_and_dialog(canvas);
}

}  // namespace ui
