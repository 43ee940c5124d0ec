#include "release/package_site.h"

#include <algorithm>

namespace release {
namespace {

bool begins_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool has_same_files(const Package& one, const Package& other) {
    return one.schema == other.schema && one.files.size() == other.files.size() &&
           std::equal(one.files.begin(), one.files.end(), other.files.begin(), [](const File& a, const File& b) {
               return a.path == b.path && a.size == b.size && a.hash == b.hash;
           });
}

}  // namespace

std::string package_of(std::string_view path) {
    if (ends_with(path, ".br") || ends_with(path, ".delta") || path == kManifestName || path == "service_worker.js" ||
        begins_with(path, "seiten/")) {
        return {};
    }
    if (begins_with(path, "catalogue/")) return std::string(path.substr(0, path.find('.')));
    return begins_with(path, "texts/") ? "texts" : "core";
}

base::Result<std::vector<Package>> make_packages(const SiteFiles& files, std::uint32_t version, std::uint32_t schema,
                                                 const Manifest* before) {
    std::map<std::string, Package> packages;
    for (const auto& [path, content] : files) {
        const std::string name = package_of(path);
        if (name.empty()) continue;
        if (!is_plain_path(path)) return base::Error{"error.release.path", {{"file", path}}};
        Package& package = packages[name];
        package.name = name;
        package.schema = name == "texts" ? 0 : schema;
        package.files.push_back({path, content.size(), base::sha256(content)});
    }
    for (const char* needed : {"core", "texts"}) {
        if (packages.find(needed) == packages.end()) {
            return base::Error{"error.release.package_missing", {{"package", needed}}};
        }
    }
    std::vector<Package> made;
    for (auto& [name, package] : packages) {
        const Package* earlier = before == nullptr ? nullptr : before->find_package(name);
        package.version = earlier != nullptr && has_same_files(package, *earlier) ? earlier->version : version;
        made.push_back(std::move(package));
    }
    return made;
}

std::vector<base::Error> compare_site(const Manifest& manifest, const SiteFiles& files) {
    std::vector<base::Error> faults;
    const auto check = [&](const File& file) {
        const auto found = files.find(file.path);
        if (found == files.end()) {
            faults.push_back({"error.release.file_missing", {{"file", file.path}}});
        } else if (!is_file(file, found->second)) {
            faults.push_back({"error.release.file_differs", {{"file", file.path}}});
        }
    };
    for (const Package& package : manifest.packages) {
        for (const File& file : package.files) check(file);
        for (const Delta& delta : package.deltas) check(delta.file);
    }
    return faults;
}

bool is_placeholder(std::string_view value) {
    return value.find_first_not_of(" \t") == std::string_view::npos || value.find('[') != std::string_view::npos;
}

}  // namespace release
