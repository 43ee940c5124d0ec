#include "cli/key_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <sstream>

#include "base/check.h"
#include "cli/command.h"

namespace cli {
namespace {

constexpr const char* kRootHeader = "familienwegweiser-root-key 1";
constexpr const char* kWorkingHeader = "familienwegweiser-working-key 1";

base::Error no_key(const std::string& path) {
    return {"error.cli.no_key", {{"file", path}}};
}

}  // namespace

release::Seed random_seed() {
    release::Seed seed{};
    FW_CHECK(getentropy(seed.data(), seed.size()) == 0);
    return seed;
}

std::string write_root_key(const release::Seed& seed) {
    return std::string(kRootHeader) + "\nseed " + release::to_hex(seed) + "\n";
}

std::string write_working_key(const WorkingKeyFile& file) {
    return std::string(kWorkingHeader) + "\nseed " + release::to_hex(file.seed) + "\nserial " +
           std::to_string(file.key.serial) + "\nkey-signature " + release::to_hex(file.key.by_root) + "\n";
}

base::Result<release::Seed> read_root_key(const std::string& path) {
    const auto content = read_file(path);
    if (!content.ok()) return content.error();
    const std::string begin = std::string(kRootHeader) + "\nseed ";
    if (content.value().rfind(begin, 0) != 0 || content.value().back() != '\n') return no_key(path);
    const auto seed =
        release::parse_public_key(content.value().substr(begin.size(), content.value().size() - begin.size() - 1));
    if (!seed) return no_key(path);
    return *seed;
}

base::Result<WorkingKeyFile> read_working_key(const std::string& path) {
    const auto content = read_file(path);
    if (!content.ok()) return content.error();
    std::istringstream lines(content.value());
    std::string header;
    std::string word;
    std::string seed;
    std::string signature;
    WorkingKeyFile file;
    std::getline(lines, header);
    lines >> word >> seed >> word >> file.key.serial >> word >> signature;
    const auto parsed_seed = release::parse_public_key(seed);
    const auto parsed_signature = release::parse_signature(signature);
    if (header != kWorkingHeader || !lines || !parsed_seed || !parsed_signature) return no_key(path);
    file.seed = *parsed_seed;
    file.key.key = release::public_key_of(file.seed);
    file.key.by_root = *parsed_signature;
    return file;
}

base::Status store_key(const std::string& path, const std::string& content) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return base::Error{errno == EEXIST ? "error.cli.key_exists" : "error.cli.unwritable", {{"file", path}}};
    }
    const bool written = write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size());
    const bool closed = close(file) == 0;
    if (written && closed) return base::Nothing{};
    unlink(path.c_str());
    return base::Error{"error.cli.unwritable", {{"file", path}}};
}

}  // namespace cli
