// Place, language, colours and skin; and what the world around the program tells it.
#include <algorithm>

#include "app/kiosk.h"
#include "app/routes.h"
#include "app/update.h"

namespace app {
namespace {

Effects on(State& state, const PlaceQueryChanged& intent) {
    state.place_query = intent.text;
    return {};
}

Effects on(State& state, const PlaceChosen& intent) {
    state.settings.place = intent.place;
    state.place_query.clear();
    Effects effects{RunSearch{}, RunPlan{}, StoreSettings{}, ReplaceRoute{}};
    if (intent.place.empty()) {
        effects.emplace_back(Announce{"place.forgotten"});
    } else {
        effects.emplace_back(Announce{"place.chosen"});
        // The question is answered: on to where it was asked.
        if (state.subject == "ort" && state.history_depth > 0) effects.emplace_back(GoBack{});
    }
    return effects;
}

Effects on(State& state, const LanguageChosen& intent) {
    if (state.settings.language == intent.language) return {};
    state.settings.language = intent.language;
    return {LoadLanguage{}, StoreSettings{}};
}

Effects on(State& state, const LanguageAsked& intent) {
    if (state.settings.language == intent.language) return {};
    state.settings.language = intent.language;
    return {LoadLanguage{}};
}

Effects on(State& state, const ThemeChosen& intent) {
    state.settings.theme = intent.theme;
    return {StoreSettings{}};
}

Effects on(State& state, const TextSizeChosen& intent) {
    state.settings.text_percent = std::clamp(intent.percent, 100, 200);
    return {StoreSettings{}};
}

Effects on(State& state, const PlainPageChosen& intent) {
    state.settings.plain_page = intent.plain;
    state.settings.plain_page_asked = false;
    return {StoreSettings{}};
}

Effects on(State& state, const PlainPageAsked&) {
    state.settings.plain_page_asked = true;
    return {};
}

Effects on(State& state, const WelcomeFinished&) {
    state.settings.welcomed = true;
    state.screen = Screen::start;
    state.subject.clear();
    state.heading_wants_focus = true;
    return {ReplaceRoute{}, StoreSettings{}};
}

Effects on(State& state, const ForgetEverythingPressed&) {
    state.question = Question::forget_everything;
    state.heading_wants_focus = true;
    ++state.history_depth;
    return {PushRoute{}};  // "back" closes the question
}

Effects on(State& state, const QuestionDismissed&) {
    if (state.question == Question::none) return {};
    state.question = Question::none;
    state.heading_wants_focus = true;
    return {GoBack{}};
}

Effects on(State& state, const EverythingForgotten&) {
    const bool spoke_german = state.settings.language == "de";
    Effects effects = forget_everything(state);
    effects.emplace_back(GoBack{});
    effects.emplace_back(Announce{"forget.done"});
    if (!spoke_german) effects.emplace_back(LoadLanguage{});
    return effects;
}

Effects on(State& state, const SettingsRestored& intent) {
    const std::string language = state.settings.language;
    restore_settings(state, intent.stored);
    if (state.settings.language == language) return {RunSearch{}, RunPlan{}};
    return {RunSearch{}, RunPlan{}, LoadLanguage{}};
}

Effects on(State& state, const StoredElsewhere& intent) {
    if (state.visit.running) return {};  // whose list is not the device's own
    State theirs;
    restore_settings(theirs, intent.stored);
    state.saved.entries = std::move(theirs.saved.entries);
    state.saved.heading = theirs.saved.heading;
    state.saved.timeline = std::move(theirs.saved.timeline);
    state.saved.can_undo = false;
    state.notes.kept = std::move(theirs.notes.kept);
    state.notes.can_undo = false;
    return {PrepareHandOver{}};
}

Effects on(State& state, const TimePassed& intent) {
    const bool new_day = state.now.date != intent.now.date;
    state.now = intent.now;
    if (!new_day && !state.search.filters.open_now) return {};
    return {RunSearch{}, RunPlan{}};
}

Effects on(State& state, const CatalogueLoaded& intent) {
    state.offline.region = intent.region;
    state.offline.missed_region.clear();
    state.catalogue_ready = true;
    state.catalogue_error.reset();
    Effects effects{RunSearch{}, RunPlan{}};
    add_preparations(state, effects);
    return effects;
}

Effects on(State& state, const CatalogueRefused& intent) {
    state.catalogue_ready = false;
    state.catalogue_error = intent.error;
    return {Announce{intent.error.text_key, {}, intent.error.arguments}};
}

}  // namespace

Effects update(State& state, const SettingsIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

Effects update(State& state, const WorldIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

Effects forget_everything(State& state) {
    const View view{state.screen, state.subject};
    const std::size_t depth = state.history_depth;
    state = fresh_visit(state);
    state.settings.welcomed = false;
    state.screen = view.screen;
    state.subject = view.subject;
    state.history_depth = depth;
    state.heading_wants_focus = true;
    return {ClearStorage{}, RunSearch{}};
}

}  // namespace app
