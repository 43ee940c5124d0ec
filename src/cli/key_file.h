// Secret keys as files: a root key, which signs working keys and stays in a drawer, and a working key, which signs
// releases.
#pragma once

#include <string>

#include "base/result.h"
#include "release/manifest.h"
#include "release/signature.h"

namespace cli {

struct WorkingKeyFile {
    release::Seed seed{};
    release::WorkingKey key;
};

// 32 bytes from the operating system.
release::Seed random_seed();

std::string write_root_key(const release::Seed& seed);
std::string write_working_key(const WorkingKeyFile& key);

// Errors: those of read_file, and error.cli.no_key (file).
base::Result<release::Seed> read_root_key(const std::string& path);
base::Result<WorkingKeyFile> read_working_key(const std::string& path);

// Readable for its owner only; never replaces a file. Errors: error.cli.key_exists, error.cli.unwritable (file).
base::Status store_key(const std::string& path, const std::string& content);

}  // namespace cli
