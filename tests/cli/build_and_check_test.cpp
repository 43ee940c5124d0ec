// The command line as a person at a desk meets it: what it prints, and with which exit code it ends.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "catalogue/read_catalogue.h"
#include "cli/commands.h"

namespace {

namespace fs = std::filesystem;

struct Result {
    int code = 0;
    std::string out;
    std::string error;
};

Result wegweiser(const std::vector<std::string>& arguments) {
    const text::Messages messages(text::Catalogue("de", std::string(text::embedded_german())));
    std::ostringstream out;
    std::ostringstream error;
    const int code = cli::run(arguments, {out, error, messages});
    return {code, out.str(), error.str()};
}

const std::string kData = FW_SOURCE_DIR "/data";
const std::string kMinimal = FW_SOURCE_DIR "/tests/authoring/minimal";

std::string temporary(const std::string& name) {
    return (fs::path(testing::TempDir()) / ("fw_cli_" + name)).string();
}

TEST(CommandLine, HelpNamesEveryCommand) {
    const Result help = wegweiser({"--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_EQ(help.error, "");
    for (const cli::Command& command : cli::all_commands()) {
        EXPECT_NE(help.out.find(std::string(command.name)), std::string::npos) << command.name;
        const Result one = wegweiser({"help", std::string(command.name)});
        EXPECT_EQ(one.code, 0);
        EXPECT_NE(one.out.find("wegweiser " + std::string(command.name)), std::string::npos) << one.out;
        EXPECT_EQ(one.out.find("[cli."), std::string::npos) << one.out;
        EXPECT_EQ(wegweiser({std::string(command.name), "--help"}).out, one.out);
    }
}

TEST(CommandLine, WrongUsageEndsWithTwoAndOneSentence) {
    const std::vector<std::vector<std::string>> calls = {
        {"tanzen"},
        {"help", "tanzen"},
        {"build"},
        {"build", "--data", kData, "--region", "coesfeld"},
        {"build", "--data", kData, "--region", "coesfeld", "--out"},
        {"check", "--data", kData, "--laut"},
        {"check", "--data", kData, "--data", kData},
        {"check", "--data", kData, "noch", "etwas"},
    };
    for (const auto& call : calls) {
        const Result result = wegweiser(call);
        EXPECT_EQ(result.code, 2);
        EXPECT_EQ(result.out, "");
        EXPECT_EQ(std::count(result.error.begin(), result.error.end(), '\n'), 1) << result.error;
        EXPECT_EQ(result.error.find_first_of("[{"), std::string::npos) << result.error;
    }
    EXPECT_EQ(wegweiser({}).code, 2);
}

TEST(CommandLine, TextsWritesWhatThePageSaysAndNothingOfThePrintedGuide) {
    const std::string folder = temporary("texts");
    EXPECT_EQ(wegweiser({"texts", "--data", kData, "--out", folder}).code, 0);
    std::ifstream file(folder + "/de");
    const std::string lines{std::istreambuf_iterator<char>(file), {}};
    EXPECT_NE(lines.find("\nlist.title\t"), std::string::npos);
    EXPECT_EQ(lines.find("\nguide."), std::string::npos);
}

TEST(CommandLine, BuildWritesACatalogueThatCanBeReadAndIsTheSameTwice) {
    const std::string first = temporary("first.db");
    const std::string second = temporary("second.db");
    EXPECT_EQ(wegweiser({"build", "--data", kData, "--region", "coesfeld", "--out", first}).code, 0);
    EXPECT_EQ(wegweiser({"build", "--data", kData, "--region", "coesfeld", "--out", second}).code, 0);
    const auto bytes = cli::read_file(first);
    ASSERT_TRUE(bytes.ok());
    EXPECT_EQ(bytes.value(), cli::read_file(second).value());
    const auto catalogue = cli::load_catalogue(first);
    ASSERT_TRUE(catalogue.ok());
    EXPECT_EQ(catalogue.value().meta.region_name, "Kreis Coesfeld");
    EXPECT_EQ(catalogue.value().meta.data_date, "2026-11-22");
    EXPECT_FALSE(catalogue.value().meta.confirmed);
    EXPECT_EQ(catalogue.value().meta.public_address, "");
    fs::remove(first);
    fs::remove(second);
}

TEST(CommandLine, BuildWritesNothingWhenSomethingIsWrong) {
    const std::string out = temporary("nothing.db");
    fs::remove(out);
    const Result unknown = wegweiser({"build", "--data", kMinimal, "--region", "bremen", "--out", out});
    EXPECT_EQ(unknown.code, 1);
    EXPECT_NE(unknown.error.find("bremen"), std::string::npos);
    const Result missing = wegweiser({"build", "--data", "/gibt/es/nicht", "--region", "all", "--out", out});
    EXPECT_EQ(missing.code, 1);
    const Result unwritable =
        wegweiser({"build", "--data", kMinimal, "--region", "all", "--out", "/gibt/es/nicht/x.db"});
    EXPECT_EQ(unwritable.code, 1);
    EXPECT_NE(unwritable.error.find("/gibt/es/nicht/x.db"), std::string::npos);
    EXPECT_FALSE(fs::exists(out));
}

TEST(CommandLine, CheckAcceptsTheDataAsTheyAre) {
    const Result check = wegweiser({"check", "--data", kData});
    EXPECT_EQ(check.code, 0);
    EXPECT_NE(check.out.find(" 0 Fehler"), std::string::npos) << check.out;
}

TEST(CommandLine, CheckRefusesAChangedRuleUntilItIsNoted) {
    const fs::path folder = temporary("rules");
    fs::remove_all(folder);
    fs::copy(kData, folder, fs::copy_options::recursive);
    const fs::path checkups = folder / "germany/checkups.json";
    std::ifstream in(checkups, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    in.close();
    const std::string before = "\"months\": 7";
    ASSERT_NE(text.find(before), std::string::npos);
    text.replace(text.find(before), before.size(), "\"months\": 8");
    std::ofstream(checkups, std::ios::binary) << text;
    const Result changed = wegweiser({"check", "--data", folder.string()});
    EXPECT_EQ(changed.code, 1);
    EXPECT_NE(changed.out.find(" 1 Fehler"), std::string::npos) << changed.out;
    EXPECT_EQ(wegweiser({"build", "--data", folder.string(), "--region", "all", "--out", temporary("rules.db")}).code,
              0)
        << "a preview may be built before";
    EXPECT_EQ(wegweiser({"check", "--data", folder.string(), "--note-rules"}).code, 0);
    EXPECT_EQ(wegweiser({"check", "--data", folder.string()}).code, 0);
    fs::remove_all(folder);
}

TEST(CommandLine, CheckNamesFileRecordFieldAndSentence) {
    const fs::path folder = temporary("faulty");
    fs::remove_all(folder);
    fs::copy(kMinimal, folder, fs::copy_options::recursive);
    fs::copy(FW_SOURCE_DIR "/tests/authoring/faulty/phone_not_dialable", folder,
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    const Result check = wegweiser({"check", "--data", folder.string()});
    fs::remove_all(folder);
    EXPECT_EQ(check.code, 1);
    EXPECT_EQ(check.error,
              "regions/beispiel/offers.json · bsp-beratung · phones: „02599 RUF-AN“ lässt sich nicht wählen.\n");
}

TEST(CommandLine, ReviewListsEachProviderWithItsOldestRecordFirst) {
    const Result review = wegweiser({"check", "--data", kData, "--review"});
    EXPECT_EQ(review.code, 0);
    EXPECT_NE(review.out.find("Caritasverband"), std::string::npos);
    EXPECT_NE(review.out.find("ohne Datum  gesehen"), std::string::npos);
    EXPECT_LT(review.out.find("Caritasverband"), review.out.find("Ohne Träger"));
}

TEST(CommandLine, AFileThatIsNoCatalogueIsRefusedWithASentence) {
    const std::string path = temporary("not_a_catalogue.db");
    std::ofstream(path) << "Das ist keine Datenbank.";
    const auto refused = cli::load_catalogue(path);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().text_key, "error.catalogue.damaged");
    EXPECT_EQ(cli::load_catalogue(testing::TempDir()).error().text_key, "error.cli.unreadable");
    fs::remove(path);
}

}  // namespace
