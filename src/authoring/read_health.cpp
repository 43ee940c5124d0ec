#include "authoring/read_parts.h"
#include "authoring/read_records.h"

namespace authoring {
namespace {

catalogue::Window read_required_window(ObjectReader& json, std::string_view key) {
    return read_window_at(json, key, Need::required).value_or(catalogue::Window{});
}

// Notes of the source and of the law stand in one paragraph on the page.
std::string read_notes(ObjectReader& json) {
    std::string note = json.text("note", Need::optional, kParagraph);
    const std::string policy = json.text("policy_note", Need::optional, kParagraph);
    json.link("policy_source", Need::optional);
    return note.empty() ? policy : (policy.empty() ? note : note + " " + policy);
}

std::vector<catalogue::SeasonCase> read_season(ObjectReader& json) {
    std::vector<catalogue::SeasonCase> season;
    const Json* values = json.list("season", Need::optional);
    for (const Json& value : values != nullptr ? *values : Json::array()) {
        ObjectReader entry(value, json.at("season"), json.faults());
        catalogue::SeasonCase season_case;
        const Json* months = entry.list("born_months", Need::required);
        for (const Json& month : months != nullptr ? *months : Json::array()) {
            const bool valid =
                month.is_number_unsigned() && month.get<std::uint64_t>() >= 1 && month.get<std::uint64_t>() <= 12;
            if (!valid) {
                entry.add_error("born_months", {"error.data.out_of_range", {{"least", "1"}, {"most", "12"}}});
                continue;
            }
            season_case.born_months.push_back(month.get<std::uint8_t>());
        }
        season_case.until = read_offset(entry, "until", Need::optional);
        const Need need = season_case.until ? Need::optional : Need::required;
        season_case.from_month = static_cast<std::uint8_t>(entry.number("from_month", need, 1, 12).value_or(0));
        season_case.until_month = static_cast<std::uint8_t>(entry.number("until_month", need, 1, 12).value_or(0));
        entry.finish();
        season.push_back(std::move(season_case));
    }
    return season;
}

}  // namespace

catalogue::Record read_checkup(ObjectReader& json, const Vocabulary& vocabulary) {
    catalogue::Record record;
    catalogue::Checkup checkup;
    record.id = json.id("id");
    checkup.code = json.text("code", Need::required, kShort);
    checkup.former_code = json.text("former_code", Need::optional, kShort);
    record.title = json.local_text("title", Need::required, kLine);
    checkup.group = json.key_of("group", Need::required,
                                {"physician", "newborn_screening", "prophylaxis", "dental", "public_health"}, "schema");
    record.summary = json.local_text("summary", Need::required, kParagraph);
    record.topics = json.keys_of("topics", Need::required, vocabulary.topics, kTaxonomyFile);
    checkup.age_label = json.text("age_label", Need::required, kLine);
    checkup.window = read_required_window(json, "window");
    checkup.tolerance_label = json.text("tolerance_label", Need::optional, kLine);
    checkup.tolerance = read_window_at(json, "tolerance", Need::optional);
    checkup.tolerance_note = json.text("tolerance_note", Need::optional, kParagraph);
    checkup.where = json.texts("where", Need::required, kLine);
    record.cost = read_cost(json);
    checkup.obligation = json.key_of("obligation", Need::required, {"mandatory", "recommended", "optional"}, "schema");
    checkup.documented_in = json.text("documented_in", Need::optional, kLine);
    json.texts("tags", Need::optional, kShort);
    checkup.reminder_letter_days = json.number("reminder_letter_days", Need::optional, -366, 366);
    record.rule_versions = read_rule_versions(json);
    record.note = read_notes(json);
    record.provenance = read_provenance(json, SourceDate::required);
    record.sensitive = is_sensitive(record, vocabulary);
    record.details = std::move(checkup);
    return record;
}

catalogue::Record read_vaccination(ObjectReader& json, const Vocabulary& vocabulary) {
    catalogue::Record record;
    catalogue::Vaccination vaccination;
    record.id = json.id("id");
    record.title = json.local_text("title", Need::required, kLine);
    record.summary = json.local_text("protects_from", Need::required, kLine);
    vaccination.protects_from = record.summary.de;
    vaccination.dose = json.text("dose", Need::required, kShort);
    record.topics = json.keys_of("topics", Need::required, vocabulary.topics, kTaxonomyFile);
    vaccination.category = json.key_of("category", Need::required,
                                       {"standard", "booster", "indication", "legal_proof", "parents",
                                        "passive_immunisation", "pregnancy", "withdrawn"},
                                       "schema");
    vaccination.age_label = json.text("age_label", Need::required, kLine);
    vaccination.window = read_required_window(json, "window");
    vaccination.season = read_season(json);
    vaccination.catch_up_until = read_offset(json, "catch_up_until", Need::optional);
    vaccination.condition = json.text("condition", Need::optional, kLine);
    vaccination.condition_key = json.key_of("condition_key", Need::optional, vocabulary.conditions, kTaxonomyFile);
    record.rule_versions = read_rule_versions(json);
    record.cost = read_cost(json);
    vaccination.linked_checkups = json.texts("linked_checkups", Need::optional, kLine);
    record.note = json.text("note", Need::optional, kParagraph);
    record.provenance = read_provenance(json, SourceDate::required);
    record.sensitive = is_sensitive(record, vocabulary);
    record.details = std::move(vaccination);
    return record;
}

}  // namespace authoring
