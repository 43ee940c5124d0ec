#include "app/offline_steps.h"

#include <array>

#include "app/state.h"

namespace app {
namespace {

using release::Wanted;

constexpr std::array<const char*, 9> kWishNames = {
    "check", "mend", "apply", "test", "compare", "load_region", "import_file", "keep", "add_to_home_screen"};

std::string words_of(const release::File& file) {
    return " " + file.path + " " + std::to_string(file.size) + " " + base::to_hex(file.hash);
}

std::string list_of(const std::vector<release::File>& files) {
    std::string list;
    for (const release::File& file : files) list += "\n" + words_of(file).substr(1);
    return list;
}

std::string words(const release::FetchManifest&) {
    return "fetch";
}

std::string words(const release::ObtainFile& obtain) {
    const Wanted& wanted = obtain.wanted;
    std::string line = "obtain " + obtain.store + words_of(wanted.file);
    if (!wanted.old_path.empty()) line += " " + wanted.old_path + words_of(wanted.delta);
    return line;
}

std::string words(const release::ReadBackStore& read) {
    std::vector<release::File> files;
    for (const Wanted& wanted : read.files) files.push_back(wanted.file);
    return "read " + read.store + list_of(files);
}

std::string words(const release::WritePointer& write) {
    const std::string line = release::write_pointer(write.pointer);
    return "point " + line.substr(0, line.size() - 1);
}

std::string words(const release::DeleteOtherStores& others) {
    std::string line = "keep";
    for (const std::string& store : others.keep) {
        if (!store.empty()) line += " " + store;
    }
    return line;
}

std::string words(const release::Reload&) {
    return "reload";
}

std::string installed_files(const State& state) {
    const release::Updater& updater = state.offline.updater;
    const auto manifest = release::parse_manifest(updater.installed);
    std::vector<release::File> files;
    // A region that was only just chosen is not there yet; that is told elsewhere and no damage.
    std::vector<std::string> packages = updater.trust.chosen;
    if (!is_choice_installed(state.offline)) packages = {"core", "texts", "catalogue/" + state.offline.region};
    if (manifest.ok()) files = release::files_of(manifest.value(), packages);
    files.push_back({std::string(release::kManifestName), updater.installed.size(), base::sha256(updater.installed)});
    return updater.pointer.active + list_of(files);
}

}  // namespace

std::string step_words(const release::Command& command) {
    return base::visit([](const auto& one) { return words(one); }, command);
}

std::string wish_words(const AskOffline& ask, const State& state) {
    const std::string text = ask.wish == OfflineWish::test ? installed_files(state) : ask.text;
    return std::string(kWishNames[static_cast<std::size_t>(ask.wish)]) + (text.empty() ? "" : " ") + text;
}

}  // namespace app
