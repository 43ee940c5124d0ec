#include "ui/widgets/choice.h"

#include <algorithm>

#include "generated/ui/icons.h"

namespace ui {
namespace {

using semantics::Rect;
using semantics::Role;

constexpr float kPadding = 16;
constexpr float kCheck = 20;

float option_height(const Canvas& canvas) {
    return std::max(kTarget, canvas.line_height(kBody) + 2 * kGap);
}

float check_room(const Canvas& canvas, const Option& option) {
    return option.chosen ? kCheck * canvas.scale() + kGap : 0;
}

// A border and a check mark, not only a colour, tell which one it is.
void place_option(Canvas& canvas, const Option& option, const Rect& rect) {
    const Palette& palette = canvas.palette();
    Box box{rect, std::min(rect.height, kTarget) / 2, palette.surface, palette.border, 1};
    if (option.chosen) {
        box.fill = palette.teal_container;
        box.border = palette.teal;
        box.border_width = 2;
    }
    canvas.add_box(box);
    const std::size_t node = canvas.add_node(Role::radio, option.id, option.label);
    canvas.node(node).rect = rect;
    canvas.node(node).key = option.key;
    canvas.node(node).language = option.language;
    canvas.node(node).checked = option.chosen ? semantics::State::yes : semantics::State::no;
    canvas.action(option.id).press = option.intent;
    const Colour ink = option.chosen ? palette.on_teal_container : palette.ink;
    const Type type = option.chosen ? kBodyBold : kBody;
    const float mark = check_room(canvas, option);
    const float room = rect.width - 2 * kPadding - mark;
    const float words = canvas.lay_out(option.label, type, room).height;
    canvas.add_words(node, option.label, type, ink, rect.x + kPadding + mark, rect.y + (rect.height - words) / 2, room);
    if (option.chosen) {
        const float size = kCheck * canvas.scale();
        canvas.add_symbol(icon::kCheck, rect.x + kPadding - 2, rect.y + (rect.height - size) / 2, size, ink);
    }
}

}  // namespace

void choice_chips(Canvas& canvas, semantics::Id id, std::string_view question, const std::vector<Option>& options) {
    Column& column = canvas.column();
    const std::size_t group = canvas.begin_node(Role::choice_group, id, std::string(question));
    const float top = column.y;
    canvas.node(group).rect = Rect{column.x, top, column.width, 1};
    column.y +=
        canvas.add_words(group, question, kHeading3, canvas.palette().ink, column.x, column.y, column.width).height;
    canvas.space(kGap);
    float x = column.x;
    float height = 0;
    for (const Option& option : options) {
        const Type type = option.chosen ? kBodyBold : kBody;
        const float fixed = 2 * kPadding + check_room(canvas, option);
        const float width = std::min(column.width, std::max(kTarget, canvas.width_of(option.label, type) + fixed + 1));
        if (x > column.x && x + width > column.x + column.width) {
            x = column.x;
            column.y += height + kGap;
            height = 0;
        }
        const float words = canvas.lay_out(option.label, type, width - fixed).height;
        const float own = std::max(option_height(canvas), words + 2 * kGap);
        place_option(canvas, option, Rect{x, column.y, width, own});
        height = std::max(height, own);
        x += width + kGap;
    }
    column.y += height;
    canvas.node(group).rect.height = column.y - top;
    canvas.end_node();
}

}  // namespace ui
