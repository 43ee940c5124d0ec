// Writes the deltas that release::apply_delta() reads.
#pragma once

#include <string>
#include <string_view>

namespace authoring {

// apply_delta(make_delta(before, after), before) is `after`. Takes about a second per megabyte.
std::string make_delta(std::string_view before, std::string_view after);

}  // namespace authoring
