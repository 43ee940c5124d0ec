#include "cli/plan_command.h"

#include <chrono>
#include <ctime>
#include <ostream>

#include "cli/plan_options.h"
#include "cli/plan_output.h"
#include "planner/icalendar.h"
#include "text/dates.h"

namespace cli {
namespace {

// Of the machine's own time zone.
base::Date today_here() {
    const std::time_t now = std::time(nullptr);
    const std::tm* local = std::localtime(&now);
    return base::Date{std::chrono::year{local->tm_year + 1900},
                      std::chrono::month{static_cast<unsigned>(local->tm_mon + 1)},
                      std::chrono::day{static_cast<unsigned>(local->tm_mday)}};
}

int run_plan(const Call& call, const Console& console) {
    const auto options = read_plan_options(call, today_here());
    if (!options.ok()) return console.fail(options.error(), kWrongUsage);
    const auto catalogue = load_catalogue(call.value("--catalogue"));
    if (!catalogue.ok()) return console.fail(catalogue.error());
    const planner::Request& request = options.value().request;
    if (!request.place.empty() && catalogue.value().find_place(request.place) == nullptr) {
        return console.fail({"error.plan.place", {{"place", request.place}}}, kWrongUsage);
    }
    const std::vector<planner::Row> rows = planner::plan(catalogue.value(), request);
    switch (options.value().format) {
        case PlanFormat::json:
            print_plan_json(rows, console.out);
            break;
        case PlanFormat::text:
            print_plan_text(catalogue.value(), request, rows, console.messages, console.out);
            break;
        case PlanFormat::ics:
            console.out << planner::write_icalendar(
                catalogue.value(), request, rows, {},
                [&console](const base::Sentence& sentence) { return text::say(console.messages, sentence); });
            break;
    }
    return kFine;
}

}  // namespace

Command plan_command() {
    return {"plan",
            {{"--catalogue", true, true},
             {"--born"},
             {"--due"},
             {"--child", true, false, true},
             {"--today"},
             {"--place"},
             {"--anchor", true, false, true},
             {"--format"}},
            false,
            run_plan};
}

}  // namespace cli
