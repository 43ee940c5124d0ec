// Start: what do you need? The field, this week's check-up, and situations instead of categories.
#include <algorithm>
#include <array>

#include "app/situations.h"
#include "base/sort.h"
#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/panes.h"
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
constexpr std::size_t kMostWeekCards = 3;

// In the order of app::kSituations.
constexpr std::array<char32_t, app::kSituations.size()> kSymbols = {
    icon::kChildCare,     icon::kBedtime, icon::kSavings,   icon::kStethoscope, icon::kGroups, icon::kFamilyRestroom,
    icon::kPregnantWoman, icon::kToys,    icon::kSwapHoriz, icon::kEdit,        icon::kShield, icon::kTranslate};

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

// Check-ups that are due now or within a week, the first to end first.
std::vector<const planner::Row*> current_checkups(const app::State& state) {
    const base::Date today = state.now.date;
    std::vector<const planner::Row*> rows;
    for (const planner::Row& row : state.calendar.rows) {
        if (row.type != catalogue::RecordType::checkup || !row.from || !row.until) continue;
        if (app::is_ticked(state.calendar.family, {row.id, row.child})) continue;
        const base::Date last = row.tolerance_until.value_or(*row.until);
        if (last >= today && base::days_between(today, *row.from) <= kSoonDays) rows.push_back(&row);
    }
    base::sort(rows, [](const planner::Row* left, const planner::Row* right) { return *left->until < *right->until; });
    if (rows.size() > kMostWeekCards) rows.resize(kMostWeekCards);
    return rows;
}

std::string week_detail(const Canvas& canvas, const planner::Row& row) {
    const base::Date today = canvas.state().now.date;
    const auto say_date = [&](base::Date date) { return text::day_and_month(canvas.engine().messages(), date, today); };
    const std::string until = say_date(*row.until);
    if (*row.from > today) return canvas.say("start.week.from", {{"date", say_date(*row.from)}, {"until", until}});
    const int days = base::days_between(today, *row.until);
    if (days == 0 && row.tolerance_until && *row.tolerance_until > today) {
        return canvas.say("start.week.best_today", {{"date", say_date(*row.tolerance_until)}});
    }
    if (days == 0) return canvas.say("start.week.today");
    if (days < 0) return canvas.say("start.week.tolerance", {{"date", say_date(*row.tolerance_until)}});
    return canvas.say_count("start.week.days", static_cast<std::size_t>(days), {{"date", until}});
}

void week_card(Canvas& canvas, const planner::Row& row) {
    const catalogue::Record* record = canvas.engine().catalogue().find_record(row.id);
    if (record == nullptr) return;
    const Palette& palette = canvas.palette();
    const base::Date today = canvas.state().now.date;
    const char* title_key = *row.from > today ? "start.week.soon" : "start.week";
    const std::string title = canvas.say(title_key, {{"checkup", canvas.local(record->title).text}});
    const std::string detail = week_detail(canvas, row);
    const Card card = begin_card(canvas, CardLook{palette.sun_container, kCardPadding});
    const std::size_t link =
        add_pressable(canvas, make_id(record_id("week", *record), "child", std::to_string(row.child)),
                      to_entry(*record), title + ", " + detail, "week");
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

}  // namespace

std::vector<Tile> situation_tiles(const Canvas& canvas) {
    std::vector<Tile> tiles;
    for (std::size_t index = 0; index < app::kSituations.size(); ++index) {
        const std::string name(app::kSituations[index].key);
        const std::string key = "situation." + name;
        Tile tile;
        tile.id = make_id(Id::none, "situation", name);
        tile.label = canvas.say(key);
        tile.symbol = kSymbols[index];
        tile.key = key;
        // The index speaks German whatever the reader's language.
        tile.target = {
            app::kSituations[index].sensitive ? std::string() : to_screen(app::Screen::situation, name).href,
            app::SearchIntent{app::SituationOpened{name, canvas.engine().messages().german(key + ".query")}}};
        tiles.push_back(std::move(tile));
    }
    return tiles;
}

void show_start(Canvas& canvas) {
    if (is_first_start(canvas) && !canvas.is_beside()) {
        chips(canvas, language_choices(canvas));
        canvas.space(kGap);
    }
    header(canvas);
    canvas.space(kGap);
    heading(canvas, 1, canvas.say("start.title"));
    canvas.space(kCardGap);
    search_box(canvas);
    welcome_banner(canvas);
    for (const planner::Row* row : current_checkups(canvas.state())) {
        canvas.space(kCardGap);
        week_card(canvas, *row);
    }
    offline_suggestions(canvas);
    canvas.space(kSectionGap);
    heading(canvas, 2, canvas.say("start.situations"));
    canvas.space(kCardGap);
    tile_grid(canvas, canvas.say("start.situations"), situation_tiles(canvas));
    if (panes_of(canvas.state(), canvas.viewport()).companion || canvas.is_beside()) return;
    canvas.space(kSectionGap);
    look_around(canvas);
}

}  // namespace ui
