#include "ui/widgets/map.h"

#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/map_layout.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Rect;
using semantics::Role;

constexpr float kDotHeight = 26;
constexpr float kDotPadding = 8;
constexpr float kLabelPadding = 6;
constexpr float kCellBorder = 3;

float dot_height(const Canvas& canvas) {
    return std::max(kDotHeight, canvas.line_height(kBadge) + 6);
}

MapLabel measure(const Canvas& canvas, const MapPlace& place) {
    const float words = canvas.width_of(place.name, kBadge);
    return {place.latitude, place.longitude, std::max(kTarget, words + 2 * kLabelPadding),
            std::max(kTarget, dot_height(canvas) + 2 + canvas.line_height(kBadge))};
}

void paint_place(Canvas& canvas, const MapPlace& place, const MapLabel& label, Point centre) {
    const Palette& palette = canvas.palette();
    const Rect rect{centre.x - label.width / 2, centre.y - label.height / 2, label.width, label.height};
    canvas.node(canvas.begin_node(Role::list_item, semantics::make_id(place.id, "item"))).rect = rect;
    const std::size_t node = add_pressable(canvas, place.id, place.target, place.spoken, place.key);
    canvas.node(node).rect = rect;
    if (place.chosen) canvas.node(node).current = semantics::State::yes;
    const float dot = dot_height(canvas);
    const float number = canvas.width_of(place.number, kBadge);
    const float dot_width = std::max(dot, number + 2 * kDotPadding);
    const float top = centre.y - (dot + 2 + canvas.line_height(kBadge)) / 2;
    const Colour ink = place.chosen ? palette.on_teal : palette.on_teal_container;
    canvas.add_box(Box{Rect{centre.x - dot_width / 2, top, dot_width, dot}, dot / 2,
                       place.chosen ? palette.surface : palette.teal, std::nullopt, 1});
    canvas.add_words(node, place.number, kBadge, place.chosen ? palette.teal : palette.on_teal, centre.x - number / 2,
                     top + (dot - canvas.line_height(kBadge)) / 2, number + 1);
    const float name = canvas.width_of(place.name, kBadge);
    canvas.add_words(node, place.name, kBadge, ink, centre.x - name / 2, top + dot + 2, name + 1);
    canvas.end_node();
}

void place_rows(Canvas& canvas, const std::vector<MapPlace>& places) {
    for (const MapPlace& place : places) {
        list_row(canvas, place.id, place.target, place.spoken,
                 RowLook{place.chosen ? icon::kCheckCircle : icon::kLocationOn, {}, true}, place.key);
    }
}

}  // namespace

void place_map(Canvas& canvas, std::string_view name, const std::vector<MapPlace>& places) {
    Column& column = canvas.column();
    const std::size_t list =
        canvas.begin_node(Role::list, semantics::make_id(canvas.parent(), "map", name), std::string(name));
    const float top = column.y;
    std::vector<MapLabel> labels;
    for (const MapPlace& place : places) labels.push_back(measure(canvas, place));
    std::optional<MapLayout> layout = lay_out_map(labels, column.width, kGap);
    if (layout) {
        const auto move = [&](Point& point) {
            point.x += column.x;
            point.y += column.y;
        };
        for (Point& centre : layout->centres) move(centre);
        const Palette& palette = canvas.palette();
        for (std::size_t index = 0; index < places.size(); ++index) {
            for (Point& corner : layout->cells[index]) move(corner);
            const bool contrast = is_high_contrast(palette);
            canvas.add_area(Area{layout->cells[index], places[index].chosen ? palette.teal : palette.teal_container,
                                 contrast ? palette.border : palette.paper, contrast ? 1 : kCellBorder});
        }
        for (std::size_t index = 0; index < places.size(); ++index) {
            paint_place(canvas, places[index], labels[index], layout->centres[index]);
        }
        column.y += layout->height;
    } else {
        place_rows(canvas, places);
    }
    canvas.node(list).rect = Rect{column.x, top, column.width, column.y - top};
    canvas.end_node();
}

}  // namespace ui
