#include "ui/widgets/words.h"

#include <algorithm>
#include <array>

namespace ui {
namespace {

using semantics::Rect;
using semantics::Role;

constexpr float kSymbolSize = 24;

void add_block(Canvas& canvas, Role role, std::string_view words, Type type, Colour colour, std::string_view language) {
    const std::size_t node = canvas.add_node(role, canvas.words_id(words), text::without_soft_hyphens(words));
    canvas.node(node).language = language;
    Column& column = canvas.column();
    column.y += canvas.add_words(node, words, type, colour, column.x, column.y, column.width).height;
}

struct BoxLook {
    std::optional<Colour> fill;  // none: a hairline around it
    Colour ink{};
};

BoxLook look_of(const Palette& palette, Tone tone) {
    switch (tone) {
        case Tone::quiet:
            break;
        case Tone::good:
            return {palette.teal_container, palette.on_teal_container};
        case Tone::sun:
            return {palette.sun_container, palette.on_sun_container};
        case Tone::alert:
            return {palette.alert_container, palette.on_alert_container};
    }
    return {std::nullopt, palette.ink_secondary};
}

// The words of the node in a rounded box with a symbol before them.
void box_around(Canvas& canvas, std::size_t node, char32_t symbol, Type type, Tone tone) {
    const BoxLook look = look_of(canvas.palette(), tone);
    Box box;
    box.radius = kCardRadius;
    box.fill = look.fill;
    if (!look.fill) box.border = canvas.palette().line;
    Column& column = canvas.column();
    const std::size_t background = canvas.add_box(box);
    const float symbol_size = kSymbolSize * canvas.scale();
    const float text_x = column.x + kCardPadding + symbol_size + kCardGap;
    const float text_width = column.width - 2 * kCardPadding - symbol_size - kCardGap;
    const std::string words = canvas.node(node).name;
    const float height =
        canvas.add_words(node, words, type, look.ink, text_x, column.y + kCardPadding, text_width).height;
    canvas.add_symbol(symbol, column.x + kCardPadding, column.y + kCardPadding - 1, symbol_size, look.ink);
    canvas.box(background).rect = Rect{column.x, column.y, column.width, height + 2 * kCardPadding};
    column.y += height + 2 * kCardPadding;
}

void say_german_follows(Canvas& canvas, const Localized& words) {
    if (!words.language.empty()) note(canvas, canvas.say("text.german_follows"));
    if (words.usual_german && !words.text.empty() && canvas.first_usual_german()) {
        note(canvas, canvas.say("text.usual_german_follows"));
    }
}

}  // namespace

void heading(Canvas& canvas, int level, std::string_view words, std::string_view language) {
    static constexpr std::array<Type, 3> kTypes = {kHeading1, kHeading2, kHeading3};
    const Type type = kTypes[static_cast<std::size_t>(std::clamp(level, 1, 3) - 1)];
    const auto id = level == 1 ? semantics::make_id(canvas.parent(), "title") : canvas.words_id(words);
    const std::size_t node = canvas.add_node(Role::heading, id, text::without_soft_hyphens(words));
    canvas.node(node).level = canvas.heading_level(level);
    canvas.node(node).language = language;
    canvas.node(node).wants_focus = level == 1 && !canvas.is_beside() && canvas.state().heading_wants_focus;
    Column& column = canvas.column();
    const Colour ink = canvas.palette().ink;
    column.y += canvas.add_words(node, words, type, ink, column.x, column.y, column.width).height;
}

void paragraph(Canvas& canvas, std::string_view words, Type type, std::string_view language) {
    add_block(canvas, Role::paragraph, words, type, canvas.palette().ink, language);
}

void coloured_paragraph(Canvas& canvas, std::string_view words, Type type, Colour ink) {
    add_block(canvas, Role::paragraph, words, type, ink, {});
}

void note(Canvas& canvas, std::string_view words, std::string_view language) {
    add_block(canvas, Role::paragraph, words, kSecondary, canvas.palette().ink_secondary, language);
}

void paragraph(Canvas& canvas, const Localized& words) {
    say_german_follows(canvas, words);
    paragraph(canvas, words.text, kBody, words.language);
}

void note(Canvas& canvas, const Localized& words) {
    say_german_follows(canvas, words);
    note(canvas, words.text, words.language);
}

void status(Canvas& canvas, std::string_view words, std::string_view key) {
    // Named by its purpose: the words change, the live region stays.
    const std::size_t node =
        canvas.add_node(Role::status, semantics::make_id(canvas.parent(), "status", key), std::string(words));
    Column& column = canvas.column();
    const Colour ink = canvas.palette().ink_secondary;
    column.y += canvas.add_words(node, words, kSecondary, ink, column.x, column.y, column.width).height;
}

void fault(Canvas& canvas, std::string_view words) {
    const std::size_t node = canvas.add_node(Role::alert, canvas.words_id(words), std::string(words));
    Column& column = canvas.column();
    column.y +=
        canvas.add_words(node, words, kSecondaryBold, canvas.palette().alert, column.x, column.y, column.width).height;
}

void notice(Canvas& canvas, char32_t symbol, std::string_view words, Tone tone, Role role) {
    box_around(canvas, canvas.add_node(role, canvas.words_id(words), std::string(words)), symbol, kSecondary, tone);
}

void seal(Canvas& canvas, char32_t symbol, std::string_view words, Tone tone, std::string_view key) {
    const semantics::Id id = semantics::make_id(canvas.parent(), "seal", key);
    box_around(canvas, canvas.add_node(Role::status, id, std::string(words)), symbol, kHeading3, tone);
}

void label_and_value(Canvas& canvas, std::string_view label, std::string_view value, Emphasis emphasis) {
    const Palette& palette = canvas.palette();
    const Type type = emphasis == Emphasis::both ? kBodyBold : kBody;
    const Type label_type = emphasis == Emphasis::value ? kSecondary : type;
    const Colour label_ink = emphasis == Emphasis::value ? palette.ink_secondary : palette.ink;
    Column& column = canvas.column();
    const bool is_question = !label.empty() && label.back() == '?';
    const std::string both = std::string(label) + (is_question ? " " : ": ") + std::string(value);
    const std::size_t node = canvas.add_node(Role::paragraph, canvas.words_id(both), both);
    const float value_width = canvas.width_of(value, type);
    const bool beside = canvas.width_of(label, label_type) + kMargin + value_width <= column.width;
    canvas.node(node).rect = Rect{column.x, column.y, column.width, 1};
    // Beside each other the two stand on one line although their line boxes differ.
    const float drop = beside ? (canvas.line_height(type) - canvas.line_height(label_type)) / 2 : 0;
    const float label_height =
        canvas.add_words(node, label, label_type, label_ink, column.x, column.y + drop, column.width).height;
    const float value_x = beside ? column.x + column.width - value_width : column.x;
    const float value_y = beside ? column.y : column.y + label_height;
    const float room = beside ? value_width + 1 : column.width;
    const float value_height =
        canvas
            .add_words(node, value, type, emphasis == Emphasis::both ? palette.teal : palette.ink, value_x, value_y,
                       room)
            .height;
    const float height = std::max(label_height, value_y + value_height - column.y);
    canvas.node(node).rect.height = height;
    column.y += height;
}

void hairline(Canvas& canvas) {
    const Column& column = canvas.column();
    Box line;
    line.rect = Rect{column.x, column.y, column.width, 1};
    line.fill = canvas.palette().line;
    canvas.add_box(line);
    canvas.space(1);
}

}  // namespace ui
