// The running program without a screen: state, words, catalogue and index. Every platform dispatches intents, shows a
// frame, and carries out what comes out. No clock and no input or output in here.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/effects.h"
#include "app/intents.h"
#include "app/state.h"
#include "catalogue/catalogue.h"
#include "search/search.h"
#include "text/messages.h"

namespace app {

// Something the platform has to do, in words it understands.
struct Outgoing {
    enum class Kind : std::uint8_t {
        push_route,      // text: the address, beginning with "#/"
        replace_route,   // text: the same, without an entry in the history
        go_back,         // in the history of the browser
        announce,        // text: a sentence for the polite live region
        store_settings,  // text: one record to keep until SettingsRestored
        load_language,   // text: BCP 47 tag; answer with Engine::set_language
        leave_page,      // quick exit: replace the page by a neutral one, leave no history
        save_calendar,   // text: an iCalendar file (text/calendar) to hand to the device
        kiosk,           // text: a wish of the kiosk, see KioskWish
        release_step,    // text: see step_words() in offline_steps.h
        offline_wish,    // text: see wish_words() there
        read_aloud,      // the words of the main part of the screen; answer with ReadingEnded
        stop_reading,
        save_family,  // text: a file (text/plain) that the user carries to another device
        open_file,    // let the user choose such a file; answer with FamilyFileOpened
        print_page,
        clear_storage,         // everything that store_settings and others ever kept
        load_second_language,  // as load_language; answer with Engine::set_second_language
        share,                 // text: title, address (or nothing), then words, each from a line of its own
        copy,                  // text: for the clipboard
        save_file,             // text: name, media type, then the content, each from a line of its own
        print_sheet  // text: "A4" or "A5", the foot of every page, then a tree as JSON, each from a line of its own
    };
    Kind kind = Kind::announce;
    std::string text;
};

class Engine {
public:
    explicit Engine(text::Catalogue german);

    // A catalogue that could not be read leaves the program usable: the state carries the one sentence to show.
    void set_catalogue(base::Result<catalogue::Catalogue> catalogue);
    // Builds the index, which otherwise the first search does. For when the screen stands and nobody waits.
    void prepare_search();
    // The words of the language asked for by load_language; an empty one means German.
    void set_language(text::Catalogue words);
    // The same for the language beside German; an empty one means that there is none.
    void set_second_language(text::Catalogue words);

    void dispatch(Intent intent);
    // In the order in which they arose; the next call starts empty.
    std::vector<Outgoing> take_outgoing();

    const State& state() const { return state_; }
    const text::Messages& messages() const { return messages_; }
    // nullptr until the second language of the state has come.
    const text::Messages* second_words() const;
    // Without records until a catalogue was accepted.
    const catalogue::Catalogue& catalogue() const { return *catalogue_; }

    std::string route() const;
    // Of the page; neutral where the subject is private.
    std::string title() const;
    // Goes up with every dispatched intent and everything else that may change the picture.
    std::uint64_t revision() const { return revision_; }
    // For the test hooks of the page.
    std::uint64_t searches() const { return searches_; }

private:
    // What only the engine knows about an intent: whether its subject is sensitive, the words of a situation.
    NavigationIntent completed(const NavigationIntent& intent) const;
    void carry_out(const Effects& effects);
    // Of a kiosk, see engine_kiosk.cpp.
    void forget_visit();
    void prepare_contact();
    void run_search();
    void run_plan();
    std::string calendar_file() const;
    planner::Request plan_request() const;
    void add_family(search::Context& context) const;
    void push_out(Outgoing::Kind kind, std::string text);

    // Of handing over and visits, see engine_handing_over.cpp.
    void answer(const Effect& effect);
    void push_out_of_hand(const Effect& effect);
    void read_shared_list();
    void prepare_hand_over();
    void plan_visit();
    std::string shared_words() const;
    std::string notes_text() const;
    std::string printed_sheet() const;

    text::Messages messages_;
    std::optional<text::Messages> second_;
    std::unique_ptr<catalogue::Catalogue> catalogue_;
    std::optional<search::Index> index_;  // from the first search on, or from prepare_search()
    State state_;
    std::vector<Outgoing> outgoing_;
    std::uint64_t revision_ = 1;
    std::uint64_t searches_ = 0;
};

}  // namespace app
