#include "ui/frame.h"

#include <algorithm>

#include "ui/kiosk_frame.h"
#include "ui/views/views.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/dialog.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;
using semantics::Node;
using semantics::Rect;
using semantics::Role;
using semantics::Tree;

constexpr float kListShare = 0.42F;  // of the room for two panes
constexpr float kListWidthLeast = 344;
constexpr float kListWidthMost = 480;
constexpr float kWideMargin = 24;
constexpr float kBelowContent = 24;

const Node* find(const Tree& tree, Id id) {
    const auto found = std::find_if(tree.begin(), tree.end(), [id](const Node& node) { return node.id == id; });
    return found == tree.end() ? nullptr : &*found;
}

float start_of_words(const Node& node) {
    return node.rect.y + node.lines.front().rect.y;
}

float end_of_words(const Node& node) {
    const Rect& last = node.lines.back().rect;
    return node.rect.y + last.y + last.height;
}

// Where the topmost visible words stood in the last frame, and where they stand now: that far the area has to follow.
// Words may have other ids in another language, so the first of them that is still there counts.
float shift_of(const Tree& before, const Tree& now, Id area, float top) {
    bool inside = false;
    for (const Node& node : before) {
        if (node.role == Role::scroll_area) inside = node.id == area;
        if (!inside || node.lines.empty() || end_of_words(node) <= top) continue;
        const Node* same = find(now, node.id);
        if (same != nullptr && !same->lines.empty()) return start_of_words(*same) - start_of_words(node);
    }
    return 0;
}

}  // namespace

Id scroll_id(const app::View& view) {
    return make_id(make_id(Id::none, "scroll", std::to_string(static_cast<int>(view.screen))), "of", view.subject);
}

void Frame::begin_area(Canvas& canvas, Id id, const Rect& window) {
    canvas.begin_scroll(id, window, tops_[id], {});
    const float margin = window.width >= kColumnWidth ? kWideMargin : kMargin;
    const float width = std::min(kColumnWidth, window.width - 2 * margin);
    canvas.column() = Column{(window.width - width) / 2, width, kMargin};
}

void Frame::end_area(Canvas& canvas, Id id, const Rect& window) {
    const float content = canvas.column().y + kBelowContent;
    float& top = tops_[id];
    if (moved_ && top > 0) top += shift_of(*before_, canvas.tree(), id, top);
    top = std::clamp(top, 0.0F, std::max(0.0F, content - window.height));
    canvas.end_scroll(kBelowContent, top);
}

void Frame::pane(Canvas& canvas, const app::View& view, const Rect& window, bool beside) {
    canvas.show_view(view, beside);
    const std::size_t landmark =
        beside ? canvas.begin_node(Role::region, make_id(Id::none, "list"), canvas.say("panes.list"))
               : canvas.begin_node(Role::main, make_id(Id::none, "main"));
    canvas.node(landmark).rect = window;
    if (beside) canvas.node(landmark).key = "pane.list";
    const Id id = scroll_id(view);
    begin_area(canvas, id, window);
    show_screen(canvas);
    end_area(canvas, id, window);
    canvas.end_node();
}

void Frame::companion(Canvas& canvas, const Rect& window) {
    const std::size_t landmark =
        canvas.begin_node(Role::region, make_id(Id::none, "companion"), canvas.say("panes.companion"));
    canvas.node(landmark).rect = window;
    canvas.node(landmark).key = "pane.companion";
    const Id id = make_id(Id::none, "scroll", "companion");
    begin_area(canvas, id, window);
    show_companion(canvas);
    end_area(canvas, id, window);
    canvas.end_node();
}

void Frame::build(Canvas& canvas, const Tree& before) {
    const Viewport& viewport = canvas.viewport();
    const Insets& safe = viewport.safe_area;
    const Measures now{viewport.width, canvas.scale(), canvas.engine().messages().language()};
    moved_ = now != measures_;
    measures_ = now;
    before_ = &before;
    areas_.clear();
    const bool bars = has_bars(viewport, canvas.scale());
    const bool rail = bars && has_rail(viewport);
    const float mark = preview_bar(canvas);
    const Rect exit{safe.start, mark, viewport.width - safe.start - safe.end, quick_exit_height(canvas)};
    quick_exit(canvas, exit);
    const float top = mark + exit.height;
    const float rail_room =
        viewport.width < kRailFrom ? kNarrowRailWidth : kRailWidth * std::clamp(canvas.scale(), 1.0F, 1.5F);
    const float rail_width = rail ? safe.start + rail_room : 0;
    const float start = rail ? rail_width : safe.start;
    const float strip = bars ? emergency_strip_height(canvas) + (rail ? safe.bottom : 0) : 0;
    const float tabs = bars && !rail ? tab_bar_height(canvas) : 0;
    Rect window{start, top, viewport.width - start - safe.end, viewport.height - top - strip - tabs};
    const Panes panes = panes_of(canvas.state(), viewport);
    if (panes.two()) {
        const float list_width = std::clamp(window.width * kListShare, kListWidthLeast, kListWidthMost);
        const Rect list{window.x, window.y, list_width, window.height};
        const Rect detail{window.x + list_width, window.y, window.width - list_width, window.height};
        if (panes.list) pane(canvas, *panes.list, list, true);
        pane(canvas, panes.main, panes.list ? detail : list, false);
        if (panes.companion) companion(canvas, detail);
        canvas.add_box(Box{Rect{detail.x, detail.y, 1, detail.height}, 0, canvas.palette().line, std::nullopt, 1});
    } else {
        pane(canvas, panes.main, window, false);
    }
    canvas.show_view(panes.main, false);
    if (bars)
        emergency_strip(canvas, Rect{rail_width, viewport.height - strip - tabs, viewport.width - rail_width, strip});
    if (bars)
        tab_bar(canvas,
                rail ? Rect{0, top, rail_width, viewport.height - top}
                     : Rect{0, viewport.height - tabs, viewport.width, tabs},
                rail);
    const Id question = make_id(Id::none, "question");
    show_question(canvas, question, tops_[dialog_scroll_id(question)]);
    for (const Node& node : canvas.tree()) {
        if (node.role == Role::scroll_area) areas_.push_back({node.id, node.content_height, node.rect.height});
    }
}

void Frame::build_kiosk(Canvas& canvas) {
    const app::State& state = canvas.state();
    const Rect window = kiosk_window(canvas, preview_bar(canvas));
    const Id id = kiosk_scroll_id(state, scroll_id({state.screen, state.subject}));
    const std::size_t main = canvas.begin_node(Role::main, make_id(Id::none, "main"));
    canvas.node(main).rect = window;
    float& top = tops_[id];
    canvas.begin_scroll(id, window, top, {});
    kiosk_content(canvas, window);
    const float content = canvas.column().y;
    top = std::clamp(top, 0.0F, std::max(0.0F, content - window.height));
    canvas.end_scroll(0, top);
    canvas.end_node();
    kiosk_surroundings(canvas, window);
    areas_ = {{id, content, window.height}};
}

bool Frame::scroll(Id id, float top, bool& moved) {
    const auto area =
        std::find_if(areas_.begin(), areas_.end(), [id](const ScrollArea& each) { return each.id == id; });
    if (area == areas_.end()) return false;
    const float clamped = std::clamp(top, 0.0F, std::max(0.0F, area->content_height - area->window_height));
    float& stored = tops_[id];
    moved = stored != clamped;
    stored = clamped;
    return true;
}

}  // namespace ui
