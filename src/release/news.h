// What a newer catalogue brings, counted the way a family would ask: how many new offers, and where.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"

namespace release {

struct NewInPlace {
    std::string place;  // id of the municipality; empty for what has no place of its own
    std::size_t count = 0;

    bool operator==(const NewInPlace& other) const = default;
};

struct News {
    std::vector<NewInPlace> added;  // most first
    std::size_t changed = 0;        // other words, numbers, hours or costs
    std::size_t removed = 0;

    bool empty() const { return added.empty() && changed == 0 && removed == 0; }

    bool operator==(const News& other) const = default;
};

// Compares by id what families look up: offers, benefits, check-ups, vaccinations, tasks, help lines.
News compare_catalogues(const catalogue::Catalogue& before, const catalogue::Catalogue& after);

}  // namespace release
