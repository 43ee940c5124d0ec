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

float chip_height(const Canvas& canvas) {
    return std::max(kChipHeight, canvas.line_height(kSecondary) + kGap);
}

float target_height(const Canvas& canvas) {
    return std::max(kTarget, chip_height(canvas));
}

}  // namespace

float chip_width(const Canvas& canvas, const Chip& chip) {
    const float words = canvas.width_of(chip.label, chip_type(chip));
    return std::max(kTarget, words + symbol_room(canvas, chip) + 2 * kChipPadding);
}

void place_chip(Canvas& canvas, const Chip& chip, float x, float y) {
    const Palette& palette = canvas.palette();
    const float height = chip_height(canvas);
    const float width = std::min(chip_width(canvas, chip), canvas.column().width);
    const float top = y + (target_height(canvas) - height) / 2;
    const Colour ink = chip.chosen ? palette.on_teal_container : palette.ink;
    Box box{Rect{x, top, width, height}, height / 2, palette.surface, palette.line, 1};
    if (chip.chosen) {
        box.fill = palette.teal_container;
        box.border.reset();
    }
    canvas.add_box(box);
    const std::size_t node = add_pressable(canvas, chip.id, chip.target, chip.label, chip.key);
    canvas.node(node).rect = Rect{x, y, width, target_height(canvas)};
    if (chip.is_switch) {
        canvas.node(node).role = Role::toggle;
        canvas.node(node).checked = chip.chosen ? semantics::State::yes : semantics::State::no;
    }
    const Type type = chip_type(chip);
    const float start = x + kChipPadding + symbol_room(canvas, chip);
    const float line = canvas.line_height(type);
    canvas.add_words(node, chip.label, type, ink, start, top + (height - line) / 2, width);
    if (chip.symbol != 0) {
        const float size = kChipSymbol * canvas.scale();
        canvas.add_symbol(chip.symbol, x + kChipPadding, top + (height - size) / 2, size, ink);
    }
}

void chips(Canvas& canvas, const std::vector<Chip>& all) {
    if (all.empty()) return;
    Column& column = canvas.column();
    float x = column.x;
    for (const Chip& chip : all) {
        const float width = chip_width(canvas, chip);
        if (x > column.x && x + width > column.x + column.width) {
            x = column.x;
            column.y += target_height(canvas);
        }
        place_chip(canvas, chip, x, column.y);
        x += width + kGap;
    }
    column.y += target_height(canvas);
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
