// Place, language, colours and skin; and what the world around the program tells it.
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
    return {RunSearch{}, RunPlan{}, StoreSettings{}, ReplaceRoute{}};
}

Effects on(State& state, const LanguageChosen& intent) {
    if (state.settings.language == intent.language) return {};
    state.settings.language = intent.language;
    return {LoadLanguage{}, StoreSettings{}};
}

Effects on(State& state, const ThemeChosen& intent) {
    state.settings.theme = intent.theme;
    return {StoreSettings{}};
}

Effects on(State& state, const PlainPageChosen& intent) {
    state.settings.plain_page = intent.plain;
    return {StoreSettings{}};
}

Effects on(State& state, const WelcomeFinished&) {
    state.settings.welcomed = true;
    state.screen = Screen::start;
    state.subject.clear();
    state.heading_wants_focus = true;
    return {ReplaceRoute{}, StoreSettings{}};
}

Effects on(State& state, const SettingsRestored& intent) {
    const std::string language = state.settings.language;
    restore_settings(state, intent.stored);
    if (state.settings.language == language) return {RunSearch{}, RunPlan{}};
    return {RunSearch{}, RunPlan{}, LoadLanguage{}};
}

Effects on(State& state, const TimePassed& intent) {
    const bool new_day = state.now.date != intent.now.date;
    state.now = intent.now;
    if (!new_day && !state.search.filters.open_now) return {};
    return {RunSearch{}, RunPlan{}};
}

Effects on(State& state, const CatalogueLoaded& intent) {
    state.offline.region = intent.region;
    state.catalogue_ready = true;
    state.catalogue_error.reset();
    return {RunSearch{}, RunPlan{}};
}

Effects on(State& state, const CatalogueRefused& intent) {
    state.catalogue_ready = false;
    state.catalogue_error = intent.error;
    return {Announce{intent.error.text_key, {}, intent.error.arguments}};
}

}  // namespace

Effects update(State& state, const SettingsIntent& intent) {
    return std::visit([&state](const auto& each) { return on(state, each); }, intent);
}

Effects update(State& state, const WorldIntent& intent) {
    return std::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
