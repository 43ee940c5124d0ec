#include "catalogue/read_tables.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "catalogue/check_references.h"
#include "catalogue/columns.h"
#include "catalogue/packing.h"
#include "catalogue/phone.h"
#include "catalogue/read_details.h"
#include "catalogue/schema.h"

namespace catalogue {
namespace {

// Room made beforehand, as the file announces it; what is announced beyond comes one by one.
constexpr std::size_t kMostAnnounced = 8192;
constexpr std::int64_t kMostCount = 10'000'000;

std::size_t announced(const std::string& count) {
    std::size_t number = 0;
    std::from_chars(count.data(), count.data() + count.size(), number);
    return std::min(number, kMostAnnounced);
}

template <typename Item>
bool ascends(const std::vector<Item>& items) {
    return items.size() < 2 || items[items.size() - 2].id < items.back().id;
}

struct RawMeta {
    std::vector<std::string> counts = std::vector<std::string>(3);
    std::string rule_revisions;
    std::string voucher_kinds;
    std::string private_topics;
};

void read_meta(const GuardedDatabase& database, Catalogue& catalogue, RawMeta& raw, ContentFault& fault) {
    Meta& meta = catalogue.meta;
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
        {"welcome_folder", &meta.welcome.folder},
        {"welcome_voucher", &meta.welcome.voucher},
        {"welcome_voucher_kinds", &raw.voucher_kinds},
        {"private_topics", &raw.private_topics},
        {"rule_revisions", &raw.rule_revisions},
        {"record_count", &raw.counts[0]},
        {"place_count", &raw.counts[1]},
        {"lexicon_count", &raw.counts[2]},
    };
    meta.schema_version = kSchemaVersion;
    Rows rows(database, "meta", "key,value", fault);
    while (rows.next()) {
        const std::string key = rows.text();
        std::string value = rows.text();
        if (key == "change") {
            // What a later program tells about changes in another way is left out, like any other unknown line.
            if (auto change = unpack_change(value)) catalogue.changes.push_back(std::move(*change));
            continue;
        }
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
    if (const auto kinds = unpack_list(raw.voucher_kinds, ' ')) meta.welcome.voucher_kinds = *kinds;
    if (const auto topics = unpack_list(raw.private_topics, ' ')) meta.private_topics = *topics;
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

void read_lexicon(const GuardedDatabase& database, Catalogue& catalogue, ContentFault& fault) {
    Rows rows(database, "lexicon", "term,variants,language,type,topics,kinds,targets", fault);
    while (rows.next()) {
        LexiconEntry entry;
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

// Parts are numbered from 0 without a gap. What they say is for the search to check.
void read_search_index(const GuardedDatabase& database, Catalogue& catalogue, ContentFault& fault) {
    Rows rows(database, "search_index", "part,bytes", fault);
    std::int64_t part = 0;
    while (rows.next()) {
        rows.integer(part, part);
        ++part;
        rows.blob(catalogue.search_index, kIndexPartBytes);
        if (catalogue.search_index.size() > kMostIndexBytes) rows.reject();
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
    RawMeta raw;
    read_meta(database, catalogue, raw, fault);
    catalogue.records.reserve(announced(raw.counts[0]));
    catalogue.lexicon.reserve(announced(raw.counts[2]));
    read_terms(database, catalogue, fault);
    read_places(database, catalogue, fault);
    const std::vector<std::string> sources = read_sources(database, fault);
    read_records(database, sources, catalogue, fault);
    read_network(database, sources, catalogue, fault);
    read_all_details(database, sources, catalogue, fault);
    read_rule_revisions(raw.rule_revisions, catalogue);
    read_lexicon(database, catalogue, fault);
    read_holidays(database, catalogue, fault);
    read_search_index(database, catalogue, fault);
    check_references(catalogue, raw.counts, fault);
}

}  // namespace catalogue
