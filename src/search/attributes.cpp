#include "search/attributes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

namespace search {
namespace {

constexpr float kOldSource = 0.93f;
constexpr float kMiddlingSource = 0.98f;
constexpr float kUnverified = 0.98f;

catalogue::Known is_free(catalogue::Cost cost) {
    switch (cost) {
        case catalogue::Cost::unknown:
            return catalogue::Known::unknown;
        case catalogue::Cost::free:
        case catalogue::Cost::free_statutory:
        case catalogue::Cost::free_donation:
            return catalogue::Known::yes;
        default:
            return catalogue::Known::no;
    }
}

float prior_of(const catalogue::Record& record) {
    float prior = 1;
    if (record.provenance.stale_risk == catalogue::StaleRisk::high) prior *= kOldSource;
    if (record.provenance.stale_risk == catalogue::StaleRisk::medium) prior *= kMiddlingSource;
    if (record.provenance.checked == catalogue::Checked::unverified) prior *= kUnverified;
    return prior;
}

std::int16_t in_months(const catalogue::Offset& offset) {
    return static_cast<std::int16_t>(offset.months + offset.days / 30);
}

void set_window(Attributes& attributes, const catalogue::Window& window) {
    if (window.anchor != catalogue::Anchor::birth) return;
    if (window.from) attributes.from_month = in_months(*window.from);
    if (window.until) attributes.until_month = static_cast<std::int16_t>(in_months(*window.until) + 1);
}

}  // namespace

std::uint16_t place_number(const catalogue::Catalogue& catalogue, std::string_view id) {
    const catalogue::Place* place = id.empty() ? nullptr : catalogue.find_place(id);
    return place == nullptr ? kNoPlace : static_cast<std::uint16_t>(place - catalogue.places.data());
}

std::uint16_t term_number(const std::vector<catalogue::Term>& terms, std::string_view key) {
    for (std::size_t index = 0; index < terms.size(); ++index) {
        if (terms[index].key == key) return static_cast<std::uint16_t>(index);
    }
    return kNoTerm;
}

AttributeTable::AttributeTable(const catalogue::Catalogue& catalogue) : catalogue_(catalogue) {
    attributes_.reserve(catalogue.records.size());
    for (const catalogue::Record& record : catalogue.records) add(record);
    lists_.shrink_to_fit();
}

void AttributeTable::add(const catalogue::Record& record) {
    Attributes attributes;
    attributes.type = record.type();
    attributes.free_of_charge = is_free(record.cost);
    attributes.anonymous = record.anonymous;
    attributes.by_phone = !record.phones.empty();
    attributes.kind = term_number(catalogue_.kinds, record.kind);
    attributes.prior = prior_of(record);
    for (const std::string& key : record.life_phases) attributes.phases |= phase_bit(key);
    add_lists(record, attributes);
    if (const auto* checkup = std::get_if<catalogue::Checkup>(&record.details)) set_window(attributes, checkup->window);
    if (const auto* dose = std::get_if<catalogue::Vaccination>(&record.details)) set_window(attributes, dose->window);
    if (const auto* task = std::get_if<catalogue::Task>(&record.details)) set_window(attributes, task->window);
    attributes_.push_back(attributes);
}

void AttributeTable::add_lists(const catalogue::Record& record, Attributes& attributes) {
    attributes.lists = static_cast<std::uint32_t>(lists_.size());
    const auto add = [this](auto& count, std::uint16_t number) {
        if (number == kNoTerm || count == std::numeric_limits<std::decay_t<decltype(count)>>::max()) return;
        lists_.push_back(number);
        ++count;
    };
    if (const auto* offer = std::get_if<catalogue::Offer>(&record.details)) {
        attributes.seat = place_number(catalogue_, offer->municipality);
        for (const std::string& id : offer->service_area) add(attributes.areas, place_number(catalogue_, id));
    }
    for (const std::string& key : record.topics) add(attributes.topics, term_number(catalogue_.topics, key));
    for (const std::string& tag : record.languages) {
        if (language_number(tag) == kNoTerm) languages_.push_back(tag);
        add(attributes.languages, language_number(tag));
    }
}

std::uint16_t AttributeTable::language_number(std::string_view tag) const {
    const auto found = std::find(languages_.begin(), languages_.end(), tag);
    return found == languages_.end() ? kNoTerm : static_cast<std::uint16_t>(found - languages_.begin());
}

std::uint32_t AttributeTable::phases_at(int child_months) const {
    std::uint32_t bits = 0;
    for (std::size_t index = 0; index < catalogue_.life_phases.size() && index < 32; ++index) {
        const catalogue::LifePhase& phase = catalogue_.life_phases[index];
        if (!phase.from_months || child_months < *phase.from_months) continue;
        if (phase.until_months && child_months >= *phase.until_months) continue;
        bits |= 1u << index;
    }
    return bits;
}

std::uint32_t AttributeTable::phase_bit(std::string_view key) const {
    for (std::size_t index = 0; index < catalogue_.life_phases.size() && index < 32; ++index) {
        if (catalogue_.life_phases[index].key == key) return 1u << index;
    }
    return 0;
}

std::uint32_t AttributeTable::pregnancy_bits() const {
    std::uint32_t bits = 0;
    for (std::size_t index = 0; index < catalogue_.life_phases.size() && index < 32; ++index) {
        if (!catalogue_.life_phases[index].from_months) bits |= 1u << index;
    }
    return bits;
}

float AttributeTable::distance(std::uint16_t from, std::uint16_t to) const {
    constexpr double kKilometresPerDegree = 111.2;
    constexpr double kRadians = 3.14159265358979 / 180;
    const catalogue::Place& start = catalogue_.places[from];
    const catalogue::Place& end = catalogue_.places[to];
    const double north = (end.latitude - start.latitude) * kKilometresPerDegree;
    const double east = (end.longitude - start.longitude) * kKilometresPerDegree * std::cos(start.latitude * kRadians);
    return static_cast<float>(std::sqrt(north * north + east * east));
}

}  // namespace search
