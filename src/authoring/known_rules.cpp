#include "authoring/known_rules.h"

#include <algorithm>
#include <map>
#include <optional>

#include "authoring/data_file.h"
#include "base/sha256.h"
#include "catalogue/packing.h"

namespace authoring {
namespace {

constexpr const char* kFile = "lexicon/known_rules.json";
constexpr std::size_t kDigestDigits = 16;
constexpr std::int32_t kMostRevisions = 10'000;

struct KnownRule {
    std::string digest;
    std::uint32_t revision = 0;
};

std::string packed(const std::optional<catalogue::Window>& window) {
    return window ? catalogue::pack_window(*window) : "";
}

std::string rule_text(const catalogue::Checkup& checkup) {
    return catalogue::pack_window(checkup.window) + "|" + packed(checkup.tolerance);
}

std::string rule_text(const catalogue::Vaccination& vaccination) {
    return catalogue::pack_window(vaccination.window) + "|" + catalogue::pack_season(vaccination.season) + "|" +
           catalogue::pack_offset(vaccination.catch_up_until);
}

std::string rule_text(const catalogue::Task& task) {
    return catalogue::pack_window(task.window);
}

std::string rule_text(const catalogue::Benefit& benefit) {
    return packed(benefit.due);
}

std::string rule_text(const catalogue::Offer&) {
    return "";
}

std::string rule_text(const catalogue::Helpline&) {
    return "";
}

using KnownRules = std::map<std::string, KnownRule, std::less<>>;

KnownRules read_file(const std::filesystem::path& folder, FaultList& faults) {
    KnownRules known;
    DataFile file(folder, kFile, "known_rules", Need::optional, faults);
    if (!file.ok()) {
        return known;
    }
    file.each("records", Need::required, [&](ObjectReader& json) {
        const std::string id = json.id("id");
        KnownRule& rule = known[id];
        rule.digest = json.text("digest", Need::required, kDigestDigits);
        rule.revision =
            static_cast<std::uint32_t>(json.number("revision", Need::required, 0, kMostRevisions).value_or(0));
    });
    file.finish();
    return known;
}

}  // namespace

std::string rule_digest(const catalogue::Record& record) {
    std::string text = std::visit([](const auto& details) { return rule_text(details); }, record.details);
    if (text.empty()) {
        return text;
    }
    for (const catalogue::RuleVersion& version : record.rule_versions) {
        text += "|" + version.valid_from + " " + version.valid_to + " " + packed(version.window) + "|" +
                packed(version.tolerance);
    }
    return base::to_hex(base::sha256(text)).substr(0, kDigestDigits);
}

void read_known_rules(const std::filesystem::path& folder, DataFolder& data, FaultList& faults) {
    const KnownRules known = read_file(folder, faults);
    if (known.empty()) {
        return;
    }
    for (SourceRecord& source : data.records) {
        const std::string digest = rule_digest(source.record);
        const auto found = known.find(source.record.id);
        const bool noted = found != known.end();
        if (noted) {
            source.record.rule_revision = found->second.revision + (found->second.digest == digest ? 0 : 1);
        }
        if (noted ? found->second.digest != digest : !digest.empty()) {
            faults.add_warning({source.file, source.record.id, ""}, {"error.data.rule_not_noted", {}});
        }
    }
}

std::string write_known_rules(const DataFolder& data) {
    std::map<std::string, Json> records;
    for (const SourceRecord& source : data.records) {
        const std::string digest = rule_digest(source.record);
        if (digest.empty() && source.record.rule_revision == 0) {
            continue;
        }
        records[source.record.id] =
            Json{{"id", source.record.id}, {"digest", digest}, {"revision", source.record.rule_revision}};
    }
    std::string text =
        "{\n  \"$schema\": \"../schema/known_rules.schema.json\",\n  \"description\": \"Die Zeitregeln, wie sie "
        "zuletzt "
        "standen, und die Zahl ihrer Fassungen. Geschrieben von: wegweiser check --data data --note-rules\",\n  "
        "\"records\": [";
    const char* gap = "\n";
    for (const auto& [id, record] : records) {
        text += gap + ("    " + record.dump());
        gap = ",\n";
    }
    return text + "\n  ]\n}\n";
}

}  // namespace authoring
