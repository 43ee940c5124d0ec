// The dates of one child: what was told first, what was corrected, and what two devices know about it.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "catalogue/catalogue.h"

namespace planner {

using AnchorDate = std::pair<catalogue::Anchor, base::Date>;

// A child that is born, or expected: at least one of the two dates is known.
struct Child {
    std::optional<base::Date> born;
    std::optional<base::Date> due;
    std::vector<AnchorDate> anchors = {};  // of this child alone, for example its Kita start
    // The first date that was told, where the others would give the child another name: see naming_date().
    std::optional<base::Date> named_by = {};
    int changes = 0;  // how often its dates were told anew or corrected; calendar files count it

    bool operator==(const Child& other) const = default;
};

// The date that was told first. Calendar files name the child by it, so that a corrected date updates their events.
base::Date naming_date(const Child& child);

std::optional<base::Date> told_date(const Child& child, catalogue::Anchor asked);

// Keeps in mind what was told first, and counts the change.
void tell_date(Child& child, catalogue::Anchor told, base::Date date);

// Birth and expected date lie together: a child can live from about the 22nd week of pregnancy on, and none is born
// later than four weeks after its time. Error: date.error.birth_and_due. One date alone always fits.
base::Status check_birth_and_due(const Child& child);

// Whether two devices speak of the same child: both name it alike, or one of them knows a birth that fits the expected
// date which the other one knows.
bool is_named_alike(const Child& ours, const Child& theirs);
bool may_be_born_meanwhile(const Child& ours, const Child& theirs);

// Adds what the other device knows. Where both tell a date, the one that was corrected more often is right; else
// theirs.
void merge_child(Child& ours, const Child& theirs);

}  // namespace planner
