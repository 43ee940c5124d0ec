#include "authoring/read_parts.h"
#include "authoring/read_records.h"

namespace authoring {
namespace {

void read_amount(ObjectReader& json, catalogue::Benefit& benefit) {
    const Json* value = json.child("amount", Need::required);
    if (value == nullptr) {
        return;
    }
    constexpr std::int32_t kMost = 1'000'000;
    ObjectReader amount(*value, json.at("amount"), json.faults());
    benefit.amount = amount.text("text", Need::required, kParagraph);
    amount.number("value", Need::optional, 0, kMost);
    const auto least = amount.number("min", Need::optional, 0, kMost);
    const auto most = amount.number("max", Need::optional, 0, kMost);
    amount.text("unit", Need::optional, kShort);
    benefit.amount_as_of = amount.date("as_of", Need::required, true);
    amount.finish();
    if (least && most && *most < *least) {
        amount.add_error("max", {"error.data.ends_before_it_begins", {}});
    }
}

// The figures are for editors and later calculations; the page shows the words.
void read_deadline(ObjectReader& json, catalogue::Benefit& benefit) {
    const Json* value = json.child("deadline", Need::required);
    if (value == nullptr) {
        return;
    }
    ObjectReader deadline(*value, json.at("deadline"), json.faults());
    benefit.deadline = deadline.text("text", Need::required, kParagraph);
    deadline.key_of("kind", Need::required,
                    {"any_time", "automatic", "automatic_from_august", "before", "from", "from_application_month",
                     "from_demand", "from_knowledge", "legal_deadline", "retroactive_limit", "soon", "target", "window",
                     "with_main_application", "with_tax_return"},
                    "schema");
    const Json* anchor = deadline.child("anchor", Need::required);
    if (anchor != nullptr && !anchor->is_null()) {
        deadline.key_of(
            "anchor", Need::required,
            {"application", "birth", "care_start", "due_date", "fourth_birthday_until_sep30", "illness", "kita_start",
             "knowledge", "leave_start", "main_benefit", "school_start", "tax_year", "training_start"},
            "schema");
    }
    for (const char* key : {"offset_months", "offset_weeks", "offset_weeks_from", "offset_weeks_to", "offset_days"}) {
        deadline.number(key, Need::optional, -1000, 1000);
    }
    if (const Json* extra = deadline.child("extra", Need::optional)) {
        ObjectReader parts(*extra, deadline.at("extra"), deadline.faults());
        parts.number("after_third_birthday_weeks", Need::required, -1000, 1000);
        parts.finish();
    }
    deadline.finish();
}

void read_local_offices(ObjectReader& json, const catalogue::Record& record, const Vocabulary& vocabulary,
                        std::vector<LocalOffice>& offices) {
    const Json* values = json.list("apply_at_local", Need::optional);
    for (const Json& value : values != nullptr ? *values : Json::array()) {
        ObjectReader office(value, json.at("apply_at_local"), json.faults());
        LocalOffice local;
        local.benefit = record.id;
        local.region = office.key_of("region", Need::required, vocabulary.regions, "regions/");
        local.text = office.text("name", Need::required, kLine);
        const std::string covers = office.text("covers", Need::optional, kLine);
        if (!covers.empty()) {
            local.text += " (" + covers + ")";
        }
        office.link("url", Need::optional);
        office.finish();
        offices.push_back(std::move(local));
    }
}

}  // namespace

catalogue::Record read_benefit(ObjectReader& json, const Vocabulary& vocabulary, std::vector<LocalOffice>& offices) {
    catalogue::Record record;
    catalogue::Benefit benefit;
    record.id = json.id("id");
    record.title = json.local_text("title", Need::required, kLine);
    record.summary = json.local_text("summary", Need::required, kParagraph);
    benefit.who = json.text("who", Need::required, kParagraph);
    read_amount(json, benefit);
    benefit.apply_at = json.text("apply_at", Need::required, kLine);
    read_local_offices(json, record, vocabulary, offices);
    read_deadline(json, benefit);
    benefit.documents = json.texts("documents", Need::optional, kLine);
    benefit.legal_basis = json.text("legal_basis", Need::optional, kLine);
    record.url = json.link("url", Need::optional);
    record.topics = json.keys_of("topics", Need::required, vocabulary.topics, kTaxonomyFile);
    record.life_phases = json.keys_of("life_phases", Need::required, vocabulary.life_phases, kTaxonomyFile);
    benefit.related = json.texts("related", Need::optional, kLine);
    benefit.due = read_window_at(json, "due", Need::optional);
    benefit.conditions = json.keys_of("conditions", Need::optional, vocabulary.conditions, kTaxonomyFile);
    record.rule_versions = read_rule_versions(json);
    record.note = json.text("note", Need::optional, kParagraph);
    record.provenance = read_provenance(json, SourceDate::required);
    record.sensitive = is_sensitive(record, vocabulary);
    record.details = std::move(benefit);
    return record;
}

catalogue::Record read_task(ObjectReader& json, const Vocabulary& vocabulary) {
    catalogue::Record record;
    catalogue::Task task;
    record.id = json.id("id");
    task.phase = json.key_of("phase", Need::required, vocabulary.life_phases, kTaxonomyFile);
    record.life_phases = {task.phase};
    task.category = json.key_of("category", Need::required, {"admin", "health", "practical"}, "schema");
    record.title = json.local_text("title", Need::required, kLine);
    record.summary = json.local_text("summary", Need::required, kParagraph);
    if (const Json* value = json.child("due", Need::required)) {
        ObjectReader due(*value, json.at("due"), json.faults());
        task.window = read_window(due);
        task.due_kind = due.key_of("kind", Need::required,
                                   {"before", "conditional", "from_application_month", "info", "on_event", "recurring",
                                    "window", "with_main_application"},
                                   "schema");
        task.hard_deadline = due.flag("hard_deadline", Need::required).value_or(false);
        due.finish();
    }
    task.importance = json.key_of("importance", Need::required, {"required", "recommended", "optional"}, "schema");
    task.condition = json.key_of("condition", Need::optional, vocabulary.conditions, kTaxonomyFile);
    task.documents = json.texts("documents", Need::optional, kLine);
    record.topics = json.keys_of("topics", Need::required, vocabulary.topics, kTaxonomyFile);
    task.benefits = json.texts("benefits", Need::optional, kLine);
    task.checkups = json.texts("checkups", Need::optional, kLine);
    task.vaccinations = json.texts("vaccinations", Need::optional, kLine);
    task.repeats = json.texts("repeats", Need::optional, kLine);
    task.offer_kinds = json.keys_of("offer_kinds", Need::optional, vocabulary.kinds, kTaxonomyFile);
    task.region = json.text("region", Need::required, kShort);
    record.rule_versions = read_rule_versions(json);
    record.provenance = read_provenance(json, SourceDate::required);
    record.sensitive = is_sensitive(record, vocabulary);
    record.details = std::move(task);
    return record;
}

}  // namespace authoring
