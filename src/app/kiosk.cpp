// Touches and the time between them, the wipe, the PIN of the staff.
#include "app/kiosk.h"

#include <algorithm>

#include "app/update.h"

namespace app {
namespace {

constexpr std::uint32_t kMillisecondsPerSecond = 1000;
constexpr std::uint32_t kLastSeconds = 10;  // said once more when so many are left
constexpr std::size_t kLongestTrail = 50;

std::uint32_t reading_pause(const Kiosk& kiosk) {
    return kiosk.slow_reading ? kKioskSlowReadingPause : kKioskReadingPause;
}

// Nobody is in the middle of anything: a newer release takes the place of this one.
void apply_update(const State& state, Effects& effects) {
    if (update_waits(state.offline)) effects.emplace_back(AskOffline{OfflineWish::apply});
}

Effects wipe(State& state) {
    const bool spoke_another = state.settings.language != state.kiosk.setup.language;
    state = fresh_visit(state);
    Effects effects = {KioskWish{"forget"}};
    apply_update(state, effects);
    // German is always there.
    if (spoke_another && state.settings.language != "de") effects.emplace_back(LoadLanguage{});
    return effects;
}

Effects at_rest(const State& state) {
    Effects effects;
    apply_update(state, effects);
    return effects;
}

// A brushed sleeve is no visit: nobody needs to be asked before nothing is forgotten.
bool has_something_to_lose(const State& state) {
    const State fresh = fresh_visit(state);
    return state.screen != fresh.screen || state.saved != fresh.saved || state.search.query != fresh.search.query ||
           state.search.filters != fresh.search.filters || state.settings != fresh.settings ||
           state.second_language != fresh.second_language || state.calendar.family != fresh.calendar.family ||
           state.calendar.form != fresh.calendar.form;
}

Effects announce_countdown(const State& state) {
    return {Announce{"kiosk.warning.left", kiosk_countdown(state)}};
}

Effects on(State& state, const KioskStarted& intent) {
    State fresh;
    fresh.kiosk.on = true;
    fresh.kiosk.setup = intent.setup;
    fresh.now = state.now;
    fresh.catalogue_ready = state.catalogue_ready;
    fresh.catalogue_error = state.catalogue_error;
    fresh.settings.regions = state.settings.regions;
    fresh.offline = state.offline;
    state = fresh_visit(fresh);
    if (state.settings.language == "de") return {};
    return {LoadLanguage{}};
}

Effects on(State& state, const KioskTouched&) {
    Kiosk& kiosk = state.kiosk;
    if (kiosk.phase == KioskPhase::warning) return {};  // only the button there says "I am still here"
    if (kiosk.phase == KioskPhase::attract) kiosk.phase = KioskPhase::in_use;
    kiosk.quiet = 0;
    return {};
}

Effects on(State& state, const KioskTimePassed& intent) {
    Kiosk& kiosk = state.kiosk;
    kiosk.quiet += intent.milliseconds;
    switch (kiosk.phase) {
        case KioskPhase::attract:
            kiosk.turn += kiosk.quiet / kKioskTurn;
            kiosk.quiet %= kKioskTurn;
            return at_rest(state);
        case KioskPhase::in_use:
            if (kiosk.quiet < reading_pause(kiosk)) return {};
            if (!has_something_to_lose(state)) return wipe(state);
            kiosk.quiet -= reading_pause(kiosk);
            kiosk.phase = KioskPhase::warning;
            if (kiosk.quiet >= kKioskCountdown) return wipe(state);
            state.heading_wants_focus = true;
            return announce_countdown(state);
        case KioskPhase::warning: {
            if (kiosk.quiet >= kKioskCountdown) return wipe(state);
            if (kiosk_countdown(state) == kLastSeconds) return announce_countdown(state);
            return {};
        }
        case KioskPhase::pin:
        case KioskPhase::staff:
            if (kiosk.quiet < kKioskReadingPause) return {};
            return wipe(state);
    }
    return {};
}

Effects on(State& state, const KioskMoreTimePressed&) {
    state.kiosk.phase = KioskPhase::in_use;
    state.kiosk.quiet = 0;
    state.heading_wants_focus = true;
    return {};
}

Effects on(State& state, const KioskVisitEnded&) {
    return wipe(state);
}

Effects on(State& state, const KioskSlowReadingChosen& intent) {
    state.kiosk.slow_reading = intent.slow;
    return {};
}

Effects on(State& state, const KioskOpenNowWanted&) {
    state.search = {};
    state.search.filters.open_now = true;
    state.screen = Screen::search;
    state.subject.clear();
    state.subject_is_private = false;
    state.heading_wants_focus = true;
    return {PushRoute{}, RunSearch{}};
}

Effects on(State&, const KioskPrintWanted&) {
    return {KioskWish{"print"}};
}

Effects on(State& state, const KioskContactPrepared& intent) {
    state.kiosk.contact = intent.code;
    return {};
}

Effects on(State& state, const KioskFieldChosen& intent) {
    state.kiosk.field = intent.field;
    state.kiosk.digits_only = intent.digits_only;
    return {};
}

Effects on(State& state, const KioskLayoutChosen& intent) {
    state.kiosk.layout = intent.layout;
    return {};
}

Effects on(State& state, const KioskStaffWanted&) {
    Kiosk& kiosk = state.kiosk;
    kiosk.phase = KioskPhase::pin;
    kiosk.field = semantics::Id::none;
    kiosk.pin.clear();
    kiosk.pin_answer = PinAnswer::none;
    state.heading_wants_focus = true;
    return {};
}

Effects on(State& state, const KioskPinDigitPressed& intent) {
    Kiosk& kiosk = state.kiosk;
    const bool is_digit = intent.digit >= '0' && intent.digit <= '9';
    if (kiosk.phase != KioskPhase::pin || !is_digit || kiosk.pin.size() >= kLongestPin) return {};
    kiosk.pin += intent.digit;
    kiosk.pin_answer = PinAnswer::none;
    return {Announce{"kiosk.pin.digits", kiosk.pin.size()}};
}

Effects on(State& state, const KioskPinDigitRemoved&) {
    if (!state.kiosk.pin.empty()) state.kiosk.pin.pop_back();
    return {Announce{"kiosk.pin.digits", state.kiosk.pin.size()}};
}

Effects on(State& state, const KioskPinEntered&) {
    Kiosk& kiosk = state.kiosk;
    if (kiosk.phase != KioskPhase::pin || kiosk.pin.empty() || kiosk.pin_answer == PinAnswer::asked) return {};
    kiosk.pin_answer = PinAnswer::asked;
    std::string wish = "pin " + kiosk.pin;
    kiosk.pin.clear();
    return {KioskWish{std::move(wish)}};
}

Effects on(State& state, const KioskPinAnswered& intent) {
    Kiosk& kiosk = state.kiosk;
    // Whoever waited for the answer may be gone.
    if (kiosk.phase != KioskPhase::pin || kiosk.pin_answer != PinAnswer::asked) return {};
    kiosk.pin_answer = intent.answer;
    kiosk.pin_wait = intent.wait;
    if (intent.answer != PinAnswer::right) return {};
    kiosk.pin_answer = PinAnswer::none;
    kiosk.phase = KioskPhase::staff;
    state.heading_wants_focus = true;
    return {KioskWish{"health"}};
}

Effects on(State& state, const KioskHealthKnown& intent) {
    if (state.kiosk.phase == KioskPhase::staff) state.kiosk.health = intent.health;
    return {};
}

Effects on(State& state, const KioskRestartWanted&) {
    if (state.kiosk.phase != KioskPhase::staff) return {};
    return {KioskWish{"restart"}};
}

}  // namespace

std::uint32_t kiosk_pause(const State& state) {
    const Kiosk& kiosk = state.kiosk;
    const auto until = [&kiosk](std::uint32_t end) { return end > kiosk.quiet ? end - kiosk.quiet : 1; };
    switch (kiosk.phase) {
        case KioskPhase::attract:
            return until(kKioskTurn);
        case KioskPhase::in_use:
            return until(reading_pause(kiosk));
        case KioskPhase::warning: {
            const std::uint32_t rest = (kKioskCountdown - kiosk.quiet) % kMillisecondsPerSecond;
            return rest == 0 ? kMillisecondsPerSecond : rest;
        }
        case KioskPhase::pin:
        case KioskPhase::staff:
            return until(kKioskReadingPause);
    }
    return kKioskReadingPause;
}

std::uint32_t kiosk_countdown(const State& state) {
    const std::uint32_t left = kKioskCountdown - std::min(state.kiosk.quiet, kKioskCountdown);
    return (left + kMillisecondsPerSecond - 1) / kMillisecondsPerSecond;
}

State fresh_visit(const State& state) {
    State fresh;
    fresh.now = state.now;
    fresh.catalogue_ready = state.catalogue_ready;
    fresh.catalogue_error = state.catalogue_error;
    fresh.settings.regions = state.settings.regions;
    fresh.offline = state.offline;
    fresh.kiosk.on = state.kiosk.on;
    fresh.kiosk.setup = state.kiosk.setup;
    fresh.settings.place = state.kiosk.setup.place;
    fresh.settings.language = state.kiosk.setup.language;
    fresh.settings.welcomed = true;
    fresh.speech.voices = state.speech.voices;
    return fresh;
}

Stop stop_of(const State& state) {
    const std::size_t shown = state.screen == Screen::search ? state.search.shown : state.browse_shown;
    return {state.screen, state.subject, state.subject_is_private, state.search.query, state.search.filters, shown};
}

Effects confine_to_kiosk(State& state, const Stop& before, Effects effects) {
    Effects left;
    for (Effect& effect : effects) {
        if (base::holds<PushRoute>(effect)) {
            if (state.trail.size() < kLongestTrail) state.trail.push_back(before);
        } else if (base::holds<GoBack>(effect)) {
            if (state.trail.empty()) continue;
            const Stop stop = std::move(state.trail.back());
            state.trail.pop_back();
            state.screen = stop.screen;
            state.subject = stop.subject;
            state.subject_is_private = stop.subject_is_private;
            state.search.query = stop.query;
            state.search.filters = stop.filters;
            (stop.screen == Screen::search ? state.search.shown : state.browse_shown) = stop.shown;
            state.heading_wants_focus = true;
            left.emplace_back(RunSearch{});
        } else if (base::holds<LeavePage>(effect)) {
            return wipe(state);
        } else {
            left.push_back(std::move(effect));
        }
    }
    state.history_depth = state.trail.size();
    // The keyboard stays for whoever types on from the start into the search.
    const bool types_on = before.screen == Screen::start && state.screen == Screen::search;
    if (!types_on && (before.screen != state.screen || before.subject != state.subject)) {
        state.kiosk.field = semantics::Id::none;
        state.kiosk.digits_only = false;
    }
    if (state.screen == Screen::entry && before.subject != state.subject) left.emplace_back(PrepareContact{});
    return left;
}

Effects update(State& state, const KioskIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
