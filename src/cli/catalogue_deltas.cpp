#include "cli/catalogue_deltas.h"

#include <algorithm>

#include "authoring/make_delta.h"
#include "cli/site_folder.h"

namespace cli {
namespace {

constexpr std::size_t kHashLetters = 12;

const std::string* file_of_package(const release::SiteFiles& files, const std::string& package) {
    for (const auto& [path, content] : files) {
        if (release::package_of(path) == package) return &content;
    }
    return nullptr;
}

base::Status add_delta(const std::string& before, const std::string& after, const std::string& site,
                       release::Package& package) {
    const base::Sha256 from = base::sha256(before);
    const bool known = std::any_of(package.deltas.begin(), package.deltas.end(),
                                   [&](const release::Delta& delta) { return delta.from == from; });
    if (known || from == package.files[0].hash) return base::Nothing{};
    const std::string bytes = authoring::make_delta(before, after);
    if (bytes.size() * 2 > after.size()) return base::Nothing{};
    const std::string path = package.name + "." + base::to_hex(from).substr(0, kHashLetters) + "-" +
                             base::to_hex(package.files[0].hash).substr(0, kHashLetters) + ".delta";
    package.deltas.push_back({from, {path, bytes.size(), base::sha256(bytes)}});
    return write_site_file(site, path, bytes);
}

}  // namespace

base::Status add_deltas(const std::vector<std::string>& earlier_sites, const std::string& site,
                        const release::SiteFiles& files, std::vector<release::Package>& packages) {
    for (const std::string& folder : earlier_sites) {
        const auto earlier = read_site(folder);
        if (!earlier.ok()) return earlier.error();
        for (release::Package& package : packages) {
            if (package.name.rfind("catalogue/", 0) != 0 || package.files.size() != 1) continue;
            const std::string* before = file_of_package(earlier.value(), package.name);
            if (before == nullptr) continue;
            const auto added = add_delta(*before, files.at(package.files[0].path), site, package);
            if (!added.ok()) return added;
        }
    }
    for (release::Package& package : packages) {
        std::sort(package.deltas.begin(), package.deltas.end(),
                  [](const release::Delta& a, const release::Delta& b) { return a.file.path < b.file.path; });
    }
    return base::Nothing{};
}

}  // namespace cli
