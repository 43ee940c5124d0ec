// What stands behind `wegweiser plan`, read and checked before a catalogue is opened.
#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "planner/planner.h"

namespace cli {

enum class PlanFormat : std::uint8_t { text, json, ics };

struct PlanOptions {
    planner::Request request;
    PlanFormat format = PlanFormat::text;
};

// --born and --due are those of the first child, every --child is a further one: a birth date, or
// "born=DATE,due=DATE,ANCHOR=DATE" with at least one of the first two. `today` holds unless --today says otherwise.
// Errors: error.plan.no_child, .date, .child, .anchor, .anchor_name, .format.
base::Result<PlanOptions> read_plan_options(const Call& call, base::Date today);

}  // namespace cli
