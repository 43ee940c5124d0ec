#include "planner/window.h"

#include <algorithm>

namespace planner {

using base::Date;

Date shift(Date anchor, catalogue::Offset offset) {
    return base::add_days(base::add_months(anchor, offset.months), offset.days);
}

Span resolve(const catalogue::Window& window, Date anchor) {
    Span span;
    if (window.from) span.from = shift(anchor, *window.from);
    if (window.until) span.until = base::add_days(shift(anchor, *window.until), window.until_inclusive ? 0 : -1);
    return span;
}

Span resolve_season(const std::vector<catalogue::SeasonCase>& season, Date born) {
    const auto month = static_cast<std::uint8_t>(static_cast<unsigned>(born.month()));
    for (const catalogue::SeasonCase& one : season) {
        if (std::find(one.born_months.begin(), one.born_months.end(), month) == one.born_months.end()) continue;
        if (one.until) return {born, base::add_days(shift(born, *one.until), -1)};
        const Date first{born.year(), std::chrono::month{one.from_month}, std::chrono::day{1}};
        const std::chrono::years over_new_year{one.until_month < one.from_month ? 1 : 0};
        const Date last{(born.year() + over_new_year) / std::chrono::month{one.until_month} / std::chrono::last};
        return {std::max(first, born), last};
    }
    return {};
}

}  // namespace planner
