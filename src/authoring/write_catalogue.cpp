#include "authoring/write_catalogue.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/sha256.h"
#include "catalogue/packing.h"
#include "catalogue/schema.h"
#include "search/search.h"

namespace authoring {
namespace {

using catalogue::pack_list;
struct Blob {
    const std::uint8_t* data = nullptr;
    std::size_t size = 0;
};
using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string_view, Blob>;

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};

// The first failure stays; everything after it does nothing.
class Writer {
public:
    Writer() {
        sqlite3* database = nullptr;
        ok_ = sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) == SQLITE_OK;
        database_.reset(database);
    }

    void run(const std::string& sql) {
        ok_ = ok_ && sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }

    void insert(std::string_view table, std::initializer_list<Value> values) {
        if (!ok_) {
            return;
        }
        std::string sql = "INSERT INTO " + std::string(table) + " VALUES(";
        for (std::size_t i = 0; i < values.size(); ++i) {
            sql += i == 0 ? "?" : ",?";
        }
        sql += ")";
        sqlite3_stmt* statement = nullptr;
        ok_ = sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &statement, nullptr) == SQLITE_OK;
        int position = 0;
        for (const Value& value : values) {
            bind(statement, ++position, value);
        }
        ok_ = ok_ && sqlite3_step(statement) == SQLITE_DONE;
        sqlite3_finalize(statement);
    }

    std::string bytes() const {
        if (!ok_) {
            return {};
        }
        sqlite3_int64 size = 0;
        unsigned char* data = sqlite3_serialize(database_.get(), "main", &size, 0);
        if (data == nullptr) {
            return {};
        }
        std::string result(reinterpret_cast<const char*>(data), static_cast<std::size_t>(size));
        sqlite3_free(data);
        return result;
    }

    std::string message() const { return sqlite3_errmsg(database_.get()); }

private:
    void bind(sqlite3_stmt* statement, int position, const Value& value) {
        int code = SQLITE_OK;
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            code = sqlite3_bind_int64(statement, position, *number);
        } else if (const auto* decimal = std::get_if<double>(&value)) {
            code = sqlite3_bind_double(statement, position, *decimal);
        } else if (const auto* text = std::get_if<std::string_view>(&value)) {
            // A null pointer would be NULL, not the empty text.
            const char* data = text->empty() ? "" : text->data();
            code = sqlite3_bind_text(statement, position, data, static_cast<int>(text->size()), SQLITE_TRANSIENT);
        } else if (const auto* blob = std::get_if<Blob>(&value)) {
            code = sqlite3_bind_blob(statement, position, blob->data, static_cast<int>(blob->size), SQLITE_TRANSIENT);
        }
        ok_ = ok_ && code == SQLITE_OK;
    }

    std::unique_ptr<sqlite3, CloseDatabase> database_;
    bool ok_ = false;
};

template <typename Number>
Value number(Number value) {
    return static_cast<std::int64_t>(value);
}

Value optional_number(const std::optional<std::int32_t>& value) {
    return value ? Value(static_cast<std::int64_t>(*value)) : Value(nullptr);
}

// Many records rest on the same page: each source stands once.
class Sources {
public:
    explicit Sources(Writer& writer) : writer_(writer) {}

    std::int64_t number_of(const std::string& text) {
        const auto next = static_cast<std::int64_t>(numbers_.size()) + 1;
        const auto [entry, inserted] = numbers_.emplace(text, next);
        if (inserted) {
            writer_.insert("source", {next, text});
        }
        return entry->second;
    }

private:
    Writer& writer_;
    std::map<std::string, std::int64_t> numbers_;
};

// Only of the rules that were ever changed: "u5 2", one a line.
std::string rule_revisions(const std::vector<catalogue::Record>& records) {
    std::vector<std::string> lines;
    for (const catalogue::Record& record : records) {
        if (record.rule_revision > 0) {
            lines.push_back(record.id + " " + std::to_string(record.rule_revision));
        }
    }
    return pack_list(lines, '\n');
}

void write_meta(Writer& writer, const catalogue::Catalogue& catalogue) {
    const catalogue::Meta& meta = catalogue.meta;
    const auto put = [&](std::string_view key, std::string_view value) { writer.insert("meta", {key, value}); };
    put("schema_version", std::to_string(meta.schema_version));
    put("region", meta.region);
    put("region_name", meta.region_name);
    put("data_date", meta.data_date);
    put("rule_revisions", rule_revisions(catalogue.records));
    put("public_address", meta.public_address);
    put("confirmed", meta.confirmed ? "1" : "0");
    put("operator_name", meta.site_operator.name);
    put("operator_street", meta.site_operator.street);
    put("operator_city", meta.site_operator.city);
    put("operator_email", meta.site_operator.email);
    put("operator_phone", meta.site_operator.phone);
    put("operator_responsible_office", meta.site_operator.responsible_office);
    put("operator_data_protection_contact", meta.site_operator.data_protection_contact);
    put("welcome_folder", meta.welcome.folder);
    put("welcome_voucher", meta.welcome.voucher);
    put("welcome_voucher_kinds", pack_list(meta.welcome.voucher_kinds, ' '));
    put("private_topics", pack_list(meta.private_topics, ' '));
    for (const catalogue::DataChange& change : catalogue.changes) put("change", catalogue::pack_change(change));
    put("record_count", std::to_string(catalogue.records.size()));
    put("place_count", std::to_string(catalogue.places.size()));
    put("lexicon_count", std::to_string(catalogue.lexicon.size()));
}

void write_terms(Writer& writer, std::string_view taxonomy, const std::vector<catalogue::Term>& terms) {
    for (const catalogue::Term& term : terms) {
        writer.insert("taxonomy_term", {taxonomy, term.key, term.label.de, term.label.easy, term.label.en});
    }
}

void write_common(Writer& writer, const catalogue::Catalogue& catalogue) {
    write_terms(writer, "kind", catalogue.kinds);
    write_terms(writer, "topic", catalogue.topics);
    write_terms(writer, "target_group", catalogue.target_groups);
    write_terms(writer, "condition", catalogue.conditions);
    for (const catalogue::LifePhase& phase : catalogue.life_phases) {
        writer.insert("life_phase", {phase.key, phase.label.de, phase.label.easy, phase.label.en,
                                     optional_number(phase.from_months), optional_number(phase.until_months)});
    }
    for (const catalogue::Place& place : catalogue.places) {
        writer.insert("place", {place.id, place.name, place.kreis, place.kreis_name, pack_list(place.postal_codes, ' '),
                                pack_list(place.districts, '\n'), place.latitude, place.longitude,
                                place.youth_welfare_office, number(place.inhabitants), place.inhabitants_as_of});
    }
    for (const catalogue::LexiconEntry& entry : catalogue.lexicon) {
        writer.insert("lexicon",
                      {entry.term, pack_list(entry.variants, '\n'), entry.language, entry.type,
                       pack_list(entry.topics, ' '), pack_list(entry.kinds, ' '), pack_list(entry.targets, ' ')});
    }
    for (const std::string& word : catalogue.stop_words) {
        writer.insert("stop_word", {word});
    }
    for (const catalogue::RenamedId& renamed : catalogue.renamed_ids) {
        writer.insert("renamed_id", {renamed.before, renamed.now});
    }
    for (const catalogue::HolidayRule& rule : catalogue.holidays) {
        writer.insert("public_holiday", {rule.id, rule.name, number(rule.month), number(rule.day),
                                         number(rule.easter_offset_days), number(rule.statutory)});
    }
    for (const catalogue::SchoolHoliday& holiday : catalogue.school_holidays) {
        writer.insert("school_holiday", {holiday.id, holiday.name, holiday.from, holiday.until});
    }
}

std::string pack_optional_window(const std::optional<catalogue::Window>& window) {
    return window ? pack_window(*window) : "";
}

// One overload for each type of record.
class DetailWriter {
public:
    DetailWriter(Writer& writer, std::int64_t record) : writer_(writer), record_(record) {}

    void operator()(const catalogue::Offer& offer) const {
        writer_.insert("offer", {record_, offer.provider, pack_list(offer.target_groups, ' '), offer.municipality,
                                 pack_list(offer.service_area, ' '), offer.address.street, offer.address.postal_code,
                                 offer.address.city, offer.opening_hours_note, offer.appointment, offer.accessibility});
    }
    void operator()(const catalogue::Benefit& benefit) const {
        writer_.insert("benefit", {record_, benefit.who, benefit.amount, benefit.amount_as_of, benefit.apply_at,
                                   benefit.apply_at_local, benefit.deadline, pack_list(benefit.documents, '\n'),
                                   benefit.legal_basis, pack_list(benefit.related, ' '),
                                   pack_optional_window(benefit.due), pack_list(benefit.conditions, ' ')});
    }
    void operator()(const catalogue::Checkup& checkup) const {
        writer_.insert("checkup",
                       {record_, checkup.code, checkup.former_code, checkup.group, checkup.age_label,
                        checkup.tolerance_label, pack_window(checkup.window), pack_optional_window(checkup.tolerance),
                        checkup.tolerance_note, pack_list(checkup.where, '\n'), checkup.documented_in,
                        checkup.obligation, optional_number(checkup.reminder_letter_days)});
    }
    void operator()(const catalogue::Vaccination& vaccination) const {
        writer_.insert("vaccination", {record_, vaccination.dose, vaccination.category, vaccination.age_label,
                                       pack_window(vaccination.window), pack_season(vaccination.season),
                                       pack_offset(vaccination.catch_up_until), vaccination.condition,
                                       vaccination.condition_key, pack_list(vaccination.linked_checkups, ' ')});
    }
    void operator()(const catalogue::Task& task) const {
        writer_.insert("task",
                       {record_, task.phase, task.category, pack_window(task.window), number(task.hard_deadline),
                        task.due_kind, task.importance, task.condition, pack_list(task.documents, '\n'),
                        pack_list(task.benefits, ' '), pack_list(task.checkups, ' '), pack_list(task.vaccinations, ' '),
                        pack_list(task.repeats, ' '), pack_list(task.offer_kinds, ' '), task.region});
    }
    void operator()(const catalogue::Helpline& helpline) const {
        writer_.insert("helpline",
                       {record_, helpline.channel, helpline.region, helpline.audience, helpline.availability,
                        number(helpline.around_the_clock), number(helpline.online_chat), number(helpline.priority),
                        helpline.accessibility, helpline.languages_note});
    }

private:
    Writer& writer_;
    std::int64_t record_;
};

std::vector<std::string> shown_numbers(const std::vector<catalogue::Phone>& phones) {
    std::vector<std::string> shown;
    for (const catalogue::Phone& phone : phones) {
        shown.push_back(phone.shown);
    }
    return shown;
}

void write_records(Writer& writer, Sources& sources, const std::vector<catalogue::Record>& records) {
    std::int64_t position = 0;
    for (const catalogue::Record& record : records) {
        const catalogue::Provenance& provenance = record.provenance;
        writer.insert("record", {++position,
                                 record.id,
                                 number(record.type()),
                                 record.kind,
                                 record.title.de,
                                 record.title.easy,
                                 record.title.en,
                                 record.summary.de,
                                 record.summary.easy,
                                 record.summary.en,
                                 record.note,
                                 pack_list(record.topics, ' '),
                                 pack_list(record.life_phases, ' '),
                                 pack_list(record.languages, ' '),
                                 pack_list(shown_numbers(record.phones), '\n'),
                                 record.email,
                                 record.url,
                                 pack_opening_hours(record.opening_hours),
                                 number(record.cost),
                                 number(record.anonymous),
                                 number(record.sensitive),
                                 sources.number_of(provenance.source),
                                 number(provenance.checked),
                                 provenance.as_of,
                                 number(provenance.stale_risk),
                                 pack_list(provenance.unverified_fields, ' ')});
        std::visit(DetailWriter(writer, position), record.details);
        for (const catalogue::RuleVersion& version : record.rule_versions) {
            writer.insert("rule_version",
                          {position, version.valid_from, version.valid_to, pack_optional_window(version.window),
                           pack_optional_window(version.tolerance), sources.number_of(version.source)});
        }
    }
}

void write_network(Writer& writer, Sources& sources, const std::vector<catalogue::NetworkBody>& network) {
    for (const catalogue::NetworkBody& body : network) {
        const catalogue::Provenance& provenance = body.provenance;
        writer.insert("network_body", {body.id,
                                       body.name,
                                       body.type,
                                       number(body.is_event),
                                       body.kreis,
                                       body.municipality,
                                       pack_list(body.service_area, ' '),
                                       pack_list(body.topics, ' '),
                                       body.purpose,
                                       body.members,
                                       optional_number(body.age_from),
                                       optional_number(body.age_until),
                                       body.date_from,
                                       body.date_until,
                                       body.time_from,
                                       body.time_until,
                                       body.venue,
                                       body.audience,
                                       body.registration_deadline,
                                       optional_number(body.capacity),
                                       body.attendance_reported,
                                       body.price,
                                       body.note,
                                       sources.number_of(provenance.source),
                                       number(provenance.checked),
                                       provenance.as_of,
                                       number(provenance.stale_risk),
                                       pack_list(provenance.unverified_fields, ' ')});
    }
}

void write_search_index(Writer& writer, const std::vector<std::uint8_t>& index) {
    std::int64_t part = 0;
    for (std::size_t at = 0; at < index.size(); at += catalogue::kIndexPartBytes) {
        const std::size_t size = std::min(catalogue::kIndexPartBytes, index.size() - at);
        writer.insert("search_index", {part++, Blob{index.data() + at, size}});
    }
}

}  // namespace

void add_search_index(catalogue::Catalogue& catalogue) {
    if (catalogue.records.size() < search::kWorthStoring) return;
    catalogue.search_index = search::Index(catalogue).serialize();
}

base::Result<std::string> write_catalogue(const catalogue::Catalogue& catalogue) {
    Writer writer;
    // What a page had in it before it was moved is zeroes in the file, which pack to nothing.
    writer.run("PRAGMA page_size=8192;PRAGMA secure_delete=ON;PRAGMA encoding='UTF-8';PRAGMA application_id=" +
               std::to_string(catalogue::kApplicationId) +
               ";PRAGMA user_version=" + std::to_string(catalogue.meta.schema_version) + ";BEGIN");
    for (const catalogue::TableDefinition& table : catalogue::kTables) {
        writer.run(std::string(table.sql));
    }
    Sources sources(writer);
    write_meta(writer, catalogue);
    write_common(writer, catalogue);
    write_records(writer, sources, catalogue.records);
    write_network(writer, sources, catalogue.network);
    write_search_index(writer, catalogue.search_index);
    writer.run("COMMIT;VACUUM");
    std::string bytes = writer.bytes();
    if (bytes.empty()) {
        return base::Error{"error.build.database", {{"reason", writer.message()}}};
    }
    return with_trailer(std::move(bytes));
}

std::string with_trailer(std::string database) {
    const base::Sha256 digest = base::sha256(database);
    database += catalogue::kTrailerMagic;
    database.append(reinterpret_cast<const char*>(digest.data()), digest.size());
    return database;
}

}  // namespace authoring
