// "mit 4 jahren", "2 jährig", "zehn monate": how old the child is, when the query says so.
#pragma once

#include <optional>
#include <string_view>

namespace search {

// Folded words. A year, month or week; "18monate" and "3jahrige" hold number and unit in one word. Nothing when no
// child is of that age, and for more weeks than three months have, which are those of a pregnancy.
std::optional<int> age_in_months(std::string_view number, std::string_view unit);

bool is_unit_of_age(std::string_view word);

}  // namespace search
