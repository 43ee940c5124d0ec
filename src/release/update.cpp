#include "release/update.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"

namespace release {
namespace {

constexpr std::uint32_t kStartsBeforeGivingUp = 2;
constexpr std::string_view kNobody = "-";

std::string word_of(const std::string& name) {
    return name.empty() ? std::string(kNobody) : name;
}

// Ends the attempt; what is already in the new store is found there by the next one.
Reaction give_up(Updater updater, std::string note_key) {
    updater.phase = Phase::resting;
    updater.note_key = std::move(note_key);
    return {std::move(updater), {}};
}

// Stores that nothing points to, left behind by attempts that were cut off.
Reaction tidy_up(Updater updater) {
    std::vector<std::string> keep = {updater.pointer.active, updater.pointer.previous};
    return {std::move(updater), {DeleteOtherStores{std::move(keep)}}};
}

Reaction next_file(Updater updater) {
    updater.phase = Phase::collecting;
    const std::string store = updater.target;
    if (updater.next_file < updater.files.size()) {
        const File file = updater.files[updater.next_file];
        return {std::move(updater), {ObtainFile{store, file}}};
    }
    if (updater.next_file == updater.files.size()) {
        const std::string bytes = updater.manifest;
        return {std::move(updater), {StoreManifest{store, bytes}}};
    }
    updater.phase = Phase::reading_back;
    return {std::move(updater), {ReadBackStore{store}}};
}

Reaction write_pointer_to(Updater updater, Pointer pointer) {
    updater.phase = Phase::switching;
    return {std::move(updater), {WritePointer{std::move(pointer)}}};
}

Pointer pointer_to_target(const Updater& updater) {
    Pointer pointer;
    pointer.active = updater.target;
    pointer.previous = updater.pointer.active;
    const auto manifest = parse_manifest(updater.manifest);
    FW_CHECK(manifest.ok());
    pointer.key_serial = std::max(updater.pointer.key_serial, manifest.value().key.serial);
    return pointer;
}

Reaction on(Updater updater, const CheckForUpdate&) {
    if (updater.phase != Phase::resting) return {std::move(updater), {}};
    updater.phase = Phase::fetching_manifest;
    updater.note_key.clear();
    return {std::move(updater), {FetchManifest{}}};
}

Reaction on(Updater updater, const ManifestMissing&) {
    if (updater.phase != Phase::fetching_manifest) return {std::move(updater), {}};
    return give_up(std::move(updater), "release.note.no_network");
}

Reaction on(Updater updater, const ManifestArrived& arrived) {
    if (updater.phase != Phase::fetching_manifest) return {std::move(updater), {}};
    Trust trust = updater.trust;
    trust.key_serial = std::max(trust.key_serial, updater.pointer.key_serial);
    const Decision decision = decide(arrived.bytes, trust, arrived.today);
    if (decision.verdict != Verdict::accept && decision.verdict != Verdict::same) {
        return give_up(std::move(updater), std::string(text_key(decision.verdict)));
    }
    updater.expired = decision.expired;
    updater.clock_wrong = decision.clock_wrong;
    updater.target = store_name(arrived.bytes, *decision.manifest, updater.trust.chosen);
    if (updater.target == updater.pointer.active) {
        updater.phase = Phase::resting;
        return tidy_up(std::move(updater));
    }
    if (updater.target == updater.pointer.rejected) return give_up(std::move(updater), "release.note.did_not_start");
    updater.files = files_of(*decision.manifest, updater.trust.chosen);
    updater.manifest = arrived.bytes;
    updater.next_file = 0;
    std::vector<std::string> keep = {updater.pointer.active, updater.pointer.previous, updater.target};
    Reaction reaction = next_file(std::move(updater));
    // Room for the new store first: what earlier attempts left behind helps nobody.
    reaction.commands.insert(reaction.commands.begin(), DeleteOtherStores{std::move(keep)});
    return reaction;
}

Reaction on(Updater updater, const FileStored&) {
    if (updater.phase != Phase::collecting) return {std::move(updater), {}};
    ++updater.next_file;
    return next_file(std::move(updater));
}

Reaction on(Updater updater, const FileMissing&) {
    if (updater.phase != Phase::collecting) return {std::move(updater), {}};
    return give_up(std::move(updater), "release.note.interrupted");
}

Reaction on(Updater updater, const StoreFull&) {
    if (updater.phase != Phase::collecting) return {std::move(updater), {}};
    updater.phase = Phase::resting;
    updater.note_key = "release.note.no_room";
    return tidy_up(std::move(updater));
}

Reaction on(Updater updater, const ReadBack& read) {
    if (updater.phase != Phase::reading_back) return {std::move(updater), {}};
    if (!read.complete) return give_up(std::move(updater), "release.note.interrupted");
    // The first installation interrupts nobody: what runs stays, only the next start comes from the store.
    if (updater.pointer.active.empty()) {
        Pointer pointer = pointer_to_target(updater);
        return write_pointer_to(std::move(updater), std::move(pointer));
    }
    updater.phase = Phase::waiting;
    return {std::move(updater), {}};
}

Reaction on(Updater updater, const MayApply&) {
    if (updater.phase != Phase::waiting) return {std::move(updater), {}};
    Pointer pointer = pointer_to_target(updater);
    return write_pointer_to(std::move(updater), std::move(pointer));
}

Pointer confirmed(Pointer pointer) {
    pointer.previous.clear();
    pointer.unconfirmed_starts = 0;
    pointer.rejected.clear();
    return pointer;
}

// The release that runs has proved itself: the one before it may go.
Reaction on(Updater updater, const ContentPainted&) {
    if (updater.phase != Phase::resting || updater.pointer.previous.empty()) return {std::move(updater), {}};
    updater.phase = Phase::confirming;
    Pointer pointer = confirmed(updater.pointer);
    return {std::move(updater), {WritePointer{std::move(pointer)}}};
}

// Only once the record no longer names the old store may that store be deleted.
Reaction after_confirmation(Updater updater, bool written) {
    updater.phase = Phase::resting;
    if (!written) return {std::move(updater), {}};
    updater.pointer = confirmed(updater.pointer);
    return tidy_up(std::move(updater));
}

Reaction on(Updater updater, const PointerWritten& answer) {
    if (updater.phase == Phase::confirming) return after_confirmation(std::move(updater), answer.written);
    if (updater.phase != Phase::switching) return {std::move(updater), {}};
    if (!answer.written) return give_up(std::move(updater), "release.note.no_room");
    const bool first = updater.pointer.active.empty();
    updater.pointer = pointer_to_target(updater);
    const auto manifest = parse_manifest(updater.manifest);
    FW_CHECK(manifest.ok());
    updater.trust = trust_after(updater.trust, manifest.value());
    updater.phase = Phase::resting;
    updater.note_key.clear();
    if (first) return {std::move(updater), {}};
    return {std::move(updater), {Reload{}}};
}

}  // namespace

std::string write_pointer(const Pointer& pointer) {
    return word_of(pointer.active) + " " + word_of(pointer.previous) + " " +
           std::to_string(pointer.unconfirmed_starts) + " " + std::to_string(pointer.key_serial) + " " +
           word_of(pointer.rejected) + "\n";
}

base::Result<Pointer> parse_pointer(std::string_view line) {
    const base::Error fault{"error.release.pointer", {}};
    std::vector<std::string> words(1);
    for (const char letter : line) {
        if (letter == ' ' || letter == '\n') {
            words.emplace_back();
        } else {
            words.back() += letter;
        }
    }
    if (words.size() != 6 || !words[5].empty()) return fault;
    Pointer pointer;
    const auto name = [](const std::string& word) { return word == kNobody ? std::string() : word; };
    const auto number = [](const std::string& word) {
        std::uint32_t value = 0;
        for (const char digit : word.substr(0, 9)) value = value * 10 + static_cast<std::uint32_t>(digit - '0');
        return value;
    };
    pointer.active = name(words[0]);
    pointer.previous = name(words[1]);
    pointer.unconfirmed_starts = number(words[2]);
    pointer.key_serial = number(words[3]);
    pointer.rejected = name(words[4]);
    // One way to write each pointer; a damaged record counts as none.
    if (write_pointer(pointer) != line || pointer.active.empty()) return fault;
    return pointer;
}

Pointer begin_start(Pointer pointer) {
    if (pointer.previous.empty()) return pointer;
    if (pointer.unconfirmed_starts < kStartsBeforeGivingUp) {
        ++pointer.unconfirmed_starts;
        return pointer;
    }
    Pointer back;
    back.active = pointer.previous;
    back.rejected = pointer.active;
    back.key_serial = pointer.key_serial;
    return back;
}

Reaction react(Updater updater, const Event& event) {
    return std::visit([&](const auto& one) { return on(std::move(updater), one); }, event);
}

std::vector<File> files_of(const Manifest& manifest, const std::vector<std::string>& chosen) {
    std::vector<File> files;
    for (const Package& package : manifest.packages) {
        if (std::find(chosen.begin(), chosen.end(), package.name) == chosen.end()) continue;
        files.insert(files.end(), package.files.begin(), package.files.end());
    }
    return files;
}

std::string store_name(std::string_view manifest_bytes, const Manifest& manifest,
                       const std::vector<std::string>& chosen) {
    std::vector<std::string> names = chosen;
    base::sort(names);
    std::string all(manifest_bytes);
    for (const std::string& name : names) all += name + "\n";
    return "release-" + std::to_string(manifest.key.serial) + "-" + std::to_string(manifest.version) + "-" +
           base::to_hex(base::sha256(all)).substr(0, 16);
}

}  // namespace release
