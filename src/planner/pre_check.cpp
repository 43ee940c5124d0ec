#include "planner/pre_check.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace planner {
namespace {

using catalogue::Benefit;
using catalogue::Record;

// Where something is asked that only a practice or the child's own situation decides, no answer is attempted.
constexpr const char* kNoQuestions[] = {"if_needed", "medical_need", "season"};
constexpr const char* kEveryone = "everyone";

bool is_question(const std::string& condition) {
    return !condition.empty() && condition != kEveryone &&
           std::find(std::begin(kNoQuestions), std::end(kNoQuestions), condition) == std::end(kNoQuestions);
}

void ask(std::vector<Question>& questions, const std::string& condition) {
    const bool known = std::any_of(questions.begin(), questions.end(),
                                   [&condition](const Question& each) { return each.condition == condition; });
    if (!known && is_question(condition)) questions.push_back({condition, {"planner.question." + condition}});
}

const Benefit* benefit_of(const catalogue::Catalogue& catalogue, const std::string& id) {
    const Record* record = catalogue.find_record(id);
    return record == nullptr ? nullptr : std::get_if<Benefit>(&record->details);
}

bool leads_to(const catalogue::Task& task, const std::string& benefit) {
    return std::find(task.benefits.begin(), task.benefits.end(), benefit) != task.benefits.end();
}

}  // namespace

std::vector<Question> questions_of(const catalogue::Catalogue& catalogue) {
    std::vector<Question> questions;
    for (const Record& record : catalogue.records) {
        if (const auto* task = std::get_if<catalogue::Task>(&record.details)) ask(questions, task->condition);
    }
    return questions;
}

PreCheck pre_check(const catalogue::Catalogue& catalogue, const std::string& benefit_id,
                   const std::vector<std::pair<std::string, bool>>& answers) {
    PreCheck check;
    const Benefit* benefit = benefit_of(catalogue, benefit_id);
    const bool has_own = benefit != nullptr && !benefit->conditions.empty();
    for (const std::string& condition : has_own ? benefit->conditions : std::vector<std::string>{}) {
        ask(check.questions, condition);
    }
    for (const Record& record : catalogue.records) {
        const auto* task = std::get_if<catalogue::Task>(&record.details);
        if (!has_own && task != nullptr && leads_to(*task, benefit_id)) ask(check.questions, task->condition);
    }
    std::size_t affirmed = 0;
    std::size_t denied = 0;
    for (const Question& question : check.questions) {
        const auto answer = std::find_if(answers.begin(), answers.end(),
                                         [&question](const auto& each) { return each.first == question.condition; });
        if (answer != answers.end()) ++(answer->second ? affirmed : denied);
    }
    const std::size_t all = check.questions.size();
    const bool likely = has_own ? affirmed == all : affirmed > 0;
    const bool unlikely = has_own ? denied > 0 : all > 0 && denied == all;
    if (likely) check.likelihood = Likelihood::likely;
    if (unlikely) check.likelihood = Likelihood::unlikely;
    static constexpr const char* kVerdicts[] = {"planner.pre_check.open", "planner.pre_check.likely",
                                                "planner.pre_check.unlikely"};
    check.verdict.key =
        has_own && all == 0 ? "planner.pre_check.everyone" : kVerdicts[static_cast<std::size_t>(check.likelihood)];
    return check;
}

}  // namespace planner
