#include "release/decide.h"

#include <algorithm>
#include <utility>

namespace release {
namespace {

// A wall clock that is two days behind is a time zone and a late evening, not a wrong clock.
constexpr int kToleratedClockDays = 2;

bool has_later_format(std::string_view bytes) {
    constexpr std::string_view kHeader = "familienwegweiser-release ";
    if (bytes.substr(0, kHeader.size()) != kHeader) return false;
    const std::string_view number = bytes.substr(kHeader.size(), bytes.find('\n') - kHeader.size());
    return !number.empty() && number != std::to_string(kManifestFormat) &&
           std::all_of(number.begin(), number.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

bool is_genuine(const Manifest& manifest, const PublicKey& root) {
    return is_signed_by(root, manifest.key.by_root, bytes_to_certify(manifest.key)) &&
           is_signed_by(manifest.key.key, manifest.signature, bytes_to_sign(manifest));
}

// A core and the catalogues beside it speak of the same schema, or a search would read one with the rules of another.
bool belongs_together(const Manifest& manifest, const Trust& trust) {
    const Package* core = manifest.find_package("core");
    const bool core_chosen = std::find(trust.chosen.begin(), trust.chosen.end(), "core") != trust.chosen.end();
    const std::uint32_t schema = core != nullptr && core_chosen ? core->schema : trust.schema;
    return std::all_of(trust.chosen.begin(), trust.chosen.end(), [&](const std::string& name) {
        const Package* package = manifest.find_package(name);
        return package == nullptr || package->schema == 0 || package->schema == schema;
    });
}

Verdict judge(const Manifest& manifest, const base::Sha256& hash, const Trust& trust) {
    if (!is_genuine(manifest, trust.root)) return Verdict::wrong_key;
    if (manifest.key.serial < trust.key_serial) return Verdict::replaced_key;
    const bool all_there = std::all_of(trust.chosen.begin(), trust.chosen.end(),
                                       [&](const std::string& name) { return manifest.find_package(name) != nullptr; });
    // A new key begins to count anew: whoever stole the old one may have used up the highest number there is.
    if (manifest.key.serial == trust.key_serial) {
        if (manifest.version < trust.version) return Verdict::older;
        if (manifest.version == trust.version && hash == trust.manifest) return Verdict::same;
        // On one's own machine every build has the same number.
        if (manifest.version == trust.version && !manifest.key.development) return Verdict::mixed;
    }
    if (!all_there) return Verdict::not_for_us;
    return belongs_together(manifest, trust) ? Verdict::accept : Verdict::mixed;
}

}  // namespace

Decision decide(std::string_view manifest_bytes, const Trust& trust) {
    Decision decision;
    auto parsed = parse_manifest(manifest_bytes);
    if (!parsed.ok()) {
        decision.verdict = has_later_format(manifest_bytes) ? Verdict::not_for_us : Verdict::unreadable;
        return decision;
    }
    decision.manifest = std::move(parsed).value();
    decision.verdict = judge(*decision.manifest, base::sha256(manifest_bytes), trust);
    return decision;
}

bool is_expired(const Manifest& manifest, base::Date today) {
    return today.ok() && base::days_between(manifest.expires, today) > 0;
}

bool is_clock_wrong(const Manifest& manifest, base::Date today) {
    return today.ok() && base::days_between(today, manifest.date) > kToleratedClockDays;
}

std::string_view text_key(Verdict verdict) {
    switch (verdict) {
        case Verdict::accept:
            return "release.verdict.accept";
        case Verdict::same:
            return "release.verdict.same";
        case Verdict::older:
            return "release.verdict.older";
        case Verdict::wrong_key:
            return "release.verdict.wrong_key";
        case Verdict::replaced_key:
            return "release.verdict.replaced_key";
        case Verdict::unreadable:
            return "release.verdict.unreadable";
        case Verdict::mixed:
            return "release.verdict.mixed";
        case Verdict::not_for_us:
            return "release.verdict.not_for_us";
    }
    return "release.verdict.unreadable";
}

Trust trust_after(const Trust& before, const Manifest& manifest) {
    Trust after = before;
    after.key_serial = manifest.key.serial;
    after.version = manifest.version;
    after.manifest = base::sha256(write_manifest(manifest));
    if (const Package* core = manifest.find_package("core")) after.schema = core->schema;
    return after;
}

PublicKey trusted_root() {
    const auto configured = parse_public_key(FW_ROOT_KEY);
    FW_CHECK(configured.has_value());
    return *configured;
}

}  // namespace release
