#include "ui/canvas.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace ui {

using semantics::Id;
using semantics::Node;
using semantics::Rect;
using semantics::Role;

Canvas::Canvas(const app::Engine& engine, const Viewport& viewport, const FontSet& fonts, const Palette& palette)
    : engine_(engine), viewport_(viewport), fonts_(fonts), palette_(palette) {
    shown_ = {engine.state().screen, engine.state().subject};
    scene_.background = palette.paper;
    scene_.layers.push_back(Layer{Rect{0, 0, viewport.width, viewport.height}, 0, {}});
    column_ = Column{0, viewport.width, 0};
}

std::string Canvas::say(std::string_view key, const text::Arguments& arguments) const {
    if (state().kiosk.on) {
        // A machine in an entrance hall has no telephone and keeps nothing: some sentences are others there.
        const std::string own = "kiosk." + std::string(key);
        if (engine_.messages().has(own)) return engine_.messages().say(own, arguments);
    }
    return engine_.messages().say(key, arguments);
}

std::string Canvas::say_count(std::string_view key, std::size_t count, const text::Arguments& arguments) const {
    return engine_.messages().say_count(key, static_cast<std::int64_t>(count), arguments);
}

Localized Canvas::local(const catalogue::LocalText& words) const {
    return engine_.messages().translate(words.de, words.easy, words.en);
}

std::string Canvas::marked(std::string_view german) const {
    const Localized words = local(german);
    return words.language.empty() ? words.text : say("text.in_german", {{"sentence", words.text}});
}

std::size_t Canvas::begin_node(Role role, Id id, std::string name) {
    const std::size_t position = add_node(role, id, std::move(name));
    parents_.push_back(id);
    return position;
}

std::size_t Canvas::add_node(Role role, Id id, std::string name) {
    Node made;
    made.id = id;
    made.parent = parent();
    made.role = role;
    made.name = std::move(name);
    tree_.push_back(std::move(made));
    return tree_.size() - 1;
}

Id Canvas::words_id(std::string_view words) const {
    Id id = semantics::make_id(parent(), "words", words);
    const auto taken = [this](Id wanted) {
        return std::any_of(tree_.rbegin(), tree_.rend(), [wanted](const Node& each) { return each.id == wanted; });
    };
    while (taken(id)) id = semantics::make_id(id, "again");
    return id;
}

Action& Canvas::action(Id id) {
    actions_.push_back(Action{id, std::nullopt, nullptr, std::nullopt});
    return actions_.back();
}

const Action* Canvas::find_action(Id id) const {
    const auto found =
        std::find_if(actions_.begin(), actions_.end(), [id](const Action& each) { return each.id == id; });
    return found == actions_.end() ? nullptr : &*found;
}

std::size_t Canvas::add_box(Box box) {
    layer().shapes.emplace_back(box);
    return layer().shapes.size() - 1;
}

Box& Canvas::box(std::size_t position) {
    return *std::get_if<Box>(&layer().shapes[position]);
}

void Canvas::add_pattern(const Pattern& pattern) {
    layer().shapes.emplace_back(pattern);
}

void Canvas::add_symbol(char32_t code_point, float x, float y, float size, Colour colour) {
    layer().shapes.emplace_back(Symbol{code_point, x, y, size, colour});
}

void Canvas::add_area(Area area) {
    layer().shapes.emplace_back(std::move(area));
}

text::Style Canvas::style(Type type) const {
    return text::Style{type.bold ? &fonts_.bold : &fonts_.regular, type.size * scale()};
}

float Canvas::width_of(std::string_view words, Type type) const {
    return text::measure(words, style(type));
}

bool Canvas::paints(std::string_view words, Type type) const {
    for (std::size_t at = 0; at < words.size();) {
        if (!style(type).font->has(base::next_code_point(words, at))) return false;
    }
    return true;
}

Canvas::Block Canvas::lay_out(std::string_view words, Type type, float width) const {
    Block block;
    const float height = line_height(type);
    for (text::Line& line : text::break_lines(words, style(type), width)) {
        block.width = std::max(block.width, line.width);
        block.lines.push_back(
            semantics::Line{std::move(line.text), Rect{0, block.height, line.width, height}, line.broken_word});
        block.height += height;
    }
    return block;
}

void Canvas::paint(Block& block, Type type, Colour colour, float x, float y) {
    for (semantics::Line& line : block.lines) {
        line.rect.x += x;
        line.rect.y += y;
        layer().shapes.emplace_back(
            Words{line.text, line.rect.x, line.rect.y, line.rect.height, type.size * scale(), type.bold, colour});
    }
}

void Canvas::give_lines(std::size_t position, const Block& block, Type type) {
    Node& target = tree_[position];
    target.text_size = type.size * scale();
    target.bold = type.bold;
    for (semantics::Line line : block.lines) {
        line.rect.x -= target.rect.x;
        line.rect.y -= target.rect.y;
        target.lines.push_back(std::move(line));
    }
}

Canvas::Block Canvas::add_words(std::size_t position, std::string_view words, Type type, Colour colour, float x,
                                float y, float width) {
    Block block = lay_out(words, type, width);
    paint(block, type, colour, x, y);
    Node& target = tree_[position];
    if (target.rect.width == 0) target.rect = Rect{x, y, block.width, block.height};
    give_lines(position, block, type);
    return block;
}

void Canvas::begin_scroll(Id id, const Rect& window, float top, std::string name) {
    scroll_node_ = begin_node(Role::scroll_area, id, std::move(name));
    tree_[scroll_node_].rect = window;
    tree_[scroll_node_].scroll_top = top;
    scene_.layers.push_back(Layer{window, top, {}});
    layer_ = scene_.layers.size() - 1;
    outer_column_ = column_;
    column_ = Column{0, window.width, 0};
}

void Canvas::place_scroll_above(const Rect& window) {
    tree_[scroll_node_].rect = window;
    layer().window = window;
    layer().above = true;
}

void Canvas::end_scroll(float bottom, float top) {
    tree_[scroll_node_].content_height = column_.y + bottom;
    tree_[scroll_node_].scroll_top = top;
    layer().scroll_top = top;
    layer_ = 0;
    column_ = outer_column_;
    end_node();
}

}  // namespace ui
