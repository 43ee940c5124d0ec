// Releases as a publisher would sign them, for tests: keys from readable words, files from readable content.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "release/decide.h"
#include "release/manifest.h"

namespace support {

inline release::Seed seed_of(std::string_view words) {
    return base::sha256(words);
}

inline release::WorkingKey working_key(std::string_view words, std::uint32_t serial,
                                       std::string_view root_words = "root") {
    release::WorkingKey key;
    key.key = release::public_key_of(seed_of(words));
    key.serial = serial;
    key.by_root = release::sign(release::bytes_to_certify(key), seed_of(root_words));
    return key;
}

struct NamedContent {
    std::string path;
    std::string content;
};

inline release::Package package(std::string name, std::uint32_t version, std::uint32_t schema,
                                const std::vector<NamedContent>& contents) {
    release::Package package{std::move(name), version, schema, {}, {}};
    for (const NamedContent& one : contents) {
        package.files.push_back({one.path, one.content.size(), base::sha256(one.content)});
    }
    std::sort(package.files.begin(), package.files.end(),
              [](const release::File& a, const release::File& b) { return a.path < b.path; });
    return package;
}

// Core, texts and two regions; `edition` goes into every content and so into every hash.
inline release::Manifest unsigned_release(std::uint32_t version, const std::string& edition) {
    release::Manifest manifest;
    manifest.version = version;
    manifest.date = *base::parse_date("2026-11-22");
    manifest.expires = *base::parse_date("2026-12-22");
    manifest.packages = {
        package("catalogue/coesfeld", version, 3, {{"catalogue/coesfeld." + edition + ".db", "Coesfeld " + edition}}),
        package("catalogue/lippe", version, 3, {{"catalogue/lippe." + edition + ".db", "Lippe " + edition}}),
        package("core", version, 3,
                {{"index.html", "Hülle " + edition}, {"app." + edition + ".wasm", "Kern " + edition}}),
        package("texts", version, 0, {{"texts/de", "Texte " + edition}})};
    return manifest;
}

inline std::string signed_bytes(release::Manifest manifest, const release::WorkingKey& key, std::string_view words) {
    manifest.key = key;
    manifest.signature = release::sign(release::bytes_to_sign(manifest), seed_of(words));
    return release::write_manifest(manifest);
}

// Signed with the working key "work" of serial 1.
inline std::string release_bytes(std::uint32_t version, const std::string& edition) {
    return signed_bytes(unsigned_release(version, edition), working_key("work", 1), "work");
}

inline release::Trust fresh_trust() {
    release::Trust trust;
    trust.root = release::public_key_of(seed_of("root"));
    trust.chosen = {"catalogue/coesfeld", "core", "texts"};
    trust.schema = 3;
    return trust;
}

}  // namespace support
