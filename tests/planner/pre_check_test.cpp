#include "planner/pre_check.h"

#include <gtest/gtest.h>

#include "support/real_catalogue.h"
#include "text/messages.h"

namespace {

using planner::Likelihood;
using Answers = std::vector<std::pair<std::string, bool>>;

planner::PreCheck check(const char* benefit, const Answers& answers) {
    return planner::pre_check(support::real_catalogue(), benefit, answers);
}

std::vector<std::string> asked(const char* benefit) {
    std::vector<std::string> conditions;
    for (const planner::Question& question : check(benefit, {}).questions) conditions.push_back(question.condition);
    return conditions;
}

TEST(PreCheck, asks_what_the_tasks_of_the_benefit_depend_on) {
    EXPECT_EQ(asked("unterhaltsvorschuss"), std::vector<std::string>{"single_parent"});
    EXPECT_EQ(asked("mutterschaftsgeld"), std::vector<std::string>{"employed"});
    EXPECT_TRUE(asked("kindergeld").empty()) << "everybody gets it";
}

TEST(PreCheck, says_probably_and_never_more) {
    EXPECT_EQ(check("unterhaltsvorschuss", {}).likelihood, Likelihood::open);
    EXPECT_EQ(check("unterhaltsvorschuss", {{"single_parent", true}}).likelihood, Likelihood::likely);
    EXPECT_EQ(check("unterhaltsvorschuss", {{"single_parent", false}}).likelihood, Likelihood::unlikely);
    EXPECT_EQ(check("kindergeld", {{"employed", false}}).likelihood, Likelihood::open) << "nothing was asked";
    const text::Messages german{text::Catalogue{"de", std::string(text::embedded_german())}};
    for (const bool answer : {true, false}) {
        const std::string said = german.say(check("unterhaltsvorschuss", {{"single_parent", answer}}).verdict.key);
        EXPECT_EQ(said.compare(0, 14, "Wahrscheinlich"), 0) << said;
    }
}

TEST(PreCheck, is_likely_by_any_of_several_ways) {
    const auto both = check("bildung-und-teilhabe", {});
    ASSERT_EQ(both.questions.size(), 2U);
    EXPECT_EQ(check("bildung-und-teilhabe", {{"low_income", false}}).likelihood, Likelihood::open);
    EXPECT_EQ(check("bildung-und-teilhabe", {{"low_income", false}, {"receives_benefit", true}}).likelihood,
              Likelihood::likely);
    EXPECT_EQ(check("bildung-und-teilhabe", {{"low_income", false}, {"receives_benefit", false}}).likelihood,
              Likelihood::unlikely);
}

TEST(PreCheck, has_a_german_question_for_every_condition_it_asks) {
    const text::Messages german{text::Catalogue{"de", std::string(text::embedded_german())}};
    for (const catalogue::Record& record : support::real_catalogue().records) {
        for (const planner::Question& question : check(record.id.c_str(), {}).questions) {
            EXPECT_TRUE(german.has(question.sentence.key)) << record.id << " asks " << question.condition;
        }
    }
}

}  // namespace
