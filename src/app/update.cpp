#include "app/update.h"

namespace app {
namespace {

// A kiosk has no addresses but its own and no storage.
bool is_left_to_browsers(const Intent& intent) {
    if (const auto* navigation = std::get_if<NavigationIntent>(&intent)) {
        return std::holds_alternative<RouteRequested>(*navigation);
    }
    const auto* settings = std::get_if<SettingsIntent>(&intent);
    return settings != nullptr && std::holds_alternative<SettingsRestored>(*settings);
}

// An entry and an info page are opened from a list, which stays behind them.
bool is_list(Screen screen) {
    return screen != Screen::entry && screen != Screen::info;
}

void remember_stop(State& state) {
    constexpr std::size_t kDeepest = 100;
    if (state.history_depth >= kDeepest) return;
    if (state.visited.size() <= state.history_depth) state.visited.resize(state.history_depth + 1);
    state.visited[state.history_depth] = stop_of(state);
}

// What belongs to a screen ends with it.
void leave(State& state, Effects& effects) {
    state.browse_shown = kHitsPerPage;
    if (state.speech.speaking) effects.emplace_back(StopReading{});
    state.speech.speaking = false;
}

}  // namespace

Effects update(State& state, const Intent& intent) {
    const auto change = [&] {
        const View before{state.screen, state.subject};
        Effects effects = std::visit([&state](const auto& group) { return update(state, group); }, intent);
        if (before != View{state.screen, state.subject}) leave(state, effects);
        if (is_list(state.screen)) state.behind = {state.screen, state.subject};
        if (!state.kiosk.on) remember_stop(state);
        return effects;
    };
    if (!state.kiosk.on) return change();
    if (is_left_to_browsers(intent)) return {};
    const Stop before = stop_of(state);
    return confine_to_kiosk(state, before, change());
}

}  // namespace app
