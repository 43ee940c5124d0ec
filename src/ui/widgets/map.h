// Places on a schematic map that we draw ourselves: each a button with its name and a number on a dot. Where the names
// do not fit beside each other, and for whoever hears the page, it is a list.
#pragma once

#include <string>
#include <vector>

#include "ui/widgets/target.h"

namespace ui {

struct MapPlace {
    semantics::Id id;
    Target target;
    std::string name;
    std::string number;  // on the dot
    std::string spoken;  // name and number as a sentence
    double latitude = 0;
    double longitude = 0;
    bool chosen = false;
    std::string key;
};

void place_map(Canvas& canvas, std::string_view name, const std::vector<MapPlace>& places);

}  // namespace ui
