// Everything that can happen to the state, one group per feature. Platforms and views make intents; update() answers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/calendar_intents.h"
#include "app/handing_over_intents.h"
#include "app/kiosk_intents.h"
#include "app/notes_intents.h"
#include "app/offline_intents.h"
#include "app/search_intents.h"
#include "app/state.h"
#include "app/visit_intents.h"
#include "base/one_of.h"

namespace app {

// --- getting around -------------------------------------------------------------------------------------------------

// The address changed: start of the page, back button, a link from outside. `route` begins with "#/".
struct RouteRequested {
    std::string route;
    std::optional<std::size_t> depth = {};  // screens of ours before it in the history, where the platform knows
    std::size_t shown = 0;                  // hits or entries on it when the page was left, where the platform knows
    bool subject_is_sensitive = false;      // filled in by the engine, which knows the records
    bool place_is_unknown = false;          // likewise
    std::string situation_query = {};       // filled in by the engine, which knows the words
};
struct ScreenOpened {
    Screen screen = Screen::start;
    std::string subject = {};
    bool subject_is_sensitive = false;  // filled in by the engine
};
struct EntryOpened {
    std::string record;
    bool sensitive = false;
};
struct BackPressed {};
// The heading of a new screen received the focus; it is not asked for again.
struct HeadingFocused {};
// Leave at once and leave no way back.
struct QuickExitPressed {};
// The next entries of a topic, life phase or municipality.
struct MoreEntriesWanted {
    std::string first_new;  // record id of the first of them
};
struct EarlierEntriesWanted {};

// --- settings -------------------------------------------------------------------------------------------------------

struct PlaceQueryChanged {
    std::string text;
};
struct PlaceChosen {
    std::string place;  // place id; empty forgets it
};
struct LanguageChosen {
    std::string language;  // BCP 47
};
struct ThemeChosen {
    Theme theme = Theme::system;
};
struct TextSizeChosen {
    int percent = 100;
};
struct PlainPageChosen {
    bool plain = false;
};
// The address of the page asks for a language, which is not stored either.
struct LanguageAsked {
    std::string language;
};
// Another window of this browser stored its settings: its list is newer than ours.
struct StoredElsewhere {
    std::string stored;
};
// The address of the page asks for the plain page; a choice of the user ends that, and nothing is stored.
struct PlainPageAsked {};
struct WelcomeFinished {};
// Asks whether everything that is kept on this device shall go; the answers.
struct ForgetEverythingPressed {};
struct EverythingForgotten {};
struct QuestionDismissed {};
// What an earlier visit stored, see app::stored_settings.
struct SettingsRestored {
    std::string stored;
};

// --- reading aloud --------------------------------------------------------------------------------------------------

struct ReadAloudPressed {};
struct ReadingEnded {};
// Languages for which the device has a voice of its own, as primary tags.
struct VoicesFound {
    std::vector<std::string> languages;
};

// --- the world ------------------------------------------------------------------------------------------------------

struct TimePassed {
    base::LocalTime now;
};
struct CatalogueLoaded {
    std::string region = {};  // key of the Kreis
};
struct CatalogueRefused {
    base::Error error;
};

using NavigationIntent = base::OneOf<RouteRequested, ScreenOpened, EntryOpened, BackPressed, HeadingFocused,
                                     QuickExitPressed, MoreEntriesWanted, EarlierEntriesWanted>;
using SettingsIntent =
    base::OneOf<PlaceQueryChanged, PlaceChosen, LanguageChosen, LanguageAsked, ThemeChosen, TextSizeChosen,
                PlainPageChosen, PlainPageAsked, WelcomeFinished, ForgetEverythingPressed, EverythingForgotten,
                QuestionDismissed, SettingsRestored, StoredElsewhere>;
using SpeechIntent = base::OneOf<ReadAloudPressed, ReadingEnded, VoicesFound>;
using WorldIntent = base::OneOf<TimePassed, CatalogueLoaded, CatalogueRefused>;

using Intent = base::OneOf<NavigationIntent, SearchIntent, CalendarIntent, ListIntent, SettingsIntent, WorldIntent,
                           KioskIntent, OfflineIntent, SpeechIntent, HandOverIntent, NotesIntent, VisitIntent>;

}  // namespace app
