// What can happen to the timeline and to what it is made of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/calendar_state.h"
#include "base/one_of.h"

namespace app {

enum class DatePart : std::uint8_t { day, month, year };
struct DateFieldChanged {
    DatePart part = DatePart::day;
    std::string text;
};
// Opens the three fields for that date of that child; the number of children means one more.
struct DateAsked {
    catalogue::Anchor asked = catalogue::Anchor::birth;
    std::size_t child = 0;
};
struct DateEntered {};
struct ChildRemoved {
    std::size_t child = 0;
};

struct CalendarFilterChosen {
    CalendarFilter filter = CalendarFilter::all;
};
struct ChildChosen {
    int child = 0;  // 1 …; 0 shows all of them
};
// Opens the explanation of a row, or closes it.
struct RowOpened {
    planner::Tick row;
};
// Ticks a row or a document off, or takes that back. Twins that share a row share the tick.
struct Ticked {
    planner::Tick tick;
};
struct QuestionAnswered {
    std::string condition;
    std::optional<bool> answer;  // none takes the answer back
};

// Everything that is said by the press alone.
enum class CalendarButton : std::uint8_t {
    past_rows,
    done_rows,
    more_rows,
    first_rows,     // back to where the rows begin
    calendar_file,  // the timeline as one file for the calendar of the device
    print,
    keep,  // on this device, or no longer
    keep_answers,
    family_file,  // dates and ticks for another device
    open_file,
    undo_file,
    ask_deletion,  // or think better of it
    delete_all,
    close_form
};
struct CalendarPressed {
    CalendarButton button = CalendarButton::past_rows;
};

// The content of a file that the user chose.
struct FamilyFileOpened {
    std::string content;
};
struct PlanFinished {
    std::vector<planner::Row> rows;
    std::vector<planner::Section> sections;
    std::vector<planner::FittingOffer> offers;
};

using CalendarIntent =
    base::OneOf<DateFieldChanged, DateAsked, DateEntered, ChildRemoved, CalendarFilterChosen, ChildChosen, RowOpened,
                Ticked, QuestionAnswered, CalendarPressed, FamilyFileOpened, PlanFinished>;

}  // namespace app
