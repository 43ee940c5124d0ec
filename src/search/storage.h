// The words of a large catalogue as bytes for its file, and back. Bytes from a file are not trusted: load refuses
// whatever would make a later look-up leave its memory.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "search/text_index.h"
#include "search/top_lists.h"

namespace search {

struct StoredIndex {
    TextIndex text;
    TopLists top_lists;
};

// What an index belongs to.
struct CatalogueStamp {
    std::uint32_t records = 0;  // how many
    std::uint32_t ids = 0;      // hash of their ids

    bool operator==(const CatalogueStamp& other) const = default;
};

std::vector<std::uint8_t> serialize(const TextIndex& index, const TopLists& top_lists, const CatalogueStamp& stamp);

// nullopt when a size, an offset or an order is wrong, or the bytes were made for another catalogue.
std::optional<StoredIndex> deserialize(const std::vector<std::uint8_t>& bytes, const CatalogueStamp& stamp);

}  // namespace search
