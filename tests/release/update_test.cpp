// An update on a device whose power, network and storage fail at every single step, once and twice: after each of them
// the old release is complete or the new one is, and a healthy day later it is the new one. The device below is small,
// but it does what a browser does: stores that survive, memory that does not.

#include "release/update.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>

#include "support/release_builder.h"

namespace release {
namespace {

const base::Date kToday = *base::parse_date("2026-11-25");

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

class Device {
public:
    using Store = std::map<std::string, std::string>;

    // --- what survives ---
    std::string pointer_record;
    std::map<std::string, Store> stores;

    // --- one day: the page starts, looks for an update and applies it at the next quiet moment ---
    // Returns false when the power went off on the way.
    bool day(const Site& site, std::vector<Trouble> troubles, bool new_release_starts = true) {
        troubles_ = std::move(troubles);
        operations_ = 0;
        power_ = true;
        start(new_release_starts);
        if (power_) handle(CheckForUpdate{}, site);
        if (power_) handle(MayApply{}, site);
        if (power_ && reload_) {
            start(new_release_starts);
        }
        return power_;
    }

    Pointer pointer() const {
        const auto read = parse_pointer(pointer_record);
        return read.ok() ? read.value() : Pointer{};
    }
    // What a family sees when it opens the page now; empty: what the network has.
    std::string edition() const {
        const Pointer now = pointer();
        if (now.active.empty()) return {};
        const auto store = stores.find(now.active);
        if (store == stores.end()) return "no such store";
        return edition_of(store->second);
    }
    int operations() const { return operations_; }
    const Updater& updater() const { return updater_; }

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

private:
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

    void start(bool new_release_starts) {
        updater_ = Updater{};
        reload_ = false;
        Pointer at_start = begin_start(pointer());
        if (!at_start.active.empty()) pointer_record = write_pointer(at_start);
        updater_.pointer = at_start;
        static const Trust fresh = support::fresh_trust();
        updater_.trust = fresh;
        if (!at_start.active.empty()) {
            const auto manifest = parse_manifest(stores[at_start.active][std::string(kManifestName)]);
            ASSERT_TRUE(manifest.ok());
            updater_.trust = trust_after(updater_.trust, manifest.value());
        }
        const bool painted = new_release_starts || edition() != "broken";
        if (painted) handle(ContentPainted{}, Site{});
    }

    void handle(const Event& first, const Site& site) {
        std::vector<Event> events = {first};
        while (!events.empty() && power_) {
            Reaction reaction = react(updater_, events.front());
            events.erase(events.begin());
            updater_ = std::move(reaction.updater);
            for (const Command& command : reaction.commands) {
                if (!power_) return;
                std::visit([&](const auto& one) { carry_out(one, site, events); }, command);
            }
        }
    }

    void carry_out(const FetchManifest&, const Site& site, std::vector<Event>& events) {
        const Fault fault = next_operation();
        if (fault == Fault::network_gone || site.manifest.empty()) {
            events.emplace_back(ManifestMissing{});
        } else if (fault == Fault::wrong_bytes) {
            events.emplace_back(ManifestArrived{"<html>Bitte am WLAN anmelden</html>", kToday});
        } else {
            events.emplace_back(ManifestArrived{site.manifest, kToday});
        }
    }

    void carry_out(const ObtainFile& wanted, const Site& site, std::vector<Event>& events) {
        for (const std::string& near : {updater_.target, updater_.pointer.active}) {
            const auto store = stores.find(near);
            if (store == stores.end()) continue;
            const auto file = store->second.find(wanted.file.path);
            if (file == store->second.end() || base::sha256(file->second) != wanted.file.hash) continue;
            put(wanted.store, wanted.file.path, std::string(file->second), events);
            return;
        }
        const Fault fault = next_operation();
        const auto served = site.files.find(wanted.file.path);
        std::string bytes = served == site.files.end() ? std::string() : served->second;
        if (fault == Fault::wrong_bytes) bytes.resize(bytes.size() / 2);
        if (fault == Fault::network_gone || served == site.files.end() || base::sha256(bytes) != wanted.file.hash) {
            events.emplace_back(FileMissing{});
            return;
        }
        put(wanted.store, wanted.file.path, bytes, events);
    }

    void carry_out(const StoreManifest& wanted, const Site&, std::vector<Event>& events) {
        put(wanted.store, std::string(kManifestName), wanted.bytes, events);
    }

    void put(const std::string& store, const std::string& path, const std::string& bytes, std::vector<Event>& events) {
        const Fault fault = next_operation();
        if (fault == Fault::power_cut_before) return;
        if (fault == Fault::storage_full || fault == Fault::network_gone) {
            events.emplace_back(StoreFull{});
            return;
        }
        // A cut in the middle of writing leaves half a file, which no hash matches.
        stores[store][path] = fault == Fault::wrong_bytes ? bytes.substr(0, bytes.size() / 2) : bytes;
        events.emplace_back(FileStored{});
    }

    void carry_out(const ReadBackStore& wanted, const Site&, std::vector<Event>& events) {
        const Fault fault = next_operation();
        const std::string edition = edition_of(stores[wanted.store]);
        const bool complete = fault != Fault::wrong_bytes && edition.find(' ') == std::string::npos;
        events.emplace_back(ReadBack{complete});
    }

    void carry_out(const WritePointer& wanted, const Site&, std::vector<Event>& events) {
        const Fault fault = next_operation();
        if (fault == Fault::power_cut_before) return;
        if (fault == Fault::storage_full || fault == Fault::network_gone || fault == Fault::wrong_bytes) {
            events.emplace_back(PointerWritten{false});
            return;
        }
        pointer_record = write_pointer(wanted.pointer);
        events.emplace_back(PointerWritten{true});
    }

    void carry_out(const DeleteOtherStores& wanted, const Site&, std::vector<Event>&) {
        const Fault fault = next_operation();
        if (fault != Fault::none && fault != Fault::power_cut_after) return;
        const std::set<std::string> keep(wanted.keep.begin(), wanted.keep.end());
        for (auto store = stores.begin(); store != stores.end();) {
            store = keep.count(store->first) != 0 ? std::next(store) : stores.erase(store);
        }
    }

    void carry_out(const Reload&, const Site&, std::vector<Event>&) { reload_ = true; }

    Updater updater_;
    std::vector<Trouble> troubles_;
    int operations_ = 0;
    bool power_ = true;
    bool reload_ = false;
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

TEST(Update, EveryFaultAtEveryStepLeavesTheOldReleaseOrTheNewOne) {
    Device whole = device_with_a1();
    whole.day(site_of(2, "a2"), {});
    const int steps = whole.operations();
    ASSERT_GE(steps, 12);
    for (int step = 0; step <= steps; ++step) {
        for (const Fault fault : kFaults) {
            Device device = device_with_a1();
            const std::string when = "fault " + std::to_string(static_cast<int>(fault)) + " at " + std::to_string(step);
            device.day(site_of(2, "a2"), {{step, fault}});
            expect_whole_and_one_of(device, {"a1", "a2"}, when);
            device.day(site_of(2, "a2"), {});
            device.day(site_of(2, "a2"), {});
            EXPECT_EQ(device.edition(), "a2") << "after two healthy days, " << when;
            EXPECT_EQ(device.stores.size(), 1u) << when;
        }
    }
}

TEST(Update, TwoFaultsOnTwoDaysAreSurvivedInEveryCombination) {
    const int steps = 18;
    // Every combination on request; else every fourth second step, which still meets each of them with some first one.
    const int stride = std::getenv("FW_LONG") != nullptr ? 1 : 4;
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
    EXPECT_GE(combinations, 18 * 5 * 4 * 5);
}

TEST(Update, TheFirstInstallationIsAllOrNothingToo) {
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
    EXPECT_EQ(device.updater().note_key, "release.note.did_not_start");
    device.day(site_of(3, "a3"), {});
    EXPECT_EQ(device.edition(), "a3") << "the repaired release is welcome";
}

TEST(Update, AKeyOnceReplacedStaysReplacedAlsoAfterAReleaseWasGivenUp) {
    Device device = device_with_a1();
    Site broken = site_of(2, "broken");
    broken.manifest = support::signed_bytes(support::unsigned_release(2, "broken"),
                                            support::working_key("second work", 2), "second work");
    for (int day = 0; day < 4; ++day) device.day(broken, {}, false);
    ASSERT_EQ(device.edition(), "a1");
    device.day(site_of(9, "theft"), {});
    EXPECT_EQ(device.edition(), "a1");
    EXPECT_EQ(device.updater().note_key, "release.verdict.replaced_key");
}

TEST(Update, WithoutRoomTheOldReleaseStaysAndTheUserIsTold) {
    Device device = device_with_a1();
    for (int step = 0; step < 20; ++step) {
        Device full = device;
        full.day(site_of(2, "a2"), {{step, Fault::storage_full}});
        expect_whole_and_one_of(full, {"a1", "a2"}, "with a full storage");
    }
    Device full = device;
    full.day(site_of(2, "a2"), {{3, Fault::storage_full}});
    EXPECT_EQ(full.updater().note_key, "release.note.no_room");
    EXPECT_EQ(full.stores.size(), 1u) << "half a release takes no room away from the whole one";
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

TEST(Update, LateAnswersChangeNothing) {
    Updater resting;
    resting.trust = support::fresh_trust();
    const std::vector<Event> late = {ManifestArrived{support::release_bytes(1, "a1"), kToday},
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
    const Pointer pointer{"release-1-2-abc", "release-1-1-def", 1, 7, ""};
    const std::string line = write_pointer(pointer);
    const auto read = parse_pointer(line);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value().active, "release-1-2-abc");
    EXPECT_EQ(read.value().previous, "release-1-1-def");
    EXPECT_EQ(read.value().unconfirmed_starts, 1u);
    EXPECT_EQ(read.value().key_serial, 7u);
    EXPECT_TRUE(read.value().rejected.empty());
    for (std::size_t length = 0; length < line.size(); ++length) {
        EXPECT_FALSE(parse_pointer(line.substr(0, length)).ok()) << length;
    }
    for (const char* bad : {"- - 0 0 -\n", "a b c d e\n", "a b 01 0 -\n", "a b -1 0 -\n", "a b 99999999999 0 -\n",
                            "a  b 0 0 -\n", "a b 0 0 - \n"}) {
        EXPECT_FALSE(parse_pointer(bad).ok()) << bad;
    }
}

}  // namespace
}  // namespace release
