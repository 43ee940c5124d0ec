#include "planner/child.h"

#include <algorithm>
#include <cstdlib>

#include "base/check.h"

namespace planner {
namespace {

using base::Date;
using catalogue::Anchor;

constexpr int kMostDaysEarly = 18 * 7;
constexpr int kMostDaysLate = 4 * 7;

void set_date(Child& child, Anchor told, Date date) {
    if (told == Anchor::birth) {
        child.born = date;
    } else if (told == Anchor::due_date) {
        child.due = date;
    } else {
        const auto known = std::find_if(child.anchors.begin(), child.anchors.end(),
                                        [told](const AnchorDate& each) { return each.first == told; });
        if (known != child.anchors.end()) child.anchors.erase(known);
        child.anchors.emplace_back(told, date);
    }
}

void keep_name(Child& child, Date name) {
    if (naming_date(child) != name) child.named_by = name;
}

void add_dates(Child& child, const Child& more) {
    if (more.born) child.born = more.born;
    if (more.due) child.due = more.due;
    for (const auto& [anchor, date] : more.anchors) set_date(child, anchor, date);
}

}  // namespace

Date naming_date(const Child& child) {
    FW_CHECK(child.born || child.due);
    if (child.named_by) return *child.named_by;
    return child.due ? *child.due : *child.born;
}

std::optional<Date> told_date(const Child& child, Anchor asked) {
    if (asked == Anchor::birth) return child.born;
    if (asked == Anchor::due_date) return child.due;
    for (const auto& [anchor, date] : child.anchors) {
        if (anchor == asked) return date;
    }
    return std::nullopt;
}

void tell_date(Child& child, Anchor told, Date date) {
    const bool is_new = !child.born && !child.due;
    const Date name = is_new ? date : naming_date(child);
    if (!is_new && told_date(child, told) != date) ++child.changes;
    set_date(child, told, date);
    keep_name(child, name);
}

base::Status check_birth_and_due(const Child& child) {
    if (!child.born || !child.due) return base::Nothing{};
    const int days_early = base::days_between(*child.born, *child.due);
    if (days_early > kMostDaysEarly || days_early < -kMostDaysLate) return base::Error{"date.error.birth_and_due", {}};
    return base::Nothing{};
}

bool is_named_alike(const Child& ours, const Child& theirs) {
    return naming_date(ours) == naming_date(theirs);
}

bool may_be_born_meanwhile(const Child& ours, const Child& theirs) {
    if (ours.born.has_value() == theirs.born.has_value()) return false;
    const Child& born = ours.born ? ours : theirs;
    const Child& expected = ours.born ? theirs : ours;
    if (born.due && std::abs(base::days_between(*born.due, *expected.due)) > kMostDaysLate) return false;
    return check_birth_and_due({born.born, expected.due}).ok();
}

void merge_child(Child& ours, const Child& theirs) {
    const Child before = ours;
    const bool ours_is_right = ours.changes > theirs.changes;
    ours = ours_is_right ? theirs : ours;
    add_dates(ours, ours_is_right ? before : theirs);
    ours.named_by.reset();
    keep_name(ours, naming_date(before));
    ours.changes = std::max(before.changes, theirs.changes);
    const bool told_more = ours.born != before.born || ours.due != before.due || ours.anchors != before.anchors;
    if (told_more && ours.changes == before.changes) ++ours.changes;
}

}  // namespace planner
