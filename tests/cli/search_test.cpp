// `wegweiser search` as a volunteer at a desk, a script and a benchmark type it.
#include "cli/search_command.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "authoring/write_catalogue.h"
#include "cli/commands.h"
#include "support/real_catalogue.h"

namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

std::string write(const std::string& name, const std::string& bytes) {
    const fs::path path = fs::temp_directory_path() / ("familienwegweiser_search_test_" + name);
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
}

// The real data of all regions as a file, written once.
const std::string& catalogue_file() {
    static const std::string kPath = write("all.db", authoring::write_catalogue(support::real_catalogue()).value());
    return kPath;
}

struct Outcome {
    int code = 0;
    std::string out;
    std::string error;
};

Outcome search_for(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"search", "--catalogue", catalogue_file()});
    std::ostringstream out;
    std::ostringstream error;
    const text::Messages messages{text::Catalogue{"de", std::string(text::embedded_german())}};
    const int code = cli::run(arguments, {out, error, messages});
    return {code, out.str(), error.str()};
}

std::vector<Json> lines_of(const std::string& text) {
    std::vector<Json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line, nullptr, false));
    return lines;
}

TEST(SearchCommand, prints_hits_with_their_reason) {
    const Outcome outcome = search_for({"baby", "schreit"});
    EXPECT_EQ(outcome.code, cli::kFine);
    EXPECT_NE(outcome.out.find("[coe-fruehe-hilfen-kreis]"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("„baby schreit“ gehört zu: Schreibaby"), std::string::npos) << outcome.out;
    EXPECT_TRUE(outcome.error.empty());
}

TEST(SearchCommand, prints_one_json_object_a_line_with_the_keys_of_the_contract) {
    const Outcome outcome = search_for({"--json", "kindergeld"});
    const std::vector<Json> lines = lines_of(outcome.out);
    ASSERT_EQ(lines.size(), 10U) << "ten unless told otherwise";
    EXPECT_EQ(lines.front()["id"], "kindergeld");
    EXPECT_EQ(lines.front()["type"], "benefit");
    EXPECT_TRUE(lines.front()["kind"].is_null());
    for (const Json& line : lines) {
        for (const char* key : {"id", "type", "kind", "title", "score", "why"}) EXPECT_TRUE(line.contains(key)) << key;
        EXPECT_EQ(line.size(), 6U) << line.dump();
    }
}

TEST(SearchCommand, the_limit_counts) {
    EXPECT_EQ(lines_of(search_for({"--json", "--limit", "3", "hebamme"}).out).size(), 3U);
    EXPECT_TRUE(search_for({"--json", "--limit", "0", "hebamme"}).out.empty());
}

TEST(SearchCommand, place_and_age_decide_what_comes_first) {
    const Outcome nottuln = search_for({"--json", "--limit", "1", "--place", "nottuln", "jugendamt"});
    EXPECT_EQ(lines_of(nottuln.out).front()["id"], "coe-kreisjugendamt-asd");
    const Outcome duelmen = search_for({"--json", "--limit", "1", "--place", "duelmen", "jugendamt"});
    EXPECT_EQ(lines_of(duelmen.out).front()["id"], "coe-jugendamt-duelmen");
    const Outcome baby = search_for({"--json", "--limit", "1", "--child-months", "2", "vorsorge"});
    EXPECT_EQ(lines_of(baby.out).front()["id"], "u4");
}

TEST(SearchCommand, takes_the_time_from_the_call_not_from_the_clock) {
    const std::vector<std::string> night = {"--json", "--now", "2026-11-24T03:00", "kinderarzt", "notdienst"};
    EXPECT_EQ(search_for(night).code, cli::kFine);
    EXPECT_EQ(search_for(night).out, search_for(night).out);
}

TEST(SearchCommand, answers_a_file_of_queries_line_by_line) {
    const std::string batch = write("batch.jsonl",
                                    "{\"id\":\"a\",\"query\":\"hebamme\",\"place\":\"duelmen\",\"pregnant\":1}\n"
                                    "\n"
                                    "{\"id\":7,\"query\":\"vorsorge\",\"child_months\":2,\"unknown\":[1,2]}\n"
                                    "{\"id\":\"c\",\"query\":\"\"}\n");
    const Outcome outcome = search_for({"--batch", batch, "--json", "--limit", "2"});
    EXPECT_EQ(outcome.code, cli::kFine) << outcome.error;
    const std::vector<Json> lines = lines_of(outcome.out);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0]["id"], "a");
    EXPECT_EQ(lines[0]["hits"].size(), 2U);
    EXPECT_TRUE(lines[0]["microseconds"].is_number_integer());
    EXPECT_EQ(lines[1]["id"], "7");
    EXPECT_EQ(lines[1]["hits"].front(), "u4");
    EXPECT_TRUE(lines[2]["hits"].empty()) << "nothing was asked";
}

TEST(SearchCommand, names_each_line_that_is_no_query_and_answers_the_others) {
    const std::string batch = write("faulty.jsonl",
                                    "{\"id\":\"a\",\"query\":\"hebamme\"}\nno json\n{\"id\":\"b\"}\n[1]\n"
                                    "{\"id\":\"c\",\"query\":\"kita\"}\n");
    const Outcome outcome = search_for({"--batch", batch, "--json"});
    EXPECT_EQ(outcome.code, cli::kFaultsFound);
    EXPECT_EQ(lines_of(outcome.out).size(), 2U);
    for (const char* line : {"2", "3", "4"}) EXPECT_NE(outcome.error.find(line), std::string::npos) << outcome.error;
}

TEST(SearchCommand, refuses_values_that_cannot_be) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--place", "atlantis", "kita"},
                                                      {"--phase", "42-43", "kita"},
                                                      {"--child-months", "-1", "kita"},
                                                      {"--child-months", "4711", "kita"},
                                                      {"--limit", "viele", "kita"},
                                                      {"--now", "gestern", "kita"},
                                                      {"--kreis", "coesfeld", "kita"},
                                                      {}}) {
        const Outcome outcome = search_for(arguments);
        EXPECT_EQ(outcome.code, cli::kWrongUsage);
        EXPECT_TRUE(outcome.out.empty());
        EXPECT_FALSE(outcome.error.empty());
    }
}

TEST(SearchCommand, says_what_is_wrong_with_a_file) {
    const Outcome missing = search_for({"--batch", "/nowhere/queries.jsonl", "--json"});
    EXPECT_EQ(missing.code, cli::kFaultsFound);
    EXPECT_NE(missing.error.find("/nowhere/queries.jsonl"), std::string::npos);
    std::ostringstream out;
    std::ostringstream error;
    const text::Messages messages{text::Catalogue{"de", std::string(text::embedded_german())}};
    const std::string damaged = write("damaged.db", std::string(5000, 'x'));
    EXPECT_EQ(cli::run({"search", "--catalogue", damaged, "kita"}, {out, error, messages}), cli::kFaultsFound);
    EXPECT_FALSE(error.str().empty());
}

TEST(SearchCommand, survives_what_nobody_would_type) {
    for (const std::string& query : {std::string(10'000, 'a'), std::string("?!.,"), std::string("und der die das"),
                                     std::string("\x01\x02\x1B[31m"), std::string("\xC3\x28\xFF"),
                                     std::string("\xE2\x80\x8F\xE2\x80\xAEkita"), std::string("\" OR 1=1 *(")}) {
        const Outcome outcome = search_for({"--json", query});
        EXPECT_EQ(outcome.code, cli::kFine) << query.substr(0, 20);
        for (const Json& line : lines_of(outcome.out)) EXPECT_TRUE(line.is_object());
    }
}

}  // namespace
