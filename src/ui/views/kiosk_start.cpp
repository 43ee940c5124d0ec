// The first screen of a kiosk: it calls people over with what is open today, and whoever comes finds the field and the
// situations in the lower half.
#include <algorithm>

#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/kiosk.h"
#include "ui/views/search_box.h"
#include "ui/views/views.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;
using semantics::Rect;
using semantics::Role;

constexpr Type kQuestion{34, 42, true};
constexpr float kBrandSymbol = 28;
constexpr float kTileSymbol = 28;
constexpr float kTileHeight = 60;
constexpr float kTallTileHeight = 76;

// Name of the program, and at the end of the line which day it is.
void brand(Canvas& canvas) {
    const Palette& palette = canvas.palette();
    Column& column = canvas.column();
    const float size = kBrandSymbol * canvas.scale();
    const float line = std::max(size, canvas.line_height(kHeading3));
    canvas.add_symbol(icon::kSignpost, column.x, column.y + (line - size) / 2, size, palette.teal);
    const std::string name = canvas.say("app.name");
    const std::size_t node = canvas.add_node(Role::text, make_id(Id::none, "name"), name);
    const float start = column.x + size + kGap;
    const float top = column.y + (line - canvas.line_height(kHeading3)) / 2;
    canvas.add_words(node, name, kHeading3, palette.ink, start, top, column.width - size - kGap);
    const base::Date today = canvas.state().now.date;
    if (today.ok()) {
        const text::Messages& messages = canvas.engine().messages();
        const std::string day = canvas.say("kiosk.board.day", {{"weekday", text::weekday_name(messages, today)},
                                                               {"date", text::day_and_month(messages, today, today)}});
        const float width = canvas.width_of(day, kBody);
        const bool fits = start + canvas.width_of(name, kHeading3) + kMargin + width <= column.x + column.width;
        if (!fits) column.y += line;
        const std::size_t words = canvas.add_node(Role::text, make_id(Id::none, "day"), day);
        canvas.add_words(words, day, kBody, palette.ink_secondary, fits ? column.x + column.width - width : column.x,
                         column.y + (line - canvas.line_height(kBody)) / 2, width + 1);
    }
    column.y += line;
}

void question(Canvas& canvas) {
    const std::string words = canvas.say("kiosk.start.title");
    const std::size_t node = canvas.add_node(Role::heading, make_id(canvas.parent(), "title"), words);
    canvas.node(node).level = 1;
    canvas.node(node).wants_focus = canvas.state().heading_wants_focus;
    Column& column = canvas.column();
    column.y += canvas.add_words(node, words, kQuestion, canvas.palette().ink, column.x, column.y, column.width).height;
    // Whoever types knows already where to begin, and the keys need the room.
    if (canvas.state().kiosk.field == Id::none) note(canvas, canvas.say("kiosk.start.lead"));
}

// A symbol and a sentence beside each other: at arm's length a whole row is read at once.
void paint_tile(Canvas& canvas, const Tile& tile, const Rect& rect) {
    const Palette& palette = canvas.palette();
    canvas.add_box(Box{rect, kCardRadius, palette.surface, palette.line, 1});
    canvas.node(canvas.begin_node(Role::list_item, make_id(tile.id, "item"))).rect = rect;
    const std::size_t node = add_pressable(canvas, tile.id, tile.target, tile.label, tile.key);
    canvas.node(node).rect = rect;
    const float size = kTileSymbol * canvas.scale();
    canvas.add_symbol(tile.symbol, rect.x + kCardPadding, rect.y + (rect.height - size) / 2, size, palette.teal);
    const float start = kCardPadding + size + kCardGap;
    Canvas::Block block = canvas.lay_out(tile.label, kHeading3, rect.width - start - kGap);
    canvas.paint(block, kHeading3, palette.ink, rect.x + start, rect.y + (rect.height - block.height) / 2);
    canvas.give_lines(node, block, kHeading3);
    canvas.end_node();
}

// As many situations as fit into `room`; the others are found by the field and below "Themen".
void tiles(Canvas& canvas, float room) {
    const std::vector<Tile> all = situation_tiles(canvas);
    Column& column = canvas.column();
    const std::size_t columns = canvas.scale() > 1.3F && is_tall(canvas) ? 2 : 3;
    const float width = (column.width - kCardGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float least = is_tall(canvas) ? kTallTileHeight : kTileHeight;
    float height = least;
    const float inside = width - kCardPadding - kTileSymbol * canvas.scale() - kCardGap - kGap;
    for (const Tile& tile : all) {
        height = std::max(height, canvas.lay_out(tile.label, kHeading3, inside).height + kCardGap);
    }
    const auto rows = static_cast<std::size_t>(std::max(1.0F, (room + kGap) / (height + kGap)));
    const std::size_t count = std::min(all.size(), std::max<std::size_t>(2, rows) * columns);
    const std::size_t list =
        canvas.begin_node(Role::list, make_id(canvas.parent(), "tiles"), canvas.say("start.situations"));
    const float top = column.y;
    for (std::size_t index = 0; index < count; ++index) {
        const std::size_t place = index % columns;
        if (place == 0 && index > 0) column.y += height + kGap;
        paint_tile(canvas, all[index],
                   Rect{column.x + static_cast<float>(place) * (width + kCardGap), column.y, width, height});
    }
    column.y += height;
    canvas.node(list).rect = Rect{column.x, top, column.width, column.y - top};
    canvas.end_node();
}

}  // namespace

void show_kiosk_start(Canvas& canvas, float middle) {
    Column& column = canvas.column();
    brand(canvas);
    canvas.space(is_tall(canvas) ? 24 : kGap);
    question(canvas);
    canvas.space(kCardGap);
    const float board = std::max(middle - kCardGap - column.y, 2 * canvas.line_height(kHeading3) + 3 * kCardPadding);
    kiosk_board(canvas, Rect{column.x, column.y, column.width, board});
    column.y = std::max(middle, column.y + board + kCardGap);
    search_box(canvas);
    canvas.space(is_tall(canvas) ? kMargin : kGap);
    const float end = canvas.viewport().height - kiosk_strip_height(canvas) - kiosk_bar_height(canvas);
    tiles(canvas, end - kGap - column.y);
}

}  // namespace ui
