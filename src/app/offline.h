// How complete this device is without a network: what the screen "#/offline" tells and what it lets people do. The
// installation itself is decided in release/update.h; here stands what is shown of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "release/news.h"
#include "release/update.h"

namespace app {

struct State;

enum class Storage : std::uint8_t {
    unknown,     // not asked yet
    kept,        // stores and a service worker are there
    refused,     // private window, old browser: everything works as long as the page is open
    single_file  // the one file that carries everything; there is nothing to install
};

// What the platform told about the device.
struct Device {
    Storage storage = Storage::unknown;
    bool served = false;      // the service worker answers, so the next start needs no network
    bool persistent = false;  // the browser has promised not to clear what is stored
    bool on_home_screen = false;
    bool offers_home_screen = false;  // the browser would ask for us; elsewhere the user finds the way in a menu

    bool operator==(const Device& other) const = default;
};

struct SelfTest {
    bool running = false;
    bool done = false;
    std::vector<std::string> bad_files;  // missing, or with another hash than the signed one
    bool search_works = true;            // the stored catalogue could be opened and found a record of its own
    base::LocalTime at{};

    bool passed() const { return done && bad_files.empty() && search_works; }

    bool operator==(const SelfTest& other) const = default;
};

struct OfflineState {
    Device device;
    release::Updater updater;
    std::optional<release::Manifest> release;  // the installed one; before that, the one on offer
    SelfTest test;
    std::optional<release::News> news;  // of the release that waits
    bool news_put_off = false;          // until the next start
    std::string region;                 // key of the one that is shown
    std::string missed_region;          // could not be loaded just now
    std::string refused_file;           // text key: why a file from a stick was not taken

    bool operator==(const OfflineState& other) const = default;
};

// What the platform is asked for; the answers come back as intents.
enum class OfflineWish : std::uint8_t {
    check,        // look for a newer release, and fetch what was newly chosen
    mend,         // fetch damaged files again
    apply,        // switch to the release that waits
    test,         // read back every file (text: store, then "path size hash" line by line)
    compare,      // the catalogue of the release that waits (text: store and path) with the one that is shown
    load_region,  // text: key of the region to show
    import_file,  // let the user choose a signed release from a file
    keep,         // ask the browser for persistent storage
    add_to_home_screen
};

// Seven answers to "Does this work without a network?"
enum class Seal : std::uint8_t { unknown, storing, complete, incomplete, damaged, memory_only, single_file };
Seal seal_of(const OfflineState& offline);

// A newer release is complete and waits for a tap.
bool update_waits(const OfflineState& offline);

// The packages that this device shall keep: program, texts, and the catalogues of the regions chosen.
std::vector<std::string> chosen_packages(const State& state);
bool is_chosen(const State& state, const std::string& region);

// Whether the device already has what is chosen, and no more.
bool is_choice_installed(const OfflineState& offline);

// Keys of the regions that the release offers, in its order.
std::vector<std::string> offered_regions(const OfflineState& offline);
// Bytes on the device of a package; 0 when the release does not name it.
std::uint64_t bytes_of(const OfflineState& offline, const std::string& package);

// The region in which the chosen place lies, when another one is shown and the release offers it; else empty.
std::string suggested_region(const State& state, const catalogue::Catalogue& catalogue);

}  // namespace app
