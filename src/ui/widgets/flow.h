// Things that stand beside each other and wrap like words: chips to press, badges to read.
#pragma once

#include <string>
#include <vector>

#include "ui/widgets/target.h"

namespace ui {

struct Chip {
    semantics::Id id;
    Target target;
    std::string label;
    std::string key;
    bool chosen = false;
    bool is_switch = true;  // says whether it is chosen; otherwise an ordinary button
    char32_t symbol = 0;
    semantics::State expanded = semantics::State::none;  // of a chip that opens something below
};
// Painted 36 high inside targets of 48; higher where a label needs several lines.
void chips(Canvas& canvas, const std::vector<Chip>& chips);
// The same, and of `optional` those that still fit on the last line.
void chips(Canvas& canvas, const std::vector<Chip>& chips, const std::vector<Chip>& optional);
// One chip at a place of its own, for the place in a header; returns its height and does not move the column.
float chip_width(const Canvas& canvas, const Chip& chip);
float place_chip(Canvas& canvas, const Chip& chip, float x, float y);

enum class BadgeTone : std::uint8_t { good, sun, quiet, alert };
struct Badge {
    std::string label;
    BadgeTone tone = BadgeTone::quiet;
};
// `room` is kept free at the end of the column.
void badges(Canvas& canvas, const std::vector<Badge>& badges, float room = 0);

}  // namespace ui
