#include "ui/widgets/button.h"

#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Rect;

constexpr float kSymbolSize = 24;
constexpr float kButtonPadding = 20;
constexpr float kLargeHeight = 64;
constexpr float kButtonWordsPadding = 12;  // above and below a label of several lines

struct ButtonColours {
    std::optional<Colour> fill;
    std::optional<Colour> border;
    Colour ink{};
};

ButtonColours colours_of(const Palette& palette, Weight weight) {
    switch (weight) {
        case Weight::main:
            return {palette.teal, std::nullopt, palette.on_teal};
        case Weight::second:
            return {palette.teal_container, is_high_contrast(palette) ? std::optional(palette.border) : std::nullopt,
                    palette.on_teal_container};
        case Weight::plain:
            return {palette.surface, palette.border, palette.ink};
        case Weight::alert:
            return {palette.alert, std::nullopt, palette.surface};
    }
    return {};
}

float symbol_room(const Canvas& canvas, char32_t symbol) {
    return symbol == 0 ? 0 : kSymbolSize * canvas.scale() + kCardGap;
}

Type type_of(const ButtonLook& look) {
    return look.large ? kHeading2 : kBodyBold;
}

struct ButtonPlace {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

float button_height(const Canvas& canvas, std::string_view label, const ButtonLook& look, float width) {
    const float room = width - 2 * kButtonPadding - symbol_room(canvas, look.symbol);
    const float words = canvas.lay_out(label, type_of(look), room).height;
    return std::max(look.large ? kLargeHeight : kFieldHeight, words + 2 * kButtonWordsPadding);
}

void place_button(Canvas& canvas, semantics::Id id, const Target& target, std::string_view label,
                  const ButtonLook& look, std::string key, std::string name, const ButtonPlace& place) {
    const ButtonColours colours = colours_of(canvas.palette(), look.weight);
    const Rect rect{place.x, place.y, place.width, place.height};
    canvas.add_box(Box{rect, std::min(place.height, kLargeHeight) / 2, colours.fill, colours.border, 1});
    const std::size_t node =
        add_pressable(canvas, id, target, name.empty() ? std::string(label) : std::move(name), std::move(key));
    canvas.node(node).rect = rect;
    const float symbol = symbol_room(canvas, look.symbol);
    Canvas::Block block = canvas.lay_out(label, type_of(look), place.width - 2 * kButtonPadding - symbol);
    const float start = place.x + (place.width - block.width - symbol) / 2;
    for (semantics::Line& line : block.lines) line.rect.x = (block.width - line.rect.width) / 2;
    canvas.paint(block, type_of(look), colours.ink, start + symbol, place.y + (place.height - block.height) / 2);
    canvas.give_lines(node, block, type_of(look));
    if (look.symbol != 0) {
        const float size = kSymbolSize * canvas.scale();
        canvas.add_symbol(look.symbol, start, place.y + (place.height - size) / 2, size, colours.ink);
    }
}

}  // namespace

void button(Canvas& canvas, semantics::Id id, const Target& target, std::string_view label, ButtonLook look,
            std::string key, std::string name) {
    if (!works_here(canvas, target)) return;
    Column& column = canvas.column();
    const float height = button_height(canvas, label, look, column.width);
    place_button(canvas, id, target, label, look, std::move(key), std::move(name),
                 ButtonPlace{column.x, column.y, column.width, height});
    column.y += height;
}

void button_row(Canvas& canvas, const std::vector<ButtonInRow>& all) {
    std::vector<ButtonInRow> buttons;
    for (const ButtonInRow& each : all) {
        if (works_here(canvas, each.target)) buttons.push_back(each);
    }
    if (buttons.empty()) return;
    Column& column = canvas.column();
    const float count = static_cast<float>(buttons.size());
    const float width = (column.width - kGap * (count - 1)) / count;
    float height = kFieldHeight;
    bool beside = true;
    for (const ButtonInRow& each : buttons) {
        const float needed = canvas.width_of(each.label, kBodyBold) + symbol_room(canvas, each.look.symbol);
        beside = beside && needed + 2 * kButtonPadding <= width;
    }
    float x = column.x;
    for (const ButtonInRow& each : buttons) {
        if (!beside) {
            if (x > column.x) column.y += kGap;
            x = column.x + 1;
            button(canvas, each.id, each.target, each.label, each.look, each.key);
            continue;
        }
        place_button(canvas, each.id, each.target, each.label, each.look, each.key, {},
                     ButtonPlace{x, column.y, width, height});
        x += width + kGap;
    }
    if (beside) column.y += height;
}

void icon_button(Canvas& canvas, semantics::Id id, const Target& target, char32_t symbol, std::string name, float x,
                 float y, Ground ground, std::string key, std::optional<bool> chosen) {
    const Rect rect{x, y, kTarget, kTarget};
    const Palette& palette = canvas.palette();
    if (ground == Ground::teal) canvas.add_box(Box{rect, kTarget / 2, palette.teal_container, std::nullopt, 1});
    const std::size_t node = add_pressable(canvas, id, target, std::move(name), std::move(key));
    canvas.node(node).rect = rect;
    if (chosen) {
        canvas.node(node).role = semantics::Role::toggle;
        canvas.node(node).checked = *chosen ? semantics::State::yes : semantics::State::no;
    }
    const float inset = (kTarget - kSymbolSize) / 2;
    canvas.add_symbol(symbol, x + inset, y + inset, kSymbolSize,
                      ground == Ground::teal ? palette.on_teal_container : palette.ink);
}

void link_row(Canvas& canvas, semantics::Id id, const Target& target, std::string_view label, const RowLook& look,
              std::string key) {
    if (!works_here(canvas, target)) return;
    const Palette& palette = canvas.palette();
    Column& column = canvas.column();
    const float size = kSymbolSize * canvas.scale();
    const float start = look.symbol == 0 ? 0 : size + kMargin;
    const float end = look.arrow ? kSymbolSize + kGap : 0;
    const float room = column.width - start - end;
    const float label_height = canvas.lay_out(label, kBody, room).height;
    const float detail_height = look.detail.empty() ? 0 : canvas.lay_out(look.detail, kSecondary, room).height;
    const float height = std::max(kFieldHeight, label_height + detail_height + 2 * kCardGap);
    // What stands open beside the list.
    const bool current = canvas.is_beside() && target.href == canvas.engine().route();
    if (current) {
        const Rect around{column.x - kGap, column.y + kGap / 2, column.width + 2 * kGap, height - kGap};
        canvas.add_box(Box{around, kCardRadius, palette.surface, palette.teal, 3});
    }
    const std::string name = look.detail.empty() ? std::string(label) : std::string(label) + ", " + look.detail;
    const std::size_t node = add_pressable(canvas, id, target, name, std::move(key));
    if (current) canvas.node(node).current = semantics::State::yes;
    // Rows follow each other closely; their targets keep their distance.
    canvas.node(node).rect = Rect{column.x, column.y + kGap / 2, column.width, height - kGap};
    const float top = column.y + (height - label_height - detail_height) / 2;
    canvas.add_words(node, label, kBody, palette.ink, column.x + start, top, room);
    if (!look.detail.empty()) {
        Canvas::Block detail = canvas.lay_out(look.detail, kSecondary, room);
        canvas.paint(detail, kSecondary, palette.ink_secondary, column.x + start, top + label_height);
        canvas.give_lines(node, detail, kBody);
    }
    if (look.symbol != 0) {
        canvas.add_symbol(look.symbol, column.x, column.y + (height - size) / 2, size, palette.teal);
    }
    if (look.arrow) {
        canvas.add_symbol(icon::kChevronRight, column.x + column.width - kSymbolSize,
                          column.y + (height - kSymbolSize) / 2, kSymbolSize, palette.ink_secondary);
    }
    column.y += height;
}

void list_row(Canvas& canvas, semantics::Id id, const Target& target, std::string_view label, const RowLook& look,
              std::string key) {
    const std::size_t item = canvas.begin_node(semantics::Role::list_item, semantics::make_id(id, "item"));
    const Column before = canvas.column();
    link_row(canvas, id, target, label, look, std::move(key));
    canvas.node(item).rect = Rect{before.x, before.y, before.width, canvas.column().y - before.y};
    hairline(canvas);
    canvas.end_node();
}

void text_link(Canvas& canvas, semantics::Id id, const Target& target, std::string_view label, std::string key,
               std::string name) {
    Column& column = canvas.column();
    const std::size_t node =
        add_pressable(canvas, id, target, name.empty() ? std::string(label) : std::move(name), std::move(key));
    // What somebody typed may be in letters that have no bold.
    const Type type = canvas.paints(label, kBodyBold) ? kBodyBold : kBody;
    Canvas::Block block = canvas.lay_out(label, type, column.width);
    const float height = std::max(kTarget, block.height + kGap);
    canvas.node(node).rect = Rect{column.x, column.y, std::max(kTarget, block.width), height};
    canvas.paint(block, type, canvas.palette().teal, column.x, column.y + (height - block.height) / 2);
    canvas.give_lines(node, block, type);
    for (const semantics::Line& line : block.lines) {
        Box underline;
        underline.rect = Rect{line.rect.x, line.rect.y + line.rect.height - 3, line.rect.width, 1};
        underline.fill = canvas.palette().teal;
        canvas.add_box(underline);
    }
    column.y += height;
}

}  // namespace ui
