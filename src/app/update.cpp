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

}  // namespace

Effects update(State& state, const Intent& intent) {
    const auto change = [&] {
        return std::visit([&state](const auto& group) { return update(state, group); }, intent);
    };
    if (!state.kiosk.on) return change();
    if (is_left_to_browsers(intent)) return {};
    const Stop before = stop_of(state);
    return confine_to_kiosk(state, before, change());
}

}  // namespace app
