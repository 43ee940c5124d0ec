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

// In lines of 76 letters, as in a mail.
std::string base64(std::string_view text) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string coded;
    for (std::size_t at = 0; at < text.size(); at += 3) {
        unsigned group = 0;
        for (std::size_t byte = at; byte < at + 3; ++byte) {
            group = group << 8 | (byte < text.size() ? static_cast<unsigned char>(text[byte]) : 0U);
        }
        for (std::size_t sign = 0; sign < 4; ++sign) {
            coded += at + sign <= text.size() ? kLetters[group >> (18 - 6 * sign) & 63U] : '=';
        }
        if (at / 3 % 19 == 18) coded += "\r\n";
    }
    return coded + "\r\n";
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

// As mail programs save what a volunteer sent: the word of the note wrapped for the way, broken at a line's end, in the
// letters of another system, or twice because an answer quotes it.
TEST_F(FieldCommands, a_note_is_found_in_mails_however_they_were_saved) {
    const auto& catalogue = support::real_catalogue("coesfeld");
    const std::string word = notes::write_word(
        notes::correction_for(*catalogue.find_record("elterntelefon"), notes::Complaint::phone, catalogue.meta));
    const std::string text = "Nummer falsch [" + word + "]\r\n";
    const std::string head = "Subject: Hinweise\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
    const std::string broken = "Gr=C3=BC=C3=9Fe [" + word.substr(0, 9) + "=\r\n" + word.substr(9) + "]\r\n";
    std::string utf16 = "\xFF\xFE";
    for (const char letter : text) utf16 += std::string(1, letter) + '\0';
    const std::pair<const char*, std::string> mails[] = {
        {"base64.eml", head + "Content-Transfer-Encoding: base64\r\n\r\n" + base64(text)},
        {"gedruckt.eml", head + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + broken},
        {"zwei-teile.eml",
         "Content-Type: multipart/alternative; boundary=\"=_teil\"\r\n\r\n--=_teil\r\n"
         "Content-Transfer-Encoding: Base64\r\n\r\n" +
             base64(text) + "\r\n--=_teil\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>" + broken +
             "</p>\r\n--=_teil--\r\n"},
        {"utf16.txt", utf16},
        {"antwort.txt", "Danke!\n> " + text + "> > " + text}};
    for (const auto& [name, mail] : mails) {
        const Answer answer = type({"notes", "import", write(name, mail), "--catalogue", catalogue_, "--json"});
        EXPECT_EQ(answer.code, kFine) << name << ": " << answer.error;
        const json review = json::parse(answer.out, nullptr, false);
        ASSERT_EQ(review["open"].size(), 1u) << name << ": " << answer.out;
        EXPECT_EQ(review["open"][0]["times"], 1) << name;
    }
}

TEST_F(FieldCommands, a_file_without_a_note_is_said_by_name) {
    const std::string file = write("leer.txt", "Guten Tag, alles stimmt.\n");
    const Answer answer = type({"notes", "import", file, "--catalogue", catalogue_});
    EXPECT_EQ(answer.code, kFaultsFound);
    EXPECT_NE(answer.error.find("leer.txt: Darin steht kein Hinweis."), std::string::npos) << answer.error;
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
