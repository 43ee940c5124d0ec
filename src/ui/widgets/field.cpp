#include "ui/widgets/field.h"

#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/widgets/button.h"

namespace ui {
namespace {

using semantics::Rect;
using semantics::Role;

constexpr float kSymbolSize = 24;
constexpr float kSymbolInset = 18;
constexpr float kFieldPadding = 16;
constexpr float kLabelGap = 4;
constexpr float kMark = 24;  // of a radio button or checkbox

float field_height(const Canvas& canvas) {
    return std::max(kFieldHeight, canvas.line_height(kBody) + 2 * kGap);
}

std::size_t add_field_node(Canvas& canvas, const Field& field) {
    const std::size_t position = canvas.add_node(field.role, field.id, field.label);
    semantics::Node& node = canvas.node(position);
    node.value = field.value;
    node.placeholder = field.placeholder;
    node.description = field.description;
    node.key = field.key;
    node.text_size = kBody.size * canvas.scale();
    Action& action = canvas.action(field.id);
    action.input = field.on_input;
    action.submit = field.on_submit;
    return position;
}

// The label above and the frame below; returns the height of both.
float place_field(Canvas& canvas, const Field& field, float x, float y, float width) {
    const Palette& palette = canvas.palette();
    const std::size_t position = add_field_node(canvas, field);
    const float height = field_height(canvas);
    Canvas::Block label = canvas.lay_out(field.label, kSecondaryBold, width);
    canvas.paint(label, kSecondaryBold, palette.ink, x, y);
    const float top = y + label.height + kLabelGap;
    const Rect frame{x, top, width, height};
    canvas.add_box(Box{frame, kFieldRadius, palette.surface, field.faulty ? palette.alert : palette.border,
                       field.faulty ? 2.0F : 1.0F});
    semantics::Node& node = canvas.node(position);
    node.rect = frame;
    canvas.give_lines(position, label, kSecondaryBold);
    node.text_size = kBody.size * canvas.scale();
    node.bold = false;
    node.lines.push_back(semantics::Line{{}, Rect{kFieldPadding, 0, width - 2 * kFieldPadding, height}, false});
    return label.height + kLabelGap + height;
}

void place_mark(Canvas& canvas, bool round, bool chosen, float x, float y) {
    const Palette& palette = canvas.palette();
    const Rect rect{x, y, kMark, kMark};
    const float radius = round ? kMark / 2 : 6;
    canvas.add_box(
        Box{rect, radius, chosen ? palette.teal : palette.surface, chosen ? palette.teal : palette.border, 2});
    if (chosen && round) {
        canvas.add_box(Box{Rect{x + 7, y + 7, kMark - 14, kMark - 14}, (kMark - 14) / 2, palette.on_teal, {}, 1});
    } else if (chosen) {
        canvas.add_symbol(icon::kCheck, x + 2, y + 2, kMark - 4, palette.on_teal);
    }
}

// A row with a mark and its label; the whole row is the target.
std::size_t place_marked_row(Canvas& canvas, Role role, semantics::Id id, std::string_view label, bool chosen,
                             std::string_view detail = {}) {
    Column& column = canvas.column();
    const float room = column.width - kMark - kCardGap;
    Canvas::Block second;
    if (!detail.empty()) second = canvas.lay_out(detail, kSecondary, room);
    const float words = canvas.lay_out(label, kBody, room).height + second.height;
    const float height = std::max(kTarget, words + kCardGap) + kGap;
    place_mark(canvas, role == Role::radio, chosen, column.x, column.y + (height - kMark) / 2);
    const std::size_t node = canvas.add_node(role, id, std::string(label));
    canvas.node(node).rect = Rect{column.x, column.y + kGap / 2, column.width, height - kGap};
    canvas.node(node).checked = chosen ? semantics::State::yes : semantics::State::no;
    canvas.add_words(node, label, kBody, canvas.palette().ink, column.x + kMark + kCardGap,
                     column.y + (height - words) / 2, room);
    if (!detail.empty()) {
        canvas.node(node).name += ", " + std::string(detail);
        canvas.paint(second, kSecondary, canvas.palette().ink_secondary, column.x + kMark + kCardGap,
                     column.y + (height + words) / 2 - second.height);
        canvas.give_lines(node, second, kBody);
    }
    column.y += height;
    return node;
}

}  // namespace

void search_field(Canvas& canvas, const Field& field, std::optional<Target> clear) {
    const Palette& palette = canvas.palette();
    Column& column = canvas.column();
    const float height = field_height(canvas);
    const Rect frame{column.x, column.y, column.width, height};
    canvas.add_box(Box{frame, kFieldHeight / 2, palette.surface, palette.teal, 2});
    const std::size_t landmark = canvas.begin_node(Role::search, semantics::make_id(field.id, "landmark"), field.label);
    canvas.node(landmark).rect = frame;
    const std::size_t position = add_field_node(canvas, field);
    semantics::Node& node = canvas.node(position);
    const float end = clear ? kTarget + kGap : kFieldPadding;
    const float start = kSymbolInset + kSymbolSize + kCardGap;
    node.rect = Rect{frame.x, frame.y, clear ? frame.width - end : frame.width, height};
    const float room = frame.width - start - end;
    if (canvas.width_of(field.placeholder, kBody) > room) node.placeholder = field.short_placeholder;
    node.lines.push_back(semantics::Line{{}, Rect{start, 0, room, height}, false});
    canvas.add_symbol(icon::kSearch, column.x + kSymbolInset, column.y + (height - kSymbolSize) / 2, kSymbolSize,
                      palette.teal);
    if (clear) {
        icon_button(canvas, semantics::make_id(field.id, "clear"), *clear, icon::kClose, canvas.say("search.clear"),
                    column.x + column.width - kTarget - 4, column.y + (height - kTarget) / 2, Ground::none,
                    field.key + ".clear");
    }
    canvas.end_node();
    column.y += height;
}

void field(Canvas& canvas, const Field& field) {
    Column& column = canvas.column();
    column.y += place_field(canvas, field, column.x, column.y, column.width);
}

void field_row(Canvas& canvas, const std::vector<Field>& fields, const std::vector<float>& shares) {
    Column& column = canvas.column();
    const float room = column.width - kCardGap * static_cast<float>(fields.size() - 1);
    bool beside = true;
    for (std::size_t index = 0; index < fields.size(); ++index) {
        const float needed = canvas.width_of(fields[index].label, kSecondaryBold);
        beside = beside && needed <= room * shares[index];
    }
    float x = column.x;
    float tallest = 0;
    for (std::size_t index = 0; index < fields.size(); ++index) {
        if (!beside) {
            if (index > 0) column.y += kCardGap;
            field(canvas, fields[index]);
            continue;
        }
        const float width = room * shares[index];
        tallest = std::max(tallest, place_field(canvas, fields[index], x, column.y, width));
        x += width + kCardGap;
    }
    column.y += tallest;
}

void choice(Canvas& canvas, semantics::Id id, std::string_view question, const std::vector<Option>& options) {
    Column& column = canvas.column();
    const std::size_t group = canvas.begin_node(Role::choice_group, id, std::string(question));
    const float top = column.y;
    canvas.node(group).rect = Rect{column.x, top, column.width, 1};
    column.y +=
        canvas.add_words(group, question, kHeading3, canvas.palette().ink, column.x, column.y, column.width).height;
    canvas.space(4);
    for (const Option& option : options) {
        const std::size_t node = place_marked_row(canvas, Role::radio, option.id, option.label, option.chosen);
        canvas.node(node).key = option.key;
        canvas.node(node).language = option.language;
        canvas.action(option.id).press = option.intent;
    }
    canvas.node(group).rect.height = column.y - top;
    canvas.end_node();
}

void checkbox(Canvas& canvas, const Switch& option) {
    const std::size_t node =
        place_marked_row(canvas, Role::checkbox, option.id, option.label, option.on, option.detail);
    canvas.node(node).key = option.key;
    canvas.action(option.id).press = option.intent;
}

}  // namespace ui
