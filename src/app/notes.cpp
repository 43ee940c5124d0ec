// Notes about the data: kept on the device until they are handed to the coordinator.
#include "notes/note.h"

#include <algorithm>

#include "app/update.h"

namespace app {
namespace {

void keep_for_undo(NotesState& state) {
    state.before_last_change = state.kept;
    state.can_undo = true;
}

template <typename Note>
Effects keep(State& state, const Note& note) {
    NotesState& mine = state.notes;
    const base::Status status = notes::add(mine.kept, note);
    mine.asked_about.clear();
    mine.error.reset();
    if (status.ok()) return {Announce{"notes.kept"}, StoreSettings{}};
    mine.error = status.error();
    return {Announce{status.error().text_key, {}, status.error().arguments}};
}

template <typename Note>
Effects drop(State& state, std::vector<Note>& list, const Note& note) {
    const auto found = std::find(list.begin(), list.end(), note);
    if (found == list.end()) return {};
    keep_for_undo(state.notes);
    list.erase(found);
    return {Announce{"notes.dropped"}, StoreSettings{}, PrepareHandOver{}};
}

Effects on(State& state, const ComplaintAsked& intent) {
    NotesState& mine = state.notes;
    mine.error.reset();
    mine.asked_about = mine.asked_about == intent.record ? std::string() : intent.record;
    return {};
}

Effects on(State& state, const ComplaintNoted& intent) {
    return keep(state, intent.correction);
}

Effects on(State& state, const NeedNoted& intent) {
    return keep(state, intent.need);
}

Effects on(State& state, const CorrectionDropped& intent) {
    return drop(state, state.notes.kept.corrections, intent.correction);
}

Effects on(State& state, const NeedDropped& intent) {
    return drop(state, state.notes.kept.needs, intent.need);
}

Effects on(State& state, const NotesCleared&) {
    keep_for_undo(state.notes);
    state.notes.kept = {};
    return {Announce{"notes.cleared"}, StoreSettings{}, PrepareHandOver{}};
}

Effects on(State& state, const NotesChangeUndone&) {
    if (!state.notes.can_undo) return {};
    state.notes.kept = state.notes.before_last_change;
    state.notes.can_undo = false;
    return {Announce{"list.undone"}, StoreSettings{}, PrepareHandOver{}};
}

Effects on(State&, const NotesShareWanted&) {
    return {ShareNotes{}};
}

Effects on(State&, const NotesFileWanted&) {
    return {SaveNotes{}};
}

}  // namespace

Effects update(State& state, const NotesIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
