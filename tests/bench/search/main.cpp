// search_bench DICTIONARY RECORDS [--mutated N] [--export FILE] [--index FILE] [--no-fts5]: measures the search on a
// synthetic catalogue and writes one JSON object. Runs native and, compiled by emcc, under node.
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>

#include <malloc.h>

#include "bench/search/full_text.h"
#include "bench/search/synthetic.h"
#include "search/search.h"

namespace {

// Processor time where there is such a clock: other programs on the machine do not count then.
struct Clock {
    using time_point = double;  // milliseconds
    static time_point now() {
#ifdef CLOCK_PROCESS_CPUTIME_ID
        timespec time{};
        if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0) {
            return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
        }
#endif
        const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration<double, std::milli>(since_start).count();
    }
};

constexpr std::size_t kShown = 10;
constexpr std::size_t kOnThePage = 20;
constexpr int kRounds = 3;  // of each keystroke the fastest counts: the time slices of other programs are not ours
constexpr std::size_t kCounted = 3;

double milliseconds_since(Clock::time_point start) {
    return Clock::now() - start;
}

std::size_t bytes_in_use() {
#ifdef __GLIBC__
    return mallinfo2().uordblks;
#else
    return static_cast<std::size_t>(mallinfo().uordblks);
#endif
}

struct Times {
    std::vector<double> all;

    template <typename Run>
    void add(Run run) {
        const Clock::time_point start = Clock::now();
        run();
        all.push_back(milliseconds_since(start));
    }
    double at(double share) {
        if (all.empty()) return 0;
        std::sort(all.begin(), all.end());
        return all[std::min(all.size() - 1, static_cast<std::size_t>(share * static_cast<double>(all.size())))];
    }
};

std::string read(const char* path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// Every prefix of every word, as it is typed.
template <typename Find>
Times type(const std::vector<std::string>& words, Find find) {
    for (const std::string& word : words) find(word);  // warm
    Times times;
    for (int round = 0; round < kRounds; ++round) {
        Times once;
        for (const std::string& word : words) {
            for (std::size_t length = 1; length <= word.size(); ++length) {
                const std::string typed = word.substr(0, length);
                once.add([&] { find(typed); });
            }
        }
        if (round == 0) times = once;
        for (std::size_t at = 0; at < times.all.size(); ++at) times.all[at] = std::min(times.all[at], once.all[at]);
    }
    return times;
}

double recall(const search::Index& index, const std::vector<bench::Question>& questions, Times& times) {
    std::size_t found = 0;
    for (const bench::Question& question : questions) {
        search::Answer answer;
        times.add([&] { answer = index.find(question.query, {}, kShown); });
        const std::size_t counted = std::min(kCounted, answer.hits.size());
        found += std::any_of(answer.hits.begin(), answer.hits.begin() + static_cast<std::ptrdiff_t>(counted),
                             [&](const search::Hit& hit) { return hit.record == question.record; })
                     ? 1
                     : 0;
    }
    return questions.empty() ? 100 : 100.0 * static_cast<double>(found) / static_cast<double>(questions.size());
}

void print(const char* key, double value) {
    std::printf("\"%s\": %.5g, ", key, value);
}

// FNV-1a over everything that is searched for and in, so that native and wasm can be seen to measure the same.
void print_identity(const bench::Synthetic& made) {
    std::uint32_t hash = 0x811C9DC5u;
    const auto mix = [&hash](const std::string& text) {
        for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x01000193u;
    };
    for (const catalogue::Record& record : made.catalogue.records) mix(record.title.de), mix(record.summary.de);
    for (const std::string& word : made.words) mix(word);
    std::printf("\"identity\": \"%08x\", ", static_cast<unsigned>(hash));
}

void print_recall(const search::Index& index, const bench::Synthetic& made) {
    Times plain;
    print("recall_exact", recall(index, made.exact, plain));
    print("recall_folded", recall(index, made.folded, plain));
    print("recall_inflected", recall(index, made.inflected, plain));
    print("recall_part", recall(index, made.part, plain));
    Times slips;
    print("recall_one_slip", recall(index, made.one_slip, slips));
    print("slip_median_ms", slips.at(0.5));
    print("slip_p99_ms", slips.at(0.99));
    Times words;
    print("recall_two_words", recall(index, made.two_words, words));
    print("words_median_ms", words.at(0.5));
    print("words_p99_ms", words.at(0.99));
}

void print_mutated(const search::Index& index, const bench::Synthetic& made, std::size_t count) {
    std::uint32_t seed = 7;
    Times times;
    times.all.reserve(count);
    for (std::size_t at = 0; at < count; ++at) {
        const std::string query = bench::mutate(made.two_words[at % made.two_words.size()].query, seed);
        times.add([&] { index.find(query, {}, kShown); });
    }
    print("mutated", static_cast<double>(count));
    print("mutated_p999_ms", times.at(0.999));
    print("mutated_slowest_ms", times.at(1));
}

void print_full_text(const bench::Synthetic& made) {
    const Clock::time_point start = Clock::now();
    bench::FullText full_text(made.catalogue);
    print("fts5_build_s", milliseconds_since(start) / 1000);
    Times times = type(made.words, [&](const std::string& typed) { full_text.find(typed); });
    print("fts5_index_bytes", static_cast<double>(full_text.index_bytes()));
    print("fts5_heap_bytes", static_cast<double>(bench::FullText::bytes_in_use()));
    print("fts5_median_ms", times.at(0.5));
    print("fts5_p99_ms", times.at(0.99));
}

std::string escaped(const std::string& text) {
    std::string json = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') json += '\\';
        json += letter;
    }
    return json + "\"";
}

// Records and words for engines in other languages.
void export_for_others(const bench::Synthetic& made, const char* path) {
    std::ofstream file(path);
    file << "{\"records\": [\n";
    for (std::size_t at = 0; at < made.catalogue.records.size(); ++at) {
        const catalogue::Record& record = made.catalogue.records[at];
        file << (at == 0 ? "" : ",\n") << "{\"id\": " << at << ", \"title\": " << escaped(record.title.de)
             << ", \"provider\": " << escaped(std::get<catalogue::Offer>(record.details).provider)
             << ", \"summary\": " << escaped(record.summary.de) << "}";
    }
    file << "],\n\"words\": [";
    for (std::size_t at = 0; at < made.words.size(); ++at) file << (at == 0 ? "" : ", ") << escaped(made.words[at]);
    file << "]}\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const auto records = static_cast<std::size_t>(std::atol(argv[2]));
    std::size_t mutated = 10'000;
    bool with_fts5 = true;
    const char* export_path = nullptr;
    const char* index_path = nullptr;
    for (int at = 3; at < argc; ++at) {
        if (std::strcmp(argv[at], "--mutated") == 0 && at + 1 < argc)
            mutated = static_cast<std::size_t>(std::atol(argv[++at]));
        if (std::strcmp(argv[at], "--export") == 0 && at + 1 < argc) export_path = argv[++at];
        if (std::strcmp(argv[at], "--index") == 0 && at + 1 < argc) index_path = argv[++at];
        if (std::strcmp(argv[at], "--no-fts5") == 0) with_fts5 = false;
    }
    const bench::Synthetic made = bench::make_synthetic(read(argv[1]), records);
    if (export_path != nullptr) export_for_others(made, export_path);
    std::printf("{");
    print("records", static_cast<double>(records));
    print_identity(made);
    Clock::time_point start = Clock::now();
    std::vector<std::uint8_t> bytes;
    {
        const search::Index built(made.catalogue);
        print("build_s", milliseconds_since(start) / 1000);
        bytes = built.serialize();
    }
    print("index_bytes", static_cast<double>(bytes.size()));
    if (index_path != nullptr) {
        std::ofstream(index_path, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
    const std::size_t before = bytes_in_use();
    start = Clock::now();
    const auto loaded = search::Index::load(made.catalogue, bytes);
    if (!loaded.ok()) return 1;
    print("load_ms", milliseconds_since(start));
    const search::Index& index = loaded.value();
    Times times = type(made.words, [&](const std::string& typed) { index.find(typed, {}, kShown); });
    print("heap_bytes", static_cast<double>(bytes_in_use() - before));
    print("keystrokes", static_cast<double>(times.all.size()));
    print("keystroke_median_ms", times.at(0.5));
    print("keystroke_p99_ms", times.at(0.99));
    // What the page asks for: the counts of all filters with every answer.
    times = type(made.words, [&](const std::string& typed) { index.find(typed, {}, search::Filters{}, kOnThePage); });
    print("counted_median_ms", times.at(0.5));
    print("counted_p99_ms", times.at(0.99));
    print_recall(index, made);
    print_mutated(index, made, mutated);
    if (with_fts5) print_full_text(made);
    std::printf("\"end\": 0}\n");
    return 0;
}
