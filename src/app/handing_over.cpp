// From a list to a link, a code or a sheet of paper, and from a link back to a list.
#include <algorithm>
#include <array>
#include <iterator>

#include "app/selection.h"
#include "app/update.h"

namespace app {
namespace {

template <typename Item>
bool contains(const std::vector<Item>& items, const Item& item) {
    return std::find(items.begin(), items.end(), item) != items.end();
}

Effects on(State& state, const SharedListRead& intent) {
    state.shared.error = intent.error;
    state.shared.list = intent.list;
    // What is no list of ours is not repeated in the address.
    if (intent.error) state.subject.clear();
    return {};
}

Effects on(State& state, const SharedListKept&) {
    SavedList& own = state.saved;
    const sharing::Selection& given = state.shared.list.selection;
    own.before_last_change = own.entries;
    own.can_undo = true;
    std::copy_if(given.entries.begin(), given.entries.end(), std::back_inserter(own.entries),
                 [&own](const std::string& id) { return !contains(own.before_last_change, id); });
    if (own.before_last_change.empty()) own.heading = given.heading;
    for (const sharing::TimelineKind kind : given.timeline) {
        if (contains(own.timeline, kind)) continue;
        own.timeline.insert(std::upper_bound(own.timeline.begin(), own.timeline.end(), kind), kind);
    }
    state.shared.kept = true;
    return {Announce{"shared.kept"}, StoreSettings{}};
}

Effects on(State& state, const HandOverPrepared& intent) {
    state.hand_over.link = intent.link;
    state.hand_over.error = intent.error;
    state.hand_over.code = intent.code;
    state.hand_over.outcome = HandedOver::nothing;
    return {};
}

Effects on(State& state, const PaperChosen& intent) {
    state.hand_over.paper = intent.paper;
    return {};
}

Effects on(State& state, const SecondLanguageChosen& intent) {
    state.second_language = state.second_language == intent.language ? std::string() : intent.language;
    Effects effects{LoadSecondLanguage{}};
    if (state.screen == Screen::visit) effects.push_back(ReplaceRoute{});
    return effects;
}

Effects on(State&, const ShareWanted&) {
    return {ShareList{}};
}

Effects on(State&, const CopyWanted&) {
    return {CopyLink{}};
}

Effects on(State&, const PrintWanted&) {
    return {PrintSheet{}};
}

Effects on(State&, const ContactWanted& intent) {
    return {SaveContact{intent.record}};
}

Effects on(State& state, const HandedOverTold& intent) {
    static constexpr std::array<const char*, 5> kKeys = {"", "hand_over.shared", "hand_over.copied", "hand_over.saved",
                                                         "hand_over.impossible"};
    state.hand_over.outcome = intent.outcome;
    if (intent.outcome == HandedOver::nothing) return {};
    return {Announce{kKeys[static_cast<std::size_t>(intent.outcome)]}};
}

}  // namespace

Effects update(State& state, const HandOverIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

sharing::Selection selection_of(const State& state) {
    if (state.screen == Screen::shared_list) return state.shared.list.selection;
    const SavedList& saved = state.saved;
    if (!state.visit.running) return {saved.heading, saved.entries, saved.timeline};
    sharing::Selection selection{sharing::Heading::welcome_visit, {}, saved.timeline};
    if (saved.heading != sharing::Heading::none) selection.heading = saved.heading;
    for (const planner::VisitItem& item : state.visit.items) {
        if (!contains(state.visit.left_out, item.id)) selection.entries.push_back(item.id);
    }
    for (const std::string& id : saved.entries) {
        if (!contains(selection.entries, id)) selection.entries.push_back(id);
    }
    return selection;
}

}  // namespace app
