#include "catalogue/read_details.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

#include "catalogue/columns.h"
#include "catalogue/packing.h"

namespace catalogue {
namespace {

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
    benefit.conditions = keys(rows);
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

}  // namespace

void read_rule_revisions(std::string_view text, Catalogue& catalogue) {
    const auto lines = unpack_list(text, '\n');
    for (const std::string& line : lines ? *lines : std::vector<std::string>()) {
        const std::size_t gap = line.find(' ');
        const auto record = std::find_if(catalogue.records.begin(), catalogue.records.end(), [&](const Record& each) {
            return gap != std::string::npos && line.compare(0, gap, each.id) == 0;
        });
        if (record != catalogue.records.end()) {
            std::from_chars(line.data() + gap + 1, line.data() + line.size(), record->rule_revision);
        }
    }
}

void read_all_details(const GuardedDatabase& database, const std::vector<std::string>& sources, Catalogue& catalogue,
                      ContentFault& fault) {
    read_details<Offer>(database, "offer",
                        "provider,target_groups,municipality,service_area,street,postal_code,city,opening_hours_note,"
                        "appointment,accessibility",
                        read_offer, catalogue, fault);
    read_details<Benefit>(database, "benefit",
                          "who,amount,amount_as_of,apply_at,apply_at_local,deadline,documents,legal_basis,related,due,"
                          "conditions",
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
}

}  // namespace catalogue
