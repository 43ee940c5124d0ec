#include "planner/anchors.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/check.h"
#include "calendar/school_year.h"

namespace planner {
namespace {

using base::Date;
using catalogue::Anchor;

// In the order of catalogue::Anchor.
constexpr std::array<std::string_view, 12> kAnchorNames = {"birth",       "due_date",    "kita_start",   "school_start",
                                                           "leave_start", "application", "main_benefit", "illness",
                                                           "move_date",   "separation",  "event",        "tax_year"};

std::optional<Date> named(const std::vector<AnchorDate>& anchors, Anchor anchor) {
    for (const auto& [name, date] : anchors) {
        if (name == anchor) return date;
    }
    return std::nullopt;
}

}  // namespace

std::optional<ResolvedAnchor> resolve_anchor(const Request& request, const Child& child, Anchor anchor) {
    FW_CHECK(child.born || child.due);
    if (const auto date = named(child.anchors, anchor)) return ResolvedAnchor{*date, false};
    if (const auto date = named(request.anchors, anchor)) return ResolvedAnchor{*date, false};
    const ResolvedAnchor birth = child.born ? ResolvedAnchor{*child.born, false} : ResolvedAnchor{*child.due, true};
    switch (anchor) {
        case Anchor::birth:
            return birth;
        case Anchor::due_date:
            return child.due ? ResolvedAnchor{*child.due, false} : ResolvedAnchor{*child.born, true};
        case Anchor::kita_start:
            return ResolvedAnchor{calendar::expected_kita_start(birth.date), true};
        case Anchor::school_start:
            return ResolvedAnchor{calendar::expected_school_start(birth.date), true};
        default:
            return std::nullopt;
    }
}

std::optional<Anchor> parse_anchor(std::string_view name) {
    const auto found = std::find(kAnchorNames.begin(), kAnchorNames.end(), name);
    if (found == kAnchorNames.end()) return std::nullopt;
    return static_cast<Anchor>(found - kAnchorNames.begin());
}

std::string_view anchor_name(Anchor anchor) {
    return kAnchorNames[static_cast<std::size_t>(anchor)];
}

}  // namespace planner
