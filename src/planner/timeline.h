// The rows of a plan as a family reads them: what is late, what to do this week, what comes later, what is done.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "planner/planner.h"

namespace planner {

// In the order in which they are shown.
enum class Group : std::uint8_t {
    overdue,     // its time is over and something can still be done, see what_now()
    this_week,   // can be done now and should be, or begins within seven days
    this_month,  // begins within thirty days
    later,       // begins after that
    anytime,     // can be done now and is in no hurry
    on_event,    // only if something happens: an illness, a move, an application
    done,        // ticked off
    past         // long over, and nobody said whether it was done; shown only when asked for
};

// The text key of its heading.
const char* group_key(Group group);

// A row that was ticked off, by its id and the number of its child.
struct Tick {
    std::string id;
    int child = 1;

    bool operator==(const Tick& other) const = default;
};

struct Item {
    Row row;                    // of the first of `children`
    std::vector<int> children;  // twins share a row when all its dates are the same

    bool operator==(const Item& other) const = default;
};

struct Section {
    Group group = Group::later;
    std::vector<Item> items;

    bool operator==(const Section& other) const = default;
};

// It concerns only some families, and nobody said whether it concerns this one.
bool may_not_concern(const Request& request, const Row& row);

// Sections without items are left out, and rows that were over before the child was born. What may not concern the
// family comes last in its section. `rows` are those of plan(catalogue, request).
std::vector<Section> group_rows(const catalogue::Catalogue& catalogue, const Request& request,
                                const std::vector<Row>& rows, const std::vector<Tick>& done);

// Where one row belongs, if it is not ticked off.
Group group_of(const catalogue::Catalogue& catalogue, const Row& row, base::Date today);

}  // namespace planner
