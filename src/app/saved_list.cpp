// The Merkliste: an ordered set of records, with one step back.
#include <algorithm>

#include "app/update.h"

namespace app {
namespace {

void keep_for_undo(SavedList& list) {
    list.before_last_change = list.entries;
    list.can_undo = true;
}

Effects on(State& state, const EntrySaved& intent) {
    SavedList& list = state.saved;
    if (std::find(list.entries.begin(), list.entries.end(), intent.record) != list.entries.end()) return {};
    keep_for_undo(list);
    list.entries.push_back(intent.record);
    return {Announce{"list.saved"}, StoreSettings{}};
}

Effects on(State& state, const EntryRemoved& intent) {
    SavedList& list = state.saved;
    const auto found = std::find(list.entries.begin(), list.entries.end(), intent.record);
    if (found == list.entries.end()) return {};
    const auto position = found - list.entries.begin();
    keep_for_undo(list);
    list.entries.erase(list.entries.begin() + position);
    return {Announce{"list.removed"}, StoreSettings{}};
}

Effects on(State& state, const EntryMovedUp& intent) {
    SavedList& list = state.saved;
    const auto found = std::find(list.entries.begin(), list.entries.end(), intent.record);
    if (found == list.entries.end() || found == list.entries.begin()) return {};
    const auto position = found - list.entries.begin();
    keep_for_undo(list);
    std::swap(list.entries[static_cast<std::size_t>(position)], list.entries[static_cast<std::size_t>(position - 1)]);
    return {Announce{"list.moved"}, StoreSettings{}};
}

Effects on(State& state, const ListCleared&) {
    if (state.saved.entries.empty()) return {};
    keep_for_undo(state.saved);
    state.saved.entries.clear();
    return {Announce{"list.cleared"}, StoreSettings{}};
}

Effects on(State& state, const ListChangeUndone&) {
    if (!state.saved.can_undo) return {};
    state.saved.entries = state.saved.before_last_change;
    state.saved.can_undo = false;
    return {Announce{"list.undone"}, StoreSettings{}};
}

}  // namespace

Effects update(State& state, const ListIntent& intent) {
    return std::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
