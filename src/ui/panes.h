// Which screens a window shows: one, or from 840 px a list and beside it what was opened from it.
#pragma once

#include <optional>
#include <string_view>

#include "app/state.h"
#include "ui/viewport.h"

namespace ui {

struct Panes {
    app::View main;
    // Beside the main screen: the list from which it was opened.
    std::optional<app::View> list;
    // The main screen is a list from which nothing was opened yet: ways on stand beside it.
    bool companion = false;

    bool two() const { return list.has_value() || companion; }
};

// A rail with the places at the side, instead of the bar below.
bool has_rail(const Viewport& viewport);
// Not in the little that a keyboard leaves of a telephone on its side, or of a small one with large letters. `scale` is
// that of the letters.
bool has_bars(const Viewport& viewport, float scale);

// Pages below the calendar: the children, the questions, the page to print.
bool is_calendar_page(std::string_view name);

Panes panes_of(const app::State& state, const Viewport& viewport);

}  // namespace ui
