#include "app/self_test.h"

#include <algorithm>

#include "catalogue/read_catalogue.h"
#include "search/search.h"

namespace app {

bool can_search(std::string_view catalogue_bytes) {
    constexpr std::size_t kHitsRead = 20;
    const auto read = catalogue::read_catalogue(catalogue_bytes);
    if (!read.ok() || read.value().records.empty()) return false;
    const catalogue::Catalogue& catalogue = read.value();
    const search::Index index(catalogue);
    const search::Answer answer = index.find(catalogue.records.front().title.de, {}, kHitsRead);
    return std::any_of(answer.hits.begin(), answer.hits.end(), [](const search::Hit& hit) { return hit.record == 0; });
}

}  // namespace app
