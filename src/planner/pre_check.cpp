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

std::vector<std::string> conditions_of(const catalogue::Catalogue& catalogue, const std::string& benefit_id) {
    std::vector<std::string> questions;
    for (const catalogue::Record& record : catalogue.records) {
        const auto* task = std::get_if<catalogue::Task>(&record.details);
        if (task == nullptr || !is_question(task->condition)) continue;
        if (std::find(task->benefits.begin(), task->benefits.end(), benefit_id) == task->benefits.end()) continue;
        if (std::find(questions.begin(), questions.end(), task->condition) != questions.end()) continue;
        questions.push_back(task->condition);
    }
    return questions;
}

}  // namespace

PreCheck pre_check(const catalogue::Catalogue& catalogue, const std::string& benefit_id,
                   const std::vector<std::pair<std::string, bool>>& answers) {
    PreCheck check;
    for (const std::string& condition : conditions_of(catalogue, benefit_id)) {
        check.questions.push_back({condition, {"planner.question." + condition}});
    }
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
