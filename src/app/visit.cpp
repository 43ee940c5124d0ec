// A welcome visit from its first choice to "Besuch beenden". What the device itself keeps is set aside meanwhile, so
// that nothing of a visit gets into it.
#include <algorithm>

#include "app/update.h"
#include "app/visit.h"

namespace app {
namespace {

Effects planned() {
    return {PlanVisit{}, ReplaceRoute{}};
}

template <typename Item>
void toggle(std::vector<Item>& items, const Item& item) {
    const auto found = std::find(items.begin(), items.end(), item);
    if (found == items.end()) {
        items.push_back(item);
    } else {
        items.erase(found);
    }
}

Effects on(State& state, const VisitBegun&) {
    begin_visit(state);
    state.visit.open = VisitQuestion::place;
    state.heading_wants_focus = true;
    return planned();
}

Effects on(State& state, const VisitQuestionOpened& intent) {
    state.visit.open = state.visit.open == intent.question ? VisitQuestion::none : intent.question;
    return {};
}

Effects on(State& state, const VisitPlaceChosen& intent) {
    begin_visit(state);
    state.settings.place = intent.place;
    state.visit.open = state.visit.age_known ? VisitQuestion::none : VisitQuestion::age;
    return planned();
}

Effects on(State& state, const VisitAgeChosen& intent) {
    begin_visit(state);
    VisitState& visit = state.visit;
    visit.age_known = true;
    visit.before_birth = !intent.weeks.has_value();
    if (intent.weeks) visit.weeks = std::clamp(*intent.weeks, 0, kOldestWeeks);
    return planned();
}

Effects on(State& state, const VisitTopicToggled& intent) {
    begin_visit(state);
    toggle(state.visit.topics, intent.topic);
    return planned();
}

Effects on(State& state, const VisitStepTicked& intent) {
    state.visit.done ^= 1U << static_cast<unsigned>(intent.step);
    return {};
}

Effects on(State& state, const VisitItemToggled& intent) {
    toggle(state.visit.left_out, intent.record);
    return {};
}

Effects on(State& state, const PracticeChosen& intent) {
    begin_visit(state);
    set_practice(state, intent.number, intent.place);
    state.heading_wants_focus = true;
    return {PlanVisit{}, LoadSecondLanguage{}, ReplaceRoute{}};
}

Effects on(State& state, const VisitChangesWanted& intent) {
    state.visit.changes_weeks = state.visit.changes_weeks == intent.weeks ? 0 : intent.weeks;
    return {};
}

Effects on(State& state, const VisitPlanned& intent) {
    state.visit.items = intent.items;
    if (intent.place_known && state.visit.topics == intent.topics) return {};
    // What an address made up does not stay in it: it might be a name.
    if (!intent.place_known) state.settings.place.clear();
    state.visit.topics = intent.topics;
    return {ReplaceRoute{}};
}

Effects on(State& state, const VisitEnded&) {
    const std::string language = state.settings.language;
    end_visit(state);
    state.screen = Screen::visit;
    state.subject.clear();
    state.heading_wants_focus = true;
    Effects effects{Announce{"visit.ended"}, ReplaceRoute{}, RunSearch{}, RunPlan{}, LoadSecondLanguage{}};
    if (state.settings.language != language) effects.push_back(LoadLanguage{});
    return effects;
}

}  // namespace

Effects update(State& state, const VisitIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
