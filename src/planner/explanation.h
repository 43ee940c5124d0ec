// Why a row stands in the timeline, what its dates mean, and what to do when they have passed.
#pragma once

#include <optional>
#include <vector>

#include "base/sentence.h"
#include "planner/planner.h"

namespace planner {

// In reading order: when, until when at the latest, what is assumed, for whom. Never empty. With `today` nobody is
// warned of waiting for a day that is over.
std::vector<base::Sentence> explain(const Row& row, std::optional<base::Date> today = std::nullopt);

// "Was jetzt?" for a row whose time is over on that day; nullopt while it is not.
std::optional<base::Sentence> what_now(const Row& row, base::Date today);

// For whom the row is ("ärztlich nötig"), while nobody said whether that fits; nullptr when it concerns the family.
const catalogue::LocalText* condition_label(const catalogue::Catalogue& catalogue, const Request& request,
                                            const Row& row);

// The letter with which the state reminds of a check-up (NRW, U5 to U9) when no practice has reported it.
struct ReminderLetter {
    base::Date around{};  // about when it is sent
    base::Sentence sentence;
};
std::optional<ReminderLetter> reminder_letter(const catalogue::Catalogue& catalogue, const Row& row);

// Born more than three weeks before the expected date: the months of check-ups count from birth all the same, and the
// practice knows the corrected age. nullopt when it does not apply or a date is missing.
std::optional<base::Sentence> preterm_hint(const Child& child);

}  // namespace planner
