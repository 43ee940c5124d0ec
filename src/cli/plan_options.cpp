#include "cli/plan_options.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "planner/anchors.h"

namespace cli {
namespace {

using base::Date;
using base::Error;
using base::Result;

// Whose dates are planned lives in these years; the arithmetic stays far from the ends of the calendar.
constexpr std::chrono::year kFirstYear{1900};
constexpr std::chrono::year kLastYear{2199};
constexpr int kMostChanges = 10'000;

Result<Date> read_date(const std::string& option, const std::string& value) {
    const auto date = base::parse_date(value);
    if (date && date->year() >= kFirstYear && date->year() <= kLastYear) return *date;
    return Error{"error.plan.date", {{"option", option}, {"value", value}}};
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
        end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end == std::string::npos ? end : end - begin));
    }
    return parts;
}

// "kita_start=2027-08-01"; a birth is told by --born or --child alone.
Result<planner::AnchorDate> read_anchor(const std::string& option, const std::string& value) {
    const std::size_t equals = value.find('=');
    if (equals == std::string::npos) return Error{"error.plan.anchor", {{"option", option}, {"value", value}}};
    const std::string name = value.substr(0, equals);
    const auto anchor = planner::parse_anchor(name);
    if (!anchor || *anchor == catalogue::Anchor::birth) return Error{"error.plan.anchor_name", {{"name", name}}};
    const auto date = read_date(option, value.substr(equals + 1));
    if (!date.ok()) return date.error();
    return planner::AnchorDate{*anchor, date.value()};
}

// "changed=2": how often the dates of the child have been corrected since the first calendar file.
Result<int> read_changes(const std::string& value) {
    int changes = 0;
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), changes);
    if (failure == std::errc() && end == value.data() + value.size() && changes >= 0 && changes <= kMostChanges) {
        return changes;
    }
    return Error{"error.plan.changed", {{"value", value}}};
}

base::Status read_part(planner::Child& child, const std::string& name, const std::string& part) {
    const std::string value = part.substr(std::min(name.size() + 1, part.size()));
    if (name == "changed") {
        const auto changes = read_changes(value);
        if (!changes.ok()) return changes.error();
        child.changes = changes.value();
        return base::Nothing{};
    }
    for (const auto& [known, date] :
         {std::pair{"born", &child.born}, std::pair{"due", &child.due}, std::pair{"first", &child.named_by}}) {
        if (name != known || part.size() == name.size()) continue;
        const auto read = read_date("--child", value);
        if (!read.ok()) return read.error();
        *date = read.value();
        return base::Nothing{};
    }
    auto anchor = read_anchor("--child", part);
    if (!anchor.ok()) return anchor.error();
    child.anchors.push_back(std::move(anchor).value());
    return base::Nothing{};
}

Result<planner::Child> read_child(const std::string& value) {
    planner::Child child;
    if (value.find('=') == std::string::npos) {
        const auto born = read_date("--child", value);
        if (!born.ok()) return born.error();
        child.born = born.value();
        return child;
    }
    std::vector<std::string> names;
    for (const std::string& part : split(value, ',')) {
        const std::string name = part.substr(0, part.find('='));
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            return Error{"error.plan.twice", {{"option", "--child"}, {"name", name}}};
        }
        names.push_back(name);
        const auto read = read_part(child, name, part);
        if (!read.ok()) return read.error();
    }
    if (!child.born && !child.due) return Error{"error.plan.child", {{"value", value}}};
    return child;
}

// The first child, from --born and --due; neither is fine when there is a --child.
base::Status read_first_child(const Call& call, planner::Request& request) {
    planner::Child child;
    for (const char* option : {"--born", "--due"}) {
        if (!call.has(option)) continue;
        const auto date = read_date(option, call.value(option));
        if (!date.ok()) return date.error();
        (std::string_view(option) == "--born" ? child.born : child.due) = date.value();
    }
    if (child.born || child.due) request.children.push_back(std::move(child));
    return base::Nothing{};
}

Result<PlanFormat> read_format(const Call& call) {
    const std::string format = call.value("--format");
    if (format.empty() || format == "text") return PlanFormat::text;
    if (format == "json") return PlanFormat::json;
    if (format == "ics") return PlanFormat::ics;
    return Error{"error.plan.format", {{"value", format}}};
}

}  // namespace

Result<PlanOptions> read_plan_options(const Call& call, Date today) {
    PlanOptions options;
    const auto first = read_first_child(call, options.request);
    if (!first.ok()) return first.error();
    for (const std::string& value : call.values("--child")) {
        auto child = read_child(value);
        if (!child.ok()) return child.error();
        options.request.children.push_back(std::move(child).value());
    }
    if (options.request.children.empty()) return Error{"error.plan.no_child", {}};
    for (const planner::Child& child : options.request.children) {
        const auto fits = planner::check_birth_and_due(child);
        if (!fits.ok()) return fits.error();
    }
    for (const std::string& value : call.values("--anchor")) {
        auto anchor = read_anchor("--anchor", value);
        if (!anchor.ok()) return anchor.error();
        const auto& known = options.request.anchors;
        if (std::any_of(known.begin(), known.end(),
                        [&anchor](const auto& each) { return each.first == anchor.value().first; })) {
            const std::string name(planner::anchor_name(anchor.value().first));
            return Error{"error.plan.twice", {{"option", "--anchor"}, {"name", name}}};
        }
        options.request.anchors.push_back(std::move(anchor).value());
    }
    options.request.today = today;
    if (call.has("--today")) {
        const auto date = read_date("--today", call.value("--today"));
        if (!date.ok()) return date.error();
        options.request.today = date.value();
    }
    const auto format = read_format(call);
    if (!format.ok()) return format.error();
    options.format = format.value();
    options.request.place = call.value("--place");
    return options;
}

}  // namespace cli
