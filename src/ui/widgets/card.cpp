#include "ui/widgets/card.h"

#include <algorithm>

namespace ui {
namespace {

using semantics::Rect;
using semantics::Role;

constexpr float kSymbolSize = 24;
constexpr float kShortestTile = 96;
constexpr float kThreeColumnsFrom = 600;

// Moves lines that were painted relative to the layer into the rectangle that the node gets now.
void move_lines(semantics::Node& node, const Rect& rect) {
    for (semantics::Line& line : node.lines) {
        line.rect.x += node.rect.x - rect.x;
        line.rect.y += node.rect.y - rect.y;
    }
    node.rect = rect;
}

// As many columns as leave room for the longest word of every label.
std::size_t tile_columns(const Canvas& canvas, const std::vector<Tile>& tiles, float width) {
    float longest = 0;
    for (const Tile& tile : tiles) {
        std::size_t begin = 0;
        while (begin < tile.label.size()) {
            const std::size_t end = std::min(tile.label.find(' ', begin), tile.label.size());
            longest = std::max(longest, canvas.width_of(tile.label.substr(begin, end - begin), kHeading3));
            begin = end + 1;
        }
    }
    std::size_t columns = width >= kThreeColumnsFrom ? 3 : 2;
    const auto inside = [&](std::size_t count) {
        return (width - kCardGap * static_cast<float>(count - 1)) / static_cast<float>(count) - 2 * kCardPadding;
    };
    while (columns > 1 && inside(columns) < longest) --columns;
    return columns;
}

void paint_tile(Canvas& canvas, const Tile& tile, const Rect& rect) {
    const Palette& palette = canvas.palette();
    canvas.add_box(Box{rect, kCardRadius, palette.surface, palette.line, 1});
    canvas.node(canvas.begin_node(Role::list_item, semantics::make_id(tile.id, "item"))).rect = rect;
    const std::size_t node = add_pressable(canvas, tile.id, tile.target, tile.label, tile.key);
    canvas.node(node).rect = rect;
    const float size = kSymbolSize * canvas.scale();
    canvas.add_symbol(tile.symbol, rect.x + kCardPadding, rect.y + kCardPadding, size, palette.teal);
    Canvas::Block block = canvas.lay_out(tile.label, kHeading3, rect.width - 2 * kCardPadding);
    canvas.paint(block, kHeading3, palette.ink, rect.x + kCardPadding,
                 rect.y + rect.height - kCardPadding - block.height);
    canvas.give_lines(node, block, kHeading3);
    canvas.end_node();
}

}  // namespace

Card begin_card(Canvas& canvas, const CardLook& look) {
    const Palette& palette = canvas.palette();
    Box box;
    box.radius = kCardRadius;
    box.fill = look.fill ? look.fill : palette.surface;
    if (!look.fill) box.border = palette.line;
    if (look.current) {
        box.border = palette.teal;
        box.border_width = 3;
    }
    Card card{canvas.add_box(box), canvas.column(), look.padding};
    Column& column = canvas.column();
    column.x += look.padding;
    column.width -= 2 * look.padding;
    column.y += look.padding;
    return card;
}

Rect end_card(Canvas& canvas, const Card& card) {
    const float bottom = canvas.column().y + card.padding;
    const Rect rect{card.outer.x, card.outer.y, card.outer.width, bottom - card.outer.y};
    canvas.box(card.background).rect = rect;
    canvas.column() = card.outer;
    canvas.column().y = bottom;
    return rect;
}

std::size_t card_title(Canvas& canvas, semantics::Id id, const Target& target, std::string_view title, int level,
                       float room, std::string key, std::string_view language) {
    Column& column = canvas.column();
    const std::string plain = text::without_soft_hyphens(title);
    const std::size_t heading = canvas.begin_node(Role::heading, semantics::make_id(id, "heading"), plain);
    canvas.node(heading).level = canvas.heading_level(level);
    canvas.node(heading).language = language;
    const std::size_t link = add_pressable(canvas, id, target, plain, std::move(key));
    const Canvas::Block block =
        canvas.add_words(link, title, kHeading3, canvas.palette().ink, column.x, column.y, column.width - room);
    canvas.node(heading).rect = Rect{column.x, column.y, block.width, block.height};
    canvas.end_node();
    column.y += block.height;
    return link;
}

void cover_card(Canvas& canvas, std::size_t link, const Rect& card) {
    move_lines(canvas.node(link), card);
}

void tile_grid(Canvas& canvas, std::string_view name, const std::vector<Tile>& tiles) {
    Column& column = canvas.column();
    const std::size_t columns = tile_columns(canvas, tiles, column.width);
    const float width = (column.width - kCardGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const std::size_t list =
        canvas.begin_node(Role::list, semantics::make_id(canvas.parent(), "tiles", name), std::string(name));
    const float top = column.y;
    for (std::size_t first = 0; first < tiles.size(); first += columns) {
        const std::size_t end = std::min(first + columns, tiles.size());
        float height = kShortestTile;
        for (std::size_t index = first; index < end; ++index) {
            const float words = canvas.lay_out(tiles[index].label, kHeading3, width - 2 * kCardPadding).height;
            height = std::max(height, words + kSymbolSize * canvas.scale() + kGap + 2 * kCardPadding);
        }
        for (std::size_t index = first; index < end; ++index) {
            const float x = column.x + static_cast<float>(index - first) * (width + kCardGap);
            paint_tile(canvas, tiles[index], Rect{x, column.y, width, height});
        }
        column.y += height + (end < tiles.size() ? kCardGap : 0);
    }
    canvas.node(list).rect = Rect{column.x, top, column.width, column.y - top};
    canvas.end_node();
}

}  // namespace ui
