// What a release consists of: packages (the core, the texts, one catalogue per region) with size and SHA-256 of every
// file, under one Ed25519 signature. Plain lines, one way to write each manifest: the signed bytes are the file itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/sha256.h"
#include "release/signature.h"

namespace release {

constexpr std::uint32_t kManifestFormat = 1;
// The manifest's own name below the site; published last, after every file it names.
constexpr std::string_view kManifestName = "release.txt";
// More than any release needs; what is larger is refused before it is read.
constexpr std::size_t kMaximumManifestBytes = 256 * 1024;
constexpr std::size_t kMaximumPackages = 500;
constexpr std::size_t kMaximumFiles = 2000;
constexpr std::uint64_t kMaximumFileBytes = 64 * 1024 * 1024;

struct File {
    std::string path;  // below the site, without a leading slash
    std::uint64_t size = 0;
    base::Sha256 hash{};

    bool operator==(const File& other) const = default;
};

// Turns the file with the hash `from` into the only file of its package.
struct Delta {
    base::Sha256 from{};
    File file;

    bool operator==(const Delta& other) const = default;
};

struct Package {
    std::string name;           // "core", "texts", "catalogue/coesfeld"
    std::uint32_t version = 0;  // rises when a file of it changes
    std::uint32_t schema = 0;   // of the catalogue: the core reads it, a catalogue has it; 0 for the texts
    std::vector<File> files;    // sorted by path
    std::vector<Delta> deltas;  // of catalogues only; sorted by path

    bool operator==(const Package& other) const = default;
};

// The key that signs releases, itself signed by the root key, so that the root key can stay in a drawer. A key with a
// higher serial replaces all keys with a lower one.
struct WorkingKey {
    PublicKey key{};
    std::uint32_t serial = 0;
    bool development = false;  // known to everybody; the page says so
    Signature by_root{};

    bool operator==(const WorkingKey& other) const = default;
};

struct Manifest {
    std::uint32_t version = 0;  // only rises under one working key
    base::Date date{};
    base::Date expires{};  // afterwards the page says that the data are out of date, and goes on working
    WorkingKey key;
    std::vector<Package> packages;  // sorted by name
    Signature signature{};

    const Package* find_package(std::string_view name) const;

    bool operator==(const Manifest& other) const = default;
};

// Are these bytes the file that the manifest means? Size first: a body that never ends is refused at its first byte too
// many.
bool is_file(const File& file, std::string_view bytes);

// The bytes that the root key signs to make a working key valid.
std::string bytes_to_certify(const WorkingKey& key);

// The bytes that the working key signs: everything but the last line.
std::string bytes_to_sign(const Manifest& manifest);

// The whole file.
std::string write_manifest(const Manifest& manifest);

// Accepts exactly what write_manifest() writes, within the limits above; checks no signature.
// Fails with "error.release.manifest" (argument "line").
base::Result<Manifest> parse_manifest(std::string_view bytes);

// Letters, digits, ".", "_", "-" in parts divided by "/"; no part is empty or begins with a dot.
bool is_plain_path(std::string_view path);

}  // namespace release
