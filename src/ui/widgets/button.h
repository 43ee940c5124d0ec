// Buttons and links that look like buttons, and rows that lead somewhere.
#pragma once

#include <string>

#include "ui/widgets/target.h"

namespace ui {

// `alert` is for calling when it cannot wait, and for what cannot be brought back.
enum class Weight : std::uint8_t { main, second, plain, alert };

struct ButtonLook {
    Weight weight = Weight::second;
    char32_t symbol = 0;  // 0: none
    bool large = false;   // a number to call is the biggest thing on its screen
};

// As wide as the column, at least 56 high. `name` is said instead of the label where the label alone does not say it.
void button(Canvas& canvas, semantics::Id id, const Target& target, std::string_view label, ButtonLook look,
            std::string key, std::string name = {});

// Two or more beside each other where their labels fit, below each other otherwise.
struct ButtonInRow {
    semantics::Id id;
    Target target;
    std::string label;
    ButtonLook look;
    std::string key;
};
void button_row(Canvas& canvas, const std::vector<ButtonInRow>& buttons);

// A symbol in a 48-px target at (x, y), on a round teal ground or none. With `chosen` it is a switch that says so.
enum class Ground : std::uint8_t { none, teal };
void icon_button(Canvas& canvas, semantics::Id id, const Target& target, char32_t symbol, std::string name, float x,
                 float y, Ground ground, std::string key, std::optional<bool> chosen = {});

// A line as wide as the column with a symbol, a label, an optional second line and an arrow.
struct RowLook {
    char32_t symbol = 0;
    std::string detail = {};
    bool arrow = true;
};
void link_row(Canvas& canvas, semantics::Id id, const Target& target, std::string_view label, const RowLook& look,
              std::string key);
// The same as an item of a list, with a hairline below it.
void list_row(Canvas& canvas, semantics::Id id, const Target& target, std::string_view label, const RowLook& look,
              std::string key);

// Underlined words that lead somewhere, in a target of 48 px.
void text_link(Canvas& canvas, semantics::Id id, const Target& target, std::string_view label, std::string key,
               std::string name = {});

}  // namespace ui
