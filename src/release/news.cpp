#include "release/news.h"

#include <algorithm>

#include "base/sort.h"

namespace release {
namespace {

void count_in(std::vector<NewInPlace>& added, const std::string& place) {
    const auto found =
        std::find_if(added.begin(), added.end(), [&place](const NewInPlace& one) { return one.place == place; });
    if (found == added.end()) {
        added.push_back({place, 1});
    } else {
        ++found->count;
    }
}

}  // namespace

News compare_catalogues(const catalogue::Catalogue& before, const catalogue::Catalogue& after) {
    News news;
    std::size_t kept = 0;
    for (const catalogue::Record& record : after.records) {
        const catalogue::Record* old = before.find_record(record.id);
        if (old != nullptr) {
            ++kept;
            if (!(*old == record)) ++news.changed;
            continue;
        }
        const auto* offer = std::get_if<catalogue::Offer>(&record.details);
        count_in(news.added, offer == nullptr ? std::string() : offer->municipality);
    }
    news.removed = before.records.size() - kept;
    base::sort(news.added, [](const NewInPlace& one, const NewInPlace& other) { return one.count > other.count; });
    return news;
}

}  // namespace release
