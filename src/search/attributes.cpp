#include "search/attributes.h"

#include <algorithm>
#include <cmath>

namespace search {
namespace {

constexpr float kOldSource = 0.93f;
constexpr float kMiddlingSource = 0.98f;
constexpr float kUnverified = 0.98f;

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

AttributeTable::AttributeTable(const catalogue::Catalogue& catalogue) : catalogue_(catalogue) {
    attributes_.reserve(catalogue.records.size());
    for (const catalogue::Record& record : catalogue.records) add(record);
}

void AttributeTable::add(const catalogue::Record& record) {
    Attributes attributes;
    attributes.type = record.type();
    attributes.prior = prior_of(record);
    for (const std::string& key : record.life_phases) attributes.phases |= phase_bit(key);
    attributes.area_begin = static_cast<std::uint32_t>(areas_.size());
    if (const auto* offer = std::get_if<catalogue::Offer>(&record.details)) {
        attributes.seat = place_number(catalogue_, offer->municipality);
        for (const std::string& id : offer->service_area) {
            const std::uint16_t place = place_number(catalogue_, id);
            if (place != kNoPlace) areas_.push_back(place);
        }
    }
    attributes.area_end = static_cast<std::uint32_t>(areas_.size());
    if (const auto* checkup = std::get_if<catalogue::Checkup>(&record.details)) set_window(attributes, checkup->window);
    if (const auto* dose = std::get_if<catalogue::Vaccination>(&record.details)) set_window(attributes, dose->window);
    if (const auto* task = std::get_if<catalogue::Task>(&record.details)) set_window(attributes, task->window);
    attributes_.push_back(attributes);
}

bool AttributeTable::serves(std::uint32_t record, std::uint16_t place) const {
    const Attributes& attributes = attributes_[record];
    for (std::uint32_t at = attributes.area_begin; at < attributes.area_end; ++at) {
        if (areas_[at] == place) return true;
    }
    return false;
}

std::vector<std::uint16_t> AttributeTable::area_of(std::uint32_t record) const {
    const Attributes& attributes = attributes_[record];
    return {areas_.data() + attributes.area_begin, areas_.data() + attributes.area_end};
}

std::uint32_t AttributeTable::area_size(std::uint32_t record) const {
    return attributes_[record].area_end - attributes_[record].area_begin;
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
