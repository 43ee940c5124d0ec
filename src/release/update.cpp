#include "release/update.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"

namespace release {
namespace {

constexpr std::uint32_t kStartsBeforeGivingUp = 2;

std::vector<std::string> stores_in_use(const Updater& updater) {
    return {updater.pointer.active, updater.pointer.previous, updater.pointer.waiting};
}

Updater at_rest(Updater updater) {
    updater.phase = updater.pointer.waiting.empty() ? Phase::resting : Phase::waiting;
    updater.mending = false;
    return updater;
}

// Ends the attempt; what is already in the new store is found there by the next one.
Reaction give_up(Updater updater, std::string note_key) {
    updater.note_key = std::move(note_key);
    return {at_rest(std::move(updater)), {}};
}

// Stores that nothing points to, left behind by attempts that were cut off.
Reaction tidy_up(Updater updater) {
    std::vector<std::string> keep = stores_in_use(updater);
    return {at_rest(std::move(updater)), {DeleteOtherStores{std::move(keep)}}};
}

Reaction next_file(Updater updater) {
    Command command;
    if (updater.next_file < updater.files.size()) {
        updater.phase = Phase::collecting;
        command = ObtainFile{updater.target, updater.files[updater.next_file]};
    } else {
        updater.phase = Phase::reading_back;
        command = ReadBackStore{updater.target, updater.files};
    }
    return {std::move(updater), {std::move(command)}};
}

Reaction write_pointer_to(Updater updater, Phase phase, Pointer pointer) {
    updater.phase = phase;
    updater.next = pointer;
    return {std::move(updater), {WritePointer{std::move(pointer)}}};
}

// --- what the pointer becomes ---

Pointer with_target_waiting(const Updater& updater) {
    Pointer pointer = updater.pointer;
    pointer.waiting = updater.target;
    return pointer;
}

Pointer with_target_active(const Updater& updater) {
    Pointer pointer = updater.pointer;
    pointer.active = updater.target;
    pointer.waiting.clear();
    return pointer;
}

Pointer with_waiting_active(const Pointer& before) {
    Pointer pointer = before;
    pointer.previous = before.active;
    pointer.active = std::exchange(pointer.waiting, {});
    pointer.unconfirmed_starts = 0;
    return pointer;
}

Pointer confirmed(Pointer pointer) {
    if (!pointer.previous.empty()) pointer.rejected.clear();
    pointer.previous.clear();
    pointer.unconfirmed_starts = 0;
    return pointer;
}

Reaction confirm(Updater updater) {
    Pointer pointer = confirmed(updater.pointer);
    return write_pointer_to(std::move(updater), Phase::confirming, std::move(pointer));
}

// The service worker then asks the network before the store.
bool starts_badly(const Pointer& pointer) {
    return pointer.previous.empty() && pointer.unconfirmed_starts > kStartsBeforeGivingUp;
}

// --- what is to be fetched ---

// A catalogue that differs from the installed one by a delta which the publisher offers.
void find_delta(Wanted& wanted, const Package& package, const Manifest& installed) {
    const Package* before = installed.find_package(package.name);
    if (before == nullptr || before->files.size() != 1) return;
    for (const Delta& delta : package.deltas) {
        if (delta.from != before->files[0].hash) continue;
        wanted.old_path = before->files[0].path;
        wanted.delta = delta.file;
    }
}

std::vector<Wanted> wanted_files(const std::string& bytes, const Manifest& manifest, const Updater& updater) {
    const auto installed = parse_manifest(updater.installed);
    std::vector<Wanted> files;
    for (const Package& package : manifest.packages) {
        const std::vector<std::string>& chosen = updater.trust.chosen;
        if (std::find(chosen.begin(), chosen.end(), package.name) == chosen.end()) continue;
        for (const File& file : package.files) {
            Wanted wanted{file, {}, {}};
            if (installed.ok()) find_delta(wanted, package, installed.value());
            files.push_back(std::move(wanted));
        }
    }
    files.push_back({File{std::string(kManifestName), bytes.size(), base::sha256(bytes)}, {}, {}});
    return files;
}

// Serial and version stand in the name of a store. Of two that wait for a start, the later one stays.
bool is_before(const Manifest& manifest, const std::string& store) {
    std::uint64_t numbers[2] = {0, 0};
    std::size_t number = 0;
    for (std::size_t at = store.find('-'); at < store.size() && number < 3; ++at) {
        if (store[at] == '-') {
            ++number;
        } else if (number > 0 && number < 3) {
            numbers[number - 1] = numbers[number - 1] * 10 + static_cast<std::uint64_t>(store[at] - '0');
        }
    }
    return manifest.key.serial < numbers[0] || (manifest.key.serial == numbers[0] && manifest.version < numbers[1]);
}

// --- one function for each event ---

Reaction on(Updater updater, const CheckForUpdate& check) {
    if (updater.phase != Phase::resting && updater.phase != Phase::waiting) return {std::move(updater), {}};
    updater.phase = Phase::fetching_manifest;
    updater.mending = check.mend;
    updater.note_key.clear();
    return {std::move(updater), {FetchManifest{}}};
}

Reaction fetch(Updater updater, const std::string& bytes, const Manifest& manifest) {
    updater.target = store_name(bytes, manifest, updater.trust.chosen);
    updater.manifest = bytes;
    const bool here_already = updater.target == updater.pointer.active && !updater.installed.empty();
    if (here_already && !updater.mending) return tidy_up(std::move(updater));
    if (updater.target == updater.pointer.waiting) return give_up(std::move(updater), {});
    if (updater.target == updater.pointer.rejected) return give_up(std::move(updater), "release.note.did_not_start");
    updater.files = wanted_files(bytes, manifest, updater);
    updater.next_file = 0;
    updater.pointer.key_serial = std::max(updater.pointer.key_serial, manifest.key.serial);
    std::vector<std::string> keep = stores_in_use(updater);
    keep.push_back(updater.target);
    Reaction reaction = next_file(std::move(updater));
    // Room for the new store first: what earlier attempts left behind helps nobody.
    reaction.commands.insert(reaction.commands.begin(), DeleteOtherStores{std::move(keep)});
    return reaction;
}

Reaction on(Updater updater, const ManifestArrived& arrived) {
    if (updater.phase != Phase::fetching_manifest) return {std::move(updater), {}};
    Decision decision = decide(arrived.bytes, updater.trust);
    if (decision.verdict == Verdict::accept && is_before(*decision.manifest, updater.pointer.waiting)) {
        decision.verdict = Verdict::older;
    }
    if (decision.verdict != Verdict::accept && decision.verdict != Verdict::same) {
        return give_up(std::move(updater), std::string(text_key(decision.verdict)));
    }
    return fetch(std::move(updater), arrived.bytes, *decision.manifest);
}

// Regions that were taken off the choice need no network, nor do those that are still there.
Reaction on(Updater updater, const ManifestMissing&) {
    if (updater.phase != Phase::fetching_manifest) return {std::move(updater), {}};
    const auto installed = parse_manifest(updater.installed);
    if (installed.ok() && !updater.mending &&
        store_name(updater.installed, installed.value(), updater.trust.chosen) != updater.pointer.active) {
        const std::string bytes = updater.installed;
        return fetch(std::move(updater), bytes, installed.value());
    }
    return give_up(std::move(updater), "release.note.no_network");
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
    const Phase phase = updater.phase;
    if (phase == Phase::confirming) return {at_rest(std::move(updater)), {}};
    const bool fits = phase == Phase::collecting || phase == Phase::announcing || phase == Phase::applying ||
                      phase == Phase::switching;
    if (!fits) return {std::move(updater), {}};
    updater.note_key = "release.note.no_room";
    return tidy_up(std::move(updater));
}

Reaction on(Updater updater, const ReadBack& read) {
    if (updater.phase != Phase::reading_back) return {std::move(updater), {}};
    if (!read.complete) return give_up(std::move(updater), "release.note.interrupted");
    if (updater.mending && updater.target == updater.pointer.active) return confirm(std::move(updater));
    // The first installation and another choice of regions interrupt nobody: what runs stays as it is.
    const bool same_release = updater.manifest == updater.installed;
    if (updater.pointer.active.empty() || updater.installed.empty() || same_release) {
        Pointer pointer = with_target_active(updater);
        return write_pointer_to(std::move(updater), Phase::switching, std::move(pointer));
    }
    Pointer pointer = with_target_waiting(updater);
    return write_pointer_to(std::move(updater), Phase::announcing, std::move(pointer));
}

Reaction on(Updater updater, const MayApply&) {
    if (updater.phase == Phase::resting && updater.running != updater.pointer.active && !updater.running.empty()) {
        return {std::move(updater), {Reload{}}};  // another tab was faster
    }
    if (updater.phase != Phase::waiting) return {std::move(updater), {}};
    Pointer pointer = with_waiting_active(updater.pointer);
    return write_pointer_to(std::move(updater), Phase::applying, std::move(pointer));
}

// The release that runs has proved itself: the one before it may go.
Reaction on(Updater updater, const ContentPainted&) {
    const bool runs_from_store = updater.running == updater.pointer.active && !updater.running.empty();
    const bool proved = updater.pointer.previous.empty() && updater.pointer.unconfirmed_starts == 0;
    if (updater.phase != Phase::resting && updater.phase != Phase::waiting) return {std::move(updater), {}};
    if (!runs_from_store || proved) return {std::move(updater), {}};
    // It came this far only with the network's help.
    if (starts_badly(updater.pointer)) return on(std::move(updater), CheckForUpdate{true});
    return confirm(std::move(updater));
}

// The store that was just filled counts from now on, and this page goes on from it.
Reaction switched(Updater updater) {
    updater.running = updater.target;
    updater.installed = updater.manifest;
    const auto manifest = parse_manifest(updater.manifest);
    FW_CHECK(manifest.ok());
    updater.trust = trust_after(updater.trust, manifest.value());
    return tidy_up(std::move(updater));
}

Reaction on(Updater updater, const PointerWritten& answer) {
    const Phase phase = updater.phase;
    const bool writes = phase == Phase::announcing || phase == Phase::applying || phase == Phase::switching ||
                        phase == Phase::confirming;
    if (!writes) return {std::move(updater), {}};
    if (!answer.written && phase == Phase::confirming) return {at_rest(std::move(updater)), {}};
    if (!answer.written) return give_up(std::move(updater), "release.note.interrupted");
    updater.pointer = std::exchange(updater.next, {});
    if (phase == Phase::applying) return {at_rest(std::move(updater)), {Reload{}}};
    if (phase == Phase::switching) return switched(std::move(updater));
    // Only once the record no longer names a store may that store be deleted.
    return tidy_up(std::move(updater));
}

// --- the pointer as a line ---

constexpr std::string_view kNobody = "-";

std::string word_of(const std::string& name) {
    return name.empty() ? std::string(kNobody) : name;
}

std::string name_of(const std::string& word) {
    return word == kNobody ? std::string() : word;
}

std::uint32_t number_of(const std::string& word) {
    std::uint32_t value = 0;
    for (const char digit : word.substr(0, 9)) value = value * 10 + static_cast<std::uint32_t>(digit - '0');
    return value;
}

}  // namespace

std::string write_pointer(const Pointer& pointer) {
    return word_of(pointer.active) + " " + word_of(pointer.previous) + " " + word_of(pointer.waiting) + " " +
           word_of(pointer.rejected) + " " + std::to_string(pointer.unconfirmed_starts) + " " +
           std::to_string(pointer.key_serial) + "\n";
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
    if (words.size() != 7) return fault;
    Pointer pointer{name_of(words[0]), name_of(words[1]),   name_of(words[2]),
                    name_of(words[3]), number_of(words[4]), number_of(words[5])};
    // One way to write each pointer; a damaged record counts as none.
    if (write_pointer(pointer) != line || pointer.active.empty()) return fault;
    return pointer;
}

Pointer begin_start(Pointer pointer) {
    if (pointer.active.empty()) return pointer;
    if (!pointer.waiting.empty()) {
        pointer = with_waiting_active(pointer);
    } else if (pointer.unconfirmed_starts >= kStartsBeforeGivingUp && !pointer.previous.empty()) {
        pointer.rejected = std::exchange(pointer.active, std::exchange(pointer.previous, {}));
        pointer.unconfirmed_starts = 0;
    }
    if (pointer.unconfirmed_starts <= kStartsBeforeGivingUp) ++pointer.unconfirmed_starts;
    return pointer;
}

Updater begin(const Updater& before, const Pointer& pointer, std::string installed, Trust trust) {
    Updater updater;
    updater.pointer = pointer;
    updater.note_key = before.note_key;
    updater.trust = std::move(trust);
    const auto manifest = parse_manifest(installed);
    if (manifest.ok()) {
        updater.trust = trust_after(updater.trust, manifest.value());
        updater.installed = std::move(installed);
    }
    updater.trust.key_serial = std::max(updater.trust.key_serial, pointer.key_serial);
    updater.running = before.running;
    return at_rest(std::move(updater));
}

Reaction react(Updater updater, const Event& event) {
    return base::visit([&](const auto& one) { return on(std::move(updater), one); }, event);
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
