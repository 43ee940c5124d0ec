// Labels on the schematic map find room, keep their neighbours, and give up in time.
#include "ui/widgets/map_layout.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/real_catalogue.h"

namespace {

constexpr float kGap = 8;
constexpr float kTolerance = 0.1F;

std::vector<ui::MapLabel> labels_of(const std::string& region, float width) {
    std::vector<ui::MapLabel> labels;
    for (const catalogue::Place& place : support::real_catalogue(region).places) {
        if (place.kreis == region) labels.push_back({place.latitude, place.longitude, width, 48});
    }
    return labels;
}

void expect_room(const std::vector<ui::MapLabel>& labels, const ui::MapLayout& layout, float width) {
    for (std::size_t first = 0; first < labels.size(); ++first) {
        const ui::Point a = layout.centres[first];
        EXPECT_GE(a.x - labels[first].width / 2, -kTolerance);
        EXPECT_LE(a.x + labels[first].width / 2, width + kTolerance);
        EXPECT_LE(a.y + labels[first].height / 2, layout.height + kTolerance);
        for (std::size_t second = first + 1; second < labels.size(); ++second) {
            const ui::Point b = layout.centres[second];
            const float wide = std::abs(a.x - b.x) - (labels[first].width + labels[second].width) / 2;
            const float high = std::abs(a.y - b.y) - (labels[first].height + labels[second].height) / 2;
            EXPECT_TRUE(wide >= kGap - kTolerance || high >= kGap - kTolerance) << first << " and " << second;
        }
    }
}

TEST(MapLayout, every_kreis_fits_on_a_phone_with_room_between_the_targets) {
    for (const char* region : {"coesfeld", "guetersloh", "lippe", "warendorf"}) {
        for (const float width : {288.0F, 358.0F, 632.0F}) {
            const std::vector<ui::MapLabel> labels = labels_of(region, 84);
            const auto layout = ui::lay_out_map(labels, width, kGap);
            ASSERT_TRUE(layout.has_value()) << region << " in " << width;
            expect_room(labels, *layout, width);
        }
    }
}

TEST(MapLayout, north_stays_above_and_west_before) {
    // Far apart in both directions: Rosendahl, Ascheberg, Olfen, Havixbeck.
    const std::vector<ui::MapLabel> labels = {
        {52.017, 7.217, 80, 48}, {51.783, 7.617, 80, 48}, {51.708, 7.379, 80, 48}, {51.983, 7.417, 80, 48}};
    const auto layout = ui::lay_out_map(labels, 358, kGap);
    ASSERT_TRUE(layout.has_value());
    EXPECT_LT(layout->centres[0].y, layout->centres[2].y);
    EXPECT_LT(layout->centres[0].x, layout->centres[1].x);
    EXPECT_LT(layout->centres[3].y, layout->centres[1].y);
}

TEST(MapLayout, a_cell_surrounds_its_label_s_middle_and_no_other) {
    const std::vector<ui::MapLabel> labels = labels_of("coesfeld", 84);
    const auto layout = ui::lay_out_map(labels, 358, kGap);
    ASSERT_TRUE(layout.has_value());
    const auto inside = [](const std::vector<ui::Point>& cell, ui::Point at) {
        for (std::size_t index = 0; index < cell.size(); ++index) {
            const ui::Point a = cell[index];
            const ui::Point b = cell[(index + 1) % cell.size()];
            if ((b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x) < -kTolerance) return false;
        }
        return true;
    };
    for (std::size_t cell = 0; cell < labels.size(); ++cell) {
        for (std::size_t label = 0; label < labels.size(); ++label) {
            EXPECT_EQ(inside(layout->cells[cell], layout->centres[label]), cell == label) << cell << ", " << label;
        }
    }
}

TEST(MapLayout, labels_too_wide_for_two_beside_each_other_are_refused) {
    EXPECT_FALSE(ui::lay_out_map(labels_of("coesfeld", 240), 288, kGap).has_value());
    EXPECT_FALSE(ui::lay_out_map(labels_of("coesfeld", 400), 288, kGap).has_value()) << "wider than the map itself";
    EXPECT_FALSE(ui::lay_out_map({}, 288, kGap).has_value());
}

}  // namespace
