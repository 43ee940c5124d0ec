// The dates from which rules count, for one child: those that were named, and those that can be assumed.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "planner/planner.h"

namespace planner {

struct ResolvedAnchor {
    base::Date date{};
    bool estimated = false;
};

// nullopt when the date is neither named nor can be assumed. Dates of the child win over dates for every child.
std::optional<ResolvedAnchor> resolve_anchor(const Request& request, const Child& child, catalogue::Anchor anchor);

// "kita_start" as in the data and on the command line; nullopt for an unknown name.
std::optional<catalogue::Anchor> parse_anchor(std::string_view name);

std::string_view anchor_name(catalogue::Anchor anchor);

}  // namespace planner
