#include "cli/sign_command.h"

#include <initializer_list>
#include <optional>
#include <ostream>
#include <utility>

#include "catalogue/read_catalogue.h"
#include "cli/catalogue_deltas.h"
#include "cli/key_file.h"
#include "cli/numbers.h"
#include "cli/site_folder.h"
#include "release/development_key.h"

namespace cli {
namespace {

constexpr std::uint32_t kDaysUntilExpiry = 30;

// The first field of an operator's record in which nobody has written anything real yet; nullopt when all are filled.
std::optional<std::string> field_without_content(const catalogue::SiteOperator& site_operator) {
    const std::initializer_list<std::pair<const char*, const std::string*>> fields = {
        {"name", &site_operator.name},
        {"street", &site_operator.street},
        {"city", &site_operator.city},
        {"email", &site_operator.email},
        {"phone", &site_operator.phone},
        {"responsible_office", &site_operator.responsible_office},
        {"data_protection_contact", &site_operator.data_protection_contact}};
    for (const auto& [name, value] : fields) {
        if (release::is_placeholder(*value)) return name;
    }
    return std::nullopt;
}

// Every catalogue must be readable; for families also its operator must have a name and an address.
base::Status check_catalogues(const release::SiteFiles& files, bool for_families) {
    for (const auto& [path, content] : files) {
        if (release::package_of(path).rfind("catalogue/", 0) != 0) continue;
        const auto catalogue = catalogue::read_catalogue(content);
        if (!catalogue.ok()) return base::Error{"error.release.catalogue", {{"file", path}}};
        const catalogue::Meta& meta = catalogue.value().meta;
        const auto field = field_without_content(meta.site_operator);
        if (for_families && field) {
            return base::Error{"error.release.operator", {{"region", meta.region_name}, {"field", *field}}};
        }
    }
    return base::Nothing{};
}

// The release before, whose numbers the new one goes on from; nothing without --previous.
base::Result<std::optional<release::Manifest>> previous_manifest(const Call& call, std::uint32_t version) {
    if (!call.has("--previous")) return std::optional<release::Manifest>();
    const auto bytes = read_file(call.value("--previous"));
    if (!bytes.ok()) return bytes.error();
    auto manifest = release::parse_manifest(bytes.value());
    if (!manifest.ok()) return manifest.error();
    if (manifest.value().version >= version) {
        return base::Error{
            "error.release.version",
            {{"version", std::to_string(version)}, {"previous", std::to_string(manifest.value().version)}}};
    }
    return std::optional<release::Manifest>(std::move(manifest).value());
}

base::Result<WorkingKeyFile> key_of(const Call& call) {
    if (call.has("--key")) return read_working_key(call.value("--key"));
    return WorkingKeyFile{release::development_working_seed(), release::development_working_key()};
}

int write_release(const Call& call, const Console& console, release::Manifest manifest, const release::Seed& seed) {
    manifest.signature = release::sign(release::bytes_to_sign(manifest), seed);
    const std::string bytes = release::write_manifest(manifest);
    // What the reader on a phone would refuse is never published.
    const auto read_back = release::parse_manifest(bytes);
    if (!read_back.ok()) return console.fail(read_back.error());
    const auto written = write_site_file(call.value("--site"), std::string(release::kManifestName), bytes);
    if (!written.ok()) return console.fail(written.error());
    std::size_t files = 0;
    for (const release::Package& package : manifest.packages) files += package.files.size();
    console.out << console.messages.say(manifest.key.development ? "cli.sign.done_development" : "cli.sign.done",
                                        {{"version", std::to_string(manifest.version)},
                                         {"packages", std::to_string(manifest.packages.size())},
                                         {"files", std::to_string(files)},
                                         {"expires", base::format_date(manifest.expires)}})
                << '\n';
    return kFine;
}

int run_sign(const Call& call, const Console& console) {
    const auto version = parse_number(call.value("--version"));
    const auto days = call.has("--days") ? parse_number(call.value("--days")) : kDaysUntilExpiry;
    const auto date = call.has("--date") ? base::parse_date(call.value("--date")) : today_of_this_machine();
    if (!version || *version == 0 || !days || !date) return console.fail({"error.cli.sign_numbers", {}}, kWrongUsage);
    const auto key = key_of(call);
    if (!key.ok()) return console.fail(key.error());
    const auto files = read_site(call.value("--site"));
    if (!files.ok()) return console.fail(files.error());
    const auto checked = check_catalogues(files.value(), !key.value().key.development);
    if (!checked.ok()) return console.fail(checked.error());
    const auto previous = previous_manifest(call, *version);
    if (!previous.ok()) return console.fail(previous.error());

    release::Manifest manifest;
    manifest.version = *version;
    manifest.date = *date;
    manifest.expires = base::add_days(*date, static_cast<int>(*days));
    manifest.key = key.value().key;
    const release::Manifest* before = previous.value() ? &*previous.value() : nullptr;
    auto packages = release::make_packages(files.value(), *version, catalogue::kSchemaVersion, before);
    if (!packages.ok()) return console.fail(packages.error());
    manifest.packages = std::move(packages).value();
    const auto added = add_deltas(call.values("--delta-from"), call.value("--site"), files.value(), manifest.packages);
    if (!added.ok()) return console.fail(added.error());
    return write_release(call, console, std::move(manifest), key.value().seed);
}

}  // namespace

Command sign_command() {
    return {"sign",
            {{"--site", true, true},
             {"--version", true, true},
             {"--key"},
             {"--previous"},
             {"--delta-from", true, false, true},
             {"--date"},
             {"--days"}},
            false,
            run_sign};
}

}  // namespace cli
