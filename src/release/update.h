// How a device gets from one release to the next: all or nothing. A pure function from a state and an event to the next
// state and the commands that the platform carries out; what they answer comes back as events. Only the pointer says
// which store counts, and it is written as one record, so that a power cut at any moment leaves the old release or the
// new.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "release/decide.h"

namespace release {

// The one record that outlives a restart.
struct Pointer {
    std::string active;                    // the store that is served; empty before the first installation
    std::string previous;                  // kept until `active` has shown its first screen; empty then
    std::uint32_t unconfirmed_starts = 0;  // of `active` while there is a `previous`
    std::uint32_t key_serial = 0;          // the highest ever accepted, also when its release was given up
    std::string rejected;                  // a store whose release did not start; not tried again
};

// One line of text. parse fails with "error.release.pointer"; the device then counts as not installed.
std::string write_pointer(const Pointer& pointer);
base::Result<Pointer> parse_pointer(std::string_view line);

// What the service worker does with the pointer before it serves the first file of a start: a release that twice did
// not get as far as its first screen is given up for the one before it.
Pointer begin_start(Pointer pointer);

enum class Phase : std::uint8_t {
    resting,
    fetching_manifest,
    collecting,    // file after file into the new store
    reading_back,  // the whole new store, before anything depends on it
    waiting,       // complete; for the user's tap, the next start, or the attract screen of a kiosk
    switching,
    confirming  // the release that runs has shown its first screen; the pointer forgets the one before
};

struct Updater {
    Phase phase = Phase::resting;
    Pointer pointer;
    Trust trust;
    std::string target;                 // store of the release being fetched
    std::vector<std::string> packages;  // of the target
    std::vector<File> files;            // of the target; the manifest itself is stored with them
    std::string manifest;               // bytes of the target's manifest
    std::size_t next_file = 0;
    bool expired = false;      // of the last manifest seen
    bool clock_wrong = false;  // likewise
    std::string note_key;      // why the last attempt ended; empty while all is well
};

// --- events ---
struct CheckForUpdate {};
struct ManifestArrived {
    std::string bytes;
    base::Date today{};
};
struct ManifestMissing {};  // no network, 404, a redirect
struct FileStored {};       // fetched or taken over, hash verified, stored
struct FileMissing {};      // no network, cut off, or another hash than the manifest says
struct StoreFull {};        // quota, private mode
struct ReadBack {
    bool complete = false;
};
struct PointerWritten {
    bool written = false;
};
struct MayApply {};        // the user tapped, a kiosk shows its attract screen, or the page has just started
struct ContentPainted {};  // the first screen of this start
using Event = std::variant<CheckForUpdate, ManifestArrived, ManifestMissing, FileStored, FileMissing, StoreFull,
                           ReadBack, PointerWritten, MayApply, ContentPainted>;

// --- commands ---
struct FetchManifest {};
// Answer: FileStored, FileMissing or StoreFull. A file of the same hash in the target or the active store is taken
// over; bytes from anywhere are stored only after their hash was verified.
struct ObtainFile {
    std::string store;
    File file;
};
struct StoreManifest {  // answers like ObtainFile
    std::string store;
    std::string bytes;
};
struct ReadBackStore {
    std::string store;
};
struct WritePointer {
    Pointer pointer;
};
struct DeleteOtherStores {  // no answer; the next update asks again
    std::vector<std::string> keep;
};
struct Reload {};
using Command =
    std::variant<FetchManifest, ObtainFile, StoreManifest, ReadBackStore, WritePointer, DeleteOtherStores, Reload>;

struct Reaction {
    Updater updater;
    std::vector<Command> commands;
};

// An event that does not fit the phase changes nothing: answers that arrive late are no surprise.
Reaction react(Updater updater, const Event& event);

// The name of the store for this manifest and these packages: another choice of regions is another store.
std::string store_name(std::string_view manifest_bytes, const Manifest& manifest,
                       const std::vector<std::string>& chosen);

// The files that belong to the packages chosen.
std::vector<File> files_of(const Manifest& manifest, const std::vector<std::string>& chosen);

}  // namespace release
