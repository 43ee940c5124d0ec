// The timeline written for people and for programs.
#pragma once

#include <iosfwd>
#include <vector>

#include "catalogue/catalogue.h"
#include "planner/planner.h"
#include "text/messages.h"

namespace cli {

// One JSON array, in the order of the rows; dates are inclusive ISO dates or null.
void print_plan_json(const std::vector<planner::Row>& rows, std::ostream& out);

// In the groups in which a family reads it, with what to know about each row.
void print_plan_text(const catalogue::Catalogue& catalogue, const planner::Request& request,
                     const std::vector<planner::Row>& rows, const text::Messages& messages, std::ostream& out);

}  // namespace cli
