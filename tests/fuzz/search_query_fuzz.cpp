// libFuzzer: any bytes as a query to the index of a small catalogue, with and without filters.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "search/search.h"
#include "support/real_catalogue.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const search::Index kIndex(support::real_catalogue("warendorf"));
    const std::string_view query(reinterpret_cast<const char*>(data), size);
    kIndex.find(query, {}, 10);
    kIndex.find(query, {}, search::Filters{}, 10);
    return 0;
}
