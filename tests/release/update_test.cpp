// An update on a device whose power, network and storage fail at every single step, once and twice: after each of them
// the old release is complete or the new one is, and a healthy day later it is the new one. The device below is small,
// but it does what a browser does: stores that survive, memory that does not.

#include "release/update.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "support/release_builder.h"

namespace release {
namespace {

enum class Fault { none, network_gone, wrong_bytes, storage_full, power_cut_before, power_cut_after };

constexpr Fault kFaults[] = {Fault::network_gone, Fault::wrong_bytes, Fault::storage_full, Fault::power_cut_before,
                             Fault::power_cut_after};

// What the publisher's server has.
struct Site {
    std::string manifest;
    std::map<std::string, std::string> files;
};

// Signed once per edition: the enumeration below looks at the same few releases ten thousand times.
const Site& site_of(std::uint32_t version, const std::string& edition) {
    static std::map<std::string, Site> sites;
    Site& site = sites[edition];
    if (!site.manifest.empty()) return site;
    site.manifest = support::release_bytes(version, edition);
    site.files = {{"catalogue/coesfeld." + edition + ".db", "Coesfeld " + edition},
                  {"catalogue/lippe." + edition + ".db", "Lippe " + edition},
                  {"index.html", "Hülle " + edition},
                  {"app." + edition + ".wasm", "Kern " + edition},
                  {"texts/de", "Texte " + edition}};
    return site;
}

// A fault at the n-th thing that touches network or storage; n counts from 0.
struct Trouble {
    int at = -1;
    Fault fault = Fault::none;
};

// Two things happen to a store: it fills up, and the browser clears it away.
struct Storage {
    using Store = std::map<std::string, std::string>;
    std::string pointer_record;
    std::map<std::string, Store> stores;

    Pointer pointer() const {
        const auto read = parse_pointer(pointer_record);
        return read.ok() ? read.value() : Pointer{};
    }
    std::string manifest_in(const std::string& store) const {
        const auto found = stores.find(store);
        if (found == stores.end()) return {};
        const auto file = found->second.find(std::string(kManifestName));
        return file == found->second.end() ? std::string() : file->second;
    }
    // What a family sees when it opens the page now; empty: what the network has.
    std::string edition() const {
        const Pointer now = pointer();
        if (now.active.empty()) return {};
        const auto store = stores.find(now.active);
        if (store == stores.end()) return "no such store";
        return edition_of(store->second);
    }

    // One edition when every file is there and of the same release, else a complaint.
    static std::string edition_of(const Store& store) {
        const auto listed = store.find(std::string(kManifestName));
        if (listed == store.end()) return "no manifest";
        const auto manifest = parse_manifest(listed->second);
        if (!manifest.ok()) return "damaged manifest";
        for (const File& file : files_of(manifest.value(), {"catalogue/coesfeld", "core", "texts"})) {
            const auto found = store.find(file.path);
            if (found == store.end() || base::sha256(found->second) != file.hash) return "incomplete: " + file.path;
        }
        const std::string shell = store.at("index.html");
        return shell.substr(shell.find(' ') + 1);
    }
};

// A page on the device: a tab, from its start to its end.
class Tab {
public:
    explicit Tab(Storage& storage) : storage_(storage) {}

    // The service worker serves the start, the page reads what there is and shows its first screen.
    void start(const Site& site, bool new_release_starts = true) {
        Pointer before = storage_.pointer();
        if (storage_.stores.count(before.waiting) == 0) before.waiting.clear();
        const Pointer at_start = begin_start(before);
        if (!at_start.active.empty()) storage_.pointer_record = write_pointer(at_start);
        updater_ = Updater{};
        updater_.running = storage_.stores.count(at_start.active) != 0 ? at_start.active : std::string();
        reload_ = false;
        const bool painted = new_release_starts || storage_.edition() != "broken";
        if (painted) in_turn(ContentPainted{}, site);
    }
    void restart_when_asked(const Site& site, bool new_release_starts) {
        if (power_ && reload_) start(site, new_release_starts);
    }
    // Reads pointer and manifest anew, as every tab does when it is its turn.
    void read() {
        static const Trust fresh = support::fresh_trust();
        Pointer now = storage_.pointer();
        if (storage_.stores.count(now.waiting) == 0) now.waiting.clear();
        read_record_ = storage_.pointer_record;
        updater_ = begin(updater_, now, storage_.manifest_in(now.active), fresh);
    }
    void in_turn(const Event& event, const Site& site) {
        if (!power_) return;
        read();
        handle(event, site);
    }

    void set_trouble(std::vector<Trouble> troubles) { troubles_ = std::move(troubles); }
    int operations() const { return operations_; }
    bool has_power() const { return power_; }
    bool wants_reload() const { return reload_; }
    const Updater& updater() const { return updater_; }
    int downloads() const { return downloads_; }

    // One step of the queue at a time, for two tabs that take turns.
    void ask(const Event& event) { events_.push_back(event); }
    bool step(const Site& site) {
        if (!commands_.empty()) {
            const Command command = commands_.front();
            commands_.erase(commands_.begin());
            base::visit([&](const auto& one) { carry_out(one, site); }, command);
            return true;
        }
        if (events_.empty()) return false;
        const Event event = events_.front();
        events_.erase(events_.begin());
        Reaction reaction = react(updater_, event);
        updater_ = std::move(reaction.updater);
        commands_ = std::move(reaction.commands);
        return true;
    }

private:
    void handle(const Event& first, const Site& site) {
        events_ = {first};
        commands_.clear();
        while (power_ && step(site)) {
        }
    }

    // The fault of this operation. A power cut ends the day.
    Fault next_operation() {
        const int number = operations_++;
        for (const Trouble& trouble : troubles_) {
            if (trouble.at != number) continue;
            if (trouble.fault == Fault::power_cut_before || trouble.fault == Fault::power_cut_after) power_ = false;
            return trouble.fault;
        }
        return Fault::none;
    }

    void answer(Event event) { events_.push_back(std::move(event)); }

    void carry_out(const FetchManifest&, const Site& site) {
        const Fault fault = next_operation();
        if (fault == Fault::network_gone || site.manifest.empty()) {
            answer(ManifestMissing{});
        } else if (fault == Fault::wrong_bytes) {
            answer(ManifestArrived{"<html>Bitte am WLAN anmelden</html>"});
        } else {
            answer(ManifestArrived{site.manifest});
        }
    }

    void carry_out(const ObtainFile& obtain, const Site& site) {
        const File& file = obtain.wanted.file;
        for (const std::string& near : {updater_.target, updater_.pointer.active}) {
            const auto store = storage_.stores.find(near);
            if (store == storage_.stores.end()) continue;
            const auto found = store->second.find(file.path);
            if (found == store->second.end() || base::sha256(found->second) != file.hash) continue;
            put(obtain.store, file.path, std::string(found->second));
            return;
        }
        if (file.path == kManifestName) return put(obtain.store, file.path, updater_.manifest);
        const Fault fault = next_operation();
        ++downloads_;
        const auto served = site.files.find(file.path);
        std::string bytes = served == site.files.end() ? std::string() : served->second;
        if (fault == Fault::wrong_bytes) bytes.resize(bytes.size() / 2);
        if (fault == Fault::network_gone || served == site.files.end() || base::sha256(bytes) != file.hash) {
            answer(FileMissing{});
            return;
        }
        put(obtain.store, file.path, bytes);
    }

    void put(const std::string& store, const std::string& path, const std::string& bytes) {
        const Fault fault = next_operation();
        if (fault == Fault::power_cut_before) return;
        if (fault == Fault::storage_full || fault == Fault::network_gone) {
            answer(StoreFull{});
            return;
        }
        // A cut in the middle of writing leaves half a file, which no hash matches.
        storage_.stores[store][path] = fault == Fault::wrong_bytes ? bytes.substr(0, bytes.size() / 2) : bytes;
        answer(FileStored{});
    }

    void carry_out(const ReadBackStore& read, const Site&) {
        const Fault fault = next_operation();
        bool complete = fault != Fault::wrong_bytes;
        for (const Wanted& wanted : read.files) {
            const auto& store = storage_.stores[read.store];
            const auto found = store.find(wanted.file.path);
            complete = complete && found != store.end() && base::sha256(found->second) == wanted.file.hash;
        }
        answer(ReadBack{complete});
    }

    void carry_out(const WritePointer& wanted, const Site&) {
        const Fault fault = next_operation();
        if (fault == Fault::power_cut_before) return;
        if (fault == Fault::storage_full || fault == Fault::network_gone) return answer(StoreFull{});
        if (fault == Fault::wrong_bytes || storage_.pointer_record != read_record_) {
            return answer(PointerWritten{false});
        }
        storage_.pointer_record = read_record_ = write_pointer(wanted.pointer);
        answer(PointerWritten{true});
    }

    void carry_out(const DeleteOtherStores& wanted, const Site&) {
        const Fault fault = next_operation();
        if (fault != Fault::none && fault != Fault::power_cut_after) return;
        const std::set<std::string> keep(wanted.keep.begin(), wanted.keep.end());
        for (auto store = storage_.stores.begin(); store != storage_.stores.end();) {
            store = keep.count(store->first) != 0 ? std::next(store) : storage_.stores.erase(store);
        }
    }

    void carry_out(const Reload&, const Site&) { reload_ = true; }

    Storage& storage_;
    Updater updater_;
    std::string read_record_;
    std::vector<Event> events_;
    std::vector<Command> commands_;
    std::vector<Trouble> troubles_;
    int operations_ = 0;
    int downloads_ = 0;
    bool power_ = true;
    bool reload_ = false;
};

// How a release that waits comes into force.
enum class Applied { by_a_tap, at_the_next_start };

class Device : public Storage {
public:
    // The page starts, looks for an update, and somebody taps. Returns false when the power went off on the way.
    bool day(const Site& site, std::vector<Trouble> troubles, bool new_release_starts = true,
             Applied applied = Applied::by_a_tap) {
        Tab tab(*this);
        tab.set_trouble(std::move(troubles));
        tab.start(site, new_release_starts);
        tab.in_turn(CheckForUpdate{}, site);
        if (applied == Applied::by_a_tap) {
            tab.in_turn(MayApply{}, site);
            tab.restart_when_asked(site, new_release_starts);
        }
        operations_ = tab.operations();
        downloads_ = tab.downloads();
        note_key_ = tab.updater().note_key;
        return tab.has_power();
    }

    int operations() const { return operations_; }
    int downloads() const { return downloads_; }
    const std::string& note_key() const { return note_key_; }

private:
    int operations_ = 0;
    int downloads_ = 0;
    std::string note_key_;
};

// The device after the release "a1" was installed and started.
Device device_with_a1() {
    static const Device installed = [] {
        Device device;
        device.day(site_of(1, "a1"), {});
        device.day(site_of(1, "a1"), {});
        return device;
    }();
    EXPECT_EQ(installed.edition(), "a1");
    return installed;
}

void expect_whole_and_one_of(const Device& device, const std::set<std::string>& editions, const std::string& when) {
    EXPECT_EQ(editions.count(device.edition()), 1u) << "the page would show \"" << device.edition() << "\" " << when;
}

TEST(Update, AHealthyDayBringsTheNewReleaseAndTidiesUp) {
    Device device = device_with_a1();
    EXPECT_TRUE(device.day(site_of(2, "a2"), {}));
    EXPECT_EQ(device.edition(), "a2");
    EXPECT_EQ(device.stores.size(), 1u) << "the old release may go once the new one has started";
    EXPECT_TRUE(device.pointer().previous.empty());
}

TEST(Update, Fault3_EveryFaultAtEveryStepLeavesTheOldReleaseOrTheNewOne) {
    for (const Applied applied : {Applied::by_a_tap, Applied::at_the_next_start}) {
        Device whole = device_with_a1();
        whole.day(site_of(2, "a2"), {}, true, applied);
        const int steps = whole.operations();
        ASSERT_GE(steps, 12);
        for (int step = 0; step <= steps; ++step) {
            for (const Fault fault : kFaults) {
                Device device = device_with_a1();
                const std::string when =
                    "fault " + std::to_string(static_cast<int>(fault)) + " at " + std::to_string(step);
                device.day(site_of(2, "a2"), {{step, fault}}, true, applied);
                expect_whole_and_one_of(device, {"a1", "a2"}, when);
                device.day(site_of(2, "a2"), {}, true, applied);
                device.day(site_of(2, "a2"), {}, true, applied);
                EXPECT_EQ(device.edition(), "a2") << "after two healthy days, " << when;
                EXPECT_EQ(device.stores.size(), 1u) << when;
            }
        }
    }
}

TEST(Update, Fault3_TwoFaultsOnTwoDaysAreSurvivedInEveryCombination) {
    Device whole = device_with_a1();
    whole.day(site_of(2, "a2"), {});
    const int steps = whole.operations() + 1;
    // Every combination on request; else every eighth second step, which still meets each of them with some first one.
    const int stride = std::getenv("FW_LONG") != nullptr ? 1 : 8;
    int combinations = 0;
    for (int first_step = 0; first_step < steps; ++first_step) {
        for (const Fault first : kFaults) {
            for (int second_step = first_step % stride; second_step < steps; second_step += stride) {
                for (const Fault second : kFaults) {
                    Device device = device_with_a1();
                    device.day(site_of(2, "a2"), {{first_step, first}});
                    // Meanwhile the publisher has moved on: half a release of yesterday must not mix with today's.
                    device.day(site_of(3, "a3"), {{second_step, second}});
                    expect_whole_and_one_of(device, {"a1", "a2", "a3"}, "after two bad days");
                    device.day(site_of(3, "a3"), {});
                    device.day(site_of(3, "a3"), {});
                    ASSERT_EQ(device.edition(), "a3") << first_step << "/" << static_cast<int>(first) << " then "
                                                      << second_step << "/" << static_cast<int>(second);
                    ++combinations;
                }
            }
        }
    }
    EXPECT_GE(combinations, steps * 5 * (steps / stride) * 5);
}

TEST(Update, Fault5_WhateverTheBrowserClearsAwayComesBack) {
    for (const bool keeps_pointer : {true, false}) {
        Device device = device_with_a1();
        device.stores.clear();
        if (!keeps_pointer) device.pointer_record.clear();
        device.day(site_of(1, "a1"), {});
        EXPECT_EQ(device.edition(), "a1");
    }
    Device without_pointer = device_with_a1();
    without_pointer.pointer_record.clear();
    without_pointer.day(site_of(1, "a1"), {});
    EXPECT_EQ(without_pointer.edition(), "a1");
    EXPECT_EQ(without_pointer.downloads(), 0) << "the files were still there and right";
}

TEST(Update, Fault5_AReleaseThatWaitsAndIsClearedAwayIsFetchedAgain) {
    Device device = device_with_a1();
    Tab tab(device);
    tab.start(site_of(2, "a2"));
    tab.in_turn(CheckForUpdate{}, site_of(2, "a2"));
    ASSERT_FALSE(device.pointer().waiting.empty());
    device.stores.erase(device.pointer().waiting);
    device.day(site_of(2, "a2"), {});
    EXPECT_EQ(device.edition(), "a2");
}

TEST(Update, Fault12_TwoTabsWhoseStepsMixInAnyOrderEndOnOneVersion) {
    const int runs = std::getenv("FW_LONG") != nullptr ? 10000 : 1000;
    std::mt19937 random(12);
    for (int run = 0; run < runs; ++run) {
        Device device = device_with_a1();
        // The browser's lock lets one tab work at a time; here even that fails.
        Tab first(device);
        Tab second(device);
        const Site& old_site = site_of(2, "a2");
        const Site& new_site = site_of(run % 2 == 0 ? 2 : 3, run % 2 == 0 ? "a2" : "a3");
        first.start(old_site);
        second.start(new_site);
        first.read();
        second.read();
        for (Tab* tab : {&first, &second}) {
            tab->ask(CheckForUpdate{});
        }
        int idle = 0;
        while (idle < 8) {
            const bool moved = random() % 2 == 0 ? first.step(old_site) : second.step(new_site);
            idle = moved ? 0 : idle + 1;
            expect_whole_and_one_of(device, {"a1", "a2", "a3"}, "in the middle of run " + std::to_string(run));
        }
        first.in_turn(MayApply{}, old_site);
        second.in_turn(MayApply{}, new_site);
        for (Tab* tab : {&first, &second}) tab->restart_when_asked(new_site, true);
        expect_whole_and_one_of(device, {"a1", "a2", "a3"}, "after run " + std::to_string(run));
        device.day(new_site, {});
        device.day(new_site, {});
        ASSERT_EQ(device.edition(), run % 2 == 0 ? "a2" : "a3") << run;
    }
}

TEST(Update, Fault12_TheTabThatComesSecondReloadsInsteadOfSwitchingBack) {
    Device device = device_with_a1();
    Tab first(device);
    Tab second(device);
    for (Tab* tab : {&first, &second}) tab->start(site_of(2, "a2"));
    for (Tab* tab : {&first, &second}) tab->in_turn(CheckForUpdate{}, site_of(2, "a2"));
    for (Tab* tab : {&first, &second}) {
        tab->in_turn(MayApply{}, site_of(2, "a2"));
        EXPECT_TRUE(tab->wants_reload());
        EXPECT_EQ(device.edition(), "a2");
    }
}

TEST(Update, Fault15_ADamagedStoreIsFilledAgainInPlaceOrReplacedByANewerRelease) {
    for (const std::uint32_t version : {1u, 2u}) {
        const Site& site = site_of(version, version == 1 ? "a1" : "a2");
        Device device = device_with_a1();
        device.stores.begin()->second["texts/de"] = "Tezte a1";
        ASSERT_NE(device.edition(), "a1");
        Tab tab(device);
        tab.start(site);
        tab.in_turn(CheckForUpdate{true}, site);
        tab.in_turn(MayApply{}, site);
        EXPECT_EQ(device.edition(), version == 1 ? "a1" : "a2");
    }
}

TEST(Update, Fault15_WithoutANetworkADamagedStoreStaysAsItIs) {
    Device device = device_with_a1();
    device.stores.begin()->second["texts/de"] = "Tezte a1";
    Tab tab(device);
    tab.start(Site{});
    tab.in_turn(CheckForUpdate{true}, Site{});
    EXPECT_EQ(tab.updater().note_key, "release.note.no_network");
    EXPECT_EQ(device.stores.size(), 1u);
}

TEST(Update, Fault15_AStoreThatThreeTimesShowedNothingIsMendedByThePageFromTheNetwork) {
    Device device = device_with_a1();
    device.stores.begin()->second["index.html"] = "";
    for (int start = 0; start < 3; ++start) device.pointer_record = write_pointer(begin_start(device.pointer()));
    Tab tab(device);
    tab.start(site_of(1, "a1"));
    EXPECT_EQ(device.edition(), "a1");
    EXPECT_EQ(device.pointer().unconfirmed_starts, 0u);
}

TEST(Update, Fault3_TheFirstInstallationIsAllOrNothingToo) {
    for (int step = 0; step < 20; ++step) {
        for (const Fault fault : kFaults) {
            Device device;
            device.day(site_of(1, "a1"), {{step, fault}});
            expect_whole_and_one_of(device, {"", "a1"}, "on the first visit");
            device.day(site_of(1, "a1"), {});
            EXPECT_EQ(device.edition(), "a1") << step << "/" << static_cast<int>(fault);
        }
    }
}

TEST(Update, AReleaseThatDoesNotStartIsGivenUpAndNotTriedAgain) {
    Device device = device_with_a1();
    device.day(site_of(2, "broken"), {}, false);
    EXPECT_EQ(device.edition(), "broken");
    device.day(site_of(2, "broken"), {}, false);
    device.day(site_of(2, "broken"), {}, false);
    EXPECT_EQ(device.edition(), "a1") << "after two starts without a first screen the release before it is back";
    device.day(site_of(2, "broken"), {}, false);
    EXPECT_EQ(device.edition(), "a1");
    EXPECT_EQ(device.note_key(), "release.note.did_not_start");
    device.day(site_of(3, "a3"), {});
    EXPECT_EQ(device.edition(), "a3") << "the repaired release is welcome";
}

TEST(Update, Fault29_AKeyOnceReplacedStaysReplacedAlsoAfterAReleaseWasGivenUp) {
    Device device = device_with_a1();
    Site broken = site_of(2, "broken");
    broken.manifest = support::signed_bytes(support::unsigned_release(2, "broken"),
                                            support::working_key("second work", 2), "second work");
    for (int day = 0; day < 4; ++day) device.day(broken, {}, false);
    ASSERT_EQ(device.edition(), "a1");
    device.day(site_of(9, "theft"), {});
    EXPECT_EQ(device.edition(), "a1");
    EXPECT_EQ(device.note_key(), "release.verdict.replaced_key");
}

TEST(Update, Fault4_WithoutRoomTheOldReleaseStaysAndTheUserIsTold) {
    Device device = device_with_a1();
    int told = 0;
    for (int step = 0; step < 24; ++step) {
        Device full = device;
        full.day(site_of(2, "a2"), {{step, Fault::storage_full}});
        expect_whole_and_one_of(full, {"a1", "a2"}, "with a full storage");
        if (full.note_key() != "release.note.no_room") continue;
        ++told;
        EXPECT_EQ(full.edition(), "a1");
        const std::size_t whole = full.pointer().waiting.empty() ? 1 : 2;
        EXPECT_EQ(full.stores.size(), whole) << "half a release takes no room away from the whole one";
    }
    EXPECT_GE(told, 6) << "five files and the record that names the store";
}

TEST(Update, DataChangesWithoutCodeFetchOnlyTheCatalogue) {
    Device device = device_with_a1();
    Site site = site_of(1, "a1");
    Manifest manifest = support::unsigned_release(2, "a1");
    manifest.packages[0] = support::package("catalogue/coesfeld", 2, 3, {{"catalogue/coesfeld.b7.db", "Coesfeld b7"}});
    site.manifest = support::signed_bytes(manifest, support::working_key("work", 1), "work");
    // Nothing else is on the server: what did not change comes from the release before.
    site.files = {{"catalogue/coesfeld.b7.db", "Coesfeld b7"}};
    EXPECT_TRUE(device.day(site, {}));
    EXPECT_EQ(device.edition(), "a1");
    EXPECT_EQ(device.stores.begin()->second.count("catalogue/coesfeld.b7.db"), 1u);
}

TEST(Update, ADeltaIsTheFirstWayAndTheFullFileTheWayBack) {
    Updater updater;
    Trust trust = support::fresh_trust();
    const std::string installed = support::release_bytes(1, "a1");
    updater = begin(updater, Pointer{"release-1-1-x", "", "", "", 0, 1}, installed, trust);
    Manifest manifest = support::unsigned_release(2, "a2");
    manifest.packages[0].deltas = {
        {base::sha256("Coesfeld a0"), {"catalogue/coesfeld.a0-a2.delta", 5, base::sha256("delta 0")}},
        {base::sha256("Coesfeld a1"), {"catalogue/coesfeld.a1-a2.delta", 5, base::sha256("delta 1")}}};
    updater = react(updater, CheckForUpdate{}).updater;
    const std::string next = support::signed_bytes(manifest, support::working_key("work", 1), "work");
    const Reaction reaction = react(updater, ManifestArrived{next});
    ASSERT_EQ(reaction.commands.size(), 2u);
    const auto* obtain = base::get_if<ObtainFile>(&reaction.commands[1]);
    ASSERT_NE(obtain, nullptr);
    EXPECT_EQ(obtain->wanted.file.path, "catalogue/coesfeld.a2.db");
    EXPECT_EQ(obtain->wanted.old_path, "catalogue/coesfeld.a1.db");
    EXPECT_EQ(obtain->wanted.delta.path, "catalogue/coesfeld.a1-a2.delta");
}

TEST(Update, AnotherChoiceOfRegionsNeedsNoRestartAndNoNetworkForWhatIsThere) {
    Device device = device_with_a1();
    Updater updater;
    Trust trust = support::fresh_trust();
    trust.chosen = {"core", "texts"};
    updater.running = device.pointer().active;
    updater = begin(updater, device.pointer(), device.manifest_in(device.pointer().active), trust);
    updater = react(updater, CheckForUpdate{}).updater;
    Reaction reaction = react(updater, ManifestMissing{});
    EXPECT_EQ(reaction.updater.phase, Phase::collecting);
    while (reaction.updater.phase == Phase::collecting) reaction = react(reaction.updater, FileStored{});
    reaction = react(reaction.updater, ReadBack{true});
    EXPECT_EQ(reaction.updater.phase, Phase::switching);
    reaction = react(reaction.updater, PointerWritten{true});
    EXPECT_EQ(reaction.updater.phase, Phase::resting);
    for (const Command& command : reaction.commands) EXPECT_FALSE(base::holds<Reload>(command));
}

TEST(Update, AnotherChoiceWhileAReleaseWaitsDoesNotApplyThatRelease) {
    Device device = device_with_a1();
    Tab tab(device);
    tab.start(site_of(2, "a2"));
    tab.in_turn(CheckForUpdate{}, site_of(2, "a2"));
    Trust trust = support::fresh_trust();
    trust.chosen = {"core", "texts"};
    Updater updater = begin(tab.updater(), device.pointer(), device.manifest_in(device.pointer().active), trust);
    ASSERT_EQ(updater.phase, Phase::waiting);
    updater = react(updater, CheckForUpdate{}).updater;
    Reaction reaction = react(updater, ManifestMissing{});
    while (reaction.updater.phase == Phase::collecting) reaction = react(reaction.updater, FileStored{});
    reaction = react(react(reaction.updater, ReadBack{true}).updater, PointerWritten{true});
    EXPECT_EQ(reaction.updater.pointer.active, reaction.updater.running);
    for (const Command& command : reaction.commands) EXPECT_FALSE(base::holds<Reload>(command));
}

TEST(Update, Fault7_OfTwoReleasesThatWaitTheLaterOneStays) {
    Device device = device_with_a1();
    Tab tab(device);
    tab.start(site_of(3, "a3"));
    tab.in_turn(CheckForUpdate{}, site_of(3, "a3"));
    tab.in_turn(CheckForUpdate{}, site_of(2, "a2"));
    EXPECT_EQ(tab.updater().note_key, "release.verdict.older");
    tab.in_turn(MayApply{}, site_of(2, "a2"));
    EXPECT_EQ(device.edition(), "a3");
}

TEST(Update, LateAnswersChangeNothing) {
    Updater resting;
    resting.trust = support::fresh_trust();
    const std::vector<Event> late = {ManifestArrived{support::release_bytes(1, "a1")},
                                     ManifestMissing{},
                                     FileStored{},
                                     FileMissing{},
                                     StoreFull{},
                                     ReadBack{true},
                                     PointerWritten{true},
                                     MayApply{},
                                     ContentPainted{}};
    for (const Event& event : late) {
        const Reaction reaction = react(resting, event);
        EXPECT_TRUE(reaction.commands.empty()) << event.index();
        EXPECT_EQ(reaction.updater.phase, Phase::resting) << event.index();
    }
}

TEST(Pointer, IsOneLineThatIsReadBackAndADamagedOneCountsAsNone) {
    const Pointer pointer{"release-1-2-abc", "release-1-1-def", "", "release-1-3-bad", 1, 7};
    const std::string line = write_pointer(pointer);
    const auto read = parse_pointer(line);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value().active, "release-1-2-abc");
    EXPECT_EQ(read.value().previous, "release-1-1-def");
    EXPECT_EQ(read.value().unconfirmed_starts, 1u);
    EXPECT_EQ(read.value().key_serial, 7u);
    EXPECT_EQ(read.value().rejected, "release-1-3-bad");
    EXPECT_TRUE(read.value().waiting.empty());
    for (std::size_t length = 0; length < line.size(); ++length) {
        EXPECT_FALSE(parse_pointer(line.substr(0, length)).ok()) << length;
    }
    for (const char* bad : {"- - - - 0 0\n", "a b c d e f\n", "a b - - 01 0\n", "a b - - -1 0\n",
                            "a b - - 99999999999 0\n", "a  b - - 0 0\n", "a b - - 0 0 \n", "a b - - 0 0 0\n"}) {
        EXPECT_FALSE(parse_pointer(bad).ok()) << bad;
    }
}

TEST(Pointer, EveryStartOfTheSharedTableDoesWhatTheServiceWorkerDoes) {
    std::ifstream table(FW_SOURCE_DIR "/tests/release/starts.txt");
    int starts = 0;
    for (std::string line; std::getline(table, line);) {
        const std::size_t arrow = line.find(" => ");
        if (arrow == std::string::npos || line[0] == '#') continue;
        const std::size_t second = line.find(" => ", arrow + 4);
        const auto before = parse_pointer(line.substr(0, arrow) + "\n");
        ASSERT_TRUE(before.ok()) << line;
        EXPECT_EQ(write_pointer(begin_start(before.value())), line.substr(arrow + 4, second - arrow - 4) + "\n")
            << line;
        ++starts;
    }
    EXPECT_GE(starts, 12);
}

}  // namespace
}  // namespace release
