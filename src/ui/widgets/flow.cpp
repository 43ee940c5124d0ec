#include "ui/widgets/flow.h"

#include <algorithm>

namespace ui {
namespace {

using semantics::Rect;
using semantics::Role;

constexpr float kChipPadding = 12;
constexpr float kChipSymbol = 18;
constexpr float kBadgePadding = 10;
constexpr float kBadgeHeight = 26;

struct BadgeColours {
    std::optional<Colour> fill;
    std::optional<Colour> border;
    Colour ink{};
};

BadgeColours colours_of(const Palette& palette, BadgeTone tone) {
    switch (tone) {
        case BadgeTone::good:
            return {palette.teal_container, std::nullopt, palette.on_teal_container};
        case BadgeTone::sun:
            return {palette.sun_container, std::nullopt, palette.on_sun_container};
        case BadgeTone::alert:
            return {palette.alert_container, std::nullopt, palette.on_alert_container};
        case BadgeTone::quiet:
            return {palette.paper, palette.line, palette.ink_secondary};
    }
    return {};
}

Type chip_type(const Chip& chip) {
    return chip.chosen ? kSecondaryBold : kSecondary;
}

float symbol_room(const Canvas& canvas, const Chip& chip) {
    return chip.symbol == 0 ? 0 : kChipSymbol * canvas.scale() + kGap;
}

// A chip as it is painted: one line, or several where not even a line of its own is wide enough.
struct ChipSize {
    float width = 0;
    float height = 0;  // of the painted chip; the target around it is at least 48
    float target = 0;
};

float natural_width(const Canvas& canvas, const Chip& chip) {
    const float words = canvas.width_of(chip.label, chip_type(chip));
    return std::max(kTarget, words + symbol_room(canvas, chip) + 2 * kChipPadding);
}

float words_room(const Canvas& canvas, const Chip& chip, float width) {
    return width - symbol_room(canvas, chip) - 2 * kChipPadding + 1;
}

ChipSize size_of(const Canvas& canvas, const Chip& chip, float most) {
    ChipSize size;
    size.width = std::min(natural_width(canvas, chip), most);
    const float words = canvas.lay_out(chip.label, chip_type(chip), words_room(canvas, chip, size.width)).height;
    size.height = std::max(kChipHeight, words + kGap);
    size.target = std::max(kTarget, size.height);
    return size;
}

}  // namespace

float chip_width(const Canvas& canvas, const Chip& chip) {
    return natural_width(canvas, chip);
}

float place_chip(Canvas& canvas, const Chip& chip, float x, float y) {
    const Palette& palette = canvas.palette();
    const ChipSize size = size_of(canvas, chip, canvas.column().x + canvas.column().width - x);
    const float top = y + (size.target - size.height) / 2;
    const Colour ink = chip.chosen ? palette.on_teal_container : palette.ink;
    const float radius = std::min(size.height, kTarget) / 2;
    Box box{Rect{x, top, size.width, size.height}, radius, palette.surface, palette.line, 1};
    if (chip.chosen) {
        box.fill = palette.teal_container;
        // Where colours hardly differ, a thick line says it.
        box.border = is_high_contrast(palette) ? std::optional(palette.teal) : std::nullopt;
        box.border_width = 3;
    }
    canvas.add_box(box);
    const std::size_t node = add_pressable(canvas, chip.id, chip.target, chip.label, chip.key);
    canvas.node(node).rect = Rect{x, y, size.width, size.target};
    if (chip.is_switch) {
        canvas.node(node).role = Role::toggle;
        canvas.node(node).checked = chip.chosen ? semantics::State::yes : semantics::State::no;
    }
    canvas.node(node).expanded = chip.expanded;
    const float start = x + kChipPadding + symbol_room(canvas, chip);
    const float room = words_room(canvas, chip, size.width);
    const float words = canvas.lay_out(chip.label, chip_type(chip), room).height;
    canvas.add_words(node, chip.label, chip_type(chip), ink, start, top + (size.height - words) / 2, room);
    if (chip.symbol != 0) {
        const float symbol = kChipSymbol * canvas.scale();
        canvas.add_symbol(chip.symbol, x + kChipPadding, top + (size.height - symbol) / 2, symbol, ink);
    }
    return size.target;
}

void chips(Canvas& canvas, const std::vector<Chip>& all) {
    chips(canvas, all, {});
}

void chips(Canvas& canvas, const std::vector<Chip>& all, const std::vector<Chip>& optional) {
    if (all.empty()) return;
    Column& column = canvas.column();
    float x = column.x;
    float line = 0;
    for (const Chip& chip : all) {
        const float width = natural_width(canvas, chip);
        if (x > column.x && x + width > column.x + column.width) {
            x = column.x;
            column.y += line + kGap;
            line = 0;
        }
        line = std::max(line, place_chip(canvas, chip, x, column.y));
        x += width + kGap;
    }
    for (const Chip& chip : optional) {
        const float width = natural_width(canvas, chip);
        if (x + width > column.x + column.width) break;
        line = std::max(line, place_chip(canvas, chip, x, column.y));
        x += width + kGap;
    }
    column.y += line;
}

void badges(Canvas& canvas, const std::vector<Badge>& all, float room) {
    if (all.empty()) return;
    Column& column = canvas.column();
    const float height = std::max(kBadgeHeight, canvas.line_height(kBadge) + kGap);
    const float end = column.x + column.width - room;
    float x = column.x;
    for (const Badge& badge : all) {
        const BadgeColours colours = colours_of(canvas.palette(), badge.tone);
        const Type type = badge.tone == BadgeTone::quiet ? kBadgeRegular : kBadge;
        const float inside = std::min(canvas.width_of(badge.label, type), end - column.x - 2 * kBadgePadding);
        if (x > column.x && x + inside + 2 * kBadgePadding > end) {
            x = column.x;
            column.y += height + kGap;
        }
        const std::size_t box = canvas.add_box(Box{{}, height / 2, colours.fill, colours.border, 1});
        const std::size_t node = canvas.add_node(Role::text, canvas.words_id(badge.label), badge.label);
        const float line = canvas.line_height(type);
        const float top = column.y + (height - line) / 2;
        const float words =
            canvas.add_words(node, badge.label, type, colours.ink, x + kBadgePadding, top, inside + 1).height;
        canvas.box(box).rect = Rect{x, column.y, inside + 2 * kBadgePadding, height + words - line};
        column.y += words - line;
        x += inside + 2 * kBadgePadding + kGap;
    }
    column.y += height;
}

}  // namespace ui
