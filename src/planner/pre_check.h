// An anonymous pre-check of a benefit: a few questions with yes or no, and an answer that is never more than
// "probably".
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/sentence.h"
#include "catalogue/catalogue.h"

namespace planner {

enum class Likelihood : std::uint8_t { open, likely, unlikely };

struct Question {
    std::string condition;  // key of the taxonomy, under which the answer is given
    base::Sentence sentence;
};

// What the rules of the catalogue depend on and a family can answer, each once.
std::vector<Question> questions_of(const catalogue::Catalogue& catalogue);

struct PreCheck {
    // Empty when every family gets it (then it is likely), and when the data know no condition (then it is open, and
    // nothing should be said).
    std::vector<Question> questions;
    Likelihood likelihood = Likelihood::open;
    base::Sentence verdict;  // "wahrscheinlich …", and to ask somebody who knows
};

// The questions are the conditions of the benefit itself: all of them have to be answered with yes to be likely, and
// one no makes it unlikely. Where it has none, they are those of the tasks that lead to it, each once: one yes is
// enough to be likely, because each task is a way of its own; only when every question is answered with no it is
// unlikely. Answers live in the caller's memory and are stored nowhere.
PreCheck pre_check(const catalogue::Catalogue& catalogue, const std::string& benefit_id,
                   const std::vector<std::pair<std::string, bool>>& answers);

}  // namespace planner
