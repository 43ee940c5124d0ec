#include "cli/site_folder.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "cli/command.h"

namespace cli {

base::Result<release::SiteFiles> read_site(const std::string& folder) {
    std::error_code failure;
    std::filesystem::recursive_directory_iterator entry(folder, failure);
    if (failure) return base::Error{"error.cli.no_site", {{"folder", folder}}};
    release::SiteFiles files;
    for (; entry != std::filesystem::recursive_directory_iterator(); entry.increment(failure)) {
        if (failure) return base::Error{"error.cli.no_site", {{"folder", folder}}};
        if (!entry->is_regular_file()) continue;
        auto content = read_file(entry->path().string());
        if (!content.ok()) return content.error();
        files.emplace(std::filesystem::relative(entry->path(), folder, failure).generic_string(),
                      std::move(content).value());
    }
    return files;
}

base::Status write_site_file(const std::string& folder, const std::string& path, const std::string& bytes) {
    const std::filesystem::path target = std::filesystem::path(folder) / path;
    const std::filesystem::path beside = target.string() + ".part";
    std::error_code failure;
    std::filesystem::create_directories(target.parent_path(), failure);
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file.fail()) {
        std::filesystem::rename(beside, target, failure);
        if (!failure) return base::Nothing{};
    }
    std::filesystem::remove(beside, failure);
    return base::Error{"error.cli.unwritable", {{"file", target.string()}}};
}

base::Date today_of_this_machine() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace cli
