// Parts that several types of records share.
#pragma once

#include <string_view>
#include <vector>

#include "authoring/object_reader.h"
#include "authoring/vocabulary.h"
#include "catalogue/records.h"

namespace authoring {

// The honesty marks. `date`: whether the type has the date of its source at all (records without one are of unknown
// age).
enum class SourceDate : std::uint8_t { required, none };
catalogue::Provenance read_provenance(ObjectReader& json, SourceDate date);

// low from 2024, medium 2020 to 2023, high before 2020, unknown without a date.
catalogue::StaleRisk stale_risk_of(std::string_view as_of);

// {"months": 4, "days": 15}; hours count as whole days, weeks as seven, years as twelve months.
std::optional<catalogue::Offset> read_offset(ObjectReader& json, std::string_view key, Need need);
catalogue::Window read_window(ObjectReader& window);
// The window that stands under that key.
std::optional<catalogue::Window> read_window_at(ObjectReader& json, std::string_view key, Need need);
// "rule_versions": by valid_from, each with the source of the decision.
std::vector<catalogue::RuleVersion> read_rule_versions(ObjectReader& json);

std::vector<catalogue::WeeklySpan> read_opening_hours(ObjectReader& json);
catalogue::Cost read_cost(ObjectReader& json);
catalogue::Known known(std::optional<bool> flag);

// Whether a record with these keys must stay out of addresses and titles.
bool is_sensitive(const catalogue::Record& record, const Vocabulary& vocabulary);

}  // namespace authoring
