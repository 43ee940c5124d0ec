// From three typed fields to a birth date and its timeline. The date never leaves the state.
#include <charconv>

#include "app/update.h"

namespace app {
namespace {

constexpr int kShortestYear = 100;
constexpr int kCentury = 2000;
// The directory ends with school age; older dates are slips of the finger.
constexpr int kOldestChildYears = 18;
constexpr int kLongestPregnancyDays = 300;
constexpr std::size_t kLongestField = 4;

std::optional<int> number_in(const std::string& text) {
    int value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, fault] = std::from_chars(text.data(), end, value);
    if (fault != std::errc{} || stopped != end) return std::nullopt;
    return value;
}

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

// The key of what is wrong with the typed date, or empty.
std::string fault_of(const CalendarState& calendar, base::Date today, base::Date& born) {
    if (calendar.day.empty() || calendar.month.empty() || calendar.year.empty()) return "calendar.error.incomplete";
    const auto day = number_in(calendar.day);
    const auto month = number_in(calendar.month);
    auto year = number_in(calendar.year);
    if (!day || !month || !year) return "calendar.error.digits";
    if (*year >= 0 && *year < kShortestYear) year = *year + kCentury;
    if (*day < 1 || *month < 1) return "calendar.error.no_such_day";
    born = base::Date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                      std::chrono::day{static_cast<unsigned>(*day)}};
    if (!born.ok()) return "calendar.error.no_such_day";
    if (base::days_between(today, born) > kLongestPregnancyDays) return "calendar.error.too_late";
    if (int(born.year()) < int(today.year()) - kOldestChildYears) return "calendar.error.too_early";
    return {};
}

Effects on(State& state, const BirthFieldChanged& intent) {
    *field_of(state.calendar, intent.part) = intent.text.substr(0, kLongestField);
    state.calendar.error_key.clear();
    return {};
}

Effects on(State& state, const BirthDateEntered&) {
    CalendarState& calendar = state.calendar;
    base::Date born{};
    calendar.error_key = fault_of(calendar, state.now.date, born);
    if (!calendar.error_key.empty()) return {Announce{calendar.error_key}};
    calendar.born = born;
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

Effects on(State& state, const PlanFinished& intent) {
    state.calendar.rows = intent.rows;
    return {};
}

}  // namespace

Effects update(State& state, const CalendarIntent& intent) {
    return std::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
