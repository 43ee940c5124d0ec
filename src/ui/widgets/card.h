// Rounded surfaces: a card around any widgets, a card that is one link, and tiles in a grid.
#pragma once

#include <string>
#include <vector>

#include "ui/widgets/target.h"

namespace ui {

struct CardLook {
    std::optional<Colour> fill;  // none: the surface of the palette with a hairline around it
    float padding = kCardPadding;
    bool current = false;  // what stands open beside the list that the card is in
};

// Between begin_card and end_card the column is the inside of the card.
struct Card {
    std::size_t background = 0;
    Column outer;
    float padding = 0;
};
Card begin_card(Canvas& canvas, const CardLook& look = {});
semantics::Rect end_card(Canvas& canvas, const Card& card);

// A heading that is a link over the whole card. Call inside the card before its other words; `room` is kept free at the
// end of the line for a round button. Hand the result to cover_card after end_card.
std::size_t card_title(Canvas& canvas, semantics::Id id, const Target& target, std::string_view title, int level,
                       float room, std::string key, std::string_view language = {});
void cover_card(Canvas& canvas, std::size_t link, const semantics::Rect& card);

struct Tile {
    semantics::Id id;
    Target target;
    char32_t symbol = 0;
    std::string label;
    std::string key;
};
// Two beside each other (three from 600 px), one where a word would not fit. A list for screen readers.
void tile_grid(Canvas& canvas, std::string_view name, const std::vector<Tile>& tiles);

}  // namespace ui
