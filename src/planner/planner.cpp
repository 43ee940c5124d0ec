#include "planner/planner.h"

#include <algorithm>
#include <tuple>

#include "base/sort.h"
#include "planner/anchors.h"
#include "planner/window.h"

namespace planner {
namespace {

using base::Date;
using catalogue::Catalogue;
using catalogue::Record;

// A recommendation that no longer holds stays in the data as a remark and is never shown as something to do.
constexpr std::string_view kWithdrawn = "withdrawn";

bool answered_no(const Request& request, const std::string& condition) {
    for (const auto& [key, answer] : request.conditions) {
        if (key == condition) return !answer;
    }
    return false;
}

// "DE" and "NRW" (with remarks behind) concern everybody here, the name of a Kreis only the families of its places.
bool concerns_place(const Catalogue& catalogue, const std::string& region, const std::string& place_id) {
    const catalogue::Place* place = catalogue.find_place(place_id);
    if (place == nullptr || region.empty() || region == "DE" || region.compare(0, 3, "NRW") == 0) return true;
    return region == place->kreis_name;
}

// What a record says about its dates; no window: nothing is due any more.
struct Rule {
    std::optional<catalogue::Window> window;
    std::optional<catalogue::Window> tolerance;
    bool replaces_season = false;
};

bool is_valid_on(const catalogue::RuleVersion& version, Date date) {
    const std::string day = base::format_date(date);  // ISO dates compare like dates
    return version.valid_from <= day && (version.valid_to.empty() || day <= version.valid_to);
}

// Collects the rows of one child.
class ChildPlan {
public:
    ChildPlan(const Catalogue& catalogue, const Request& request, int number)
        : catalogue_(catalogue),
          request_(request),
          child_(request.children[static_cast<std::size_t>(number - 1)]),
          number_(number) {}

    std::vector<Row> make() {
        for (const Record& record : catalogue_.records) {
            if (const auto* checkup = std::get_if<catalogue::Checkup>(&record.details)) add(record, *checkup);
            if (const auto* vaccination = std::get_if<catalogue::Vaccination>(&record.details)) {
                add(record, *vaccination);
            }
        }
        own_rows_ = rows_.size();
        for (const Record& record : catalogue_.records) {
            if (const auto* task = std::get_if<catalogue::Task>(&record.details)) add(record, *task);
            if (const auto* benefit = std::get_if<catalogue::Benefit>(&record.details)) add(record, *benefit);
        }
        return std::move(rows_);
    }

private:
    void add(const Record& record, const catalogue::Checkup& checkup) {
        const Rule rule = rule_for(record, {checkup.window, checkup.tolerance});
        auto row = dated_row(record, rule.window);
        if (!row) return;
        if (rule.tolerance) {
            if (const auto anchor = resolve_anchor(request_, child_, rule.tolerance->anchor)) {
                const Span tolerance = resolve(*rule.tolerance, anchor->date);
                row->tolerance_from = tolerance.from;
                row->tolerance_until = tolerance.until;
            }
        }
        rows_.push_back(std::move(*row));
    }

    void add(const Record& record, const catalogue::Vaccination& vaccination) {
        if (vaccination.category == kWithdrawn) return;
        if (left_out(vaccination.condition_key)) return;
        const Rule rule = rule_for(record, {vaccination.window, {}});
        auto row = dated_row(record, rule.window);
        if (!row) return;
        row->condition = vaccination.condition_key;
        const auto birth = resolve_anchor(request_, child_, catalogue::Anchor::birth);
        if (!vaccination.season.empty() && !rule.replaces_season) {
            const Span season = resolve_season(vaccination.season, birth->date);
            row->from = season.from;
            row->until = season.until;
            row->seasonal = true;
        }
        if (vaccination.catch_up_until) {
            row->catch_up_until = base::add_days(shift(birth->date, *vaccination.catch_up_until), -1);
        }
        rows_.push_back(std::move(*row));
    }

    void add(const Record& record, const catalogue::Task& task) {
        if (left_out(task.condition)) return;
        if (!concerns_place(catalogue_, task.region, request_.place)) return;
        if (merge(record.id, task)) return;
        auto row = dated_row(record, rule_for(record, {task.window, {}}).window);
        if (!row) return;
        row->hard_deadline = task.hard_deadline;
        row->condition = task.condition;
        rows_.push_back(std::move(*row));
    }

    void add(const Record& record, const catalogue::Benefit& benefit) {
        if (!benefit.due) return;
        auto row = dated_row(record, rule_for(record, {benefit.due, {}}).window);
        if (row) rows_.push_back(std::move(*row));
    }

    bool left_out(const std::string& condition) const { return !condition.empty() && answered_no(request_, condition); }

    // The version of the rule that is valid on the day on which it begins for this child; the rule of the details
    // where none is.
    Rule rule_for(const Record& record, Rule rule) const {
        for (const catalogue::RuleVersion& version : record.rule_versions) {
            const auto& window = version.window ? version.window : rule.window;
            const auto anchor = window ? resolve_anchor(request_, child_, window->anchor) : std::nullopt;
            if (!anchor) continue;
            const Span span = resolve(*window, anchor->date);
            const Date begins = span.from.value_or(span.until.value_or(anchor->date));
            if (is_valid_on(version, begins)) rule = {version.window, version.tolerance, true};
        }
        return rule;
    }

    // True when what the task repeats is known: then the task has no row, even where nothing is due any more.
    bool merge(const std::string& task_id, const catalogue::Task& task) {
        bool merged = false;
        for (const std::string& id : task.repeats) {
            const auto end = rows_.begin() + static_cast<std::ptrdiff_t>(own_rows_);
            const auto row = std::find_if(rows_.begin(), end, [&](const Row& one) { return one.id == id; });
            merged = merged || row != end || catalogue_.find_record(id) != nullptr;
            if (row == end) continue;
            row->hard_deadline = row->hard_deadline || task.hard_deadline;
            row->merged.push_back(task_id);
        }
        return merged;
    }

    // nullopt when nothing is due any more, or when it concerned only the pregnancy of a child that is born.
    std::optional<Row> dated_row(const Record& record, const std::optional<catalogue::Window>& window) const {
        if (!window) return std::nullopt;
        Row row;
        row.id = record.id;
        row.type = record.type();
        row.title = record.title.de;
        row.child = number_;
        row.anchor = window->anchor;
        const auto anchor = resolve_anchor(request_, child_, window->anchor);
        if (!anchor) return row;
        const Span span = resolve(*window, anchor->date);
        row.from = span.from;
        row.until = span.until;
        row.estimated = anchor->estimated;
        const bool assumed_due_date = window->anchor == catalogue::Anchor::due_date && anchor->estimated;
        if (assumed_due_date && row.until && *row.until <= anchor->date) return std::nullopt;
        return row;
    }

    const Catalogue& catalogue_;
    const Request& request_;
    const Child& child_;
    int number_;
    std::vector<Row> rows_;
    std::size_t own_rows_ = 0;  // check-ups and vaccinations, which come first
};

bool earlier(const Row& a, const Row& b) {
    if (a.from.has_value() != b.from.has_value()) return a.from.has_value();
    if (a.from && *a.from != *b.from) return *a.from < *b.from;
    return std::tie(a.id, a.child) < std::tie(b.id, b.child);
}

}  // namespace

std::vector<Row> plan(const Catalogue& catalogue, const Request& request) {
    std::vector<Row> rows;
    for (int number = 1; number <= static_cast<int>(request.children.size()); ++number) {
        std::vector<Row> of_child = ChildPlan(catalogue, request, number).make();
        rows.insert(rows.end(), std::make_move_iterator(of_child.begin()), std::make_move_iterator(of_child.end()));
    }
    base::sort(rows, earlier);
    return rows;
}

}  // namespace planner
