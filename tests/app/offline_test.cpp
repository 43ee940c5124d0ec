// What the screen about the offline copy knows, from the first visit to a damaged file.
#include "app/offline.h"

#include <gtest/gtest.h>

#include "app/offline_steps.h"
#include "app/routes.h"
#include "app/update.h"
#include "release/development_key.h"
#include "support/release_builder.h"

namespace {

using app::OfflineIntent;
using app::Seal;

// Signed as on a developer's machine, because the program trusts the root key that was built in.
std::string release_bytes(std::uint32_t version, const std::string& edition) {
    release::Manifest manifest = support::unsigned_release(version, edition);
    for (release::Package& package : manifest.packages) {
        if (package.schema != 0) package.schema = static_cast<std::uint32_t>(catalogue::kSchemaVersion);
    }
    manifest.key = release::development_working_key();
    manifest.signature = release::sign(release::bytes_to_sign(manifest), release::development_working_seed());
    return release::write_manifest(manifest);
}

app::Effects tell(app::State& state, OfflineIntent intent) {
    return app::update(state, app::Intent{std::move(intent)});
}

app::Effects happen(app::State& state, release::Event event) {
    return tell(state, app::ReleaseHappened{std::move(event)});
}

app::State first_visit() {
    app::State state;
    app::update(state, app::Intent{app::WorldIntent{app::CatalogueLoaded{"coesfeld"}}});
    app::Device device;
    device.storage = app::Storage::kept;
    device.served = true;
    tell(state, app::DeviceTold{device});
    tell(state, app::ReleaseRead{"", "", ""});
    return state;
}

// As the platform answers when everything goes well.
void fetch_everything(app::State& state, const std::string& manifest) {
    happen(state, release::CheckForUpdate{});
    happen(state, release::ManifestArrived{manifest});
    while (state.offline.updater.phase == release::Phase::collecting) happen(state, release::FileStored{});
    happen(state, release::ReadBack{true});
}

app::State installed() {
    app::State state = first_visit();
    fetch_everything(state, release_bytes(1, "a1"));
    happen(state, release::PointerWritten{true});
    return state;
}

template <typename Wanted>
const Wanted* find(const app::Effects& effects) {
    for (const app::Effect& effect : effects) {
        if (const auto* found = base::get_if<Wanted>(&effect)) return found;
    }
    return nullptr;
}

TEST(Offline, TheSealIsThereOnlyWhenEverythingIsAndAWorkerServesIt) {
    app::State state;
    EXPECT_EQ(app::seal_of(state.offline), Seal::unknown);
    state = first_visit();
    EXPECT_EQ(app::seal_of(state.offline), Seal::incomplete);
    happen(state, release::CheckForUpdate{});
    EXPECT_EQ(app::seal_of(state.offline), Seal::storing);
    state = installed();
    EXPECT_EQ(app::seal_of(state.offline), Seal::complete);
    app::Device unserved = state.offline.device;
    unserved.served = false;
    tell(state, app::DeviceTold{unserved});
    EXPECT_EQ(app::seal_of(state.offline), Seal::incomplete);
    tell(state, app::DeviceTold{{app::Storage::refused, false, false, false, false}});
    EXPECT_EQ(app::seal_of(state.offline), Seal::memory_only);
    tell(state, app::DeviceTold{{app::Storage::single_file, false, false, false, false}});
    EXPECT_EQ(app::seal_of(state.offline), Seal::single_file);
}

TEST(Offline, OpeningTheScreenChecksAndADamagedFileTurnsTheSealRed) {
    app::State state = installed();
    const app::Effects effects =
        app::update(state, app::Intent{app::NavigationIntent{app::ScreenOpened{app::Screen::offline, {}}}});
    const auto* ask = find<app::AskOffline>(effects);
    ASSERT_NE(ask, nullptr);
    EXPECT_EQ(ask->wish, app::OfflineWish::test);
    const std::string words = app::wish_words(*ask, state);
    EXPECT_EQ(words.substr(0, 5), "test ");
    for (const char* path : {"\nindex.html ", "\ncatalogue/coesfeld.a1.db ", "\nrelease.txt "}) {
        EXPECT_NE(words.find(path), std::string::npos) << path;
    }
    EXPECT_EQ(words.find("lippe"), std::string::npos) << "only what was chosen";
    tell(state, app::SelfTestFinished{{"index.html"}, true});
    EXPECT_EQ(app::seal_of(state.offline), Seal::damaged);
    tell(state, app::SelfTestFinished{{}, false});
    EXPECT_EQ(app::seal_of(state.offline), Seal::damaged) << "right bytes that cannot be searched";
    tell(state, app::SelfTestFinished{{}, true});
    EXPECT_EQ(app::seal_of(state.offline), Seal::complete);
}

TEST(Offline, ANewerReleaseIsAnnouncedAndComparedAndAppliedOnlyOnATap) {
    app::State state = installed();
    fetch_everything(state, release_bytes(2, "a2"));
    EXPECT_FALSE(app::update_waits(state.offline));
    const app::Effects effects = happen(state, release::PointerWritten{true});
    EXPECT_TRUE(app::update_waits(state.offline));
    ASSERT_NE(find<app::Announce>(effects), nullptr);
    const auto* ask = find<app::AskOffline>(effects);
    ASSERT_NE(ask, nullptr);
    EXPECT_EQ(ask->wish, app::OfflineWish::compare);
    EXPECT_EQ(app::wish_words(*ask, state),
              "compare " + state.offline.updater.pointer.waiting + " catalogue/coesfeld.a2.db");
    EXPECT_EQ(find<app::ReleaseStep>(effects) == nullptr, false) << "and tidies up";
    const app::Effects tapped = tell(state, app::UpdateWanted{});
    const auto* wish = find<app::AskOffline>(tapped);
    ASSERT_NE(wish, nullptr);
    EXPECT_EQ(wish->wish, app::OfflineWish::apply);
}

TEST(Offline, RegionsAreKeptBesideTheOneThatIsShownWhichStays) {
    app::State state = installed();
    EXPECT_EQ(app::offered_regions(state.offline), (std::vector<std::string>{"coesfeld", "lippe"}));
    tell(state, app::RegionToggled{"lippe"});
    EXPECT_EQ(app::chosen_packages(state),
              (std::vector<std::string>{"catalogue/coesfeld", "catalogue/lippe", "core", "texts"}));
    tell(state, app::RegionToggled{"coesfeld"});
    EXPECT_TRUE(app::is_chosen(state, "coesfeld")) << "what is shown is not taken away";
    tell(state, app::RegionToggled{"lippe"});
    EXPECT_FALSE(app::is_chosen(state, "lippe"));

    const auto effects = tell(state, app::RegionWanted{"lippe"});
    const auto* ask = find<app::AskOffline>(effects);
    ASSERT_NE(ask, nullptr);
    EXPECT_EQ(app::wish_words(*ask, state), "load_region lippe");
    EXPECT_EQ(state.settings.regions, (std::vector<std::string>{"lippe", "coesfeld"})) << "the old one stays for later";
}

TEST(Offline, TheChoiceOfRegionsOutlivesThePage) {
    app::State state = installed();
    tell(state, app::RegionWanted{"lippe"});
    app::State later;
    app::restore_settings(later, app::stored_settings(state));
    EXPECT_EQ(later.settings.regions, state.settings.regions);
}

TEST(Offline, StepsAreLinesOfWords) {
    const release::File file{"a.db", 3, base::sha256("abc")};
    const std::string hash = base::to_hex(file.hash);
    EXPECT_EQ(app::step_words(release::FetchManifest{}), "fetch");
    EXPECT_EQ(app::step_words(release::ObtainFile{"s", {file, {}, {}}}), "obtain s a.db 3 " + hash);
    EXPECT_EQ(app::step_words(release::ObtainFile{"s", {file, "old.db", {"d.delta", 2, base::sha256("de")}}}),
              "obtain s a.db 3 " + hash + " old.db d.delta 2 " + base::to_hex(base::sha256("de")));
    EXPECT_EQ(app::step_words(release::ReadBackStore{"s", {{file, {}, {}}}}), "read s\na.db 3 " + hash);
    EXPECT_EQ(app::step_words(release::WritePointer{{"s", "", "", "", 0, 1}}), "point s - - - 0 1");
    EXPECT_EQ(app::step_words(release::DeleteOtherStores{{"s", "", "t"}}), "keep s t");
    EXPECT_EQ(app::step_words(release::Reload{}), "reload");
}

}  // namespace
