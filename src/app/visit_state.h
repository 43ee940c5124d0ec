// A welcome visit: a place, an age in weeks, a second language, topics. There is no member in which a person could be
// described, and nothing of it outlives the page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "planner/visit_folder.h"

namespace app {

// What is ticked off during the visit, in the order in which it is shown.
enum class VisitStep : std::uint8_t { folder, voucher, gift, checkups, helpers };
constexpr std::size_t kVisitSteps = 5;

// The question whose answers are open on the screen.
enum class VisitQuestion : std::uint8_t { none, place, age, language, topics };

constexpr int kOldestWeeks = 156;
constexpr std::size_t kPracticeFamilies = 4;

struct VisitState {
    bool running = false;
    bool age_known = false;
    bool before_birth = false;
    int weeks = 6;                    // counts only when neither unknown nor before birth
    std::vector<std::string> topics;  // taxonomy keys, in the order in which they were chosen
    std::size_t practice = 0;         // number of the example family, from 1; 0 in a real visit
    VisitQuestion open = VisitQuestion::none;
    unsigned done = 0;                      // a bit for each VisitStep
    std::vector<std::string> left_out;      // record ids that are not handed over
    std::vector<planner::VisitItem> items;  // the answer to PlanVisit
    std::size_t changes_weeks = 0;          // how far back the changes of the data are told

    bool operator==(const VisitState& other) const = default;
};

}  // namespace app
