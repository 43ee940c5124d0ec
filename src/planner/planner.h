// From a birth date to one dated timeline of check-ups, vaccinations, deadlines and tasks. The rules are data: every
// record carries its own window; this file only does the calendar arithmetic.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "catalogue/catalogue.h"
#include "planner/child.h"

namespace planner {

struct Request {
    std::vector<Child> children;  // 1 … ; rows carry their number
    base::Date today{};
    std::string place;                     // place id; empty when unknown
    std::vector<AnchorDate> anchors = {};  // further dates that hold for every child, for example a move
    // Answers to optional questions ("single_parent"): rows whose condition is answered with no are left out.
    std::vector<std::pair<std::string, bool>> conditions;
};

// Dates are inclusive on both ends.
struct Row {
    std::string id;  // record id
    catalogue::RecordType type = catalogue::RecordType::task;
    std::string title;  // German; views take the title of the record in their own language
    catalogue::Anchor anchor = catalogue::Anchor::birth;
    std::optional<base::Date> from;
    std::optional<base::Date> until;
    std::optional<base::Date> tolerance_from;
    std::optional<base::Date> tolerance_until;
    std::optional<base::Date> catch_up_until;  // vaccinations: last day on which the missed one may still be given
    bool hard_deadline = false;
    bool seasonal = false;  // due before or in the first season of an illness; see catalogue::Vaccination::season
    int child = 1;
    bool estimated = false;           // rests on an assumed anchor (school start, Kita start, expected date)
    std::string condition;            // key; empty when it concerns everybody
    std::vector<std::string> merged;  // ids of the tasks that this row stands for as well

    bool operator==(const Row& other) const = default;
};

// Sorted by `from` (rows without a date last), then id, then child.
//
// - A task that repeats check-ups or vaccinations is merged into their rows, which keep their ids; a hard deadline
//   of the task becomes theirs. Their own window holds.
// - Anchors that nobody named: Kita and school start are assumed (calendar/school_year.h), birth is the expected date
//   and the other way round; such rows are `estimated`. For a child that is born, what would have ended by an assumed
//   expected date is left out: it concerned the pregnancy.
// - Rows on an event that nobody named (illness, a move, an application …) have no dates: they say what to do if.
// - A recommendation that was withdrawn yields no row, nor does a task of another Kreis than that of the place.
// - A benefit whose date no task tells has a row of its own.
// - Of several versions of a rule the one counts that is valid on the day on which it begins for the child.
//
// Requires a date for every child.
std::vector<Row> plan(const catalogue::Catalogue& catalogue, const Request& request);

}  // namespace planner
