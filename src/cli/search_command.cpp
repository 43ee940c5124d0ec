#include "cli/search_command.h"

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

#include "search/search.h"

namespace cli {
namespace {

// Keeps the order of the keys as the contract names them.
using Json = nlohmann::ordered_json;

constexpr std::size_t kUsualLimit = 10;
constexpr std::size_t kHighestLimit = 100'000;
constexpr std::size_t kOldestChild = 400;  // months

struct Request {
    search::Context context;
    std::size_t limit = kUsualLimit;
};

const char* type_name(catalogue::RecordType type) {
    static constexpr const char* kNames[] = {"offer", "benefit", "checkup", "vaccination", "task", "helpline"};
    return kNames[static_cast<std::size_t>(type)];
}

// Digits only; nullopt otherwise or above `highest`.
std::optional<std::size_t> read_number(const std::string& text, std::size_t highest) {
    if (text.empty()) return std::nullopt;
    std::size_t value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + static_cast<std::size_t>(digit - '0');
        if (value > highest) return std::nullopt;
    }
    return value;
}

bool knows_phase(const catalogue::Catalogue& catalogue, const std::string& key) {
    for (const catalogue::LifePhase& phase : catalogue.life_phases) {
        if (phase.key == key) return true;
    }
    return false;
}

base::Error wrong_value(const std::string& option, const std::string& value) {
    return {"error.cli.wrong_value", {{"option", option}, {"value", value}}};
}

base::Result<Request> read_request(const Call& call, const catalogue::Catalogue& catalogue) {
    Request request;
    request.context.place = call.value("--place");
    if (call.has("--place") && catalogue.find_place(request.context.place) == nullptr) {
        return wrong_value("--place", request.context.place);
    }
    request.context.phase = call.value("--phase");
    if (call.has("--phase") && !knows_phase(catalogue, request.context.phase)) {
        return wrong_value("--phase", request.context.phase);
    }
    if (call.has("--child-months")) {
        const auto months = read_number(call.value("--child-months"), kOldestChild);
        if (!months) return wrong_value("--child-months", call.value("--child-months"));
        request.context.child_months = static_cast<int>(*months);
    }
    request.context.pregnant = call.has("--pregnant");
    if (call.has("--now")) {
        request.context.now = base::parse_local_time(call.value("--now"));
        if (!request.context.now) return wrong_value("--now", call.value("--now"));
    }
    if (call.has("--limit")) {
        const auto limit = read_number(call.value("--limit"), kHighestLimit);
        if (!limit) return wrong_value("--limit", call.value("--limit"));
        request.limit = *limit;
    }
    return request;
}

std::string why_of(const search::Hit& hit, const text::Messages& messages) {
    return hit.why.text_key.empty() ? std::string() : messages.say(hit.why.text_key, hit.why.arguments);
}

void print_hit(const catalogue::Record& record, const search::Hit& hit, bool as_json, const Console& console) {
    const std::string why = why_of(hit, console.messages);
    if (!as_json) {
        console.out << record.title.de << "  [" << record.id << "]\n";
        if (!why.empty()) console.out << "    " << why << '\n';
        return;
    }
    Json line;
    line["id"] = record.id;
    line["type"] = type_name(record.type());
    line["kind"] = record.kind.empty() ? Json() : Json(record.kind);
    line["title"] = record.title.de;
    line["score"] = hit.score;
    line["why"] = why;
    console.out << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

int run_one(const Call& call, const catalogue::Catalogue& catalogue, const search::Index& index, const Request& request,
            const Console& console) {
    std::string query;
    for (const std::string& word : call.words()) query += (query.empty() ? "" : " ") + word;
    const search::Answer answer = index.find(query, request.context, request.limit);
    const bool as_json = call.has("--json");
    if (!as_json && !answer.suggestion.empty()) {
        console.out << console.messages.say("search.suggestion", {{"query", answer.suggestion}}) << '\n';
    }
    if (!as_json && answer.fallback) console.out << console.messages.say("search.nothing") << '\n';
    for (const search::Hit& hit : answer.hits) print_hit(catalogue.records[hit.record], hit, as_json, console);
    return kFine;
}

bool is_set(const Json& line, const char* key) {
    const auto found = line.find(key);
    if (found == line.end()) return false;
    return found->is_boolean() ? found->get<bool>() : found->is_number() && *found == 1;
}

std::string text_of(const Json& line, const char* key) {
    const auto found = line.find(key);
    if (found == line.end()) return {};
    if (found->is_string()) return found->get<std::string>();
    return found->is_number() ? found->dump() : std::string();
}

search::Context context_of(const Json& line, const search::Context& usual) {
    search::Context context = usual;
    if (const std::string place = text_of(line, "place"); !place.empty()) context.place = place;
    const auto months = line.find("child_months");
    if (months != line.end() && months->is_number()) context.child_months = static_cast<int>(months->get<double>());
    if (is_set(line, "pregnant")) context.pregnant = true;
    return context;
}

// One answer for every line; a line that is no query is named and costs the exit code, the others are answered.
int run_batch(const Call& call, const catalogue::Catalogue& catalogue, const search::Index& index,
              const Request& request, const Console& console) {
    const std::string path = call.value("--batch");
    std::ifstream file(path);
    if (!file) return console.fail({"error.cli.unreadable", {{"file", path}}});
    int code = kFine;
    std::string text;
    for (std::size_t number = 1; std::getline(file, text); ++number) {
        if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
        const Json line = Json::parse(text, nullptr, false);
        if (!line.is_object() || !line.contains("query") || !line["query"].is_string()) {
            code = console.fail({"error.cli.no_query", {{"file", path}, {"line", std::to_string(number)}}});
            continue;
        }
        const auto query = line["query"].get<std::string>();
        const search::Context context = context_of(line, request.context);
        const auto begin = std::chrono::steady_clock::now();
        const search::Answer answer = index.find(query, context, request.limit);
        const auto end = std::chrono::steady_clock::now();
        Json result;
        result["id"] = text_of(line, "id");
        result["hits"] = Json::array();
        for (const search::Hit& hit : answer.hits) result["hits"].push_back(catalogue.records[hit.record].id);
        result["microseconds"] = std::chrono::duration_cast<std::chrono::microseconds>(end - begin).count();
        console.out << result.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }
    return code;
}

int run_search(const Call& call, const Console& console) {
    const auto catalogue = load_catalogue(call.value("--catalogue"));
    if (!catalogue.ok()) return console.fail(catalogue.error());
    const auto request = read_request(call, catalogue.value());
    if (!request.ok()) return console.fail(request.error(), kWrongUsage);
    if (!call.has("--batch") && call.words().empty()) return console.fail({"error.cli.query_missing", {}}, kWrongUsage);
    const auto index = search::Index::of(catalogue.value());
    if (!index.ok()) return console.fail(index.error());
    if (call.has("--batch")) return run_batch(call, catalogue.value(), index.value(), request.value(), console);
    return run_one(call, catalogue.value(), index.value(), request.value(), console);
}

}  // namespace

Command search_command() {
    return {"search",
            {{"--catalogue", true, true},
             {"--place"},
             {"--phase"},
             {"--child-months"},
             {"--pregnant", false},
             {"--now"},
             {"--limit"},
             {"--json", false},
             {"--batch"}},
            true,
            run_search};
}

}  // namespace cli
