#include "ui/widgets/map_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr float kPi = 3.14159265F;
constexpr int kRounds = 400;
constexpr float kTallest = 1.7F;  // of the width; beyond, a list is easier to read
constexpr float kTaller = 1.12F;  // each time the labels found no room
constexpr int kCornersOfBlob = 28;
// CSS px beyond the label, how far a cell goes where no neighbour stops it: on a phone, and for each pixel by which a
// map is wider and the places lie further apart.
constexpr float kReach = 30;
constexpr float kPhoneMap = 360;
constexpr float kReachMore = 0.13F;
// CSS px between the outermost labels and the edge of the map: less where three labels beside each other, as on a phone
// of 320, need the room.
constexpr std::array<float, 2> kEdges = {16, 8};

class Map {
public:
    Map(const std::vector<MapLabel>& labels, float width, float gap, float edge)
        : labels_(labels), width_(width), gap_(gap), edge_(edge) {
        for (const MapLabel& label : labels) {
            widest_ = std::max(widest_, label.width);
            tallest_ = std::max(tallest_, label.height);
        }
    }

    bool is_wide_enough() const { return widest_ + 2 * edge_ <= width_; }

    // Where the places lie, as large as the width allows.
    void project() {
        const auto [south, north] = std::minmax_element(
            labels_.begin(), labels_.end(),
            [](const MapLabel& left, const MapLabel& right) { return left.latitude < right.latitude; });
        const auto [west, east] = std::minmax_element(
            labels_.begin(), labels_.end(),
            [](const MapLabel& left, const MapLabel& right) { return left.longitude < right.longitude; });
        // A degree of longitude is shorter than one of latitude.
        const double squeeze = std::cos(south->latitude * kPi / 180);
        const double across = std::max(0.01, (east->longitude - west->longitude) * squeeze);
        const double scale = (width_ - widest_ - 2 * edge_) / across;
        centres_.clear();
        for (const MapLabel& label : labels_) {
            centres_.push_back(
                {edge_ + widest_ / 2 + static_cast<float>((label.longitude - west->longitude) * squeeze * scale),
                 edge_ + tallest_ / 2 + static_cast<float>((north->latitude - label.latitude) * scale)});
        }
        height_ = 2 * edge_ + tallest_ + static_cast<float>((north->latitude - south->latitude) * scale);
    }

    void stretch() {
        for (Point& centre : centres_) centre.y *= kTaller;
        height_ *= kTaller;
    }

    bool separate() {
        for (int round = 0; round < kRounds; ++round) {
            if (!push_apart()) return true;
        }
        return false;
    }

    std::vector<Point> cell(std::size_t index) const {
        const Point centre = centres_[index];
        const float reach = kReach + kReachMore * std::max(0.0F, width_ - kPhoneMap);
        const float across = labels_[index].width / 2 + reach;
        const float down = labels_[index].height / 2 + reach;
        std::vector<Point> corners;
        for (int corner = 0; corner < kCornersOfBlob; ++corner) {
            const float angle = 2 * kPi * static_cast<float>(corner) / kCornersOfBlob;
            corners.push_back({std::clamp(centre.x + across * std::cos(angle), 0.0F, width_),
                               std::clamp(centre.y + down * std::sin(angle), 0.0F, height_)});
        }
        for (std::size_t other = 0; other < centres_.size() && !corners.empty(); ++other) {
            if (other != index) corners = nearer_half(corners, centre, centres_[other]);
        }
        return corners;
    }

    const std::vector<Point>& centres() const { return centres_; }
    float height() const { return height_; }

private:
    // One round; returns whether any two were too close.
    bool push_apart() {
        bool moved = false;
        for (std::size_t first = 0; first < centres_.size(); ++first) {
            for (std::size_t second = first + 1; second < centres_.size(); ++second) {
                Point& a = centres_[first];
                Point& b = centres_[second];
                const float wide = (labels_[first].width + labels_[second].width) / 2 + gap_ - std::abs(a.x - b.x);
                const float high = (labels_[first].height + labels_[second].height) / 2 + gap_ - std::abs(a.y - b.y);
                if (wide <= 0.01F || high <= 0.01F) continue;
                moved = true;
                if (wide < high) {
                    const float step = (a.x <= b.x ? wide : -wide) / 2;
                    a.x -= step;
                    b.x += step;
                } else {
                    const float step = (a.y <= b.y ? high : -high) / 2;
                    a.y -= step;
                    b.y += step;
                }
            }
        }
        for (std::size_t index = 0; index < centres_.size(); ++index) {
            const MapLabel& label = labels_[index];
            centres_[index].x =
                std::clamp(centres_[index].x, label.width / 2 + edge_, width_ - label.width / 2 - edge_);
            centres_[index].y =
                std::clamp(centres_[index].y, label.height / 2 + edge_, height_ - label.height / 2 - edge_);
        }
        return moved;
    }

    // The part of a convex area that lies nearer to `own` than to `other`, measured so that wide labels keep their
    // ends.
    std::vector<Point> nearer_half(const std::vector<Point>& corners, Point own, Point other) const {
        const float squeeze = tallest_ / widest_;
        const auto farther = [&](Point at) {
            const auto distance = [&](Point from) {
                const float dx = (at.x - from.x) * squeeze;
                const float dy = at.y - from.y;
                return dx * dx + dy * dy;
            };
            return distance(own) - distance(other);
        };
        std::vector<Point> kept;
        for (std::size_t index = 0; index < corners.size(); ++index) {
            const Point here = corners[index];
            const Point next = corners[(index + 1) % corners.size()];
            const float at_here = farther(here);
            const float at_next = farther(next);
            if (at_here <= 0) kept.push_back(here);
            if ((at_here < 0 && at_next > 0) || (at_here > 0 && at_next < 0)) {
                const float share = at_here / (at_here - at_next);
                kept.push_back({here.x + (next.x - here.x) * share, here.y + (next.y - here.y) * share});
            }
        }
        return kept;
    }

    const std::vector<MapLabel>& labels_;
    float width_;
    float gap_;
    float edge_;
    float widest_ = 0;
    float tallest_ = 0;
    std::vector<Point> centres_;
    float height_ = 0;
};

bool find_room(Map& map, float width) {
    while (!map.separate()) {
        if (map.height() > width * kTallest) return false;
        map.stretch();
    }
    return true;
}

}  // namespace

std::optional<MapLayout> lay_out_map(const std::vector<MapLabel>& labels, float width, float gap) {
    if (labels.empty()) return std::nullopt;
    for (const float edge : kEdges) {
        Map map(labels, width, gap, edge);
        if (!map.is_wide_enough()) continue;
        map.project();
        if (!find_room(map, width)) continue;
        MapLayout layout{map.centres(), {}, map.height()};
        for (std::size_t index = 0; index < labels.size(); ++index) layout.cells.push_back(map.cell(index));
        return layout;
    }
    return std::nullopt;
}

}  // namespace ui
