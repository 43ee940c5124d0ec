#include "authoring/review.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace authoring {
namespace {

// Confirmed records last; within each, the older the earlier, and no date before every date.
std::tuple<bool, std::string, std::string> urgency(const ReviewItem& item) {
    return {item.checked == catalogue::Checked::confirmed, item.as_of, item.record};
}

}  // namespace

std::vector<ReviewGroup> make_review(const DataFolder& data) {
    std::map<std::string, ReviewGroup> by_provider;
    for (const SourceRecord& source : data.records) {
        const catalogue::Record& record = source.record;
        const auto* offer = std::get_if<catalogue::Offer>(&record.details);
        const std::string provider = offer != nullptr ? offer->provider : std::string();
        ReviewGroup& group = by_provider[provider];
        group.provider = provider;
        group.items.push_back({record.id, record.title.de, record.provenance.as_of, record.provenance.checked,
                               record.provenance.unverified_fields});
    }
    std::vector<ReviewGroup> groups;
    for (auto& [provider, group] : by_provider) {
        std::sort(group.items.begin(), group.items.end(),
                  [](const ReviewItem& a, const ReviewItem& b) { return urgency(a) < urgency(b); });
        groups.push_back(std::move(group));
    }
    std::stable_sort(groups.begin(), groups.end(), [](const ReviewGroup& a, const ReviewGroup& b) {
        const auto first = [](const ReviewGroup& group) {
            const auto [confirmed, as_of, id] = urgency(group.items.front());
            return std::tuple(group.provider.empty(), confirmed, as_of);
        };
        return first(a) < first(b);
    });
    return groups;
}

}  // namespace authoring
