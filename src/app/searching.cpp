// From words and filters to a list of hits.
#include "app/update.h"

namespace app {
namespace {

// Long enough for a sentence; the index itself takes any length.
constexpr std::size_t kLongestQuery = 200;

Effects on(State& state, const QueryChanged& intent) {
    const bool was_elsewhere = state.screen != Screen::search;
    state.search.query = intent.text.substr(0, kLongestQuery);
    state.search.shown = kHitsPerPage;
    // Until the answer is here nobody knows whether the words are sensitive.
    state.search.sensitive = true;
    if (!was_elsewhere) return {RunSearch{}, ReplaceRoute{}};
    state.search.filters = {};
    state.screen = Screen::search;
    state.subject.clear();
    state.subject_is_private = false;
    ++state.history_depth;
    return {RunSearch{}, PushRoute{}};
}

Effects on(State& state, const SearchOpened& intent) {
    state.search = {};
    state.search.query = intent.query;
    state.search.filters.topic = intent.topic;
    state.search.filters.phase = intent.phase;
    state.screen = Screen::search;
    state.subject.clear();
    state.subject_is_private = false;
    state.heading_wants_focus = true;
    ++state.history_depth;
    return {RunSearch{}, PushRoute{}};
}

Effects on(State& state, const SituationOpened& intent) {
    state.search = {};
    state.search.query = intent.query;
    state.search.sensitive = true;  // until the answer is here
    state.screen = Screen::situation;
    state.subject = intent.key;
    state.subject_is_private = false;
    state.heading_wants_focus = true;
    ++state.history_depth;
    return {RunSearch{}, PushRoute{}};
}

Effects on(State& state, const FilterToggled& intent) {
    Filters& filters = state.search.filters;
    bool* chosen = nullptr;
    switch (intent.filter) {
        case Filter::free_of_charge:
            chosen = &filters.free_of_charge;
            break;
        case Filter::anonymous:
            chosen = &filters.anonymous;
            break;
        case Filter::open_now:
            chosen = &filters.open_now;
            break;
        case Filter::by_phone:
            chosen = &filters.by_phone;
            break;
    }
    *chosen = !*chosen;
    state.search.shown = kHitsPerPage;
    return {RunSearch{}, ReplaceRoute{}};
}

Effects on(State& state, const TopicFilterChosen& intent) {
    state.search.filters.topic = intent.topic;
    state.search.shown = kHitsPerPage;
    return {RunSearch{}, ReplaceRoute{}};
}

Effects on(State& state, const FiltersCleared&) {
    state.search.filters = {};
    state.search.shown = kHitsPerPage;
    return {RunSearch{}, ReplaceRoute{}};
}

Effects on(State& state, const MoreHitsWanted&) {
    state.search.shown += kHitsPerPage;
    return {};
}

Effects on(State& state, const SearchFinished& intent) {
    if (intent.query != state.search.query) return {};  // an answer to a question no longer asked
    state.search.hits = intent.hits;
    state.search.counts = intent.counts;
    state.search.answered_query = intent.query;
    state.search.sensitive = intent.sensitive;
    if (intent.query.empty() && !state.search.filters.any()) return {};
    return {Announce{"search.count", intent.hits.size()}};
}

}  // namespace

Effects update(State& state, const SearchIntent& intent) {
    return std::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
