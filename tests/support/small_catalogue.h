// A directory of towns that do not exist, at least one record of each kind, for tests that must not change with the
// data. Records, places, topics and life phases that stand in tests/screens.txt have the ids of the real directory.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "catalogue/catalogue.h"

namespace support {

inline catalogue::Record small_record(std::string id, std::string title, std::string summary) {
    catalogue::Record record;
    record.id = std::move(id);
    record.title.de = std::move(title);
    record.summary.de = std::move(summary);
    record.provenance.source = "Beispielblatt";
    record.provenance.checked = catalogue::Checked::seen;
    record.provenance.as_of = "2024-03";
    record.provenance.stale_risk = catalogue::StaleRisk::low;
    return record;
}

// The numbers begin with 0199, which is nobody's.
inline catalogue::Record small_offer() {
    catalogue::Record record =
        small_record("schreibaby", "Hilfe für Schreibabys", "Gespräche, wenn das Baby viel schreit.");
    record.kind = "counselling";
    record.topics = {"crying_baby"};
    record.life_phases = {"0-1"};
    record.phones = {{"0199 12-34", "+491991234"}};
    record.email = "hilfe@beispiel.invalid";
    record.url = "https://beispiel.invalid";
    record.cost = catalogue::Cost::free;
    record.anonymous = catalogue::Known::yes;
    record.opening_hours = {{0b0000001, 9 * 60, 12 * 60}, {0b0000001, 14 * 60, 17 * 60}, {0b0000010, 9 * 60, 12 * 60}};
    catalogue::Offer offer;
    offer.provider = "Beratungsstelle Musterhausen";
    offer.target_groups = {"parents"};
    offer.municipality = "musterhausen";
    offer.service_area = {"musterhausen"};
    offer.address = {"Beispielweg 1", "00000", "Musterhausen"};
    offer.appointment = "open";
    record.details = offer;
    return record;
}

// The visits that bring the guide, under the same id as in the real directory.
inline catalogue::Record small_visit() {
    catalogue::Record record = small_record("coe-willkommensbesuche-kreis", "Willkommensbesuch",
                                            "Jemand kommt zu Ihnen und bringt den Familienwegweiser.");
    record.title.en = "Welcome visit";
    record.title.easy = "Besuch bei Ihnen";
    record.summary.easy = "Jemand besucht Sie. Die Person bringt den Familien-Wegweiser mit.";
    record.kind = "counselling";
    record.topics = {"crying_baby"};
    record.life_phases = {"0-1"};
    record.phones = {{"0199 56-78", "+491995678"}, {"0199 56-79", "+491995679"}};
    record.url = "https://besuch.beispiel.invalid";
    record.cost = catalogue::Cost::free;
    record.provenance.as_of = "2019";
    record.provenance.stale_risk = catalogue::StaleRisk::high;
    record.provenance.unverified_fields = {"phones"};
    catalogue::Offer offer;
    offer.provider = "Jugendamt Musterhausen";
    offer.target_groups = {"parents"};
    offer.municipality = "musterhausen";
    offer.service_area = {"musterhausen"};
    offer.opening_hours_note = "nach Absprache";
    offer.accessibility = "ohne Stufen";
    record.details = offer;
    return record;
}

// What there is in another town, about two topics more.
inline catalogue::Record small_group() {
    catalogue::Record record =
        small_record("stilltreff", "Stilltreff", "Frühstück für Eltern mit Fragen zum Stillen und zum Schlafen.");
    record.title.en = "Breastfeeding group";
    record.kind = "group";
    record.topics = {"breastfeeding", "sleep"};
    record.life_phases = {"pregnancy", "0-1"};
    record.phones = {{"0199 90-12", "+491999012"}};
    record.cost = catalogue::Cost::free;
    record.opening_hours = {{0b0000100, 9 * 60 + 30, 11 * 60}};
    catalogue::Offer offer;
    offer.provider = "Familienzentrum Beispielstadt";
    offer.target_groups = {"parents"};
    offer.municipality = "duelmen";
    offer.service_area = {"duelmen", "nottuln"};
    offer.address = {"Musterplatz 2", "00001", "Beispielstadt"};
    record.details = offer;
    return record;
}

inline catalogue::Record small_benefit() {
    catalogue::Record record = small_record("kindergeld", "Kindergeld", "Geld für jedes Kind, jeden Monat.");
    record.title.en = "Child benefit";
    record.summary.en = "Money for every child, every month.";
    record.summary.easy = "Das ist Geld für Ihr Kind.";
    catalogue::Benefit benefit;
    benefit.who = "Eltern";
    benefit.amount = "100 € im Monat";
    benefit.amount_as_of = "2026-01-01";
    benefit.apply_at = "Familienkasse";
    benefit.deadline = "sechs Monate nach der Geburt";
    benefit.documents = {"Geburtsurkunde", "Steuernummer"};
    record.details = benefit;
    return record;
}

inline catalogue::Record small_checkup() {
    catalogue::Record record = small_record("u3", "U3", "Die erste Untersuchung in der Praxis.");
    record.cost = catalogue::Cost::free_statutory;
    catalogue::Checkup checkup;
    checkup.code = "U3";
    checkup.age_label = "4. bis 5. Lebenswoche";
    checkup.tolerance_label = "3. bis 8. Lebenswoche";
    checkup.window.from = catalogue::Offset{0, 21};
    checkup.window.until = catalogue::Offset{0, 35};
    catalogue::Window tolerance;
    tolerance.from = catalogue::Offset{0, 14};
    tolerance.until = catalogue::Offset{0, 56};
    checkup.tolerance = tolerance;
    checkup.where = {"Kinderarztpraxis"};
    record.details = checkup;
    return record;
}

inline catalogue::Record small_vaccination() {
    catalogue::Record record =
        small_record("rotavirus-2", "Rotaviren, 2. Impfung", "schwerem Durchfall durch Rotaviren");
    catalogue::Vaccination vaccination;
    vaccination.protects_from = record.summary.de;  // a catalogue file keeps the two as one
    vaccination.dose = "2. Impfung";
    vaccination.category = "standard";
    vaccination.age_label = "3 Monate";
    vaccination.window.from = catalogue::Offset{3, 0};
    vaccination.window.until = catalogue::Offset{4, 0};
    record.details = vaccination;
    return record;
}

inline catalogue::Record small_task() {
    catalogue::Record record = small_record("task-vorsorge-termine", "Termine für Untersuchungen ausmachen",
                                            "Rufen Sie früh in der Praxis an.");
    catalogue::Task task;
    task.phase = "0-1";
    task.window.from = catalogue::Offset{0, 0};
    task.window.until = catalogue::Offset{0, 21};
    task.due_kind = "window";
    task.importance = "recommended";
    record.details = task;
    return record;
}

inline catalogue::Record small_parents_line() {
    catalogue::Record record = small_record("elterntelefon", "Elterntelefon", "Jemand hört zu und weiß Rat.");
    record.phones = {{"0800 000 0550", "+498000000550"}};
    record.cost = catalogue::Cost::free;
    catalogue::Helpline line;
    line.channel = "phone";
    line.availability = "Montag bis Freitag von 9 bis 17 Uhr";
    line.priority = 10;
    record.details = line;
    return record;
}

inline catalogue::Record small_helpline() {
    catalogue::Record record = small_record("hilfetelefon", "Hilfetelefon Gewalt", "Hier hört Ihnen jemand zu.");
    record.phones = {{"116016", "116016"}};
    record.sensitive = true;
    record.topics = {"violence"};
    catalogue::Helpline line;
    line.channel = "phone";
    line.availability = "rund um die Uhr";
    line.around_the_clock = true;
    line.priority = 7;
    record.details = line;
    return record;
}

inline catalogue::Place small_place(std::string id, std::string name, double latitude, double longitude) {
    catalogue::Place place;
    place.id = std::move(id);
    place.name = std::move(name);
    place.kreis = "muster";
    place.kreis_name = "Kreis Muster";
    place.youth_welfare_office = "Jugendamt " + place.name;
    place.latitude = latitude;
    place.longitude = longitude;
    return place;
}

inline catalogue::Catalogue small_catalogue() {
    catalogue::Catalogue small;
    small.meta.schema_version = catalogue::kSchemaVersion;
    small.meta.region = "muster";
    small.meta.region_name = "Kreis Muster";
    small.meta.data_date = "2026-11-22";
    small.meta.private_topics = {"violence"};
    small.records = {small_offer(),       small_visit(), small_group(),        small_benefit(), small_checkup(),
                     small_vaccination(), small_task(),  small_parents_line(), small_helpline()};
    std::sort(small.records.begin(), small.records.end(),
              [](const catalogue::Record& left, const catalogue::Record& right) { return left.id < right.id; });
    small.places = {small_place("duelmen", "Beispielstadt", 51.8, 7.3),
                    small_place("musterhausen", "Musterhausen", 51.9, 7.2),
                    small_place("nottuln", "Neudorf", 51.95, 7.35)};
    small.places[1].postal_codes = {"00000"};
    small.kinds = {{"counselling", {"Beratungsstelle", "", "Counselling"}}, {"group", {"Treffpunkt", "", "Group"}}};
    small.topics = {{"breastfeeding", {"Stillen", "", "Breastfeeding"}},
                    {"crying_baby", {"Schreibaby", "", "Crying baby"}},
                    {"sleep", {"Schlafen", "", "Sleep"}},
                    {"violence", {"Gewalt", "", "Violence"}}};
    small.life_phases = {{"pregnancy", {"Schwangerschaft", "", "Pregnancy"}, std::nullopt, std::nullopt},
                         {"0-1", {"Erstes Lebensjahr", "", "First year"}, 0, 12}};
    small.target_groups = {{"parents", {"Eltern", "", "Parents"}}};
    return small;
}

}  // namespace support
