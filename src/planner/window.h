// Windows of the data laid on the calendar: offsets from an anchor become inclusive dates.
#pragma once

#include <optional>

#include "base/date.h"
#include "catalogue/records.h"

namespace planner {

// Inclusive; a missing end is open.
struct Span {
    std::optional<base::Date> from;
    std::optional<base::Date> until;
};

// Months first, clamped to the end of the month, then days.
base::Date shift(base::Date anchor, catalogue::Offset offset);

// "from" counts from its first day; "until" is the first day after, unless the window includes it.
Span resolve(const catalogue::Window& window, base::Date anchor);

// The span of the season case that holds for that month of birth; an open span when there is none. A season that has
// already begun at birth begins with the birth.
Span resolve_season(const std::vector<catalogue::SeasonCase>& season, base::Date born);

}  // namespace planner
