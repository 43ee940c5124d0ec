#include "authoring/read_common.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "authoring/data_file.h"
#include "authoring/read_parts.h"
#include "base/date.h"

namespace authoring {
namespace {

std::string read_key(ObjectReader& json, KeySet& keys) {
    std::string key = json.text("key", Need::required, kShort);
    if (!key.empty() && !keys.insert(key).second) {
        json.add_error("key", {"error.data.twice_in_list", {{"value", key}}});
    }
    return key;
}

std::vector<catalogue::Term> read_terms(DataFile& file, std::string_view list, KeySet& keys) {
    std::vector<catalogue::Term> terms;
    file.each(list, Need::required, [&](ObjectReader& json) {
        std::string key = read_key(json, keys);
        terms.push_back({std::move(key), json.local_text("label", Need::required, kShort)});
    });
    return terms;
}

void read_sensitive_rule(DataFile& file, Vocabulary& vocabulary, FaultList& faults) {
    const Json* value = file.head().child("sensitive", Need::required);
    if (value == nullptr) {
        return;
    }
    ObjectReader rule(*value, {file.name(), "", "sensitive"}, faults);
    for (const std::string& key : rule.keys_of("topics", Need::required, vocabulary.topics, kTaxonomyFile)) {
        vocabulary.sensitive_topics.insert(key);
    }
    for (const std::string& key : rule.keys_of("kinds", Need::required, vocabulary.kinds, kTaxonomyFile)) {
        vocabulary.sensitive_kinds.insert(key);
    }
    rule.finish();
}

struct Inhabitants {
    std::string place;
    std::uint32_t count = 0;
    std::string as_of;
};

void read_births_and_care(ObjectReader& kreis, FaultList& faults) {
    const Json* births = kreis.list("births", Need::optional);
    for (const Json& value : births != nullptr ? *births : Json::array()) {
        ObjectReader year(value, kreis.at("births"), faults);
        year.number("year", Need::required, 1990, 2100);
        year.number("value", Need::required, 0, 1'000'000);
        year.text("note", Need::optional, kLine);
        year.finish();
    }
    kreis.text("births_source", Need::optional, kLine);
    const Json* care = kreis.list("children_in_day_care", Need::optional);
    for (const Json& value : care != nullptr ? *care : Json::array()) {
        ObjectReader day(value, kreis.at("children_in_day_care"), faults);
        day.date("as_of", Need::required, false);
        day.number("under_6", Need::required, 0, 1'000'000);
        day.number("under_3", Need::required, 0, 1'000'000);
        day.decimal("quota_under_3_percent", Need::required, 0, 100);
        day.decimal("quota_3_to_5_percent", Need::required, 0, 100);
        day.finish();
    }
    kreis.text("children_in_day_care_source", Need::optional, kLine);
}

void read_child_counts(ObjectReader& json, FaultList& faults) {
    constexpr std::int32_t kMost = 1'000'000;
    for (const char* key : {"children_under_3", "children_under_6", "children_under_18", "births_per_year"}) {
        json.number(key, Need::optional, 0, kMost);
    }
    if (const Json* value = json.child("children_detail", Need::optional)) {
        ObjectReader ages(*value, json.at("children_detail"), faults);
        for (const char* key : {"age_1", "age_2", "age_3_to_under_6"}) {
            ages.number(key, Need::optional, 0, kMost);
        }
        ages.finish();
    }
    json.date("children_as_of", Need::optional, false);
    json.text("children_source", Need::optional, kLine);
}

std::vector<Inhabitants> read_population(const std::filesystem::path& folder, const Vocabulary& vocabulary,
                                         FaultList& faults) {
    constexpr std::int32_t kMost = 5'000'000;
    std::vector<Inhabitants> inhabitants;
    DataFile file(folder, "nrw/population.json", "population", Need::required, faults);
    if (!file.ok()) {
        return inhabitants;
    }
    file.each("kreise", Need::required, [&](ObjectReader& json) {
        json.id("id");
        json.key_of("kreis", Need::required, vocabulary.regions, "regions/");
        json.number("inhabitants", Need::optional, 0, kMost);
        json.date("inhabitants_as_of", Need::optional, false);
        json.number("census_2022", Need::optional, 0, kMost);
        read_births_and_care(json, faults);
        json.text("source", Need::optional, kParagraph);
        json.key_of("checked", Need::required, {"seen", "unverified", "confirmed"}, kTaxonomyFile);
    });
    file.each("records", Need::required, [&](ObjectReader& json) {
        json.id("id");
        Inhabitants entry;
        entry.place = json.key_of("municipality", Need::required, vocabulary.places, kPlacesFile);
        entry.count = static_cast<std::uint32_t>(json.number("inhabitants", Need::required, 0, kMost).value_or(0));
        entry.as_of = json.date("inhabitants_as_of", Need::required, false);
        json.text("inhabitants_source", Need::required, kLine);
        json.number("inhabitants_2011", Need::required, 0, kMost);
        json.text("inhabitants_2011_source", Need::required, kLine);
        json.number("inhabitants_undated", Need::optional, 0, kMost);
        json.text("inhabitants_undated_source", Need::optional, kLine);
        read_child_counts(json, faults);
        json.text("note", Need::optional, kParagraph);
        json.key_of("checked", Need::required, {"seen", "unverified", "confirmed"}, kTaxonomyFile);
        json.key_of("stale_risk", Need::required, {"low", "medium", "high", "unknown"}, kTaxonomyFile);
        inhabitants.push_back(std::move(entry));
    });
    file.finish();
    return inhabitants;
}

catalogue::Place read_place(ObjectReader& json, const std::vector<catalogue::Meta>& regions,
                            const Vocabulary& vocabulary) {
    catalogue::Place place;
    place.id = json.id("id");
    place.name = json.text("name", Need::required, kShort);
    json.key_of("type", Need::required, {"Stadt", "Gemeinde"}, "schema");
    place.kreis = json.key_of("kreis", Need::required, vocabulary.regions, "regions/");
    for (const catalogue::Meta& region : regions) {
        if (region.region == place.kreis) {
            place.kreis_name = region.region_name;
        }
    }
    json.text("ags", Need::required, kShort);
    json.key_of("ags_checked", Need::required, {"seen", "unverified", "confirmed"}, kTaxonomyFile);
    place.postal_codes = json.texts("postal_codes", Need::required, 5);
    json.texts("postal_codes_special", Need::optional, 5);
    // The rectangle that holds Germany.
    place.latitude = json.decimal("latitude", Need::required, 47, 56).value_or(0);
    place.longitude = json.decimal("longitude", Need::required, 5, 16).value_or(0);
    json.text("geo_method", Need::required, kLine);
    place.districts = json.texts("districts", Need::required, kShort);
    json.texts("districts_seen", Need::optional, kShort);
    place.youth_welfare_office = json.text("youth_welfare_office", Need::required, kLine);
    json.key_of("youth_welfare_office_checked", Need::required, {"seen", "unverified", "confirmed"}, kTaxonomyFile);
    json.number("pilot_wave", Need::optional, 1, 9);
    read_provenance(json, SourceDate::required);
    return place;
}

catalogue::HolidayRule read_holiday(ObjectReader& json) {
    catalogue::HolidayRule rule;
    rule.id = json.id("id");
    rule.name = json.local_text("title", Need::required, kShort).de;
    const std::string form = json.key_of("rule", Need::required, {"fixed", "easter"}, "schema");
    if (form == "fixed") {
        // A leap year, so that 29 February would be a day.
        const std::string day = json.text("month_day", Need::required, 5);
        if (const auto date = base::parse_date("2024-" + day)) {
            rule.month = static_cast<std::uint8_t>(static_cast<unsigned>(date->month()));
            rule.day = static_cast<std::uint8_t>(static_cast<unsigned>(date->day()));
        } else if (!day.empty()) {
            json.add_error("month_day", {"error.data.bad_date", {{"value", day}}});
        }
    } else {
        const auto days = json.number("easter_offset_days", Need::required, -100, 100);
        rule.easter_offset_days = static_cast<std::int16_t>(days.value_or(0));
    }
    rule.statutory = json.flag("statutory_in_nrw", Need::required).value_or(false);
    json.text("note", Need::optional, kParagraph);
    read_provenance(json, SourceDate::none);
    return rule;
}

catalogue::SchoolHoliday read_school_holiday(ObjectReader& json) {
    catalogue::SchoolHoliday holiday;
    holiday.id = json.id("id");
    holiday.name = json.local_text("title", Need::required, kShort).de;
    holiday.from = json.date("date_from", Need::optional, false);
    holiday.until = json.date("date_until", Need::optional, false);
    if (!holiday.until.empty() && holiday.until < holiday.from) {
        json.add_error("date_until", {"error.data.ends_before_it_begins", {}});
    }
    json.text("note", Need::optional, kParagraph);
    read_provenance(json, SourceDate::none);
    return holiday;
}

void read_movable_days(DataFile& file, FaultList& faults) {
    const Json* value = file.head().child("movable_days", Need::required);
    if (value == nullptr) {
        return;
    }
    ObjectReader movable(*value, {file.name(), "", "movable_days"}, faults);
    movable.text("rule", Need::required, kParagraph);
    const Json* years = movable.list("days_per_school_year", Need::required);
    for (const Json& entry : years != nullptr ? *years : Json::array()) {
        ObjectReader year(entry, movable.at("days_per_school_year"), faults);
        year.text("school_year", Need::required, kShort);
        year.number("days", Need::required, 0, 10);
        year.finish();
    }
    movable.text("source", Need::required, kLine);
    movable.key_of("checked", Need::required, {"seen", "unverified", "confirmed"}, kTaxonomyFile);
    movable.date("as_of", Need::required, true);
    movable.finish();
}

}  // namespace

void read_taxonomy(const std::filesystem::path& folder, catalogue::Catalogue& common, Vocabulary& vocabulary,
                   FaultList& faults) {
    DataFile file(folder, std::string(kTaxonomyFile), "taxonomy", Need::required, faults);
    if (!file.ok()) {
        return;
    }
    common.kinds = read_terms(file, "kinds", vocabulary.kinds);
    common.topics = read_terms(file, "topics", vocabulary.topics);
    common.target_groups = read_terms(file, "target_groups", vocabulary.target_groups);
    common.conditions = read_terms(file, "conditions", vocabulary.conditions);
    file.each("life_phases", Need::required, [&](ObjectReader& json) {
        catalogue::LifePhase phase;
        phase.key = read_key(json, vocabulary.life_phases);
        phase.label = json.local_text("label", Need::required, kShort);
        phase.from_months = json.number("from_months", Need::optional, 0, 1200);
        phase.until_months = json.number("until_months", Need::optional, 0, 1200);
        common.life_phases.push_back(std::move(phase));
    });
    read_terms(file, "network_types", vocabulary.network_types);
    read_terms(file, "event_types", vocabulary.event_types);
    read_terms(file, "lexicon_types", vocabulary.lexicon_types);
    // The code knows these keys itself (records.h); here stand only their labels.
    for (const char* list : {"costs", "importances", "checked", "stale_risks"}) {
        KeySet keys;
        read_terms(file, list, keys);
    }
    read_sensitive_rule(file, vocabulary, faults);
    common.meta.private_topics.assign(vocabulary.sensitive_topics.begin(), vocabulary.sensitive_topics.end());
    file.finish();
}

void read_places(const std::filesystem::path& folder, const std::vector<catalogue::Meta>& regions,
                 catalogue::Catalogue& common, Vocabulary& vocabulary, FaultList& faults) {
    DataFile file(folder, std::string(kPlacesFile), "places", Need::required, faults);
    if (!file.ok()) {
        return;
    }
    file.each("records", Need::required, [&](ObjectReader& json) {
        common.places.push_back(read_place(json, regions, vocabulary));
        if (!vocabulary.places.insert(common.places.back().id).second) {
            json.add_error("id", {"error.data.id_twice", {{"value", common.places.back().id}, {"file", file.name()}}});
        }
    });
    file.finish();
    std::sort(common.places.begin(), common.places.end(),
              [](const catalogue::Place& a, const catalogue::Place& b) { return a.id < b.id; });
    for (const Inhabitants& entry : read_population(folder, vocabulary, faults)) {
        for (catalogue::Place& place : common.places) {
            if (place.id == entry.place) {
                place.inhabitants = entry.count;
                place.inhabitants_as_of = entry.as_of;
            }
        }
    }
}

void read_holidays(const std::filesystem::path& folder, catalogue::Catalogue& common, FaultList& faults) {
    DataFile holidays(folder, "nrw/holidays.json", "holidays", Need::required, faults);
    if (holidays.ok()) {
        holidays.each("records", Need::required,
                      [&](ObjectReader& json) { common.holidays.push_back(read_holiday(json)); });
        holidays.finish();
    }
    DataFile school(folder, "nrw/school_holidays.json", "school_holidays", Need::required, faults);
    if (school.ok()) {
        read_movable_days(school, faults);
        school.each("records", Need::required,
                    [&](ObjectReader& json) { common.school_holidays.push_back(read_school_holiday(json)); });
        school.finish();
    }
}

}  // namespace authoring
