#include "authoring/read_parts.h"

#include <algorithm>
#include <array>

#include "base/date.h"

namespace authoring {
namespace {

constexpr std::array<std::string_view, 8> kDays = {"mo", "tu", "we", "th", "fr", "sa", "su", "ph"};

std::uint8_t read_days(ObjectReader& span) {
    unsigned days = 0;
    for (const std::string& name : span.texts("days", Need::required, kShort)) {
        const auto found = std::find(kDays.begin(), kDays.end(), name);
        if (found == kDays.end()) {
            span.add_error("days", {"error.data.unknown_day", {{"value", name}}});
            continue;
        }
        days |= 1U << static_cast<unsigned>(found - kDays.begin());
    }
    return static_cast<std::uint8_t>(days);
}

// The fields a mark speaks of must be there: a mark on a field that was renamed or removed would be lost silently.
void check_unverified_fields(ObjectReader& json, const std::vector<std::string>& fields) {
    for (const std::string& field : fields) {
        if (!json.has(field.substr(0, field.find('.')))) {
            json.add_error("unverified_fields", {"error.data.mark_without_field", {{"value", field}}});
        }
    }
}

}  // namespace

catalogue::StaleRisk stale_risk_of(std::string_view as_of) {
    const std::string_view year = as_of.substr(0, 4);
    if (year.size() < 4) {
        return catalogue::StaleRisk::unknown;
    }
    return year >= "2024" ? catalogue::StaleRisk::low
                          : (year >= "2020" ? catalogue::StaleRisk::medium : catalogue::StaleRisk::high);
}

catalogue::Provenance read_provenance(ObjectReader& json, SourceDate date) {
    using catalogue::Checked;
    using catalogue::StaleRisk;
    catalogue::Provenance provenance;
    provenance.source = json.text("source", Need::required, kParagraph);
    provenance.checked = json.choice<Checked>(
        "checked", Need::required,
        {{"unverified", Checked::unverified}, {"seen", Checked::seen}, {"confirmed", Checked::confirmed}},
        Checked::unverified);
    if (date == SourceDate::required) {
        provenance.as_of = json.date_or_null("as_of");
    }
    provenance.stale_risk = stale_risk_of(provenance.as_of);
    if (json.has("stale_risk")) {
        const auto stated = json.choice<StaleRisk>("stale_risk", Need::required,
                                                   {{"unknown", StaleRisk::unknown},
                                                    {"low", StaleRisk::low},
                                                    {"medium", StaleRisk::medium},
                                                    {"high", StaleRisk::high}},
                                                   StaleRisk::unknown);
        if (stated != provenance.stale_risk) {
            json.add_error("stale_risk", {"error.data.stale_risk_differs", {}});
        }
    }
    provenance.unverified_fields = json.texts("unverified_fields", Need::required, kShort);
    check_unverified_fields(json, provenance.unverified_fields);
    return provenance;
}

std::optional<catalogue::Offset> read_offset(ObjectReader& json, std::string_view key, Need need) {
    const Json* value = json.child(key, need);
    if (value == nullptr) {
        return std::nullopt;
    }
    constexpr std::int32_t kMost = 2400;
    ObjectReader parts(*value, json.at(key), json.faults());
    const std::int32_t hours = parts.number("hours", Need::optional, 0, kMost).value_or(0);
    const std::int32_t days = parts.number("days", Need::optional, -kMost, kMost).value_or(0);
    const std::int32_t weeks = parts.number("weeks", Need::optional, -kMost, kMost).value_or(0);
    const std::int32_t months = parts.number("months", Need::optional, -kMost, kMost).value_or(0);
    const std::int32_t years = parts.number("years", Need::optional, -100, 100).value_or(0);
    parts.finish();
    if (value->empty()) {
        json.add_error(key, {"error.data.empty_object", {}});
    }
    return catalogue::Offset{12 * years + months, 7 * weeks + days + hours / 24};
}

catalogue::Window read_window(ObjectReader& window) {
    using catalogue::Anchor;
    catalogue::Window result;
    result.anchor = window.choice<Anchor>("anchor", Need::required,
                                          {{"birth", Anchor::birth},
                                           {"due_date", Anchor::due_date},
                                           {"kita_start", Anchor::kita_start},
                                           {"school_start", Anchor::school_start},
                                           {"leave_start", Anchor::leave_start},
                                           {"application", Anchor::application},
                                           {"main_benefit", Anchor::main_benefit},
                                           {"illness", Anchor::illness},
                                           {"move_date", Anchor::move_date},
                                           {"separation", Anchor::separation},
                                           {"event", Anchor::event},
                                           {"tax_year", Anchor::tax_year}},
                                          Anchor::birth);
    result.from = read_offset(window, "from", Need::optional);
    result.until = read_offset(window, "until", Need::optional);
    result.until_inclusive = window.flag("until_inclusive", Need::optional).value_or(false);
    if (result.from && result.until) {
        const auto days = [](const catalogue::Offset& offset) { return 30 * offset.months + offset.days; };
        if (days(*result.until) < days(*result.from)) {
            window.add_error("until", {"error.data.ends_before_it_begins", {}});
        }
    }
    return result;
}

std::optional<catalogue::Window> read_window_at(ObjectReader& json, std::string_view key, Need need) {
    const Json* value = json.child(key, need);
    if (value == nullptr) {
        return std::nullopt;
    }
    ObjectReader window(*value, json.at(key), json.faults());
    catalogue::Window result = read_window(window);
    window.finish();
    return result;
}

std::vector<catalogue::RuleVersion> read_rule_versions(ObjectReader& json) {
    std::vector<catalogue::RuleVersion> versions;
    const Json* values = json.list("rule_versions", Need::optional);
    for (const Json& value : values != nullptr ? *values : Json::array()) {
        ObjectReader entry(value, json.at("rule_versions"), json.faults());
        catalogue::RuleVersion version;
        version.valid_from = entry.date("valid_from", Need::required, false);
        version.valid_to = entry.date("valid_to", Need::optional, false);
        version.window = read_window_at(entry, "window", Need::optional);
        version.tolerance = read_window_at(entry, "tolerance", Need::optional);
        version.source = entry.text("source", Need::required, kLong);
        entry.finish();
        versions.push_back(std::move(version));
    }
    std::sort(versions.begin(), versions.end(),
              [](const auto& a, const auto& b) { return a.valid_from < b.valid_from; });
    return versions;
}

std::vector<catalogue::WeeklySpan> read_opening_hours(ObjectReader& json) {
    std::vector<catalogue::WeeklySpan> spans;
    const Json* values = json.list("opening_hours", Need::optional);
    for (const Json& value : values != nullptr ? *values : Json::array()) {
        ObjectReader span(value, json.at("opening_hours"), json.faults());
        const std::uint8_t days = read_days(span);
        const std::optional<int> opens = base::parse_clock(span.clock("from", Need::required));
        const std::optional<int> closes = base::parse_clock(span.clock("to", Need::required));
        span.finish();
        if (opens && closes && *closes <= *opens) {
            span.add_error("to", {"error.data.closes_before_it_opens", {}});
        }
        spans.push_back(
            {days, static_cast<std::uint16_t>(opens.value_or(0)), static_cast<std::uint16_t>(closes.value_or(0))});
    }
    return spans;
}

catalogue::Cost read_cost(ObjectReader& json) {
    using catalogue::Cost;
    return json.choice<Cost>("cost", Need::required,
                             {{"unknown", Cost::unknown},
                              {"free", Cost::free},
                              {"free_statutory", Cost::free_statutory},
                              {"free_donation", Cost::free_donation},
                              {"mostly_free", Cost::mostly_free},
                              {"low_cost", Cost::low_cost},
                              {"fee", Cost::fee},
                              {"fee_reducible", Cost::fee_reducible},
                              {"depends_on_insurer", Cost::depends_on_insurer},
                              {"local_call", Cost::local_call},
                              {"toll", Cost::toll}},
                             Cost::unknown);
}

catalogue::Known known(std::optional<bool> flag) {
    return flag ? (*flag ? catalogue::Known::yes : catalogue::Known::no) : catalogue::Known::unknown;
}

bool is_sensitive(const catalogue::Record& record, const Vocabulary& vocabulary) {
    return vocabulary.sensitive_kinds.count(record.kind) > 0 ||
           std::any_of(record.topics.begin(), record.topics.end(),
                       [&](const std::string& topic) { return vocabulary.sensitive_topics.count(topic) > 0; });
}

}  // namespace authoring
