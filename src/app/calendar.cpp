// From three typed fields to a birth date and its timeline. The date never leaves the state.
#include "app/update.h"
#include "planner/birth_date_input.h"

namespace app {
namespace {

// Digits of other scripts take several bytes; the reader refuses what is too long.
constexpr std::size_t kLongestField = 16;

std::string* field_of(CalendarState& calendar, DatePart part) {
    switch (part) {
        case DatePart::day:
            return &calendar.day;
        case DatePart::month:
            return &calendar.month;
        case DatePart::year:
            return &calendar.year;
    }
    return nullptr;
}

Effects on(State& state, const BirthFieldChanged& intent) {
    *field_of(state.calendar, intent.part) = intent.text.substr(0, kLongestField);
    state.calendar.error.reset();
    return {};
}

Effects on(State& state, const BirthDateEntered&) {
    CalendarState& calendar = state.calendar;
    const base::Result<base::Date> born =
        planner::read_typed_date({calendar.day, calendar.month, calendar.year}, state.now.date);
    if (!born.ok()) {
        calendar.error = born.error();
        return {};  // the sentence at the fields is an alert already
    }
    calendar.born = born.value();
    state.heading_wants_focus = true;
    return {RunPlan{}};
}

Effects on(State& state, const BirthDateForgotten&) {
    state.calendar = {};
    state.heading_wants_focus = true;
    return {Announce{"calendar.forgotten"}};
}

Effects on(State& state, const CalendarFilterChosen& intent) {
    state.calendar.filter = intent.filter;
    state.calendar.shown = kRowsPerPage;
    return {};
}

Effects on(State& state, const PastRowsToggled&) {
    state.calendar.past_shown = !state.calendar.past_shown;
    return {};
}

Effects on(State& state, const MoreRowsWanted&) {
    state.calendar.shown += kRowsPerPage;
    return {};
}

Effects on(State&, const CalendarFileWanted&) {
    return {SaveCalendar{}};
}

Effects on(State& state, const PlanFinished& intent) {
    state.calendar.rows = intent.rows;
    state.calendar.sections = intent.sections;
    return {};
}

}  // namespace

Effects update(State& state, const CalendarIntent& intent) {
    return std::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
