#include "authoring/read_parts.h"
#include "authoring/read_records.h"

namespace authoring {
namespace {

catalogue::Address read_address(ObjectReader& json) {
    catalogue::Address address;
    if (const Json* value = json.child("address", Need::optional)) {
        ObjectReader parts(*value, json.at("address"), json.faults());
        address.street = parts.text("street", Need::optional, kLine);
        address.postal_code = parts.text("postal_code", Need::optional, 5);
        address.city = parts.text("city", Need::optional, kShort);
        parts.finish();
        const bool digits = address.postal_code.find_first_not_of("0123456789") == std::string::npos;
        if (!address.postal_code.empty() && (address.postal_code.size() != 5 || !digits)) {
            parts.add_error("postal_code", {"error.data.bad_postal_code", {{"value", address.postal_code}}});
        }
    }
    return address;
}

// A shelter that stands in a public list with its street is a shelter no longer.
void check_shelter(ObjectReader& json, const catalogue::Record& record, const catalogue::Offer& offer) {
    if (record.kind == "women_shelter" && !offer.address.street.empty()) {
        json.add_error("address", {"error.data.shelter_with_address", {}});
    }
}

}  // namespace

catalogue::Record read_offer(ObjectReader& json, const Vocabulary& vocabulary) {
    catalogue::Record record;
    catalogue::Offer offer;
    record.id = json.id("id");
    record.kind = json.key_of("kind", Need::required, vocabulary.kinds, kTaxonomyFile);
    record.title = json.local_text("title", Need::required, kLine);
    offer.provider = json.text("provider", Need::optional, kLine);
    record.summary = json.local_text("summary", Need::required, kParagraph);
    record.topics = json.keys_of("topics", Need::required, vocabulary.topics, kTaxonomyFile);
    record.life_phases = json.keys_of("life_phases", Need::required, vocabulary.life_phases, kTaxonomyFile);
    offer.target_groups = json.keys_of("target_groups", Need::required, vocabulary.target_groups, kTaxonomyFile);
    offer.municipality = json.key_of("municipality", Need::optional, vocabulary.places, kPlacesFile);
    offer.service_area = json.keys_of("service_area", Need::required, vocabulary.places, kPlacesFile);
    if (json.has("service_area") && offer.service_area.empty()) {
        json.add_error("service_area", {"error.data.empty_list", {}});
    }
    offer.address = read_address(json);
    record.phones = json.phones("phones");
    record.email = json.email("email", Need::optional);
    record.url = json.link("url", Need::optional);
    record.opening_hours = read_opening_hours(json);
    offer.opening_hours_note = json.text("opening_hours_note", Need::optional, kParagraph);
    offer.appointment = json.key_of("appointment", Need::optional, {"open", "required", "referral"}, "schema");
    record.cost = read_cost(json);
    record.anonymous = known(json.flag("anonymous", Need::optional));
    record.languages = json.texts("languages", Need::optional, 20);
    offer.accessibility = json.key_of("accessibility", Need::optional, {"wheelchair_accessible"}, "schema");
    record.note = json.text("note", Need::optional, kParagraph);
    record.provenance = read_provenance(json, SourceDate::required);
    record.sensitive = is_sensitive(record, vocabulary);
    check_shelter(json, record, offer);
    record.details = std::move(offer);
    return record;
}

catalogue::Record read_helpline(ObjectReader& json, const Vocabulary& vocabulary) {
    catalogue::Record record;
    catalogue::Helpline helpline;
    record.id = json.id("id");
    record.title = json.local_text("title", Need::required, kLine);
    helpline.channel = json.key_of("channel", Need::required, {"phone", "online", "app"}, "schema");
    record.summary = json.local_text("summary", Need::required, kParagraph);
    helpline.priority = static_cast<std::uint8_t>(json.number("priority", Need::required, 1, 99).value_or(99));
    helpline.audience = json.key_of("audience", Need::required,
                                    {"everyone", "parents", "young_people", "children_disability", "women", "men",
                                     "children", "professionals", "mothers", "single_parents"},
                                    "schema");
    record.topics = json.keys_of("topics", Need::required, vocabulary.topics, kTaxonomyFile);
    record.life_phases = json.keys_of("life_phases", Need::required, vocabulary.life_phases, kTaxonomyFile);
    record.phones = json.phones("phones");
    record.url = json.link("url", Need::optional);
    helpline.around_the_clock = json.flag("around_the_clock", Need::optional).value_or(false);
    helpline.availability = json.text("availability", Need::optional, kLine);
    record.opening_hours = read_opening_hours(json);
    record.cost = read_cost(json);
    record.anonymous = known(json.flag("anonymous", Need::optional));
    helpline.online_chat = json.flag("online_chat", Need::optional).value_or(false);
    record.languages = json.texts("languages", Need::optional, 20);
    helpline.languages_note = json.text("languages_note", Need::optional, kLine);
    helpline.accessibility = json.key_of("accessibility", Need::optional,
                                         {"sign_language_video", "sign_language_relay", "deaf_friendly"}, "schema");
    record.note = json.text("note", Need::optional, kParagraph);
    helpline.region = json.text("region", Need::required, kShort);
    record.provenance = read_provenance(json, SourceDate::required);
    record.sensitive = is_sensitive(record, vocabulary);
    record.details = std::move(helpline);
    return record;
}

catalogue::NetworkBody read_network_body(ObjectReader& json, const Vocabulary& vocabulary) {
    catalogue::NetworkBody body;
    body.id = json.id("id");
    body.is_event = json.choice<bool>("record_type", Need::required, {{"network", false}, {"event", true}}, false);
    body.name = json.text("title", Need::required, kLine);
    body.type = json.key_of("type", Need::required, body.is_event ? vocabulary.event_types : vocabulary.network_types,
                            kTaxonomyFile);
    body.municipality = json.key_of("municipality", Need::optional, vocabulary.places, kPlacesFile);
    body.topics = json.keys_of("topics", Need::required, vocabulary.topics, kTaxonomyFile);
    body.note = json.text("note", Need::optional, kParagraph);
    if (body.is_event) {
        body.date_from = json.date("date_from", Need::optional, false);
        body.date_until = json.date("date_until", Need::optional, false);
        body.time_from = json.clock("time_from", Need::optional);
        body.time_until = json.clock("time_until", Need::optional);
        body.venue = json.text("venue", Need::optional, kLine);
        body.audience = json.text("audience", Need::optional, kLine);
        body.registration_deadline = json.date("registration_deadline", Need::optional, false);
        body.capacity = json.number("capacity", Need::optional, 1, 100'000);
        body.attendance_reported = json.text("attendance_reported", Need::optional, kLine);
        body.price = json.text("price", Need::optional, kLine);
        if (!body.date_until.empty() && body.date_until < body.date_from) {
            json.add_error("date_until", {"error.data.ends_before_it_begins", {}});
        }
    } else {
        body.service_area = json.keys_of("service_area", Need::required, vocabulary.places, kPlacesFile);
        body.purpose = json.text("purpose", Need::required, kParagraph);
        body.members = json.text("members", Need::optional, kParagraph);
        body.age_from = json.number("age_min", Need::optional, 0, 99);
        body.age_until = json.number("age_max", Need::optional, 0, 99);
    }
    body.provenance = read_provenance(json, body.is_event ? SourceDate::none : SourceDate::required);
    return body;
}

}  // namespace authoring
