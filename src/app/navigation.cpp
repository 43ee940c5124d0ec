// Getting from screen to screen.
#include <algorithm>

#include "app/routes.h"
#include "app/update.h"
#include "app/visit.h"

namespace app {
namespace {

void show_screen(State& state, Screen screen, std::string subject, bool is_private) {
    state.screen = screen;
    state.subject = std::move(subject);
    state.subject_is_private = is_private;
    state.heading_wants_focus = true;
    state.focus_key.clear();
    state.browse_shown = kHitsPerPage;
    state.question = Question::none;
    state.notes.asked_about.clear();
    state.hand_over.outcome = HandedOver::nothing;
}

bool is_shown(const State& state, Screen screen, const std::string& subject) {
    return state.screen == screen && state.subject == subject;
}

void show_as_much(State& state, std::size_t shown) {
    (state.screen == Screen::search ? state.search.shown : state.browse_shown) = shown;
}

// Of a list to which "back" leads as much is shown as when it was left; likewise after the page was loaded anew.
void show_as_before(State& state, const RouteRequested& intent) {
    std::size_t shown = std::clamp(intent.shown, kHitsPerPage, kMostShown);
    if (intent.depth && *intent.depth < state.visited.size()) {
        const Stop& stop = state.visited[*intent.depth];
        if (stop.screen == state.screen && stop.subject == state.subject) shown = stop.shown;
    }
    show_as_much(state, shown);
}

// Where the user was at that place of the history, when its address leaves out what was private.
const Stop* private_stop(const State& state, const RouteRequested& intent) {
    if (!intent.depth || *intent.depth >= state.visited.size()) return nullptr;
    const Stop& stop = state.visited[*intent.depth];
    State then;
    then.settings.place = parse_route(intent.route).place;
    then.screen = stop.screen;
    then.subject = stop.subject;
    then.subject_is_private = stop.subject_is_private;
    then.search.query = stop.query;
    then.search.filters = stop.filters;
    if (route_of(then) == intent.route && !stop.subject_is_private) return nullptr;  // the address says it all
    then.search.sensitive = true;
    return route_of(then) == intent.route ? &stop : nullptr;
}

Effects on(State& state, const RouteRequested& intent) {
    const Route route = parse_route(intent.route);
    if (const Stop* found = private_stop(state, intent)) {
        const Stop stop = *found;
        state.history_depth = *intent.depth;
        show_screen(state, stop.screen, stop.subject, stop.subject_is_private);
        state.search.query = stop.query;
        state.search.filters = stop.filters;
        state.search.sensitive = true;  // until the answer is here
        show_as_much(state, stop.shown);
        return {RunSearch{}};
    }
    const bool was_here = intent.depth && *intent.depth < state.visited.size();
    const std::size_t depth_before = state.history_depth;
    if (intent.depth) {
        state.history_depth = *intent.depth;
    } else if (state.history_depth > 0) {
        --state.history_depth;
    }
    // One step back onto the same screen closes a question that lay over it: no new screen, and the focus returns to
    // what opened it.
    const bool same_screen = intent.route == route_of(state) && intent.depth && *intent.depth + 1 == depth_before;
    const bool wanted_focus = state.heading_wants_focus;
    show_screen(state, route.screen, route.subject, intent.subject_is_sensitive);
    if (same_screen) state.heading_wants_focus = wanted_focus;
    state.search.shown = kHitsPerPage;
    show_as_before(state, intent);
    // An address from outside brings its place along; one of our own history is older than what was chosen since.
    if (!route.place.empty() && !was_here && !intent.place_is_unknown) state.settings.place = route.place;
    if (route.screen == Screen::offline) return offline_shown(state);
    Effects effects{HidePrivateRoute{}};
    if (route.screen == Screen::shared_list) state.shared = {route.subject, {}, {}, false};
    if (route.screen == Screen::visit && !route.parameters.empty() && route.parameters != visit_parameters(state)) {
        read_visit(state, route.parameters);
        effects.push_back(LoadSecondLanguage{});
        // An address may say more than a visit takes from it, a name for example. It is not left standing.
        if (route_of(state) != intent.route) effects.push_back(ReplaceRoute{});
    }
    add_preparations(state, effects);
    if (route.screen == Screen::situation) {
        state.search = {};
        state.search.query = intent.situation_query;
        return {RunSearch{}, HidePrivateRoute{}};
    }
    if (route.screen != Screen::search) return effects;
    state.search.query = route.query;
    state.search.filters = route.filters;
    state.search.filters_open = false;
    state.search.stays_private = false;
    return {RunSearch{}, HidePrivateRoute{}};
}

Effects on(State& state, const ScreenOpened& intent) {
    if (is_shown(state, intent.screen, intent.subject)) return {};
    show_screen(state, intent.screen, intent.subject, intent.subject_is_sensitive);
    ++state.history_depth;
    Effects effects = {PushRoute{}};
    if (intent.screen == Screen::search) effects.push_back(RunSearch{});
    if (intent.screen == Screen::offline) {
        const Effects more = offline_shown(state);
        effects.insert(effects.end(), more.begin(), more.end());
    }
    add_preparations(state, effects);
    return effects;
}

Effects on(State& state, const EntryOpened& intent) {
    if (is_shown(state, Screen::entry, intent.record)) return {};
    show_screen(state, Screen::entry, intent.record, intent.sensitive);
    ++state.history_depth;
    return {PushRoute{}};
}

Effects on(State& state, const BackPressed&) {
    if (state.history_depth > 0) return {GoBack{}};
    show_screen(state, Screen::start, {}, false);
    return {ReplaceRoute{}};
}

Effects on(State& state, const HeadingFocused&) {
    state.heading_wants_focus = false;
    state.focus_key.clear();
    return {};
}

Effects on(State& state, const MoreEntriesWanted& intent) {
    const std::size_t first = first_shown(state.browse_shown);
    state.browse_shown += kHitsPerPage;
    if (first_shown(state.browse_shown) == first) {
        state.focus_key = "open." + intent.first_new;
    } else {
        state.heading_wants_focus = true;
    }
    return {};
}

Effects on(State& state, const EarlierEntriesWanted&) {
    state.browse_shown = std::max(kHitsPerPage, first_shown(state.browse_shown));
    state.heading_wants_focus = true;
    return {};
}

Effects on(State& state, const QuickExitPressed&) {
    state.search = {};
    state.calendar = {};
    state.visited.clear();
    end_visit(state);
    show_screen(state, Screen::start, {}, false);
    return {LeavePage{}};
}

}  // namespace

Effects update(State& state, const NavigationIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
