// Everything the program knows about this visit, as plain values. Only update() changes it; views only read it.
// The query and, unless the family asks to keep it, the birth date live here and nowhere else: they end with the page.
// Everything in here can be compared, so that a test can tell whether a kiosk forgot it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/calendar_state.h"
#include "app/handing_over_state.h"
#include "app/kiosk.h"
#include "app/notes_state.h"
#include "app/offline.h"
#include "app/search_state.h"
#include "app/visit_state.h"
#include "base/date.h"
#include "base/result.h"

namespace app {

enum class Screen : std::uint8_t {
    welcome,  // first start: place and language, can be skipped
    start,
    search,
    entry,
    topics,
    topic,
    life_phase,
    map,
    calendar,
    needs,  // what a benefit asks for, with a pre-check
    saved_list,
    emergency,
    more,
    info,
    offline,
    municipality,  // what there is in one place, from the map
    situation,     // an everyday sentence ("Mein Baby schreit viel"): whom to call first, then who helps
    hand_over,
    shared_list,
    visit,
    notes,
    missing_need
};

// A screen and what it is about: record id, topic key, place id, name of an info page; empty for most.
struct View {
    Screen screen = Screen::start;
    std::string subject = {};

    bool operator==(const View& other) const = default;
};

// What has to be answered before anything else, in a dialog.
enum class Question : std::uint8_t { none, forget_everything };

// Reading a screen aloud, where the device has a voice for its language.
struct SpeechState {
    std::vector<std::string> voices;  // primary language tags: "de", "en"
    bool speaking = false;

    bool operator==(const SpeechState& other) const = default;
};

enum class Theme : std::uint8_t { system, light, dark, high_contrast };

struct Settings {
    std::string place;                 // place id; empty when not chosen
    std::vector<std::string> regions;  // kept on this device, the one shown first; empty: only that one
    std::string language = "de";
    Theme theme = Theme::system;
    int text_percent = 100;         // of the size that the system asks for; 100 to 200
    bool plain_page = false;        // "Einfache Ansicht"
    bool plain_page_asked = false;  // by the address of the page; not stored
    bool welcomed = false;          // the first start is over

    bool operator==(const Settings& other) const = default;
};

// Where "back" leads at a kiosk, which leaves the history of the browser alone.
struct Stop {
    Screen screen = Screen::start;
    std::string subject;
    bool subject_is_private = false;
    std::string query;
    Filters filters;
    std::size_t shown = kHitsPerPage;  // hits or entries

    bool operator==(const Stop& other) const = default;
};

// What the device itself keeps, while a welcome visit is running.
struct SetAside {
    Settings settings;
    SavedList saved;
    CalendarState calendar;

    bool operator==(const SetAside& other) const = default;
};

struct State {
    Screen screen = Screen::start;
    std::string subject;              // see View
    bool subject_is_private = false;  // never in the address, the history or the title
    std::size_t history_depth = 0;    // screens of ours to which "back" can lead
    bool heading_wants_focus = false;
    std::string focus_key;  // of the node that takes the focus instead, when the one that had it is gone
    Question question = Question::none;
    View behind;  // the list from which an entry or page was opened; wide windows show it beside
    std::size_t browse_shown = kHitsPerPage;  // entries of a topic, life phase or municipality
    std::string place_query;                  // on the screen that asks for the place

    base::LocalTime now{};
    bool catalogue_ready = false;
    std::optional<base::Error> catalogue_error;

    SearchState search;
    CalendarState calendar;
    SpeechState speech;
    SavedList saved;
    SharedList shared;
    HandOver hand_over;
    NotesState notes;
    VisitState visit;
    std::optional<SetAside> set_aside;
    std::string second_language;  // BCP 47, beside German on paper and during a visit; empty for none
    Settings settings;
    OfflineState offline;

    Kiosk kiosk;
    std::vector<Stop> trail;  // at a kiosk only
    // In a browser, by depth of the history: what its addresses leave out because it is private, so that "back" leads
    // there all the same. Ends with the page.
    std::vector<Stop> visited;

    bool operator==(const State& other) const = default;
};

}  // namespace app
