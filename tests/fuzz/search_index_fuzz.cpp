// libFuzzer: any bytes as a stored index; one that is accepted has to answer.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "search/search.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const catalogue::Catalogue kThree = [] {
        catalogue::Catalogue catalogue;
        for (const char* title : {"Hebamme", "Kindergeld", "Familienzentrum"}) {
            catalogue::Record record;
            record.id = title;
            record.title.de = title;
            record.details = catalogue::Benefit{};
            catalogue.records.push_back(record);
        }
        return catalogue;
    }();
    const auto index = search::Index::load(kThree, std::vector<std::uint8_t>(data, data + size));
    if (!index.ok()) return 0;
    for (const char* query : {"h", "hebame", "kinder geld", "zentrum"}) index.value().find(query, {}, 10);
    return 0;
}
