// What changed in the data from one collection to the next. It travels in the catalogue file, so that whoever has not
// looked for some weeks can be told in plain words, without anything being kept about when they looked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

struct DataChange {
    std::string data_date;  // ISO: the data in which it is so for the first time
    // "added", "removed", or the field that changed: "phone", "opening_hours", "moved" (the address), "cost", "amount"
    std::string what;
    std::string record;                     // id; no longer among the records when removed
    std::string title;                      // German, as it was called then
    std::vector<std::string> service_area;  // place ids; empty: everywhere

    bool operator==(const DataChange& other) const = default;
};

// One line of the `meta` table, and back; nullopt for a line that pack_change() did not write.
std::string pack_change(const DataChange& change);
std::optional<DataChange> unpack_change(std::string_view line);

}  // namespace catalogue
