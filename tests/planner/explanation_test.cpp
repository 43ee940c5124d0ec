#include "planner/explanation.h"

#include <gtest/gtest.h>

#include "sample_records.h"
#include "support/real_catalogue.h"
#include "text/dates.h"

namespace {

using sample::Anchor;
using sample::day;
using sample::months;

const text::Messages& german() {
    static const text::Messages kMessages{text::Catalogue{"de", std::string(text::embedded_german())}};
    return kMessages;
}

std::string said(const base::Sentence& sentence) {
    return text::say(german(), sentence);
}

planner::Row row_of(const char* id, const planner::Request& request) {
    for (planner::Row& row : planner::plan(support::real_catalogue(), request)) {
        if (row.id == id) return row;
    }
    ADD_FAILURE() << id << " is missing";
    return {};
}

bool mentions(const std::vector<base::Sentence>& sentences, const char* key) {
    return std::any_of(sentences.begin(), sentences.end(), [key](const auto& each) { return each.key == key; });
}

TEST(Explanation, says_when_and_until_when_it_is_paid) {
    const auto sentences = planner::explain(row_of("u3", sample::born("2026-01-15")));
    ASSERT_EQ(sentences.size(), 2U);
    EXPECT_EQ(said(sentences[0]), "Die richtige Zeit ist vom 5. Februar 2026 bis 18. Februar 2026.");
    EXPECT_EQ(said(sentences[1]),
              "Spielraum: Die Krankenkasse zahlt schon ab 29. Januar 2026 und noch bis 11. März 2026.");
    const auto u2 = planner::explain(row_of("u2", sample::born("2026-01-15")));
    EXPECT_EQ(said(u2.at(1)), "Nachfrist: Die Krankenkasse zahlt bis 28. Januar 2026.") << "it begins with its window";
}

TEST(Explanation, marks_hard_deadlines_assumptions_and_conditions) {
    const auto born = sample::born("2026-01-15");
    EXPECT_TRUE(mentions(planner::explain(row_of("task-kindergeld-antrag", born)), "planner.hard"));
    EXPECT_FALSE(mentions(planner::explain(row_of("task-kindergeld-antrag", born), day("2026-08-01")), "planner.hard"))
        << "nobody is warned of a day that is over";
    EXPECT_TRUE(mentions(planner::explain(row_of("masernschutz-kita", born)), "planner.estimated.kita_start"));
    EXPECT_TRUE(mentions(planner::explain(row_of("task-elterngeld-antrag", born)), "planner.condition.reduced_work"));
    EXPECT_TRUE(mentions(planner::explain(row_of("task-umzug-melden", born)), "planner.when.move_date"));
    EXPECT_TRUE(mentions(planner::explain(row_of("mmr-1", born)), "planner.no_advice"));
}

TEST(Explanation, has_german_words_for_every_row_and_every_day) {
    for (const auto& request : {sample::born("2026-01-15"), sample::expected("2027-03-01")}) {
        for (const planner::Row& row : planner::plan(support::real_catalogue(), request)) {
            auto sentences = planner::explain(row);
            for (const char* today : {"2026-02-01", "2027-12-01", "2040-01-01"}) {
                if (const auto now = planner::what_now(row, day(today))) sentences.push_back(*now);
            }
            for (const base::Sentence& sentence : sentences) {
                EXPECT_TRUE(german().has(sentence.key)) << row.id << " wants " << sentence.key;
                EXPECT_EQ(said(sentence).find('{'), std::string::npos) << said(sentence);
            }
        }
    }
}

TEST(Conditions, are_named_until_somebody_says_that_they_are_met) {
    auto request = sample::born("2026-01-15");
    const auto& catalogue = support::real_catalogue();
    const auto allowance = row_of("task-elterngeld-antrag", request);
    ASSERT_TRUE(planner::condition_label(catalogue, request, allowance));
    EXPECT_EQ(planner::condition_label(catalogue, request, allowance)->de, "Arbeitszeit reduziert");
    EXPECT_EQ(planner::condition_label(catalogue, request, allowance)->easy, "Sie arbeiten weniger");
    EXPECT_FALSE(planner::condition_label(catalogue, request, row_of("u5", request)));
    request.conditions = {{"reduced_work", true}};
    EXPECT_FALSE(planner::condition_label(catalogue, request, allowance));
    for (const catalogue::Term& term : catalogue.conditions) EXPECT_FALSE(term.label.easy.empty()) << term.key;
}

TEST(WhatNow, tells_a_missed_check_up_how_long_it_is_still_paid) {
    const auto u5 = row_of("u5", sample::born("2026-01-15"));
    EXPECT_FALSE(planner::what_now(u5, day("2026-08-14"))) << "its last day";
    EXPECT_EQ(planner::what_now(u5, day("2026-08-15"))->key, "planner.now.tolerance");
    EXPECT_EQ(planner::what_now(u5, day("2026-09-15"))->key, "planner.now.checkup");
}

TEST(WhatNow, knows_which_vaccinations_can_be_caught_up) {
    const auto born = sample::born("2026-01-15");
    EXPECT_EQ(planner::what_now(row_of("menb-1", born), day("2026-06-01"))->key, "planner.now.catch_up");
    EXPECT_EQ(planner::what_now(row_of("menb-1", born), day("2031-01-15"))->key, "planner.now.vaccination")
        << "the fifth birthday";
    EXPECT_EQ(planner::what_now(row_of("rotavirus-1", born), day("2026-06-01"))->key, "planner.now.age_limit");
}

TEST(WhatNow, sends_a_newborn_of_the_season_to_the_practice_for_the_protection_from_rsv) {
    const auto row = row_of("rsv-nirsevimab", sample::born("2026-11-05"));
    EXPECT_EQ(planner::what_now(row, day("2026-11-26"))->key, "planner.now.season");
}

TEST(WhatNow, does_not_give_up_on_a_missed_deadline) {
    const auto born = sample::born("2026-01-15");
    EXPECT_EQ(planner::what_now(row_of("task-kindergeld-antrag", born), day("2026-08-01"))->key,
              "planner.now.deadline");
    EXPECT_EQ(planner::what_now(row_of("task-rueckbildung", born), day("2027-08-01"))->key, "planner.now.task");
}

TEST(ReminderLetter, comes_two_weeks_before_the_end_of_the_u5_and_ten_days_after_the_others) {
    const auto letter = [](const char* id) {
        return planner::reminder_letter(support::real_catalogue(), row_of(id, sample::born("2026-01-15")));
    };
    EXPECT_EQ(base::format_date(letter("u5")->around), "2026-08-31") << "tolerance until 14 September";
    EXPECT_EQ(letter("u5")->sentence.key, "planner.letter.before");
    EXPECT_EQ(base::format_date(letter("u6")->around), "2027-03-24") << "tolerance until 14 March";
    EXPECT_EQ(letter("u9")->sentence.key, "planner.letter.after");
    EXPECT_TRUE(german().has("planner.letter.before"));
    EXPECT_TRUE(german().has("planner.letter.after"));
    EXPECT_FALSE(letter("u4"));
    EXPECT_FALSE(letter("z1"));
}

TEST(Preterm, is_explained_from_the_37th_week_on_and_never_computed) {
    planner::Child child;
    child.born = day("2026-01-15");
    EXPECT_FALSE(planner::preterm_hint(child)) << "without the expected date nothing is known";
    child.due = day("2026-02-05");
    EXPECT_FALSE(planner::preterm_hint(child)) << "three weeks early is on time";
    child.due = day("2026-03-12");
    const auto hint = planner::preterm_hint(child);
    ASSERT_TRUE(hint);
    EXPECT_NE(said(*hint).find("8 Wochen"), std::string::npos) << said(*hint);
    planner::Request request;
    request.children = {child};
    EXPECT_EQ(sample::span(row_of("u4", request)), "2026-03-15 … 2026-05-14") << "counts from birth all the same";
}

}  // namespace
