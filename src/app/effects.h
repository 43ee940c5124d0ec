// What an update asks to be done outside the state. The engine carries out RunSearch and RunPlan before the next frame;
// all others go to the platform.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/offline.h"
#include "base/one_of.h"
#include "text/messages.h"

namespace app {

struct RunSearch {};
struct RunPlan {};
struct PushRoute {};         // the address is a function of the state, see routes.h
struct ReplaceRoute {};      // while typing: no entry in the history
struct HidePrivateRoute {};  // replaces an address that was opened and says what must not stand in one
struct GoBack {};
struct Announce {
    std::string text_key;
    std::optional<std::size_t> count = {};  // then "<key>.one" or "<key>.other"
    text::Arguments arguments = {};
};
struct StoreSettings {};  // after an action of the user that is meant to last
struct LoadLanguage {};   // the one in the settings
struct SaveCalendar {};   // as a file, on the device
struct LeavePage {};      // quick exit
struct SaveFamily {};     // dates and ticks as a file
struct OpenFile {};       // one that the user chooses
struct PrintPage {};
struct ClearStorage {};    // everything that the page put on the device
struct PrepareContact {};  // of the entry, as a code that a phone reads; carried out in the engine
// What only a kiosk wants of its page; the words are those of web/script/kiosk.ts.
struct KioskWish {
    std::string wish;  // "forget", "pin 1234", "health" …
};
struct ReleaseStep {  // of the installation; answered by ReleaseHappened
    release::Command command;
};
struct AskOffline {
    OfflineWish wish = OfflineWish::check;
    std::string text = {};
};
struct ReadAloud {};  // the screen as it is shown
struct StopReading {};

// Of handing over and visits: carried out in the engine, answered before the next frame.
struct ReadSharedList {};   // the address "#/m/…"
struct PrepareHandOver {};  // link and code of what the screen shows
struct PlanVisit {};
// … and by the platform.
struct LoadSecondLanguage {};  // the one in the state
struct ShareList {};           // the device's own way of sharing
struct CopyLink {};
struct PrintSheet {};
struct SaveContact {
    std::string record;
};
struct ShareNotes {};
struct SaveNotes {};

using Effect =
    base::OneOf<RunSearch, RunPlan, PushRoute, ReplaceRoute, HidePrivateRoute, GoBack, Announce, StoreSettings,
                LoadLanguage, SaveCalendar, LeavePage, PrepareContact, KioskWish, SaveFamily, OpenFile, PrintPage,
                ClearStorage, ReleaseStep, AskOffline, ReadAloud, StopReading, ReadSharedList, PrepareHandOver,
                PlanVisit, LoadSecondLanguage, ShareList, CopyLink, PrintSheet, SaveContact, ShareNotes, SaveNotes>;
using Effects = std::vector<Effect>;

}  // namespace app
