// libFuzzer: any bytes as a stored index, or a good one with some of its bytes changed; what is accepted has to answer.
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
    static const std::vector<std::uint8_t> kGood = search::Index(kThree).serialize();
    std::vector<std::uint8_t> bytes(data, data + size);
    if (size > 0 && data[0] % 2 == 0) {
        bytes = kGood;
        // Three bytes each: where, and what.
        for (std::size_t at = 1; at + 2 < size; at += 3) {
            bytes[(std::size_t{data[at]} << 8 | data[at + 1]) % bytes.size()] = data[at + 2];
        }
    }
    const auto index = search::Index::load(kThree, bytes);
    if (!index.ok()) return 0;
    for (const char* query : {"h", "hebame", "kinder geld", "zentrum"}) index.value().find(query, {}, 10);
    return 0;
}
