// May this manifest be installed here? A pure function of the manifest's bytes and of what this device already trusts;
// never of the clock: a device whose clock stands at 1970 or ten years ahead still gets its update. The rules answer
// the attacks that TUF names: forgery, rollback, freeze, fast-forward, mix-and-match, a lost key.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "release/manifest.h"

namespace release {

enum class Verdict : std::uint8_t {
    accept,        // newer than what is here, and genuine
    same,          // what is here already
    older,         // genuine, but from before what is here
    wrong_key,     // not signed by the publisher whom this device trusts
    replaced_key,  // signed with a working key that the publisher has replaced
    unreadable,    // cut, changed in transit, or no manifest at all (for example a login page)
    mixed,         // its parts, or it and what is here, do not belong together
    not_for_us     // of a later format, or without a package that was chosen here
};

// What this device holds on to between two releases.
struct Trust {
    PublicKey root{};
    std::uint32_t key_serial = 0;     // of the release installed; 0 before the first
    std::uint32_t version = 0;        // of the release installed; 0 before the first
    base::Sha256 manifest{};          // hash of the installed manifest, to notice two releases with one number
    std::vector<std::string> chosen;  // packages that the user wants, for example "core", "catalogue/coesfeld"
    // What the running core can read; when the packages chosen contain a core, that core's own number counts.
    std::uint32_t schema = 0;

    bool operator==(const Trust& other) const = default;
};

struct Decision {
    Verdict verdict = Verdict::unreadable;
    std::optional<Manifest> manifest;  // of every verdict that could read one
};

Decision decide(std::string_view manifest_bytes, const Trust& trust);

// Shown as a note; the data stay usable. Without a date (not ok) neither is known, and both are false.
bool is_expired(const Manifest& manifest, base::Date today);
// Today lies before the day on which the release was signed.
bool is_clock_wrong(const Manifest& manifest, base::Date today);

// The key of the sentence that tells the user about a verdict, for example "release.verdict.older".
std::string_view text_key(Verdict verdict);

// What the device trusts after this release was installed. Requires a manifest that decide() accepted.
Trust trust_after(const Trust& before, const Manifest& manifest);

// The publisher's root key as compiled into this program (CMake: FW_ROOT_KEY); by default that of development.
PublicKey trusted_root();

}  // namespace release
