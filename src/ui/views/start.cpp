// Start: what do you need? The field, this week's check-up, and situations instead of categories.
#include <algorithm>
#include <array>

#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/offline_notices.h"
#include "ui/views/record_words.h"
#include "ui/views/search_box.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;
using semantics::Rect;
using semantics::Role;

constexpr float kSymbolSize = 28;
constexpr float kBarHeight = 8;
// A check-up is this week's when it begins within this many days.
constexpr int kSoonDays = 7;

// Labels and queries are texts: "situation.<key>" and "situation.<key>.query".
struct Situation {
    const char* key;
    char32_t symbol;
};

constexpr std::array<Situation, 12> kSituations = {{{"baby_cries", icon::kChildCare},
                                                    {"exhausted", icon::kBedtime},
                                                    {"money", icon::kSavings},
                                                    {"doctor", icon::kStethoscope},
                                                    {"other_parents", icon::kGroups},
                                                    {"childcare", icon::kFamilyRestroom},
                                                    {"pregnant", icon::kPregnantWoman},
                                                    {"development", icon::kToys},
                                                    {"separation", icon::kSwapHoriz},
                                                    {"applications", icon::kEdit},
                                                    {"hurt", icon::kShield},
                                                    {"language", icon::kTranslate}}};

// Name of the program and the place; the place moves below where both do not fit on one line.
void header(Canvas& canvas) {
    const Palette& palette = canvas.palette();
    Column& column = canvas.column();
    const std::string name = canvas.say("app.name");
    const catalogue::Place* place = canvas.engine().catalogue().find_place(canvas.state().settings.place);
    Chip chip;
    chip.id = make_id(Id::none, "place");
    chip.target = to_screen(app::Screen::info, "ort");
    chip.label = place != nullptr ? place->name : canvas.say("place.choose");
    chip.key = "place";
    chip.is_switch = false;
    chip.symbol = icon::kLocationOn;
    const float size = kSymbolSize * canvas.scale();
    const float line = canvas.line_height(kHeading3);
    const float chip_x = column.x + column.width - chip_width(canvas, chip);
    const float name_x = column.x + size + kGap;
    canvas.add_symbol(icon::kSignpost, column.x, column.y + (kTarget - size) / 2, size, palette.teal);
    const std::size_t node = canvas.add_node(Role::text, make_id(Id::none, "name"), name);
    const float room = column.width - size - kGap;
    const float width = std::min(room, canvas.width_of(name, kHeading3) + 1);
    const float top = column.y + std::max(0.0F, (kTarget - line) / 2);
    const Canvas::Block block = canvas.add_words(node, name, kHeading3, palette.ink, name_x, top, width);
    const bool beside = name_x + width + kGap <= chip_x;
    if (!beside) column.y += std::max(kTarget, block.height + kGap);
    place_chip(canvas, chip, beside ? chip_x : column.x, column.y);
    column.y += std::max(kTarget, canvas.line_height(kSecondary) + kGap);
}

// The check-up that is due now or within a week: the first by its end.
const planner::Row* current_checkup(const app::State& state) {
    const base::Date today = state.now.date;
    const planner::Row* best = nullptr;
    for (const planner::Row& row : state.calendar.rows) {
        if (row.type != catalogue::RecordType::checkup || !row.from || !row.until) continue;
        const base::Date last = row.tolerance_until.value_or(*row.until);
        if (last < today || base::days_between(today, *row.from) > kSoonDays) continue;
        if (best == nullptr || *row.until < *best->until) best = &row;
    }
    return best;
}

std::string week_detail(const Canvas& canvas, const planner::Row& row) {
    const base::Date today = canvas.state().now.date;
    const auto say_date = [&](base::Date date) { return text::day_and_month(canvas.engine().messages(), date, today); };
    const std::string until = say_date(*row.until);
    if (*row.from > today) return canvas.say("start.week.from", {{"date", say_date(*row.from)}, {"until", until}});
    const int days = base::days_between(today, *row.until);
    if (days == 0) return canvas.say("start.week.today");
    if (days < 0) return canvas.say("start.week.tolerance", {{"date", say_date(*row.tolerance_until)}});
    return canvas.say_count("start.week.days", static_cast<std::size_t>(days), {{"date", until}});
}

void week_card(Canvas& canvas, const planner::Row& row) {
    const catalogue::Record* record = canvas.engine().catalogue().find_record(row.id);
    if (record == nullptr) return;
    const Palette& palette = canvas.palette();
    const base::Date today = canvas.state().now.date;
    const std::string title = canvas.say("start.week", {{"checkup", canvas.local(record->title).text}});
    const std::string detail = week_detail(canvas, row);
    const Card card = begin_card(canvas, CardLook{palette.sun_container, kCardPadding});
    const std::size_t link =
        add_pressable(canvas, record_id("week", *record), to_entry(*record), title + ". " + detail, "week");
    Column& column = canvas.column();
    const float room = column.width - kSymbolSize;
    column.y += canvas.add_words(link, title, kHeading3, palette.on_sun_container, column.x, column.y, room).height;
    Canvas::Block block = canvas.lay_out(detail, kSecondary, column.width);
    canvas.paint(block, kSecondary, palette.on_sun_container, column.x, column.y);
    canvas.give_lines(link, block, kHeading3);
    column.y += block.height + kGap;
    const float whole = static_cast<float>(std::max(1, base::days_between(*row.from, *row.until)));
    const float gone = static_cast<float>(std::clamp(base::days_between(*row.from, today), 0, static_cast<int>(whole)));
    const Rect track{column.x, column.y, column.width, kBarHeight};
    canvas.add_box(Box{track, kBarHeight / 2, palette.sun_track, std::nullopt, 1});
    const float filled = std::max(kBarHeight, track.width * gone / whole);
    canvas.add_box(Box{Rect{track.x, track.y, filled, kBarHeight}, kBarHeight / 2, palette.sun_bar, std::nullopt, 1});
    column.y += kBarHeight;
    canvas.add_symbol(icon::kChevronRight, column.x + column.width - 24, card.outer.y + kCardPadding, 24,
                      palette.on_sun_container);
    cover_card(canvas, link, end_card(canvas, card));
}

std::vector<Tile> situation_tiles(const Canvas& canvas) {
    std::vector<Tile> tiles;
    for (const Situation& each : kSituations) {
        const std::string key = std::string("situation.") + each.key;
        Tile tile;
        tile.id = make_id(Id::none, "situation", each.key);
        tile.label = canvas.say(key);
        tile.symbol = each.symbol;
        tile.key = key;
        // The index speaks German whatever the reader's language.
        tile.target =
            to_intent(app::SearchIntent{app::SearchOpened{canvas.engine().messages().german(key + ".query")}});
        tiles.push_back(std::move(tile));
    }
    return tiles;
}

// Asks for the place once, without standing in the way of anybody who wants to search first.
void welcome_card(Canvas& canvas) {
    const app::Settings& settings = canvas.state().settings;
    if (settings.welcomed || !settings.place.empty() || canvas.engine().catalogue().places.empty()) return;
    canvas.space(kMargin);
    const Card card = begin_card(canvas);
    heading(canvas, 2, canvas.say("place.title"));
    canvas.space(4);
    note(canvas, canvas.say("place.why"));
    canvas.space(kCardGap);
    button_row(canvas, {{make_id(Id::none, "welcome_place"), to_screen(app::Screen::info, "ort"),
                         canvas.say("place.choose"), ButtonLook{Weight::second, icon::kLocationOn}, "welcome.place"},
                        {make_id(Id::none, "welcome_later"), to_intent(app::SettingsIntent{app::WelcomeFinished{}}),
                         canvas.say("welcome.later"), ButtonLook{Weight::plain, 0}, "welcome.later"}});
    end_card(canvas, card);
}

}  // namespace

// The address "#/willkommen", for the first page of a device that is handed over.
void show_welcome(Canvas& canvas) {
    heading(canvas, 1, canvas.say("welcome.title"));
    canvas.space(kGap);
    paragraph(canvas, canvas.say("welcome.lead"));
    welcome_card(canvas);
    canvas.space(kMargin);
    button(canvas, make_id(Id::none, "welcome_done"), to_intent(app::SettingsIntent{app::WelcomeFinished{}}),
           canvas.say("welcome.done"), ButtonLook{Weight::main, 0}, "welcome.done");
}

void show_start(Canvas& canvas) {
    header(canvas);
    canvas.space(kGap);
    heading(canvas, 1, canvas.say("start.title"));
    canvas.space(kCardGap);
    search_box(canvas);
    if (const planner::Row* row = current_checkup(canvas.state())) {
        canvas.space(kMargin);
        week_card(canvas, *row);
    }
    offline_suggestions(canvas);
    canvas.space(24);
    heading(canvas, 2, canvas.say("start.situations"));
    canvas.space(kCardGap);
    tile_grid(canvas, canvas.say("start.situations"), situation_tiles(canvas));
    welcome_card(canvas);
    canvas.space(24);
    heading(canvas, 2, canvas.say("start.look_around"));
    const auto row = [&canvas](app::Screen screen, char32_t symbol, const char* key) {
        link_row(canvas, make_id(Id::none, key), to_screen(screen), canvas.say(key), RowLook{symbol, {}, true}, key);
        hairline(canvas);
    };
    row(app::Screen::topics, icon::kApps, "start.topics");
    row(app::Screen::calendar, icon::kEventNote, "start.calendar");
    row(app::Screen::emergency, icon::kEmergency, "start.emergency");
}

}  // namespace ui
