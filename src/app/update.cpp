#include "app/update.h"

#include <algorithm>

namespace app {
namespace {

template <typename Group, typename... Kinds>
bool is_one_of(const Intent& intent) {
    const auto* group = base::get_if<Group>(&intent);
    return group != nullptr && (base::holds<Kinds>(*group) || ...);
}

bool opens(const Intent& intent, Screen screen) {
    const auto* navigation = base::get_if<NavigationIntent>(&intent);
    const auto* opened = navigation == nullptr ? nullptr : base::get_if<ScreenOpened>(navigation);
    return opened != nullptr && opened->screen == screen;
}

// Files go to the device of whoever asks, and a kiosk is nobody's device.
bool gives_file(const Intent& intent) {
    const auto* calendar = base::get_if<CalendarIntent>(&intent);
    const auto* pressed = calendar == nullptr ? nullptr : base::get_if<CalendarPressed>(calendar);
    if (pressed == nullptr) return false;
    const CalendarButton button = pressed->button;
    return button == CalendarButton::calendar_file || button == CalendarButton::family_file ||
           button == CalendarButton::open_file || button == CalendarButton::keep ||
           button == CalendarButton::keep_answers;
}

// A link, a card and a share sheet need a device of one's own.
bool gives_away(const Intent& intent) {
    return is_one_of<HandOverIntent, ShareWanted, CopyWanted, ContactWanted>(intent);
}

// Notes are for somebody who hands them on; what a visitor leaves here is wiped.
bool takes_note(const Intent& intent) {
    return base::holds<NotesIntent>(intent) || opens(intent, Screen::notes) || opens(intent, Screen::missing_need);
}

bool prints(const Intent& intent) {
    return is_one_of<HandOverIntent, PrintWanted>(intent) || is_one_of<KioskIntent, KioskPrintWanted>(intent);
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
    if (state.speech.speaking) effects.emplace_back(StopReading{});
    state.speech.speaking = false;
}

bool is_storing(const Effect& effect) {
    return base::holds<StoreSettings>(effect);
}

}  // namespace

bool works_at_kiosk(const Kiosk& kiosk, const Intent& intent) {
    if (prints(intent)) return kiosk.setup.printer;
    return !gives_away(intent) && !takes_note(intent) && !is_one_of<NavigationIntent, RouteRequested>(intent) &&
           !is_one_of<SettingsIntent, SettingsRestored, StoredElsewhere>(intent) && !gives_file(intent) &&
           !opens(intent, Screen::offline) &&
           !is_one_of<OfflineIntent, RegionWanted, RegionToggled, ImportWanted, UpdateWanted, PersistenceWanted,
                      HomeScreenWanted>(intent);
}

Effects update(State& state, const Intent& intent) {
    const auto change = [&] {
        const View before{state.screen, state.subject};
        Effects effects = base::visit([&state](const auto& group) { return update(state, group); }, intent);
        if (before != View{state.screen, state.subject}) leave(state, effects);
        if (is_list(state.screen)) state.behind = {state.screen, state.subject};
        if (!state.kiosk.on) remember_stop(state);
        // Of a welcome visit nothing is kept, except what was noticed about the data.
        if (state.visit.running && !base::holds<NotesIntent>(intent)) {
            effects.erase(std::remove_if(effects.begin(), effects.end(), is_storing), effects.end());
        }
        return effects;
    };
    if (!state.kiosk.on) return change();
    if (!works_at_kiosk(state.kiosk, intent)) return {};
    const Stop before = stop_of(state);
    return confine_to_kiosk(state, before, change());
}

void add_preparations(const State& state, Effects& effects) {
    switch (state.screen) {
        case Screen::shared_list:
            effects.push_back(ReadSharedList{});
            break;
        case Screen::hand_over:
        case Screen::notes:
            effects.push_back(PrepareHandOver{});
            break;
        case Screen::visit:
            effects.push_back(PlanVisit{});
            break;
        default:
            break;
    }
}

}  // namespace app
