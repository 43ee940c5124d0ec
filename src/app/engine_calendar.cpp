// What the engine does with the planner: rows for the screen, a file for the calendar of the device, and the age of the
// youngest child for the search.
#include <algorithm>

#include "app/engine.h"
#include "app/update.h"
#include "planner/icalendar.h"
#include "text/dates.h"

namespace app {

planner::Request Engine::plan_request() const {
    const CalendarState& calendar = state_.calendar;
    planner::Request request;
    request.children = calendar.family.children;
    request.today = state_.now.date;
    request.place = state_.settings.place;
    request.conditions = calendar.family.answers;
    return request;
}

void Engine::run_plan() {
    if (!state_.catalogue_ready) return;
    const planner::Request request = plan_request();
    std::vector<planner::Tick> done = state_.calendar.family.ticks;
    for (const planner::Tick& stays : state_.calendar.just_done) {
        done.erase(std::remove(done.begin(), done.end(), stays), done.end());
    }
    PlanFinished finished;
    finished.rows = planner::plan(*catalogue_, request);
    finished.sections = planner::group_rows(*catalogue_, request, finished.rows, done);
    finished.offers = planner::offers_this_week(*catalogue_, request, finished.sections, kMostOffers);
    carry_out(update(state_, Intent{CalendarIntent{std::move(finished)}}));
}

std::string Engine::calendar_file() const {
    const CalendarState& calendar = state_.calendar;
    planner::CalendarFileOptions options;
    options.words_of = [this](const catalogue::LocalText& text) {
        return messages_.translate(text.de, text.easy, text.en).text;
    };
    options.upcoming_only = true;
    std::vector<planner::Row> rows;
    std::copy_if(calendar.rows.begin(), calendar.rows.end(), std::back_inserter(rows), [&calendar](const auto& row) {
        return shown_by(calendar.filter, row) && (calendar.child == 0 || calendar.child == row.child) &&
               !is_ticked(calendar.family, {row.id, row.child});
    });
    const auto say = [this](const base::Sentence& sentence) { return text::say(messages_, sentence); };
    return planner::write_icalendar(*catalogue_, plan_request(), rows, options, say);
}

void Engine::add_family(search::Context& context) const {
    std::optional<base::Date> youngest;
    for (const planner::Child& child : state_.calendar.family.children) {
        if (!child.born) context.pregnant = true;
        if (child.born) youngest = std::max(youngest.value_or(*child.born), *child.born);
    }
    if (youngest) context.child_months = base::completed_months(*youngest, state_.now.date);
}

}  // namespace app
