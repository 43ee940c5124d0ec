#include "planner/explanation.h"

#include <algorithm>

#include "planner/anchors.h"
#include "planner/timeline.h"

namespace planner {
namespace {

using base::Date;
using base::Sentence;
using catalogue::RecordType;

// Before the 37th week of pregnancy is completed.
constexpr int kPretermDays = 21;

Sentence when(const Row& row) {
    if (row.from && row.until) {
        if (*row.from == *row.until) return {"planner.when.day", {}, {{"until", *row.until}}};
        const char* key = row.type == RecordType::benefit ? "planner.when.benefit" : "planner.when.window";
        return {key, {}, {{"from", *row.from}, {"until", *row.until}}};
    }
    if (row.until) return {"planner.when.until", {}, {{"until", *row.until}}};
    if (row.from) return {"planner.when.from", {}, {{"from", *row.from}}};
    return {"planner.when." + std::string(anchor_name(row.anchor))};
}

// Most check-ups are paid before their window as well, some only after it.
std::optional<Sentence> tolerance_of(const Row& row) {
    const bool before = row.tolerance_from && row.from && *row.tolerance_from < *row.from;
    const bool after = row.tolerance_until && row.tolerance_until != row.until;
    if (before && after) {
        return Sentence{"planner.tolerance.both", {}, {{"from", *row.tolerance_from}, {"until", *row.tolerance_until}}};
    }
    if (before) return Sentence{"planner.tolerance.from", {}, {{"from", *row.tolerance_from}}};
    if (after) return Sentence{"planner.tolerance", {}, {{"until", *row.tolerance_until}}};
    return std::nullopt;
}

}  // namespace

std::vector<Sentence> explain(const Row& row, std::optional<Date> today) {
    std::vector<Sentence> sentences = {when(row)};
    const bool over = today && row.until && *row.until < *today;
    if (row.hard_deadline && row.until && !over) {
        const char* key = row.type == RecordType::vaccination ? "planner.hard.vaccination" : "planner.hard";
        sentences.push_back({key, {}, {{"until", *row.until}}});
    }
    if (const auto tolerance = tolerance_of(row)) sentences.push_back(*tolerance);
    if (row.catch_up_until) sentences.push_back({"planner.catch_up", {}, {{"until", *row.catch_up_until}}});
    if (row.estimated) sentences.push_back({"planner.estimated." + std::string(anchor_name(row.anchor))});
    if (!row.condition.empty()) sentences.push_back({"planner.condition." + row.condition});
    if (row.type == RecordType::vaccination) sentences.push_back({"planner.no_advice"});
    return sentences;
}

std::optional<Sentence> what_now(const Row& row, Date today) {
    if (!row.until || today <= *row.until) return std::nullopt;
    if (row.type == RecordType::checkup) {
        if (row.tolerance_until && today <= *row.tolerance_until) {
            return Sentence{"planner.now.tolerance", {}, {{"until", *row.tolerance_until}}};
        }
        return Sentence{"planner.now.checkup"};
    }
    if (row.seasonal) return Sentence{"planner.now.season"};
    if (row.type == RecordType::vaccination) {
        if (row.catch_up_until && today <= *row.catch_up_until) {
            return Sentence{"planner.now.catch_up", {}, {{"until", *row.catch_up_until}}};
        }
        return Sentence{row.hard_deadline ? "planner.now.age_limit" : "planner.now.vaccination"};
    }
    return Sentence{row.hard_deadline ? "planner.now.deadline" : "planner.now.task"};
}

const catalogue::LocalText* condition_label(const catalogue::Catalogue& catalogue, const Request& request,
                                            const Row& row) {
    if (!may_not_concern(request, row)) return nullptr;
    const auto term = std::find_if(catalogue.conditions.begin(), catalogue.conditions.end(),
                                   [&row](const auto& each) { return each.key == row.condition; });
    return term == catalogue.conditions.end() ? nullptr : &term->label;
}

std::optional<ReminderLetter> reminder_letter(const catalogue::Catalogue& catalogue, const Row& row) {
    const catalogue::Record* record = catalogue.find_record(row.id);
    const auto* checkup = record == nullptr ? nullptr : std::get_if<catalogue::Checkup>(&record->details);
    if (checkup == nullptr || !checkup->reminder_letter_days || !row.tolerance_until) return std::nullopt;
    const Date around = base::add_days(*row.tolerance_until, *checkup->reminder_letter_days);
    const char* key = *checkup->reminder_letter_days < 0 ? "planner.letter.before" : "planner.letter.after";
    return ReminderLetter{
        around,
        {key, {{"code", checkup->code}}, {{"around", around}, {"until", *row.tolerance_until}}},
    };
}

std::optional<Sentence> preterm_hint(const Child& child) {
    if (!child.born || !child.due) return std::nullopt;
    const int days_early = base::days_between(*child.born, *child.due);
    if (days_early <= kPretermDays) return std::nullopt;
    return Sentence{"planner.preterm", {{"weeks", std::to_string(days_early / 7)}}, {{"due", *child.due}}};
}

}  // namespace planner
