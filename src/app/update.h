// The one place where state changes: intent in, state changed, effects out. Pure: no clock, no input or output.
#pragma once

#include "app/effects.h"
#include "app/intents.h"
#include "app/state.h"

namespace app {

Effects update(State& state, const Intent& intent);

// One function per feature, each in its own file.
Effects update(State& state, const NavigationIntent& intent);
Effects update(State& state, const SearchIntent& intent);
Effects update(State& state, const CalendarIntent& intent);
Effects update(State& state, const ListIntent& intent);
Effects update(State& state, const SettingsIntent& intent);
Effects update(State& state, const SpeechIntent& intent);
Effects update(State& state, const WorldIntent& intent);
Effects update(State& state, const KioskIntent& intent);
Effects update(State& state, const OfflineIntent& intent);
Effects update(State& state, const HandOverIntent& intent);
Effects update(State& state, const NotesIntent& intent);
Effects update(State& state, const VisitIntent& intent);

// A kiosk has no address but its own, no storage and no way to give a file away, and what is installed on it is not its
// visitors' business. What does not work there does nothing, and views leave it out.
bool works_at_kiosk(const Kiosk& kiosk, const Intent& intent);
// At a kiosk nothing reaches the history or the storage of the browser: "back" is a way inside the state.
Effects confine_to_kiosk(State& state, const Stop& before, Effects effects);
Stop stop_of(const State& state);
// Whoever asks for it: the state is that of a first visit on the same screen, and nothing that the page put on the
// device stays.
Effects forget_everything(State& state);
// The screen that tells about the offline copy has been opened.
Effects offline_shown(State& state);

// What the screen of that state needs before it is shown.
void add_preparations(const State& state, Effects& effects);

}  // namespace app
