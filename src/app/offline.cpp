// The offline copy: carries events to release::react() and its commands out, and answers what people tap.
#include "app/offline.h"

#include <algorithm>
#include <utility>

#include "app/update.h"
#include "base/sort.h"
#include "catalogue/catalogue.h"

namespace app {
namespace {

constexpr std::string_view kCataloguePrefix = "catalogue/";

// The manifest that the screen tells about: what is installed, and before that what is on offer.
void list_release(OfflineState& offline) {
    const release::Updater& updater = offline.updater;
    auto manifest = release::parse_manifest(updater.installed.empty() ? updater.manifest : updater.installed);
    if (manifest.ok()) offline.release = std::move(manifest).value();
}

// Where the catalogue that is shown stands in the release that waits: store and path.
std::string waiting_catalogue(const OfflineState& offline) {
    const auto manifest = release::parse_manifest(offline.updater.manifest);
    const std::string name = std::string(kCataloguePrefix) + offline.region;
    const release::Package* package = manifest.ok() ? manifest.value().find_package(name) : nullptr;
    return package == nullptr ? std::string() : offline.updater.target + " " + package->files[0].path;
}

Effects self_test(State& state) {
    OfflineState& offline = state.offline;
    if (offline.updater.installed.empty() || offline.test.running) return {};
    offline.test.running = true;
    return {AskOffline{OfflineWish::test}};
}

Effects on(State& state, const DeviceTold& intent) {
    state.offline.device = intent.device;
    return {};
}

Effects on(State& state, const ReleaseRead& intent) {
    release::Updater& updater = state.offline.updater;
    const auto pointer = release::parse_pointer(intent.pointer + "\n");
    release::Trust trust;
    trust.root = release::trusted_root();
    trust.schema = static_cast<std::uint32_t>(catalogue::kSchemaVersion);
    trust.chosen = chosen_packages(state);
    const bool first = updater.trust.chosen.empty();
    if (first) updater.running = intent.running;
    updater = release::begin(updater, pointer.ok() ? pointer.value() : release::Pointer{}, intent.installed, trust);
    list_release(state.offline);
    return first && state.screen == Screen::offline ? self_test(state) : Effects{};
}

Effects on(State& state, const ReleaseHappened& intent) {
    OfflineState& offline = state.offline;
    const bool waited = update_waits(offline);
    release::Reaction reaction = release::react(std::move(offline.updater), intent.event);
    offline.updater = std::move(reaction.updater);
    Effects effects;
    for (release::Command& command : reaction.commands) effects.push_back(ReleaseStep{std::move(command)});
    if (base::holds<release::ManifestArrived>(intent.event)) list_release(offline);
    if (!base::holds<release::PointerWritten>(intent.event)) return effects;
    list_release(offline);
    offline.test = {};
    if (update_waits(offline) && !waited) {
        offline.news.reset();
        offline.news_put_off = false;
        effects.push_back(Announce{"offline.update.waits"});
        effects.push_back(AskOffline{OfflineWish::compare, waiting_catalogue(offline)});
    }
    // What was tested before is another set of files; whoever looks at the seal waits for the new answer.
    if (state.screen != Screen::offline) return effects;
    const Effects test = self_test(state);
    effects.insert(effects.end(), test.begin(), test.end());
    return effects;
}

Effects on(State& state, const NewsFound& intent) {
    state.offline.news = intent.news;
    return {};
}

Effects on(State& state, const RegionMissed& intent) {
    state.offline.missed_region = intent.region;
    // It stays chosen: else the next look for news would install a release without it.
    if (state.offline.region.empty()) state.offline.region = intent.region;
    return {};
}

Effects on(State& state, const SelfTestFinished& intent) {
    SelfTest& test = state.offline.test;
    test.running = false;
    test.done = true;
    test.bad_files = intent.bad_files;
    test.search_works = intent.search_works;
    test.at = state.now;
    return {Announce{test.passed() ? "offline.test.passed" : "offline.test.failed"}};
}

Effects on(State& state, const ImportRefused& intent) {
    state.offline.refused_file = intent.text_key;
    return {};
}

Effects on(State&, const UpdateCheckWanted&) {
    return {AskOffline{OfflineWish::check}};
}

Effects on(State&, const UpdateWanted&) {
    return {AskOffline{OfflineWish::apply}};
}

Effects on(State& state, const UpdatePutOff&) {
    state.offline.news_put_off = true;
    return {};
}

Effects on(State&, const MendWanted&) {
    return {AskOffline{OfflineWish::mend}};
}

Effects on(State& state, const SelfTestWanted&) {
    return self_test(state);
}

Effects on(State& state, const RegionWanted& intent) {
    std::vector<std::string>& regions = state.settings.regions;
    regions.erase(std::remove(regions.begin(), regions.end(), intent.region), regions.end());
    // What was shown until now stays on the device.
    if (regions.empty() && !state.offline.region.empty()) regions.push_back(state.offline.region);
    regions.insert(regions.begin(), intent.region);
    state.offline.missed_region.clear();
    return {AskOffline{OfflineWish::load_region, intent.region}, StoreSettings{}};
}

Effects on(State& state, const RegionToggled& intent) {
    std::vector<std::string>& regions = state.settings.regions;
    if (regions.empty()) regions.push_back(state.offline.region);
    const auto found = std::find(regions.begin(), regions.end(), intent.region);
    if (found == regions.end()) {
        regions.push_back(intent.region);
    } else if (intent.region != state.offline.region) {
        regions.erase(found);
    }
    return {AskOffline{OfflineWish::check}, StoreSettings{}};
}

Effects on(State& state, const ImportWanted&) {
    state.offline.refused_file.clear();
    return {AskOffline{OfflineWish::import_file}};
}

Effects on(State&, const PersistenceWanted&) {
    return {AskOffline{OfflineWish::keep}};
}

Effects on(State&, const HomeScreenWanted&) {
    return {AskOffline{OfflineWish::add_to_home_screen}};
}

}  // namespace

Effects update(State& state, const OfflineIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

Effects offline_shown(State& state) {
    return self_test(state);
}

Seal seal_of(const OfflineState& offline) {
    switch (offline.device.storage) {
        case Storage::unknown:
            return Seal::unknown;
        case Storage::refused:
            return Seal::memory_only;
        case Storage::single_file:
            return Seal::single_file;
        case Storage::kept:
            break;
    }
    if (offline.updater.trust.chosen.empty()) return Seal::unknown;  // the pointer has not been read yet
    if (offline.test.done && !offline.test.passed()) return Seal::damaged;
    if (is_choice_installed(offline) && offline.device.served) return Seal::complete;
    const release::Phase phase = offline.updater.phase;
    return phase == release::Phase::resting || phase == release::Phase::waiting ? Seal::incomplete : Seal::storing;
}

bool is_choice_installed(const OfflineState& offline) {
    const release::Updater& updater = offline.updater;
    const auto manifest = release::parse_manifest(updater.installed);
    return manifest.ok() && !offline.region.empty() &&
           release::store_name(updater.installed, manifest.value(), updater.trust.chosen) == updater.pointer.active;
}

bool update_waits(const OfflineState& offline) {
    return !offline.updater.pointer.waiting.empty();
}

std::vector<std::string> chosen_packages(const State& state) {
    std::vector<std::string> packages = {"core", "texts"};
    for (const std::string& region : state.settings.regions) packages.push_back(std::string(kCataloguePrefix) + region);
    if (state.settings.regions.empty() && !state.offline.region.empty()) {
        packages.push_back(std::string(kCataloguePrefix) + state.offline.region);
    }
    base::sort(packages);
    return packages;
}

bool is_chosen(const State& state, const std::string& region) {
    const std::vector<std::string> packages = chosen_packages(state);
    return std::binary_search(packages.begin(), packages.end(), std::string(kCataloguePrefix) + region);
}

std::vector<std::string> offered_regions(const OfflineState& offline) {
    std::vector<std::string> regions;
    if (!offline.release) return regions;
    for (const release::Package& package : offline.release->packages) {
        if (package.name.compare(0, kCataloguePrefix.size(), kCataloguePrefix) == 0) {
            regions.push_back(package.name.substr(kCataloguePrefix.size()));
        }
    }
    return regions;
}

std::uint64_t bytes_of(const OfflineState& offline, const std::string& package) {
    const release::Package* found = offline.release ? offline.release->find_package(package) : nullptr;
    std::uint64_t bytes = 0;
    if (found == nullptr) return bytes;
    for (const release::File& file : found->files) bytes += file.size;
    return bytes;
}

std::string suggested_region(const State& state, const catalogue::Catalogue& catalogue) {
    const catalogue::Place* place = catalogue.find_place(state.settings.place);
    if (place == nullptr || place->kreis == state.offline.region) return {};
    const std::vector<std::string> offered = offered_regions(state.offline);
    return std::find(offered.begin(), offered.end(), place->kreis) == offered.end() ? std::string() : place->kreis;
}

}  // namespace app
