#include "cli/bundle_command.h"

#include <filesystem>
#include <ostream>

#include "cli/site_folder.h"

namespace cli {
namespace {

// Its reader is web/script/release_file.ts.
constexpr std::string_view kFirstLine = "familienwegweiser-bundle 1 ";

std::string bundle_of(const release::Manifest& manifest, const release::SiteFiles& files) {
    const std::string& list = files.at(std::string(release::kManifestName));
    std::string bundle = std::string(kFirstLine) + std::to_string(list.size()) + "\n" + list;
    for (const release::Package& package : manifest.packages) {
        for (const release::File& file : package.files) bundle += files.at(file.path);
    }
    return bundle;
}

int run_bundle(const Call& call, const Console& console) {
    const auto files = read_site(call.value("--site"));
    if (!files.ok()) return console.fail(files.error());
    const auto list = files.value().find(std::string(release::kManifestName));
    if (list == files.value().end()) {
        return console.fail({"error.release.file_missing", {{"file", std::string(release::kManifestName)}}});
    }
    const auto manifest = release::parse_manifest(list->second);
    if (!manifest.ok()) return console.fail(manifest.error());
    const std::vector<base::Error> faults = release::compare_site(manifest.value(), files.value());
    for (const base::Error& fault : faults) console.fail(fault);
    if (!faults.empty()) return kFaultsFound;
    const std::filesystem::path out = call.value("--out");
    const std::string bytes = bundle_of(manifest.value(), files.value());
    const auto written = write_site_file(out.parent_path().string(), out.filename().string(), bytes);
    if (!written.ok()) return console.fail(written.error());
    console.out << console.messages.say("cli.bundle.done", {{"file", out.string()},
                                                            {"version", std::to_string(manifest.value().version)},
                                                            {"bytes", std::to_string(bytes.size())}})
                << '\n';
    return kFine;
}

}  // namespace

Command bundle_command() {
    return {"bundle", {{"--site", true, true}, {"--out", true, true}}, false, run_bundle};
}

}  // namespace cli
