#include "cli/verify_command.h"

#include <optional>
#include <ostream>

#include "catalogue/catalogue.h"
#include "cli/site_folder.h"
#include "release/decide.h"

namespace cli {
namespace {

release::Trust trust_of_a_new_device(const release::PublicKey& root) {
    release::Trust trust;
    trust.root = root;
    trust.schema = static_cast<std::uint32_t>(catalogue::kSchemaVersion);
    return trust;
}

// Every package together, as for a device that chose all of them.
release::Trust with_everything_chosen(release::Trust trust, const release::Manifest& manifest) {
    for (const release::Package& package : manifest.packages) trust.chosen.push_back(package.name);
    return trust;
}

void say_what_it_is(const Console& console, const release::Manifest& manifest, base::Date today) {
    console.out << console.messages.say(manifest.key.development ? "cli.verify.done_development" : "cli.verify.done",
                                        {{"version", std::to_string(manifest.version)},
                                         {"date", base::format_date(manifest.date)},
                                         {"expires", base::format_date(manifest.expires)},
                                         {"serial", std::to_string(manifest.key.serial)}})
                << '\n';
    if (release::is_expired(manifest, today)) console.out << console.messages.say("cli.verify.expired") << '\n';
    if (release::is_clock_wrong(manifest, today)) console.out << console.messages.say("cli.verify.clock_wrong") << '\n';
}

int run_verify(const Call& call, const Console& console) {
    const auto root = call.has("--root") ? release::parse_public_key(call.value("--root")) : release::trusted_root();
    const auto today = call.has("--today") ? base::parse_date(call.value("--today")) : today_of_this_machine();
    if (!root || !today) return console.fail({"error.cli.verify_values", {}}, kWrongUsage);
    const auto files = read_site(call.value("--site"));
    if (!files.ok()) return console.fail(files.error());
    const auto found = files.value().find(std::string(release::kManifestName));
    if (found == files.value().end()) {
        return console.fail({"error.release.file_missing", {{"file", std::string(release::kManifestName)}}});
    }
    const auto manifest = release::parse_manifest(found->second);
    if (!manifest.ok()) return console.fail(manifest.error());
    const release::Trust trust = with_everything_chosen(trust_of_a_new_device(*root), manifest.value());
    const release::Decision decision = release::decide(found->second, trust);
    if (decision.verdict != release::Verdict::accept) {
        return console.fail({std::string(release::text_key(decision.verdict)), {}});
    }
    const std::vector<base::Error> faults = release::compare_site(manifest.value(), files.value());
    for (const base::Error& fault : faults) console.fail(fault);
    if (!faults.empty()) return kFaultsFound;
    say_what_it_is(console, *decision.manifest, *today);
    return kFine;
}

}  // namespace

Command verify_command() {
    return {"verify", {{"--site", true, true}, {"--root"}, {"--today"}}, false, run_verify};
}

}  // namespace cli
