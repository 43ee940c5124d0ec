// What widgets draw and describe with: one call adds a shape to the scene, another a node to the tree. Views use the
// widgets; only widgets use the lower half of this class. Lengths are CSS px; "x" grows from the start of the line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/engine.h"
#include "semantics/node.h"
#include "text/layout.h"
#include "ui/scene.h"
#include "ui/theme.h"
#include "ui/viewport.h"

namespace ui {

// What happens when a node is used. Built anew in every frame.
struct Action {
    semantics::Id id = semantics::Id::none;
    std::optional<app::Intent> press;
    app::Intent (*input)(std::string_view) = nullptr;
    std::optional<app::Intent> submit;
};

struct FontSet {
    text::Font regular;
    text::Font bold;
};

// Where the next widget goes; `y` moves down.
struct Column {
    float x = 0;
    float width = 0;
    float y = 0;
};

using text::Localized;

class Canvas {
public:
    Canvas(const app::Engine& engine, const Viewport& viewport, const FontSet& fonts, const Palette& palette);

    // --- words ------------------------------------------------------------------------------------------------------
    std::string say(std::string_view key, const text::Arguments& arguments = {}) const;
    std::string say_count(std::string_view key, std::size_t count, const text::Arguments& arguments = {}) const;
    // Words of the data in the language of the reader where there are any, otherwise in German and marked as such.
    Localized local(const catalogue::LocalText& words) const;
    Localized local(std::string_view german) const { return engine_.messages().translate(german); }
    // True once in a frame: what is not in Einfache Sprache is announced where it begins.
    bool first_usual_german() { return !std::exchange(usual_german_, true); }
    // The same where a widget cannot say that its words are German: the mark stands behind them.
    std::string marked(std::string_view german) const;

    // --- what views ask ---------------------------------------------------------------------------------------------
    const app::Engine& engine() const { return engine_; }
    const app::State& state() const { return engine_.state(); }
    const Palette& palette() const { return palette_; }
    const Viewport& viewport() const { return viewport_; }
    float scale() const { return viewport_.text_scale; }
    // The screen that this part of the page shows: the one of the state, or the list beside it in wide windows.
    const app::View& shown() const { return shown_; }
    // Whether it stands beside the main part; its headings then count one level lower.
    bool is_beside() const { return beside_; }
    void show_view(app::View view, bool beside) {
        shown_ = std::move(view);
        beside_ = beside;
    }
    // Whether this list stands beside the entry with that id.
    bool is_open_beside(std::string_view id) const {
        return beside_ && state().screen == app::Screen::entry && state().subject == id;
    }
    int heading_level(int level) const { return beside_ ? level + 1 : level; }
    // Height of one line of that type at the reader's text size.
    float line_height(Type type) const { return type.line * scale(); }

    // --- where things go --------------------------------------------------------------------------------------------
    Column& column() { return column_; }
    void space(float height) { column_.y += height; }

    // --- the tree ---------------------------------------------------------------------------------------------------
    // Children added until the matching end_node() hang below it. Returns its position for node().
    std::size_t begin_node(semantics::Role role, semantics::Id id, std::string name = {});
    void end_node() { parents_.pop_back(); }
    std::size_t add_node(semantics::Role role, semantics::Id id, std::string name = {});
    semantics::Node& node(std::size_t position) { return tree_[position]; }
    semantics::Node& last_node() { return tree_.back(); }
    semantics::Id parent() const { return parents_.empty() ? semantics::Id::none : parents_.back(); }
    // An id for words that nobody presses: named by their parent and themselves.
    semantics::Id words_id(std::string_view words) const;

    Action& action(semantics::Id id);
    // nullptr when the node does nothing, or not yet.
    const Action* find_action(semantics::Id id) const;

    // --- shapes -----------------------------------------------------------------------------------------------------
    // Returns its position, for a box whose size is known only after its content.
    std::size_t add_box(Box box);
    Box& box(std::size_t position);
    void add_pattern(const Pattern& pattern);
    void add_symbol(char32_t code_point, float x, float y, float size, Colour colour);
    void add_area(Area area);

    struct Block {
        std::vector<semantics::Line> lines;  // rectangles in the coordinates of the layer
        float width = 0;                     // of the longest line
        float height = 0;
    };
    // Measures without painting.
    Block lay_out(std::string_view words, Type type, float width) const;
    void paint(Block& block, Type type, Colour colour, float x, float y);
    // Both at once; the lines of `node` are set relative to its rectangle, which is the block's when it has none yet.
    Block add_words(std::size_t node, std::string_view words, Type type, Colour colour, float x, float y, float width);
    void give_lines(std::size_t node, const Block& block, Type type);
    float width_of(std::string_view words, Type type) const;
    // Whether the font of that type has every letter.
    bool paints(std::string_view words, Type type) const;

    // --- layers -----------------------------------------------------------------------------------------------------
    // Everything until end_scroll() is relative to the content of a scroll area seen through `window`.
    void begin_scroll(semantics::Id id, const semantics::Rect& window, float top, std::string name);
    // Moves the open scroll area, now that its content is known, and lays it over the page.
    void place_scroll_above(const semantics::Rect& window);
    // `bottom` is the space below the last widget; `top` is where the area stands, now that its content is known.
    void end_scroll(float bottom, float top);

    Scene take_scene() { return std::move(scene_); }
    const semantics::Tree& tree() const { return tree_; }
    semantics::Tree take_tree() { return std::move(tree_); }
    std::vector<Action> take_actions() { return std::move(actions_); }

private:
    text::Style style(Type type) const;
    Layer& layer() { return scene_.layers[layer_]; }

    const app::Engine& engine_;
    const Viewport& viewport_;
    const FontSet& fonts_;
    const Palette& palette_;
    app::View shown_;
    bool beside_ = false;
    bool usual_german_ = false;
    Scene scene_;
    std::size_t layer_ = 0;
    semantics::Tree tree_;
    std::vector<semantics::Id> parents_;
    std::vector<Action> actions_;
    Column column_;
    Column outer_column_;
    std::size_t scroll_node_ = 0;
};

}  // namespace ui
