// From words and filters to a list of hits.
#include <algorithm>
#include <string_view>

#include "app/update.h"
#include "base/utf8.h"

namespace app {
namespace {

// Long enough for a sentence; the index itself takes any length.
constexpr std::size_t kLongestQuery = 200;

bool begins_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

// Whoever types on, takes a letter back or changes what follows the first word still asks about the same.
bool goes_on(std::string_view before, std::string_view after) {
    if (after.empty()) return false;
    return begins_with(before, after) || begins_with(after, before.substr(0, before.find(' ')));
}

Effects on(State& state, const QueryChanged& intent) {
    const bool was_elsewhere = state.screen != Screen::search;
    std::string query(base::utf8_prefix(intent.text, kLongestQuery));
    state.search.stays_private = state.search.stays_private && goes_on(state.search.query, query);
    state.search.query = std::move(query);
    state.search.shown = kHitsPerPage;
    state.search.filters_open = false;
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

Effects on(State& state, const FilterChosen& intent) {
    Filters& filters = state.search.filters;
    switch (intent.facet) {
        case Facet::place:
            return {};
        case Facet::phase:
            filters.phase = intent.value;
            break;
        case Facet::topic:
            filters.topic = intent.value;
            break;
        case Facet::kind:
            filters.kind = intent.value;
            break;
        case Facet::language:
            filters.language = intent.value;
            break;
    }
    state.search.shown = kHitsPerPage;
    return {RunSearch{}, ReplaceRoute{}};
}

Effects on(State& state, const FiltersCleared&) {
    state.search.filters = {};
    state.search.shown = kHitsPerPage;
    return {RunSearch{}, ReplaceRoute{}};
}

Effects on(State& state, const FiltersOpened&) {
    state.search.filters_open = !state.search.filters_open;
    state.search.widened = 0;
    return {RunSearch{}};
}

Effects on(State& state, const FacetWidened& intent) {
    state.search.widened |= static_cast<std::uint8_t>(1u << static_cast<unsigned>(intent.facet));
    return {};
}

Effects on(State& state, const MoreHitsWanted&) {
    const std::size_t first = first_shown(state.search.shown);
    state.search.shown += kHitsPerPage;
    // Hits in the place of others are a new page, with its heading; below the others the first of them is gone to.
    state.heading_wants_focus = first_shown(state.search.shown) != first;
    state.search.goes_on = !state.heading_wants_focus;
    return {RunSearch{}};
}

Effects on(State& state, const EarlierHitsWanted&) {
    state.search.shown = std::max(kHitsPerPage, first_shown(state.search.shown));
    state.heading_wants_focus = true;
    return {RunSearch{}};
}

Effects on(State& state, const SearchFinished& intent) {
    if (intent.query != state.search.query) return {};  // an answer to a question no longer asked
    SearchState& search = state.search;
    const bool same = search.answered_query == intent.query && search.answer.total == intent.answer.total;
    search.answer = intent.answer;
    search.answered_query = intent.query;
    search.stays_private = search.stays_private || (intent.sensitive && !intent.query.empty());
    search.sensitive = intent.sensitive || search.stays_private;
    if (search.goes_on && !intent.first_new.empty()) state.focus_key = "open." + intent.first_new;
    search.goes_on = false;
    if (same || (intent.query.empty() && !search.filters.any())) return {};
    if (intent.answer.fallback) return {Announce{"search.nothing"}};
    return {Announce{"search.count", intent.answer.total}};
}

}  // namespace

bool asks(const SearchState& search) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < search.query.size();) {
        if (base::next_code_point(search.query, at) != U' ') ++letters;
    }
    const bool only_began = letters == 1 && search.answer.fallback;
    return (letters > 0 && !only_began) || search.filters.any() || search.filters_open;
}

Effects update(State& state, const SearchIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
