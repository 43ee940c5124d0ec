// A schematic map: labels stand where their places lie, moved apart until none covers another, and each gets a cell of
// its own around it. Nearness and direction are kept, distances are not.
#pragma once

#include <optional>
#include <vector>

#include "ui/scene.h"

namespace ui {

struct MapLabel {
    double latitude = 0;
    double longitude = 0;
    float width = 0;
    float height = 0;
};

struct MapLayout {
    std::vector<Point> centres;             // of the labels, in their order
    std::vector<std::vector<Point>> cells;  // convex, clockwise
    float height = 0;
};

// Nothing when the labels do not find room within `width` beside and below each other.
std::optional<MapLayout> lay_out_map(const std::vector<MapLabel>& labels, float width, float gap);

}  // namespace ui
