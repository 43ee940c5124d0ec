#include "authoring/data_folder.h"

#include <algorithm>
#include <system_error>

#include "authoring/check_references.h"
#include "authoring/data_file.h"
#include "authoring/known_rules.h"
#include "authoring/read_common.h"
#include "authoring/read_records.h"

namespace authoring {
namespace {

constexpr std::string_view kRegionsFolder = "regions/";

// Names of the folders below data/regions, sorted.
std::vector<std::string> region_folders(const std::filesystem::path& folder, FaultList& faults) {
    std::vector<std::string> names;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(folder / kRegionsFolder, failure)) {
        if (entry.is_directory(failure)) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    if (names.empty()) {
        faults.add_error({std::string(kRegionsFolder), "", ""}, {"error.data.no_regions", {}});
    }
    return names;
}

catalogue::SiteOperator read_operator(ObjectReader& json) {
    catalogue::SiteOperator site_operator;
    site_operator.name = json.text("name", Need::required, kLine);
    site_operator.street = json.text("street", Need::required, kLine);
    site_operator.city = json.text("city", Need::required, kLine);
    site_operator.email = json.text("email", Need::required, kLine);
    site_operator.phone = json.text("phone", Need::required, kLine);
    site_operator.responsible_office = json.text("responsible_office", Need::required, kLine);
    site_operator.data_protection_contact = json.text("data_protection_contact", Need::required, kLine);
    json.finish();
    return site_operator;
}

catalogue::WelcomeGifts read_welcome(ObjectReader& json) {
    catalogue::WelcomeGifts welcome;
    welcome.folder = json.text("folder", Need::required, kShort);
    if (json.has("voucher")) welcome.voucher = json.text("voucher", Need::required, kShort);
    if (json.has("voucher_kinds")) welcome.voucher_kinds = json.texts("voucher_kinds", Need::required, kShort);
    json.finish();
    return welcome;
}

catalogue::Meta read_region(const std::filesystem::path& folder, const std::string& key, FaultList& faults) {
    catalogue::Meta meta;
    meta.schema_version = catalogue::kSchemaVersion;
    meta.region = key;
    const std::string name = std::string(kRegionsFolder) + key + "/region.json";
    DataFile file(folder, name, "region", Need::required, faults);
    if (!file.ok()) {
        return meta;
    }
    ObjectReader& json = file.head();
    json.key_of("key", Need::required, {key}, kRegionsFolder);
    meta.region_name = json.text("name", Need::required, kShort);
    json.text("ags", Need::required, 5);
    json.number("municipalities", Need::required, 1, 100);
    const Json* address = json.child("public_address", Need::required);
    if (address != nullptr && !address->is_null()) {
        meta.public_address = json.link("public_address", Need::required);
    }
    meta.data_date = json.date("data_date", Need::required, false);
    meta.confirmed = json.flag("confirmed", Need::required).value_or(false);
    if (const Json* value = json.child("operator", Need::required)) {
        ObjectReader parts(*value, json.at("operator"), faults);
        meta.site_operator = read_operator(parts);
    }
    if (const Json* value = json.child("welcome", Need::optional)) {
        ObjectReader parts(*value, json.at("welcome"), faults);
        meta.welcome = read_welcome(parts);
    }
    file.finish();
    return meta;
}

// Reads one file of records into the folder; `read` makes a record out of an object.
template <typename Read>
void read_file(const std::filesystem::path& folder, const std::string& part, const std::string& region,
               std::string_view schema, Need need, DataFolder& data, FaultList& faults, Read read) {
    const std::string name = part + std::string(schema) + ".json";
    DataFile file(folder, name, schema, need, faults);
    if (file.ok()) {
        file.each("records", Need::required, [&](ObjectReader& json) {
            data.records.push_back({read(json), region, name});
        });
        file.finish();
    }
}

// The files that may stand in germany/, nrw/ and each region's folder alike.
void read_shared_types(const std::filesystem::path& folder, const std::string& part, const std::string& region,
                       Need need, const Vocabulary& vocabulary, DataFolder& data, FaultList& faults) {
    read_file(folder, part, region, "tasks", need, data, faults,
              [&](ObjectReader& json) { return read_task(json, vocabulary); });
    read_file(folder, part, region, "helplines", need, data, faults,
              [&](ObjectReader& json) { return read_helpline(json, vocabulary); });
    read_file(folder, part, region, "benefits", need, data, faults,
              [&](ObjectReader& json) { return read_benefit(json, vocabulary, data.local_offices); });
}

void read_region_records(const std::filesystem::path& folder, const std::string& region, const Vocabulary& vocabulary,
                         DataFolder& data, FaultList& faults) {
    const std::string part = std::string(kRegionsFolder) + region + "/";
    read_file(folder, part, region, "offers", Need::required, data, faults,
              [&](ObjectReader& json) { return read_offer(json, vocabulary); });
    read_shared_types(folder, part, region, Need::optional, vocabulary, data, faults);
    DataFile network(folder, part + "network.json", "network", Need::optional, faults);
    if (network.ok()) {
        network.each("records", Need::required, [&](ObjectReader& json) {
            catalogue::NetworkBody body = read_network_body(json, vocabulary);
            body.kreis = region;
            data.network.push_back({std::move(body), network.name()});
        });
        network.finish();
    }
}

}  // namespace

DataFolder read_data_folder(const std::filesystem::path& folder, FaultList& faults) {
    DataFolder data;
    std::error_code failure;
    if (!std::filesystem::is_directory(folder, failure)) {
        faults.add_error({folder.string(), "", ""}, {"error.data.no_folder", {}});
        return data;
    }
    Vocabulary vocabulary;
    for (const std::string& key : region_folders(folder, faults)) {
        vocabulary.regions.insert(key);
        data.regions.push_back(read_region(folder, key, faults));
    }
    read_taxonomy(folder, data.common, vocabulary, faults);
    read_places(folder, data.regions, data.common, vocabulary, faults);
    read_holidays(folder, data.common, faults);
    read_lexicon(folder, vocabulary, data.common, faults);

    read_file(folder, "germany/", "", "checkups", Need::required, data, faults,
              [&](ObjectReader& json) { return read_checkup(json, vocabulary); });
    read_file(folder, "germany/", "", "vaccinations", Need::required, data, faults,
              [&](ObjectReader& json) { return read_vaccination(json, vocabulary); });
    read_shared_types(folder, "germany/", "", Need::required, vocabulary, data, faults);
    read_shared_types(folder, "nrw/", "", Need::optional, vocabulary, data, faults);
    for (const catalogue::Meta& region : data.regions) {
        read_region_records(folder, region.region, vocabulary, data, faults);
    }
    check_references(data, faults);
    read_known_rules(folder, data, faults);
    data.translations = read_translations(folder, data, faults);
    return data;
}

}  // namespace authoring
