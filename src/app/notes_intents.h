// "Etwas stimmt nicht" and "Das fehlt": choices only, no words of anybody.
#pragma once

#include <cstddef>
#include <string>

#include "base/one_of.h"
#include "notes/note.h"

namespace app {

// The first tap: opens the choices of an entry, or closes them.
struct ComplaintAsked {
    std::string record;
};
// The second tap.
struct ComplaintNoted {
    notes::Correction correction;
};
struct NeedNoted {
    notes::UnmetNeed need;
};
struct CorrectionDropped {
    notes::Correction correction;
};
struct NeedDropped {
    notes::UnmetNeed need;
};
// They were handed over, or are no longer wanted.
struct NotesCleared {};
struct NotesChangeUndone {};
struct NotesShareWanted {};
struct NotesFileWanted {};

using NotesIntent = base::OneOf<ComplaintAsked, ComplaintNoted, NeedNoted, CorrectionDropped, NeedDropped, NotesCleared,
                                NotesChangeUndone, NotesShareWanted, NotesFileWanted>;

}  // namespace app
