#include "cli/plan_command.h"

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

// The real data of all regions as a file, written once.
const std::string& catalogue_file() {
    static const std::string kPath = [] {
        const auto path = std::filesystem::temp_directory_path() / "familienwegweiser_plan_test.db";
        std::ofstream(path, std::ios::binary) << authoring::write_catalogue(support::real_catalogue()).value();
        return path.string();
    }();
    return kPath;
}

struct Outcome {
    int code = 0;
    std::string out;
    std::string error;
};

Outcome plan(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"plan", "--catalogue", catalogue_file()});
    std::ostringstream out;
    std::ostringstream error;
    const text::Messages messages{text::Catalogue{"de", std::string(text::embedded_german())}};
    const int code = cli::run(arguments, {out, error, messages});
    return {code, out.str(), error.str()};
}

Json row(const Json& rows, const char* id) {
    for (const Json& each : rows) {
        if (each["id"] == id) return each;
    }
    ADD_FAILURE() << id << " is missing";
    return Json::object();
}

TEST(Plan, prints_one_json_array_sorted_by_the_first_day) {
    const Outcome outcome = plan({"--born", "2024-02-29", "--format", "json"});
    ASSERT_EQ(outcome.code, cli::kFine) << outcome.error;
    const Json rows = Json::parse(outcome.out, nullptr, false);
    ASSERT_TRUE(rows.is_array());
    std::string before;
    for (const Json& each : rows) {
        EXPECT_EQ(each.size(), 11U) << each.dump();
        if (each["from"].is_null()) continue;
        EXPECT_LE(before, each["from"].get<std::string>());
        before = each["from"].get<std::string>();
    }
    const Json u4 = row(rows, "u4");
    EXPECT_EQ(u4["kind"], "checkup");
    EXPECT_EQ(u4["from"], "2024-04-29");
    EXPECT_EQ(u4["until"], "2024-06-28");
    EXPECT_EQ(u4["tolerance_until"], "2024-07-13");
    EXPECT_EQ(u4["child"], 1);
    EXPECT_TRUE(u4["condition"].is_null());
    EXPECT_EQ(row(rows, "task-mutter-elternzeit-anmelden")["condition"], "employed");
    EXPECT_TRUE(row(rows, "task-umzug-melden")["from"].is_null());
}

TEST(Plan, counts_from_the_expected_date_before_birth) {
    const Json rows = Json::parse(plan({"--due", "2027-03-01", "--format", "json"}).out, nullptr, false);
    EXPECT_EQ(row(rows, "u2")["from"], "2027-03-03");
    EXPECT_EQ(row(rows, "u2")["estimated"], true);
    EXPECT_EQ(row(rows, "task-geburtsvorbereitung")["estimated"], false);
}

TEST(Plan, takes_several_children_and_further_dates) {
    const Outcome outcome =
        plan({"--born", "2026-01-15", "--child", "2024-02-29", "--child", "born=2026-01-15,kita_start=2027-08-01",
              "--anchor", "move_date=2026-12-01", "--format", "json"});
    ASSERT_EQ(outcome.code, cli::kFine) << outcome.error;
    const Json rows = Json::parse(outcome.out, nullptr, false);
    int u9 = 0;
    for (const Json& each : rows) {
        if (each["id"] == "u9") ++u9;
        if (each["id"] == "task-umzug-melden") {
            EXPECT_EQ(each["until"], "2026-12-15");
        }
        if (each["id"] == "masernschutz-kita" && each["child"] == 3) {
            EXPECT_EQ(each["until"], "2027-08-01");
            EXPECT_EQ(each["estimated"], false);
        }
    }
    EXPECT_EQ(u9, 3);
}

TEST(Plan, tells_a_family_in_groups) {
    const Outcome outcome = plan({"--born", "2026-10-18", "--today", "2026-11-20", "--place", "duelmen"});
    ASSERT_EQ(outcome.code, cli::kFine) << outcome.error;
    const std::size_t now = outcome.out.find("\nJetzt\n");
    const std::size_t u3 = outcome.out.find("  U3\n");
    const std::size_t later = outcome.out.find("\nSpäter\n");
    ASSERT_NE(now, std::string::npos) << outcome.out;
    EXPECT_LT(now, u3);
    EXPECT_LT(u3, later);
    EXPECT_NE(outcome.out.find("Frist: Elterngeld beantragen – nur: Arbeitszeit reduziert\n"), std::string::npos);
    EXPECT_NE(outcome.out.find("Grippe (Influenza) – nur: ärztlich nötig\n"), std::string::npos)
        << "also where it comes later";
    const std::size_t u4 = outcome.out.find("  U4\n");
    EXPECT_NE(outcome.out.find("schon ab 18. November 2026", u4), std::string::npos) << "the tolerance begins earlier";
    EXPECT_NE(outcome.out.find("Geschätzt: Wir nehmen an", later), std::string::npos);
}

TEST(Plan, writes_a_calendar_file) {
    const Outcome outcome = plan({"--born", "2026-10-18", "--today", "2026-11-20", "--format", "ics"});
    EXPECT_EQ(outcome.code, cli::kFine);
    EXPECT_EQ(outcome.out.compare(0, 17, "BEGIN:VCALENDAR\r\n"), 0);
    EXPECT_NE(outcome.out.find("SUMMARY:U3\r\n"), std::string::npos);
}

// What stands behind that name in the first event of the file.
std::string first(const std::string& file, const std::string& name) {
    const std::size_t begin = file.find("\n" + name + ":") + name.size() + 2;
    return file.substr(begin, file.find('\r', begin) - begin);
}

TEST(Plan, of_a_corrected_date_updates_the_calendar_of_before) {
    const auto file = [](const char* child) {
        return plan({"--child", child, "--today", "2026-10-01", "--format", "ics"}).out;
    };
    const std::string before = file("due=2026-12-01");
    const std::string after = file("due=2026-12-05,first=2026-12-01,changed=1");
    EXPECT_EQ(first(before, "UID"), first(after, "UID"));
    EXPECT_LT(std::stoi(first(before, "SEQUENCE")), std::stoi(first(after, "SEQUENCE")));
}

TEST(Plan, refuses_wrong_usage_with_one_german_sentence) {
    const std::vector<std::pair<std::vector<std::string>, const char*>> wrong = {
        {{}, "Es fehlt ein Geburtstag"},
        {{"--born", "2025-02-31"}, "„2025-02-31“"},
        {{"--born", "gestern"}, "„gestern“"},
        {{"--born", "0001-01-01"}, "„0001-01-01“"},
        {{"--born", "9999-12-31"}, "„9999-12-31“"},
        {{"--born", ""}, "--born"},
        {{"--born", "2025-02-03", "--anchor", "birth=2024-01-01"}, "„birth“"},
        {{"--child", "born=2025-02-03,birth=2024-01-01"}, "„birth“"},
        {{"--child", ""}, "--child"},
        {{"--born", "2025-02-03", "--month", "3"}, "--month"},
        {{"--born", "2025-02-03", "--today"}, "--today"},
        {{"--due", "2025-2-3"}, "Hinter --due"},
        {{"--born", "2025-02-03", "--today", "x"}, "Hinter --today"},
        {{"--child", "kita_start=2027-08-01"}, "fehlt der Geburtstag"},
        {{"--child", "born=2027-08-32"}, "Hinter --child"},
        {{"--born", "2025-02-03", "--anchor", "umzug=2026-01-01"}, "„umzug“"},
        {{"--born", "2025-02-03", "--anchor", "move_date"}, "NAME=DATUM"},
        {{"--born", "2025-02-03", "--format", "pdf"}, "„pdf“"},
        {{"--born", "2025-02-03", "--place", "atlantis"}, "„atlantis“"},
        {{"--child", "born=2025-02-03,born=2026-02-03"}, "„born“ zweimal"},
        {{"--child", "born=2025-02-03,kita_start=2027-08-01,kita_start=2027-09-01"}, "„kita_start“ zweimal"},
        {{"--born", "2025-02-03", "--anchor", "event=2027-01-01", "--anchor", "event=2027-02-01"}, "„event“ zweimal"},
        {{"--born", "2026-01-15", "--due", "2020-01-01"}, "zu weit auseinander"},
        {{"--child", "born=2026-01-15,due=2027-01-01"}, "zu weit auseinander"},
        {{"--child", "born=2026-01-15,changed=oft"}, "„oft“"},
        {{"--child", "born=2026-01-15,first"}, "NAME=DATUM"},
    };
    for (const auto& [arguments, part] : wrong) {
        const Outcome outcome = plan(arguments);
        EXPECT_EQ(outcome.code, cli::kWrongUsage) << part;
        EXPECT_NE(outcome.error.find(part), std::string::npos) << outcome.error;
        EXPECT_EQ(std::count(outcome.error.begin(), outcome.error.end(), '\n'), 1) << outcome.error;
        EXPECT_TRUE(outcome.out.empty());
    }
}

}  // namespace
