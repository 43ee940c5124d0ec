// The search on made-up German catalogues, and SQLite's full-text search on the same records and letters. The figures
// of a single keystroke, also in WebAssembly, are tests/bench/search/.
#include <benchmark/benchmark.h>

#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>

#include "bench/search/full_text.h"
#include "bench/search/synthetic.h"
#include "search/search.h"

namespace {

const bench::Synthetic& made_up(std::size_t records) {
    static std::map<std::size_t, bench::Synthetic> all;
    const auto known = all.find(records);
    if (known != all.end()) return known->second;
    std::ifstream file("/usr/share/dict/ngerman");
    std::stringstream words;
    words << file.rdbuf();
    return all.emplace(records, bench::make_synthetic(words.str(), records)).first->second;
}

// Calls find() for every beginning of every word; returns how many.
template <typename Find>
std::size_t type_all(const bench::Synthetic& made, Find find) {
    std::size_t keystrokes = 0;
    for (const std::string& word : made.words) {
        for (std::size_t length = 1; length <= word.size(); ++length, ++keystrokes) find(word.substr(0, length));
    }
    return keystrokes;
}

void type_in_our_index(benchmark::State& state) {
    const bench::Synthetic& made = made_up(static_cast<std::size_t>(state.range(0)));
    const search::Index index(made.catalogue);
    std::size_t keystrokes = 0;
    for (auto unused : state) {
        keystrokes +=
            type_all(made, [&](const std::string& typed) { benchmark::DoNotOptimize(index.find(typed, {}, 10)); });
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(keystrokes));
}
BENCHMARK(type_in_our_index)->Arg(2'000)->Arg(20'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void type_in_fts5(benchmark::State& state) {
    const bench::Synthetic& made = made_up(static_cast<std::size_t>(state.range(0)));
    bench::FullText full_text(made.catalogue);
    std::size_t keystrokes = 0;
    for (auto unused : state) {
        keystrokes +=
            type_all(made, [&](const std::string& typed) { benchmark::DoNotOptimize(full_text.find(typed)); });
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(keystrokes));
}
BENCHMARK(type_in_fts5)->Arg(2'000)->Arg(20'000)->Unit(benchmark::kMillisecond);

}  // namespace
