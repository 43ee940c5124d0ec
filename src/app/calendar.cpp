// From three typed fields to a timeline with ticks. What a family tells stays in the state unless it asks for more.
#include "app/calendar_state.h"

#include <algorithm>

#include "app/family_file.h"
#include "app/update.h"
#include "base/checksum.h"
#include "planner/birth_date_input.h"

namespace app {
namespace {

using catalogue::Anchor;
using planner::Child;
using planner::Tick;

// Digits of other scripts take several bytes; the reader refuses what is too long.
constexpr std::size_t kLongestField = 16;
// Kita and school may lie years ahead.
constexpr int kMonthsToSchool = 10 * 12;

std::string* field_of(DateForm& form, DatePart part) {
    switch (part) {
        case DatePart::day:
            return &form.day;
        case DatePart::month:
            return &form.month;
        case DatePart::year:
            return &form.year;
    }
    return nullptr;
}

// What the family told has changed: what a file brought can no longer be taken back without losing it.
Effects told(State& state, Effects effects) {
    state.calendar.can_undo_file = false;
    effects.emplace_back(RunPlan{});
    effects.emplace_back(RunSearch{});
    if (state.calendar.kept) effects.emplace_back(StoreSettings{});
    return effects;
}

Effects on(State& state, const DateFieldChanged& intent) {
    *field_of(state.calendar.form, intent.part) = intent.text.substr(0, kLongestField);
    state.calendar.form.error.reset();
    return {};
}

Effects on(State& state, const DateAsked& intent) {
    CalendarState& calendar = state.calendar;
    // Who only says that the date is the expected one has typed nothing in vain.
    const bool same_child = calendar.form.open == !calendar.family.children.empty() &&
                            calendar.form.child == intent.child && intent.child == calendar.family.children.size();
    if (!same_child) calendar.form = {};
    calendar.form.error.reset();
    calendar.form.asked = intent.asked;
    calendar.form.child = intent.child;
    calendar.form.open = !calendar.family.children.empty();
    if (intent.child >= calendar.family.children.size()) return {};
    if (const auto known = planner::told_date(calendar.family.children[intent.child], intent.asked)) {
        calendar.form.day = std::to_string(static_cast<unsigned>(known->day()));
        calendar.form.month = std::to_string(static_cast<unsigned>(known->month()));
        calendar.form.year = std::to_string(static_cast<int>(known->year()));
    }
    return {};
}

Effects on(State& state, const DateEntered&) {
    CalendarState& calendar = state.calendar;
    DateForm& form = calendar.form;
    const bool of_child = form.asked == Anchor::birth || form.asked == Anchor::due_date;
    const int ahead = of_child ? planner::kMonthsAhead : kMonthsToSchool;
    const base::Result<base::Date> date =
        planner::read_typed_date({form.day, form.month, form.year}, state.now.date, ahead);
    if (!date.ok()) {
        form.error = date.error();
        return {};  // the sentence at the fields is an alert already
    }
    std::vector<Child>& children = calendar.family.children;
    const bool is_new = form.child >= children.size();
    if (is_new && children.size() == kMostChildren) return {};
    Child child = is_new ? Child() : children[form.child];
    // A birth that is still to come is an expected one.
    const bool expected = form.asked == Anchor::birth && date.value() > state.now.date;
    planner::tell_date(child, expected ? Anchor::due_date : form.asked, date.value());
    if (const base::Status fits = planner::check_birth_and_due(child); !fits.ok()) {
        form.error = fits.error();
        return {};
    }
    if (is_new) children.emplace_back();
    children[is_new ? children.size() - 1 : form.child] = std::move(child);
    form = {};
    state.heading_wants_focus = true;
    return told(state, {});
}

Effects on(State& state, const ChildRemoved& intent) {
    Family& family = state.calendar.family;
    if (intent.child >= family.children.size()) return {};
    const int number = static_cast<int>(intent.child) + 1;
    family.children.erase(family.children.begin() + static_cast<std::ptrdiff_t>(intent.child));
    const auto of_child = [number](const Tick& tick) { return tick.child == number; };
    family.ticks.erase(std::remove_if(family.ticks.begin(), family.ticks.end(), of_child), family.ticks.end());
    for (Tick& tick : family.ticks) tick.child -= tick.child > number ? 1 : 0;
    state.calendar.form = {};
    state.calendar.child = 0;
    state.heading_wants_focus = true;
    return told(state, {Announce{"family.removed"}});
}

Effects on(State& state, const CalendarFilterChosen& intent) {
    state.calendar.filter = intent.filter;
    state.calendar.shown = kRowsPerPage;
    return {RunPlan{}};
}

Effects on(State& state, const ChildChosen& intent) {
    state.calendar.child = intent.child;
    state.calendar.shown = kRowsPerPage;
    return {RunPlan{}};
}

Effects on(State& state, const RowOpened& intent) {
    const bool open = state.calendar.opened == intent.row;
    state.calendar.opened = open ? Tick{} : intent.row;
    return {};
}

// The children that share the row on the screen.
std::vector<int> children_of(const CalendarState& calendar, const Tick& tick) {
    for (const planner::Section& section : calendar.sections) {
        for (const planner::Item& item : section.items) {
            if (item.row.id == tick.id && item.row.child == tick.child) return item.children;
        }
    }
    return {tick.child};
}

Effects on(State& state, const Ticked& intent) {
    CalendarState& calendar = state.calendar;
    std::vector<Tick>& ticks = calendar.family.ticks;
    const bool done = !is_ticked(calendar.family, intent.tick);
    calendar.just_done.clear();
    calendar.can_undo_file = false;
    for (const int child : children_of(calendar, intent.tick)) {
        const Tick tick{intent.tick.id, child};
        ticks.erase(std::remove(ticks.begin(), ticks.end(), tick), ticks.end());
        if (done) ticks.push_back(tick);
        if (done && child > 0) calendar.just_done.push_back(tick);
    }
    Effects effects;
    if (intent.tick.child > 0) effects = {Announce{done ? "calendar.ticked" : "calendar.unticked"}, RunPlan{}};
    if (calendar.kept) effects.emplace_back(StoreSettings{});
    return effects;
}

Effects on(State& state, const QuestionAnswered& intent) {
    auto& answers = state.calendar.family.answers;
    state.calendar.can_undo_file = false;
    answers.erase(std::remove_if(answers.begin(), answers.end(),
                                 [&intent](const auto& each) { return each.first == intent.condition; }),
                  answers.end());
    if (intent.answer) answers.emplace_back(intent.condition, *intent.answer);
    if (!state.calendar.answers_kept) return {RunPlan{}};
    return {RunPlan{}, StoreSettings{}};
}

// Language, colours and letters last until the page is closed: the family goes on reading.
Effects delete_all(State& state) {
    const Settings before = state.settings;
    Effects effects = forget_everything(state);
    state.settings.language = before.language;
    state.settings.theme = before.theme;
    state.settings.text_percent = before.text_percent;
    state.settings.plain_page = before.plain_page;
    effects.emplace_back(Announce{"family.deleted"});
    return effects;
}

// They stand at the top of the screen, far from the button that was pressed.
void show_first_rows(State& state) {
    state.calendar.shown = kRowsPerPage;
    state.heading_wants_focus = true;
}

Effects on(State& state, const CalendarPressed& intent) {
    CalendarState& calendar = state.calendar;
    switch (intent.button) {
        case CalendarButton::past_rows:
            calendar.past_shown = !calendar.past_shown;
            if (calendar.past_shown) show_first_rows(state);
            return {};
        case CalendarButton::done_rows:
            calendar.done_shown = !calendar.done_shown;
            calendar.just_done.clear();
            if (calendar.done_shown) show_first_rows(state);
            return {RunPlan{}};
        case CalendarButton::more_rows:
            state.heading_wants_focus = calendar.shown % kRowsAtOnce == 0;
            calendar.shown += kRowsPerPage;
            return {};
        case CalendarButton::first_rows:
            show_first_rows(state);
            return {};
        case CalendarButton::calendar_file:
            return {SaveCalendar{}, Announce{"calendar.saved"}};
        case CalendarButton::print:
            return {PrintPage{}};
        case CalendarButton::keep:
            calendar.kept = !calendar.kept;
            calendar.answers_kept = calendar.answers_kept && calendar.kept;
            return {Announce{calendar.kept ? "family.kept" : "family.not_kept"}, StoreSettings{}};
        case CalendarButton::keep_answers:
            calendar.answers_kept = !calendar.answers_kept;
            return {StoreSettings{}};
        case CalendarButton::family_file:
            return {SaveFamily{}, Announce{"family.file.saved"}};
        case CalendarButton::open_file:
            calendar.file_error.reset();
            return {OpenFile{}};
        case CalendarButton::undo_file:
            calendar.family = calendar.before_file;
            return told(state, {Announce{"family.file.undone"}});
        case CalendarButton::ask_deletion:
            calendar.deletion_asked = !calendar.deletion_asked;
            return {};
        case CalendarButton::delete_all:
            return delete_all(state);
        case CalendarButton::close_form:
            calendar.form = {};
            return {};
    }
    return {};
}

Effects on(State& state, const FamilyFileOpened& intent) {
    CalendarState& calendar = state.calendar;
    const base::Result<Family> file = read_family_file(intent.content);
    if (!file.ok()) {
        calendar.file_error = file.error();
        return {};  // the sentence below the button is an alert already
    }
    calendar.file_error.reset();
    calendar.before_file = calendar.family;
    merge_family(calendar.family, file.value());
    calendar.form = {};
    Effects effects = told(state, {Announce{"family.file.opened", file.value().children.size()}});
    calendar.can_undo_file = true;
    return effects;
}

Effects on(State& state, const PlanFinished& intent) {
    state.calendar.rows = intent.rows;
    state.calendar.sections = intent.sections;
    state.calendar.offers = intent.offers;
    return {};
}

}  // namespace

Tick document_tick(const std::string& benefit, const std::string& document) {
    return {benefit + "." + std::to_string(base::digest24(document)), 0};
}

bool is_ticked(const Family& family, const Tick& tick) {
    return std::find(family.ticks.begin(), family.ticks.end(), tick) != family.ticks.end();
}

bool shown_by(CalendarFilter filter, const planner::Row& row) {
    switch (filter) {
        case CalendarFilter::all:
            return true;
        case CalendarFilter::checkups:
            return row.type == catalogue::RecordType::checkup;
        case CalendarFilter::vaccinations:
            return row.type == catalogue::RecordType::vaccination;
        case CalendarFilter::deadlines:
            return row.hard_deadline;
        case CalendarFilter::offers:
            return false;
    }
    return true;
}

Effects update(State& state, const CalendarIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
