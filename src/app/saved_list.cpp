// The Merkliste: an ordered set of records, with one step back, a heading and parts of the calendar.
#include <algorithm>

#include "app/update.h"

namespace app {
namespace {

void keep_for_undo(SavedList& list) {
    list.before_last_change = list.entries;
    list.can_undo = true;
}

Effects changed(const char* text_key) {
    return {Announce{text_key}, StoreSettings{}, PrepareHandOver{}};
}

// The button that takes the focus of one that went with its entry: the next in its place, so that several can go in
// turn.
std::string after_removal(const std::vector<std::string>& entries, std::size_t position) {
    if (entries.empty()) return "list.undo";
    return "remove." + entries[std::min(position, entries.size() - 1)];
}

Effects on(State& state, const EntrySaved& intent) {
    SavedList& list = state.saved;
    if (std::find(list.entries.begin(), list.entries.end(), intent.record) != list.entries.end()) return {};
    list.can_undo = false;  // the same button takes it out again
    list.entries.push_back(intent.record);
    return changed("list.saved");
}

Effects on(State& state, const EntryRemoved& intent) {
    SavedList& list = state.saved;
    const auto found = std::find(list.entries.begin(), list.entries.end(), intent.record);
    if (found == list.entries.end()) return {};
    const auto position = found - list.entries.begin();
    keep_for_undo(list);
    list.entries.erase(list.entries.begin() + position);
    if (state.screen == Screen::saved_list) {
        state.focus_key = after_removal(list.entries, static_cast<std::size_t>(position));
    }
    return changed("list.removed");
}

// `step` is -1 or 1. An entry at the end of its way loses the button that was pressed; the other one takes the focus.
Effects move(State& state, const std::string& record, std::ptrdiff_t step) {
    SavedList& list = state.saved;
    const auto last = static_cast<std::ptrdiff_t>(list.entries.size()) - 1;
    const auto from = std::find(list.entries.begin(), list.entries.end(), record) - list.entries.begin();
    const std::ptrdiff_t to = from + step;
    if (from > last || to < 0 || to > last) return {};
    keep_for_undo(list);
    std::swap(list.entries[static_cast<std::size_t>(from)], list.entries[static_cast<std::size_t>(to)]);
    if (to == 0) state.focus_key = "down." + record;
    if (to == last) state.focus_key = "up." + record;
    return changed(step < 0 ? "list.moved" : "list.moved_down");
}

Effects on(State& state, const EntryMovedUp& intent) {
    return move(state, intent.record, -1);
}

Effects on(State& state, const EntryMovedDown& intent) {
    return move(state, intent.record, 1);
}

Effects on(State& state, const MoreSavedWanted&) {
    state.saved.shown += kSavedPerPage;
    return {};
}

Effects on(State& state, const ListCleared&) {
    if (state.saved.entries.empty()) return {};
    keep_for_undo(state.saved);
    state.saved.entries.clear();
    return changed("list.cleared");
}

Effects on(State& state, const ListChangeUndone&) {
    if (!state.saved.can_undo) return {};
    state.saved.entries = state.saved.before_last_change;
    state.saved.can_undo = false;
    return changed("list.undone");
}

Effects on(State& state, const ListHeadingChosen& intent) {
    sharing::Heading& heading = state.saved.heading;
    heading = heading == intent.heading ? sharing::Heading::none : intent.heading;
    return {StoreSettings{}, PrepareHandOver{}};
}

Effects on(State& state, const ListTimelineToggled& intent) {
    std::vector<sharing::TimelineKind>& kinds = state.saved.timeline;
    const auto found = std::find(kinds.begin(), kinds.end(), intent.kind);
    if (found != kinds.end()) {
        kinds.erase(found);
    } else {
        kinds.insert(std::upper_bound(kinds.begin(), kinds.end(), intent.kind), intent.kind);
    }
    return {StoreSettings{}, PrepareHandOver{}};
}

}  // namespace

Effects update(State& state, const ListIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
