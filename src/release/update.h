// How a device gets from one release to the next: all or nothing. A pure function from a state and an event to the next
// state and the commands that the platform carries out; what they answer comes back as events. Only the pointer says
// which store counts, and it is written as one record, so that a power cut at any moment leaves the old release or the
// new.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/one_of.h"
#include "base/result.h"
#include "release/decide.h"

namespace release {

// The one record that outlives a restart. Stores are named by store_name(); empty means none.
struct Pointer {
    std::string active;                    // the store that is served; empty before the first installation
    std::string previous;                  // kept until `active` has shown its first screen; empty then
    std::string waiting;                   // complete and newer; the next start serves it
    std::string rejected;                  // a store whose release did not start; not tried again
    std::uint32_t unconfirmed_starts = 0;  // of `active`, one after the other without a first screen
    std::uint32_t key_serial = 0;          // the highest ever accepted, also when its release was given up

    bool operator==(const Pointer& other) const = default;
};

// One line of text. parse fails with "error.release.pointer"; the device then counts as not installed.
std::string write_pointer(const Pointer& pointer);
base::Result<Pointer> parse_pointer(std::string_view line);

// What happens to the pointer before the first file of a start is served: a release that waits takes its place; one
// that twice did not get as far as its first screen is given up for the one before it. The service worker does the same
// in web/script/pointer.ts; tests/release/starts.txt binds both.
Pointer begin_start(Pointer pointer);

enum class Phase : std::uint8_t {
    resting,
    fetching_manifest,
    collecting,    // file after file into the new store
    reading_back,  // the whole new store, before anything depends on it
    announcing,    // the pointer learns that a release waits
    waiting,       // for the user's tap, the next start, or the attract screen of a kiosk
    applying,      // the release that waits takes its place, and the page starts anew
    switching,     // to the first release, or to another choice of regions: nobody is interrupted
    confirming     // the release that runs has shown its first screen; the pointer forgets the one before
};

// A file of the release being fetched, and the short way to it where there is one.
struct Wanted {
    File file;
    std::string old_path;  // in the active store: what the delta turns into the file; empty without a delta
    File delta;

    bool operator==(const Wanted& other) const = default;
};

struct Updater {
    Phase phase = Phase::resting;
    Pointer pointer;
    Pointer next;  // being written
    Trust trust;
    std::string running;        // the store that this page came from; empty when it came from the network
    std::string installed;      // bytes of the manifest in the active store; empty when there is none
    std::string target;         // store of the release being fetched
    std::string manifest;       // bytes of its manifest
    std::vector<Wanted> files;  // of the target, the manifest last
    std::size_t next_file = 0;
    bool mending = false;       // the active store itself is filled again
    std::string note_key = {};  // why the last attempt ended; empty while all is well

    bool operator==(const Updater& other) const = default;
};

// What a page knows after reading the pointer and the manifest of the active store, at its start and whenever it takes
// its turn among several tabs. A store without a readable manifest is none.
Updater begin(const Updater& before, const Pointer& pointer, std::string installed, Trust trust);

// --- events ---
struct CheckForUpdate {
    bool mend = false;  // files of the active store are damaged: fill it again, or get a newer release
};
struct ManifestArrived {
    std::string bytes;
};
struct ManifestMissing {};  // no network, 404, a redirect
struct FileStored {};       // fetched or taken over, hash verified, stored
struct FileMissing {};      // no network, cut off, or another hash than the manifest says
struct StoreFull {};        // quota, private mode; also the answer when the pointer could not be written
struct ReadBack {
    bool complete = false;
};
struct PointerWritten {
    bool written = false;  // false: another tab was faster
};
struct MayApply {};        // the user tapped, or a kiosk shows its attract screen
struct ContentPainted {};  // the first screen of this start
using Event = base::OneOf<CheckForUpdate, ManifestArrived, ManifestMissing, FileStored, FileMissing, StoreFull,
                          ReadBack, PointerWritten, MayApply, ContentPainted>;

// --- commands ---
struct FetchManifest {};
// Answer: FileStored, FileMissing or StoreFull. A file of the same hash in the target or the active store is taken
// over; bytes from anywhere are stored only after their hash was verified.
struct ObtainFile {
    std::string store;
    Wanted wanted;
};
struct ReadBackStore {
    std::string store;
    std::vector<Wanted> files;
};
// Only when the record is still the one that begin() was told; otherwise another tab was faster.
struct WritePointer {
    Pointer pointer;
};
struct DeleteOtherStores {  // no answer; the next update asks again. A store that a page runs from stays.
    std::vector<std::string> keep;
};
struct Reload {};
using Command = base::OneOf<FetchManifest, ObtainFile, ReadBackStore, WritePointer, DeleteOtherStores, Reload>;

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
