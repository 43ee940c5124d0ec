#include "catalogue/read_tables.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "catalogue/check_references.h"
#include "catalogue/packing.h"
#include "catalogue/phone.h"

namespace catalogue {
namespace {

constexpr std::int64_t kMostCount = 10'000'000;

std::vector<std::string> list(Rows& rows, char separator) {
    auto items = unpack_list(rows.text(), separator);
    if (!items) {
        rows.reject();
        return {};
    }
    return std::move(*items);
}

std::vector<std::string> keys(Rows& rows) {
    return list(rows, ' ');
}

std::vector<std::string> lines(Rows& rows) {
    return list(rows, '\n');
}

bool flag(Rows& rows) {
    return rows.integer(0, 1) == 1;
}

template <typename Enumeration>
Enumeration enumeration(Rows& rows, Enumeration last) {
    return static_cast<Enumeration>(rows.integer(0, static_cast<std::int64_t>(last)));
}

LocalText local_text(Rows& rows) {
    LocalText text;
    text.de = rows.text();
    text.easy = rows.text();
    text.en = rows.text();
    return text;
}

Window window(Rows& rows) {
    const auto read = unpack_window(rows.text());
    if (!read) {
        rows.reject();
        return {};
    }
    return *read;
}

// An empty text for none.
std::optional<Window> optional_window(Rows& rows) {
    const std::string text = rows.text();
    if (text.empty()) {
        return std::nullopt;
    }
    const auto read = unpack_window(text);
    if (!read) {
        rows.reject();
    }
    return read;
}

std::string optional_date(Rows& rows) {
    std::string text = rows.text();
    if (!text.empty() && !base::parse_date(text)) {
        rows.reject();
    }
    return text;
}

template <typename Item>
bool ascends(const std::vector<Item>& items) {
    return items.size() < 2 || items[items.size() - 2].id < items.back().id;
}

void read_meta(const GuardedDatabase& database, Meta& meta, std::vector<std::string>& counts, ContentFault& fault) {
    const std::pair<const char*, std::string*> texts[] = {
        {"region", &meta.region},
        {"region_name", &meta.region_name},
        {"data_date", &meta.data_date},
        {"public_address", &meta.public_address},
        {"operator_name", &meta.site_operator.name},
        {"operator_street", &meta.site_operator.street},
        {"operator_city", &meta.site_operator.city},
        {"operator_email", &meta.site_operator.email},
        {"operator_phone", &meta.site_operator.phone},
        {"operator_responsible_office", &meta.site_operator.responsible_office},
        {"operator_data_protection_contact", &meta.site_operator.data_protection_contact},
        {"record_count", &counts[0]},
        {"place_count", &counts[1]},
        {"lexicon_count", &counts[2]},
    };
    meta.schema_version = kSchemaVersion;
    Rows rows(database, "meta", "key,value", fault);
    while (rows.next()) {
        const std::string key = rows.text();
        std::string value = rows.text();
        if (key == "confirmed") {
            meta.confirmed = value == "1";
        }
        for (const auto& [name, field] : texts) {
            if (key == name) {
                *field = std::move(value);
                break;
            }
        }
    }
    if (!fault.found() && (meta.region.empty() || !base::parse_date(meta.data_date))) {
        rows.reject();
    }
}

std::vector<std::string> read_sources(const GuardedDatabase& database, ContentFault& fault) {
    std::vector<std::string> sources;
    Rows rows(database, "source", "number,text", fault);
    while (rows.next()) {
        const auto expected = static_cast<std::int64_t>(sources.size()) + 1;
        rows.integer(expected, expected);
        sources.push_back(rows.text());
    }
    return sources;
}

void read_terms(const GuardedDatabase& database, Catalogue& catalogue, ContentFault& fault) {
    const std::pair<const char*, std::vector<Term>*> taxonomies[] = {{"kind", &catalogue.kinds},
                                                                     {"topic", &catalogue.topics},
                                                                     {"target_group", &catalogue.target_groups},
                                                                     {"condition", &catalogue.conditions}};
    Rows rows(database, "taxonomy_term", "taxonomy,key,label,label_easy,label_en", fault);
    while (rows.next()) {
        const std::string taxonomy = rows.text();
        Term term;
        term.key = rows.text();
        term.label = local_text(rows);
        const auto found = std::find_if(std::begin(taxonomies), std::end(taxonomies),
                                        [&](const auto& entry) { return taxonomy == entry.first; });
        if (found == std::end(taxonomies)) {
            rows.reject();
            return;
        }
        found->second->push_back(std::move(term));
    }
    Rows phases(database, "life_phase", "key,label,label_easy,label_en,from_months,until_months", fault);
    while (phases.next()) {
        LifePhase phase;
        phase.key = phases.text();
        phase.label = local_text(phases);
        phase.from_months = phases.optional_integer(0, 1200);
        phase.until_months = phases.optional_integer(0, 1200);
        catalogue.life_phases.push_back(std::move(phase));
    }
}

void read_places(const GuardedDatabase& database, Catalogue& catalogue, ContentFault& fault) {
    Rows rows(database, "place",
              "id,name,kreis,kreis_name,postal_codes,districts,latitude,longitude,youth_welfare_office,inhabitants,"
              "inhabitants_as_of",
              fault);
    while (rows.next()) {
        Place place;
        place.id = rows.text();
        place.name = rows.text();
        place.kreis = rows.text();
        place.kreis_name = rows.text();
        place.postal_codes = keys(rows);
        place.districts = lines(rows);
        place.latitude = rows.decimal(-90, 90);
        place.longitude = rows.decimal(-180, 180);
        place.youth_welfare_office = rows.text();
        place.inhabitants = static_cast<std::uint32_t>(rows.integer(0, kMostCount));
        place.inhabitants_as_of = optional_date(rows);
        catalogue.places.push_back(std::move(place));
        if (!ascends(catalogue.places)) {
            rows.reject();
        }
    }
}

Provenance provenance(Rows& rows, const std::vector<std::string>& sources) {
    Provenance read;
    const auto number = rows.integer(1, std::max<std::int64_t>(1, static_cast<std::int64_t>(sources.size())));
    if (static_cast<std::size_t>(number) <= sources.size()) {
        read.source = sources[static_cast<std::size_t>(number) - 1];
    } else {
        rows.reject();
    }
    read.checked = enumeration(rows, Checked::confirmed);
    read.as_of = rows.text();
    read.stale_risk = enumeration(rows, StaleRisk::high);
    read.unverified_fields = keys(rows);
    return read;
}

std::vector<Phone> phones(Rows& rows) {
    std::vector<Phone> read;
    for (std::string& shown : lines(rows)) {
        auto dialled = dialled_number(shown);
        if (!dialled) {
            rows.reject();
            return {};
        }
        read.push_back({std::move(shown), std::move(*dialled)});
    }
    return read;
}

void set_type(Record& record, RecordType type) {
    switch (type) {
        case RecordType::offer:
            record.details = Offer();
            break;
        case RecordType::benefit:
            record.details = Benefit();
            break;
        case RecordType::checkup:
            record.details = Checkup();
            break;
        case RecordType::vaccination:
            record.details = Vaccination();
            break;
        case RecordType::task:
            record.details = Task();
            break;
        case RecordType::helpline:
            record.details = Helpline();
            break;
    }
}

void read_records(const GuardedDatabase& database, const std::vector<std::string>& sources, Catalogue& catalogue,
                  ContentFault& fault) {
    Rows rows(database, "record",
              "number,id,type,kind,title,title_easy,title_en,summary,summary_easy,summary_en,note,topics,life_phases,"
              "languages,phones,email,url,opening_hours,cost,anonymous,sensitive,source,checked,as_of,stale_risk,"
              "unverified_fields",
              fault);
    while (rows.next()) {
        Record record;
        const auto expected = static_cast<std::int64_t>(catalogue.records.size()) + 1;
        rows.integer(expected, expected);
        record.id = rows.text();
        set_type(record, enumeration(rows, RecordType::helpline));
        record.kind = rows.text();
        record.title = local_text(rows);
        record.summary = local_text(rows);
        record.note = rows.text();
        record.topics = keys(rows);
        record.life_phases = keys(rows);
        record.languages = keys(rows);
        record.phones = phones(rows);
        record.email = rows.text();
        record.url = rows.text();
        const auto hours = unpack_opening_hours(rows.text());
        if (!hours) {
            rows.reject();
            return;
        }
        record.opening_hours = *hours;
        record.cost = enumeration(rows, Cost::toll);
        record.anonymous = enumeration(rows, Known::yes);
        record.sensitive = flag(rows);
        record.provenance = provenance(rows, sources);
        catalogue.records.push_back(std::move(record));
        if (!ascends(catalogue.records) || catalogue.records.back().id.empty() ||
            catalogue.records.back().title.de.empty()) {
            rows.reject();
        }
    }
}

void read_network(const GuardedDatabase& database, const std::vector<std::string>& sources, Catalogue& catalogue,
                  ContentFault& fault) {
    Rows rows(database, "network_body",
              "id,name,type,is_event,kreis,municipality,service_area,topics,purpose,members,age_from,age_until,"
              "date_from,date_until,time_from,time_until,venue,audience,registration_deadline,capacity,"
              "attendance_reported,price,note,source,checked,as_of,stale_risk,unverified_fields",
              fault);
    while (rows.next()) {
        NetworkBody body;
        body.id = rows.text();
        body.name = rows.text();
        body.type = rows.text();
        body.is_event = flag(rows);
        body.kreis = rows.text();
        body.municipality = rows.text();
        body.service_area = keys(rows);
        body.topics = keys(rows);
        body.purpose = rows.text();
        body.members = rows.text();
        body.age_from = rows.optional_integer(0, 150);
        body.age_until = rows.optional_integer(0, 150);
        body.date_from = optional_date(rows);
        body.date_until = optional_date(rows);
        body.time_from = rows.text();
        body.time_until = rows.text();
        body.venue = rows.text();
        body.audience = rows.text();
        body.registration_deadline = optional_date(rows);
        body.capacity = rows.optional_integer(0, 1'000'000);
        body.attendance_reported = rows.text();
        body.price = rows.text();
        body.note = rows.text();
        body.provenance = provenance(rows, sources);
        catalogue.network.push_back(std::move(body));
        if (!ascends(catalogue.network)) {
            rows.reject();
        }
    }
}

void read_offer(Rows& rows, Offer& offer) {
    offer.provider = rows.text();
    offer.target_groups = keys(rows);
    offer.municipality = rows.text();
    offer.service_area = keys(rows);
    offer.address.street = rows.text();
    offer.address.postal_code = rows.text();
    offer.address.city = rows.text();
    offer.opening_hours_note = rows.text();
    offer.appointment = rows.text();
    offer.accessibility = rows.text();
}

void read_benefit(Rows& rows, Benefit& benefit) {
    benefit.who = rows.text();
    benefit.amount = rows.text();
    benefit.amount_as_of = rows.text();
    benefit.apply_at = rows.text();
    benefit.apply_at_local = rows.text();
    benefit.deadline = rows.text();
    benefit.documents = lines(rows);
    benefit.legal_basis = rows.text();
    benefit.related = keys(rows);
    benefit.due = optional_window(rows);
}

void read_checkup(Rows& rows, Checkup& checkup) {
    checkup.code = rows.text();
    checkup.former_code = rows.text();
    checkup.group = rows.text();
    checkup.age_label = rows.text();
    checkup.tolerance_label = rows.text();
    checkup.window = window(rows);
    checkup.tolerance = optional_window(rows);
    checkup.tolerance_note = rows.text();
    checkup.where = lines(rows);
    checkup.documented_in = rows.text();
    checkup.obligation = rows.text();
    checkup.reminder_letter_days = rows.optional_integer(-366, 366);
}

void read_vaccination(Rows& rows, Vaccination& vaccination) {
    vaccination.dose = rows.text();
    vaccination.category = rows.text();
    vaccination.age_label = rows.text();
    vaccination.window = window(rows);
    auto season = unpack_season(rows.text());
    if (season && unpack_offset(rows.text(), vaccination.catch_up_until)) {
        vaccination.season = std::move(*season);
    } else {
        rows.reject();
    }
    vaccination.condition = rows.text();
    vaccination.condition_key = rows.text();
    vaccination.linked_checkups = keys(rows);
}

void read_task(Rows& rows, Task& task) {
    task.phase = rows.text();
    task.category = rows.text();
    task.window = window(rows);
    task.hard_deadline = flag(rows);
    task.due_kind = rows.text();
    task.importance = rows.text();
    task.condition = rows.text();
    task.documents = lines(rows);
    task.benefits = keys(rows);
    task.checkups = keys(rows);
    task.vaccinations = keys(rows);
    task.repeats = keys(rows);
    task.offer_kinds = keys(rows);
    task.region = rows.text();
}

void read_helpline(Rows& rows, Helpline& helpline) {
    helpline.channel = rows.text();
    helpline.region = rows.text();
    helpline.audience = rows.text();
    helpline.availability = rows.text();
    helpline.around_the_clock = flag(rows);
    helpline.online_chat = flag(rows);
    helpline.priority = static_cast<std::uint8_t>(rows.integer(0, 255));
    helpline.accessibility = rows.text();
    helpline.languages_note = rows.text();
}

// Each record of type Details has exactly one row in the table of its type.
template <typename Details>
void read_details(const GuardedDatabase& database, std::string_view table, std::string_view columns,
                  void (*read)(Rows&, Details&), Catalogue& catalogue, ContentFault& fault) {
    const std::string all_columns = "record," + std::string(columns);
    const auto count = static_cast<std::int64_t>(catalogue.records.size());
    auto expected = static_cast<std::size_t>(
        std::count_if(catalogue.records.begin(), catalogue.records.end(),
                      [](const Record& record) { return std::holds_alternative<Details>(record.details); }));
    Rows rows(database, table, all_columns, fault);
    while (rows.next()) {
        const std::int64_t number = rows.integer(1, count);
        if (fault.found() || number < 1 || number > count) {
            return;
        }
        auto* details = std::get_if<Details>(&catalogue.records[static_cast<std::size_t>(number) - 1].details);
        if (details == nullptr || expected == 0) {
            rows.reject();
            return;
        }
        read(rows, *details);
        --expected;
    }
    if (expected != 0) {
        rows.reject();
    }
}

void read_rule_versions(const GuardedDatabase& database, const std::vector<std::string>& sources, Catalogue& catalogue,
                        ContentFault& fault) {
    const auto count = static_cast<std::int64_t>(catalogue.records.size());
    Rows rows(database, "rule_version", "record,valid_from,valid_to,due,tolerance,source", fault);
    while (rows.next()) {
        const std::int64_t number = rows.integer(1, count);
        RuleVersion version;
        version.valid_from = optional_date(rows);
        version.valid_to = optional_date(rows);
        version.window = optional_window(rows);
        version.tolerance = optional_window(rows);
        const std::int64_t source = rows.integer(1, static_cast<std::int64_t>(sources.size()));
        if (fault.found() || number < 1 || number > count || source < 1 ||
            source > static_cast<std::int64_t>(sources.size())) {
            rows.reject();
            return;
        }
        version.source = sources[static_cast<std::size_t>(source) - 1];
        catalogue.records[static_cast<std::size_t>(number) - 1].rule_versions.push_back(std::move(version));
    }
}

void read_lexicon(const GuardedDatabase& database, Catalogue& catalogue, ContentFault& fault) {
    Rows rows(database, "lexicon", "id,term,variants,language,type,topics,kinds,targets", fault);
    while (rows.next()) {
        LexiconEntry entry;
        entry.id = rows.text();
        entry.term = rows.text();
        entry.variants = lines(rows);
        entry.language = rows.text();
        entry.type = rows.text();
        entry.topics = keys(rows);
        entry.kinds = keys(rows);
        entry.targets = keys(rows);
        catalogue.lexicon.push_back(std::move(entry));
    }
    Rows words(database, "stop_word", "word", fault);
    while (words.next()) {
        catalogue.stop_words.push_back(words.text());
    }
    Rows renamed(database, "renamed_id", "before,now", fault);
    while (renamed.next()) {
        RenamedId entry;
        entry.before = renamed.text();
        entry.now = renamed.text();
        catalogue.renamed_ids.push_back(std::move(entry));
    }
}

void read_holidays(const GuardedDatabase& database, Catalogue& catalogue, ContentFault& fault) {
    Rows rows(database, "public_holiday", "id,name,month,day,easter_offset_days,statutory", fault);
    while (rows.next()) {
        HolidayRule rule;
        rule.id = rows.text();
        rule.name = rows.text();
        rule.month = static_cast<std::uint8_t>(rows.integer(0, 12));
        rule.day = static_cast<std::uint8_t>(rows.integer(0, 31));
        rule.easter_offset_days = static_cast<std::int16_t>(rows.integer(-366, 366));
        rule.statutory = flag(rows);
        catalogue.holidays.push_back(std::move(rule));
    }
    Rows school(database, "school_holiday", "id,name,date_from,date_until", fault);
    while (school.next()) {
        SchoolHoliday holiday;
        holiday.id = school.text();
        holiday.name = school.text();
        holiday.from = optional_date(school);
        holiday.until = optional_date(school);
        catalogue.school_holidays.push_back(std::move(holiday));
    }
}

}  // namespace

void read_tables(const GuardedDatabase& database, Catalogue& catalogue, ContentFault& fault) {
    std::vector<std::string> counts(3);
    read_meta(database, catalogue.meta, counts, fault);
    read_terms(database, catalogue, fault);
    read_places(database, catalogue, fault);
    const std::vector<std::string> sources = read_sources(database, fault);
    read_records(database, sources, catalogue, fault);
    read_network(database, sources, catalogue, fault);
    read_details<Offer>(database, "offer",
                        "provider,target_groups,municipality,service_area,street,postal_code,city,opening_hours_note,"
                        "appointment,accessibility",
                        read_offer, catalogue, fault);
    read_details<Benefit>(database, "benefit",
                          "who,amount,amount_as_of,apply_at,apply_at_local,deadline,documents,legal_basis,related,due",
                          read_benefit, catalogue, fault);
    read_details<Checkup>(database, "checkup",
                          "code,former_code,checkup_group,age_label,tolerance_label,due,tolerance,tolerance_note,"
                          "places,documented_in,obligation,reminder_letter_days",
                          read_checkup, catalogue, fault);
    read_details<Vaccination>(
        database, "vaccination",
        "dose,category,age_label,due,season,catch_up_until,condition,condition_key,linked_checkups", read_vaccination,
        catalogue, fault);
    read_details<Task>(database, "task",
                       "phase,category,due,hard_deadline,due_kind,importance,condition,documents,benefits,checkups,"
                       "vaccinations,repeats,offer_kinds,region",
                       read_task, catalogue, fault);
    read_details<Helpline>(database, "helpline",
                           "channel,region,audience,availability,around_the_clock,online_chat,priority,accessibility,"
                           "languages_note",
                           read_helpline, catalogue, fault);
    for (Record& record : catalogue.records) {
        if (auto* vaccination = std::get_if<Vaccination>(&record.details)) {
            vaccination->protects_from = record.summary.de;  // the same text, kept once
        }
    }
    read_rule_versions(database, sources, catalogue, fault);
    read_lexicon(database, catalogue, fault);
    read_holidays(database, catalogue, fault);
    check_references(catalogue, counts, fault);
}

}  // namespace catalogue
