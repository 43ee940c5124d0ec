#include "planner/pre_check.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace planner {
namespace {

// Where something is asked that only a practice or the child's own situation decides, no answer is attempted.
constexpr const char* kNoQuestions[] = {"if_needed", "medical_need", "season"};

bool is_question(const std::string& condition) {
    return !condition.empty() &&
           std::find(std::begin(kNoQuestions), std::end(kNoQuestions), condition) == std::end(kNoQuestions);
}

// Those of every task, or of the tasks that lead to one benefit.
std::vector<Question> ask(const catalogue::Catalogue& catalogue, const std::string* benefit) {
    std::vector<Question> questions;
    for (const catalogue::Record& record : catalogue.records) {
        const auto* task = std::get_if<catalogue::Task>(&record.details);
        if (task == nullptr || !is_question(task->condition)) continue;
        const auto& leads_to = task->benefits;
        if (benefit != nullptr && std::find(leads_to.begin(), leads_to.end(), *benefit) == leads_to.end()) continue;
        const bool known = std::any_of(questions.begin(), questions.end(),
                                       [task](const Question& each) { return each.condition == task->condition; });
        if (!known) questions.push_back({task->condition, {"planner.question." + task->condition}});
    }
    return questions;
}

}  // namespace

std::vector<Question> questions_of(const catalogue::Catalogue& catalogue) {
    return ask(catalogue, nullptr);
}

PreCheck pre_check(const catalogue::Catalogue& catalogue, const std::string& benefit_id,
                   const std::vector<std::pair<std::string, bool>>& answers) {
    PreCheck check;
    check.questions = ask(catalogue, &benefit_id);
    std::size_t denied = 0;
    for (const Question& question : check.questions) {
        const auto answer = std::find_if(answers.begin(), answers.end(),
                                         [&question](const auto& each) { return each.first == question.condition; });
        if (answer == answers.end()) continue;
        if (answer->second) check.likelihood = Likelihood::likely;
        if (!answer->second) ++denied;
    }
    if (!check.questions.empty() && denied == check.questions.size()) check.likelihood = Likelihood::unlikely;
    static constexpr const char* kVerdicts[] = {"planner.pre_check.open", "planner.pre_check.likely",
                                                "planner.pre_check.unlikely"};
    check.verdict.key = kVerdicts[static_cast<std::size_t>(check.likelihood)];
    return check;
}

}  // namespace planner
