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
    EXPECT_TRUE(asked("hilfen-zur-erziehung").empty()) << "no word of the record is a question";
}

TEST(PreCheck, says_probably_and_never_more) {
    EXPECT_EQ(check("unterhaltsvorschuss", {}).likelihood, Likelihood::open);
    EXPECT_EQ(check("unterhaltsvorschuss", {{"single_parent", true}}).likelihood, Likelihood::likely);
    EXPECT_EQ(check("unterhaltsvorschuss", {{"single_parent", false}}).likelihood, Likelihood::unlikely);
    EXPECT_EQ(check("hilfen-zur-erziehung", {{"employed", false}}).likelihood, Likelihood::open) << "nothing was asked";
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

TEST(PreCheck, asks_what_the_benefit_itself_says) {
    EXPECT_EQ(asked("wohnberechtigungsschein"), std::vector<std::string>{"low_income"});
    const Answers alone = {{"single_parent", true}};
    EXPECT_EQ(check("mehrbedarf-alleinerziehend", alone).likelihood, Likelihood::open) << "only half of it";
    EXPECT_EQ(check("mehrbedarf-alleinerziehend", {{"single_parent", true}, {"receives_sgb2", true}}).likelihood,
              Likelihood::likely);
    EXPECT_EQ(check("mehrbedarf-alleinerziehend", {{"single_parent", true}, {"receives_sgb2", false}}).likelihood,
              Likelihood::unlikely)
        << "both have to be so";
}

TEST(PreCheck, needs_no_question_where_every_family_gets_it) {
    const auto child_benefit = check("kindergeld", {});
    EXPECT_TRUE(child_benefit.questions.empty());
    EXPECT_EQ(child_benefit.likelihood, Likelihood::likely);
    EXPECT_EQ(child_benefit.verdict.key, "planner.pre_check.everyone");
    for (const planner::Question& question : planner::questions_of(support::real_catalogue())) {
        EXPECT_NE(question.condition, "everyone") << "that is nothing to ask";
    }
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
