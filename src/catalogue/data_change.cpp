#include "catalogue/data_change.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "catalogue/packing.h"

namespace catalogue {
namespace {

constexpr std::array<std::string_view, 7> kKnown = {"added", "removed", "phone", "opening_hours",
                                                    "moved", "cost",    "amount"};

}  // namespace

std::string pack_change(const DataChange& change) {
    return pack_list({change.data_date, change.what, change.record, pack_list(change.service_area, ' '), change.title},
                     '\n');
}

std::optional<DataChange> unpack_change(std::string_view line) {
    std::vector<std::string> parts;
    while (parts.size() < 4) {
        const std::size_t end = line.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        parts.emplace_back(line.substr(0, end));
        line.remove_prefix(end + 1);
    }
    const auto areas = unpack_list(parts[3], ' ');
    if (!areas || line.empty() || !base::parse_date(parts[0]) || parts[2].empty() ||
        std::find(kKnown.begin(), kKnown.end(), parts[1]) == kKnown.end()) {
        return std::nullopt;
    }
    return DataChange{parts[0], parts[1], parts[2], std::string(line), *areas};
}

}  // namespace catalogue
