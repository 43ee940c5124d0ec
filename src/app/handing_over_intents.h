// What can happen to the Merkliste and to everything that is handed over.
#pragma once

#include <string>

#include "app/handing_over_state.h"
#include "base/one_of.h"

namespace app {

struct EntrySaved {
    std::string record;
};
struct EntryRemoved {
    std::string record;
};
struct EntryMovedUp {
    std::string record;
};
struct EntryMovedDown {
    std::string record;
};
struct MoreSavedWanted {};
struct ListCleared {};
struct ListChangeUndone {};
// Choosing the heading that is chosen already takes it away.
struct ListHeadingChosen {
    sharing::Heading heading = sharing::Heading::none;
};
struct ListTimelineToggled {
    sharing::TimelineKind kind = sharing::TimelineKind::checkups;
};

using ListIntent = base::OneOf<EntrySaved, EntryRemoved, EntryMovedUp, EntryMovedDown, MoreSavedWanted, ListCleared,
                               ListChangeUndone, ListHeadingChosen, ListTimelineToggled>;

// The answer to ReadSharedList.
struct SharedListRead {
    std::optional<base::Error> error;
    sharing::Unpacked list;
};
struct SharedListKept {};
// The answer to PrepareHandOver.
struct HandOverPrepared {
    sharing::ListLink link;
    std::optional<base::Error> error;
    sharing::Modules code;
};
struct PaperChosen {
    Paper paper = Paper::a4;
};
// The language that stands beside German on paper and during a visit; empty for none.
struct SecondLanguageChosen {
    std::string language;
};
struct ShareWanted {};
struct CopyWanted {};
struct PrintWanted {};
// A provider's contact as a file for the telephone book.
struct ContactWanted {
    std::string record;
};
struct HandedOverTold {
    HandedOver outcome = HandedOver::nothing;
};

using HandOverIntent = base::OneOf<SharedListRead, SharedListKept, HandOverPrepared, PaperChosen, SecondLanguageChosen,
                                   ShareWanted, CopyWanted, PrintWanted, ContactWanted, HandedOverTold>;

}  // namespace app
