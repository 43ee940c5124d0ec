// wegweiser notes and coverage, as the coordinator types them.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "authoring/write_catalogue.h"
#include "cli/commands.h"
#include "notes/note_words.h"
#include "support/real_catalogue.h"

namespace cli {
namespace {

using nlohmann::json;

struct Answer {
    int code = 0;
    std::string out;
    std::string error;
};

Answer type(const std::vector<std::string>& arguments) {
    const text::Messages messages(text::Catalogue("de", std::string(text::embedded_german())));
    std::ostringstream out;
    std::ostringstream error;
    const int code = run(arguments, {out, error, messages});
    return {code, out.str(), error.str()};
}

class FieldCommands : public testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / "wegweiser_field_commands_test";
        std::filesystem::create_directories(folder_);
        catalogue_ = write("coesfeld.db", authoring::write_catalogue(support::real_catalogue("coesfeld")).value());
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::string write(const std::string& name, const std::string& content) const {
        std::ofstream(folder_ / name, std::ios::binary) << content;
        return (folder_ / name).string();
    }

    std::filesystem::path folder_;
    std::string catalogue_;
};

TEST_F(FieldCommands, notes_of_two_mails_stand_beside_the_data) {
    const auto& catalogue = support::real_catalogue("coesfeld");
    const catalogue::Record& helpline = *catalogue.find_record("elterntelefon");
    const auto phone = notes::correction_for(helpline, notes::Complaint::phone, catalogue.meta);
    auto settled = notes::correction_for(helpline, notes::Complaint::opening_hours, catalogue.meta);
    settled.value_digest ^= 1;  // the hours were others then
    const auto need = notes::need_for("breastfeeding", "duelmen", catalogue.meta);
    const std::string first = write("erste.txt", "Hallo,\n> Nummer falsch [" + notes::write_word(phone) + "]\n");
    const std::string second = write("zweite.txt", notes::write_word(phone) + " " + notes::write_word(settled) + "\n" +
                                                       notes::write_word(need) + "\n");

    const Answer answer = type({"notes", "import", first, second, "--catalogue", catalogue_, "--json"});
    EXPECT_EQ(answer.code, kFine) << answer.error;
    const json review = json::parse(answer.out, nullptr, false);
    ASSERT_EQ(review["open"].size(), 1u) << answer.out;
    EXPECT_EQ(review["open"][0]["id"], "elterntelefon");
    EXPECT_EQ(review["open"][0]["times"], 2);
    EXPECT_EQ(review["settled"][0]["complaint"], "opening_hours");
    EXPECT_EQ(review["needs"][0]["place"], "duelmen");

    const Answer text = type({"notes", "import", first, second, "--catalogue", catalogue_});
    EXPECT_NE(text.out.find("1 Hinweis ist offen:"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("2-mal gemeldet"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("Nichts gefunden zum Thema „Stillen“ in Dülmen."), std::string::npos) << text.out;
    EXPECT_EQ(text.out.find("[notes."), std::string::npos) << "every sentence has words";
}

TEST_F(FieldCommands, a_damaged_note_is_named_and_the_rest_is_read) {
    const std::string file = write("kaputt.txt", "\nFWN-KAPUTT\n");
    const Answer answer = type({"notes", "import", file, "--catalogue", catalogue_});
    EXPECT_EQ(answer.code, kFaultsFound);
    EXPECT_NE(answer.error.find("kaputt.txt, Zeile 2: Dieser Hinweis ist unvollständig"), std::string::npos);
    EXPECT_NE(answer.out.find("Keine Hinweise gefunden."), std::string::npos);
}

TEST_F(FieldCommands, wrong_usage_is_one_sentence_and_code_two) {
    EXPECT_EQ(type({"notes", "import", "--catalogue", catalogue_}).code, kWrongUsage);
    EXPECT_EQ(type({"notes", "export", "x", "--catalogue", catalogue_}).code, kWrongUsage);
    EXPECT_EQ(type({"coverage", "--catalogue", catalogue_, "--by", "colour"}).code, kWrongUsage);
    EXPECT_EQ(type({"coverage", "--catalogue", catalogue_, "--place", "atlantis"}).code, kWrongUsage);
    EXPECT_EQ(type({"coverage", "--catalogue", catalogue_, "--kreis", "atlantis"}).code, kWrongUsage);
    const Answer missing = type({"notes", "import", "gibt-es-nicht.txt", "--catalogue", catalogue_});
    EXPECT_EQ(missing.code, kFaultsFound);
    EXPECT_NE(missing.error.find("gibt-es-nicht.txt"), std::string::npos);
}

TEST_F(FieldCommands, coverage_counts_the_places_of_the_own_kreis) {
    const Answer answer = type({"coverage", "--catalogue", catalogue_, "--json"});
    EXPECT_EQ(answer.code, kFine) << answer.error;
    const json coverage = json::parse(answer.out, nullptr, false);
    EXPECT_EQ(coverage["places"].size(), 11u);
    EXPECT_GT(coverage["places"][0]["total"]["serving"], 0);
    EXPECT_FALSE(coverage["gaps"].empty());

    const Answer table = type({"coverage", "--catalogue", catalogue_, "--by", "kinds"});
    EXPECT_NE(table.out.find("Rosendahl"), std::string::npos);
    EXPECT_NE(table.out.find("Zahlen je 1.000 Kinder stehen hier nicht"), std::string::npos);
    EXPECT_EQ(table.out.find("[coverage."), std::string::npos) << "every sentence has words";
}

TEST_F(FieldCommands, coverage_says_who_offers_what_in_one_place) {
    const Answer answer = type({"coverage", "--catalogue", catalogue_, "--place", "nottuln"});
    EXPECT_EQ(answer.code, kFine) << answer.error;
    EXPECT_NE(answer.out.find("Erstes Lebensjahr"), std::string::npos);
    const json sheet =
        json::parse(type({"coverage", "--catalogue", catalogue_, "--place", "nottuln", "--json"}).out, nullptr, false);
    EXPECT_FALSE(sheet["0-1"].empty());
}

}  // namespace
}  // namespace cli
