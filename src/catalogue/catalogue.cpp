#include "catalogue/catalogue.h"

#include <algorithm>

namespace catalogue {
namespace {

template <typename Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) {
    const auto found = std::lower_bound(items.begin(), items.end(), id,
                                        [](const Item& item, std::string_view wanted) { return item.id < wanted; });
    return found != items.end() && found->id == id ? &*found : nullptr;
}

}  // namespace

std::string_view nameable_source(const Provenance& provenance) {
    constexpr std::string_view kRemark = "general knowledge";
    const std::string_view source = provenance.source;
    if (source.substr(0, kRemark.size()) != kRemark) return source;
    const std::size_t address = source.find("https://");
    return address == std::string_view::npos ? std::string_view() : source.substr(address);
}

const Record* Catalogue::find_record(std::string_view id) const {
    return find_by_id(records, id);
}

const Place* Catalogue::find_place(std::string_view id) const {
    return find_by_id(places, id);
}

}  // namespace catalogue
