// What somebody noticed about the data on this device and has not handed to the coordinator yet.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "notes/note.h"

namespace app {

struct NotesState {
    notes::Notes kept;
    std::string asked_about;           // record id of the entry on which the choices are open
    std::optional<base::Error> error;  // of the last attempt to keep one
    notes::Notes before_last_change;
    bool can_undo = false;

    bool operator==(const NotesState& other) const = default;
};

}  // namespace app
