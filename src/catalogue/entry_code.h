// Three bytes stand for the id of an entry in links and QR codes. They are computed from the id, so that no table has
// to be kept; that two ids of one catalogue never share a code is checked when the catalogue is built.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalogue/catalogue.h"

namespace catalogue {

// 0 … 0xFFFFFF. Never changes for an id: codes are printed on paper.
std::uint32_t code_of(std::string_view id);

struct CodeCollision {
    std::string first;
    std::string second;
};

// Every pair of different ids with the same code, in the order in which the second one came. Give it the ids of all
// records and the former ids of renamed ones.
std::vector<CodeCollision> find_code_collisions(const std::vector<std::string>& ids);

// From codes back to the records of one catalogue; former ids lead to the record that has taken their place.
class CodeTable {
public:
    explicit CodeTable(const Catalogue& catalogue);

    // nullptr for a code that this catalogue does not know. The record lives as long as the catalogue.
    const Record* find(std::uint32_t code) const;

private:
    std::unordered_map<std::uint32_t, const Record*> records_;
};

}  // namespace catalogue
