// What a family waits for: the index after the catalogue is read, the answer after each letter, the timeline.

#include <benchmark/benchmark.h>

#include <optional>
#include <string_view>

#include "base/date.h"
#include "planner/local_offers.h"
#include "planner/planner.h"
#include "search/search.h"
#include "support/real_catalogue.h"

namespace {

void build_index(benchmark::State& state) {
    const catalogue::Catalogue& all = support::real_catalogue();
    for (auto unused : state) {
        benchmark::DoNotOptimize(search::Index(all));
    }
}
BENCHMARK(build_index)->Unit(benchmark::kMillisecond);

// Typing "baby schreit" letter by letter; the figure is the time for all twelve answers.
void type_a_query(benchmark::State& state) {
    const search::Index index(support::real_catalogue());
    constexpr std::string_view kQuery = "baby schreit";
    for (auto unused : state) {
        for (std::size_t letters = 1; letters <= kQuery.size(); ++letters) {
            benchmark::DoNotOptimize(index.find(kQuery.substr(0, letters), {}, 10));
        }
    }
}
BENCHMARK(type_a_query)->Unit(benchmark::kMicrosecond);

void plan_a_childhood(benchmark::State& state) {
    const catalogue::Catalogue& all = support::real_catalogue();
    planner::Request request;
    request.today = *base::parse_date("2026-11-22");
    request.children = {{base::parse_date("2024-02-29"), std::nullopt, {}}};
    for (auto unused : state) {
        benchmark::DoNotOptimize(planner::plan(all, request));
    }
}
BENCHMARK(plan_a_childhood)->Unit(benchmark::kMicrosecond);

// All that the calendar screen asks for after a birth date was entered, with a place.
void timeline_of_a_newborn(benchmark::State& state) {
    const catalogue::Catalogue& coesfeld = support::real_catalogue("coesfeld");
    planner::Request request;
    request.today = *base::parse_date("2026-11-22");
    request.place = "duelmen";
    request.children = {{base::parse_date("2026-11-20"), std::nullopt, {}}};
    for (auto unused : state) {
        const auto rows = planner::plan(coesfeld, request);
        const auto sections = planner::group_rows(coesfeld, request, rows, {});
        benchmark::DoNotOptimize(planner::offers_this_week(coesfeld, request, sections, 24));
    }
}
BENCHMARK(timeline_of_a_newborn)->Unit(benchmark::kMicrosecond);

}  // namespace
