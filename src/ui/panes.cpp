#include "ui/panes.h"

#include <algorithm>

#include "ui/theme.h"

namespace ui {
namespace {

using app::Screen;
using app::View;

// A telephone on its side: there is more width than height to give away.
constexpr float kLowWindow = 420;
constexpr float kRailFromWhenLow = 480;
// What a keyboard leaves of such a window is all for what is typed.
constexpr float kBarsFrom = 240;
constexpr float kMostLarger = 1.5F;

// The list from which a screen is opened; none for lists and for screens that stand alone.
std::optional<View> list_of(const app::State& state) {
    switch (state.screen) {
        case Screen::entry:
        case Screen::needs:
            return state.behind;
        case Screen::info:
            // The question for the place is asked from anywhere; all other pages hang below the calendar or "Mehr".
            if (state.subject == "ort") return state.behind;
            if (state.subject == "zeitplan") return std::nullopt;  // a page to print
            return View{is_calendar_page(state.subject) ? Screen::calendar : Screen::more};
        case Screen::topic:
        case Screen::life_phase:
            return View{Screen::topics};
        case Screen::municipality:
            return View{Screen::map};
        case Screen::situation:
            return View{Screen::start};
        default:
            return std::nullopt;
    }
}

bool is_list_with_room_beside(Screen screen) {
    switch (screen) {
        case Screen::start:
        case Screen::search:
        case Screen::topics:
        case Screen::map:
        case Screen::calendar:
        case Screen::saved_list:
        case Screen::more:
            return true;
        default:
            return false;
    }
}

}  // namespace

bool is_calendar_page(std::string_view name) {
    return name == "kinder" || name == "fragen" || name == "zeitplan";
}

bool has_rail(const Viewport& viewport) {
    return viewport.width >= kRailFrom || (viewport.height < kLowWindow && viewport.width >= kRailFromWhenLow);
}

bool has_bars(const Viewport& viewport, float scale) {
    // A rail stands beside the screen and takes no height from it.
    const float larger = has_rail(viewport) ? 1 : std::clamp(scale, 1.0F, kMostLarger);
    return viewport.plain_page || viewport.height >= kBarsFrom * larger;
}

Panes panes_of(const app::State& state, const Viewport& viewport) {
    Panes panes{{state.screen, state.subject}, std::nullopt, false};
    if (viewport.width < kRailFrom || viewport.plain_page) return panes;
    panes.list = list_of(state);
    panes.companion = !panes.list && is_list_with_room_beside(state.screen);
    return panes;
}

}  // namespace ui
