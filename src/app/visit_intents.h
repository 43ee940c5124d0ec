// What can happen during a welcome visit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/visit_state.h"
#include "base/one_of.h"

namespace app {

struct VisitBegun {};
// Opens the answers to a question, or closes them.
struct VisitQuestionOpened {
    VisitQuestion question = VisitQuestion::none;
};
struct VisitPlaceChosen {
    std::string place;
};
struct VisitAgeChosen {
    std::optional<int> weeks;  // none: before birth
};
struct VisitTopicToggled {
    std::string topic;
};
struct VisitStepTicked {
    VisitStep step = VisitStep::folder;
};
// Whether an entry of the Mappe is handed over.
struct VisitItemToggled {
    std::string record;
};
// An example family, to practise with.
struct PracticeChosen {
    std::size_t number = 1;
    std::string place;
};
struct VisitChangesWanted {
    std::size_t weeks = 0;
};
// The answer to PlanVisit.
struct VisitPlanned {
    std::vector<planner::VisitItem> items;
    std::vector<std::string> topics;  // those of the visit that this directory has
    bool place_known = true;          // whether it has the place, if one was named
};
// Wipes everything that the visit knew.
struct VisitEnded {};

using VisitIntent =
    base::OneOf<VisitBegun, VisitQuestionOpened, VisitPlaceChosen, VisitAgeChosen, VisitTopicToggled, VisitStepTicked,
                VisitItemToggled, PracticeChosen, VisitChangesWanted, VisitPlanned, VisitEnded>;

}  // namespace app
