#include "planner/timeline.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/sort.h"

namespace planner {
namespace {

using base::Date;
using base::days_between;
using catalogue::RecordType;

constexpr int kWeekDays = 7;
constexpr int kMonthDays = 30;
// How long something stays urgent after it became possible.
constexpr int kFreshDays = 14;
// Check-ups and vaccinations with a longer window than half a year have time.
constexpr int kLongWindowDays = 186;
// A missed row is called overdue for as long as its window lasted, within these bounds, an important one always for the
// longest time; after that it is past.
constexpr int kShortestOverdueDays = 7;
constexpr int kLongestOverdueDays = 60;
// What was for the first two days of life was done in the clinic, or can no longer be made up for.
constexpr int kClinicDays = 2;
// The season of an illness lasts about half a year.
constexpr int kSeasonDays = 183;

constexpr std::array<std::string_view, 3> kNeverLate = {"info", "recurring", "conditional"};

const catalogue::Task* task_of(const catalogue::Catalogue& catalogue, const Row& row) {
    const catalogue::Record* record = catalogue.find_record(row.id);
    return record == nullptr ? nullptr : std::get_if<catalogue::Task>(&record->details);
}

// Still within the season before which it should have been given: the months in which newborns get it at once.
bool is_in_season(const catalogue::Catalogue& catalogue, const Row& row, Date today) {
    const catalogue::Record* record = row.seasonal ? catalogue.find_record(row.id) : nullptr;
    const auto* vaccination = record == nullptr ? nullptr : std::get_if<catalogue::Vaccination>(&record->details);
    if (vaccination == nullptr || days_between(*row.until, today) > kSeasonDays) return false;
    const auto month = static_cast<std::uint8_t>(static_cast<unsigned>(today.month()));
    return std::any_of(vaccination->season.begin(), vaccination->season.end(), [month](const auto& each) {
        return each.until &&
               std::find(each.born_months.begin(), each.born_months.end(), month) != each.born_months.end();
    });
}

// Missing it costs money, a right or a check of the child's health: it stays in sight for two months.
bool is_important(const catalogue::Task* task, const Row& row, int length) {
    if (row.hard_deadline) return true;
    if (task != nullptr) return task->importance == "required";
    return row.condition.empty() && length > kClinicDays && row.type != RecordType::benefit;
}

bool can_be_late(const catalogue::Task& task) {
    if (task.hard_deadline) return true;
    if (task.importance == "optional") return false;
    return std::find(kNeverLate.begin(), kNeverLate.end(), task.due_kind) == kNeverLate.end();
}

Group group_of_missed(const catalogue::Catalogue& catalogue, const Row& row, Date today) {
    const catalogue::Task* task = task_of(catalogue, row);
    if (task != nullptr && !can_be_late(*task)) return Group::past;
    const int length = row.from ? days_between(*row.from, *row.until) + 1 : kShortestOverdueDays;
    const int shortest = is_important(task, row, length) ? kLongestOverdueDays : kShortestOverdueDays;
    Date last = base::add_days(*row.until, std::clamp(length, shortest, kLongestOverdueDays));
    if (is_in_season(catalogue, row, today)) last = std::max(last, today);
    if (row.tolerance_until) last = std::max(last, *row.tolerance_until);
    return today <= last ? Group::overdue : Group::past;
}

bool should_be_done_now(const catalogue::Catalogue& catalogue, const Row& row, Date today) {
    if (row.hard_deadline) return true;
    if (row.until && days_between(today, *row.until) <= kMonthDays) return true;
    if (row.from && days_between(*row.from, today) <= kFreshDays) return true;
    if (const catalogue::Task* task = task_of(catalogue, row)) return task->importance == "required";
    return row.from && row.until && days_between(*row.from, *row.until) <= kLongWindowDays;
}

bool same_dates(const Row& a, const Row& b) {
    return a.from == b.from && a.until == b.until && a.tolerance_from == b.tolerance_from &&
           a.tolerance_until == b.tolerance_until && a.catch_up_until == b.catch_up_until;
}

bool over_before_birth(const Request& request, const Row& row) {
    const auto& born = request.children[static_cast<std::size_t>(row.child - 1)].born;
    return born && row.until && *row.until < *born;
}

// What may not concern the family is last. What ends first is first; in the groups that are still to come, what begins
// first.
bool more_urgent(const Request& request, Group group, const Item& a, const Item& b) {
    const bool a_may_not = may_not_concern(request, a.row);
    if (a_may_not != may_not_concern(request, b.row)) return !a_may_not;
    const bool by_end = group == Group::overdue || group == Group::this_week || group == Group::anytime;
    const auto& first = by_end ? a.row.until : a.row.from;
    const auto& second = by_end ? b.row.until : b.row.from;
    if (first.has_value() != second.has_value()) return first.has_value();
    return first && *first < *second;
}

class Sections {
public:
    void add(Group group, const Row& row) {
        std::vector<Item>& items = groups_[static_cast<std::size_t>(group)];
        const auto twin = std::find_if(items.begin(), items.end(), [&row](const Item& item) {
            return item.row.id == row.id && same_dates(item.row, row);
        });
        if (twin == items.end()) {
            items.push_back({row, {row.child}});
        } else {
            twin->children.push_back(row.child);
        }
    }

    std::vector<Section> take(const Request& request) {
        std::vector<Section> sections;
        for (std::size_t index = 0; index < groups_.size(); ++index) {
            if (groups_[index].empty()) continue;
            Section section{static_cast<Group>(index), std::move(groups_[index])};
            base::sort(section.items,
                       [&](const Item& a, const Item& b) { return more_urgent(request, section.group, a, b); });
            sections.push_back(std::move(section));
        }
        return sections;
    }

private:
    std::array<std::vector<Item>, static_cast<std::size_t>(Group::past) + 1> groups_;
};

}  // namespace

const char* group_key(Group group) {
    static constexpr std::array<const char*, 8> kKeys = {
        "planner.group.overdue", "planner.group.this_week", "planner.group.this_month", "planner.group.later",
        "planner.group.anytime", "planner.group.on_event",  "planner.group.done",       "planner.group.past"};
    return kKeys[static_cast<std::size_t>(group)];
}

bool may_not_concern(const Request& request, const Row& row) {
    return !row.condition.empty() &&
           std::none_of(request.conditions.begin(), request.conditions.end(),
                        [&row](const auto& answer) { return answer.first == row.condition && answer.second; });
}

Group group_of(const catalogue::Catalogue& catalogue, const Row& row, Date today) {
    if (!row.from && !row.until) return Group::on_event;
    if (row.until && *row.until < today) return group_of_missed(catalogue, row, today);
    if (row.from && today < *row.from) {
        const int days = days_between(today, *row.from);
        if (days < kWeekDays) return Group::this_week;
        return days <= kMonthDays ? Group::this_month : Group::later;
    }
    return should_be_done_now(catalogue, row, today) ? Group::this_week : Group::anytime;
}

std::vector<Section> group_rows(const catalogue::Catalogue& catalogue, const Request& request,
                                const std::vector<Row>& rows, const std::vector<Tick>& done) {
    Sections sections;
    for (const Row& row : rows) {
        if (over_before_birth(request, row)) continue;
        const bool ticked = std::any_of(done.begin(), done.end(), [&row](const Tick& tick) {
            return tick.child == row.child && tick.id == row.id;
        });
        sections.add(ticked ? Group::done : group_of(catalogue, row, request.today), row);
    }
    return sections.take(request);
}

}  // namespace planner
