// wegweiser handout, as somebody in an office types it: sheets to hand over, and the printed guide of a place.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "authoring/write_catalogue.h"
#include "cli/commands.h"
#include "support/real_catalogue.h"

namespace cli {
namespace {

struct Answer {
    int code = 0;
    std::string error;
    std::string page;  // what was written
};

class Handout : public testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / "wegweiser_handout_test";
        std::filesystem::create_directories(folder_);
        std::ofstream(folder_ / "coesfeld.db", std::ios::binary)
            << authoring::write_catalogue(support::real_catalogue("coesfeld")).value();
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    Answer type(const std::vector<std::string>& arguments) const {
        const text::Messages messages(text::Catalogue("de", std::string(text::embedded_german())));
        const std::string page = (folder_ / "blatt.html").string();
        std::vector<std::string> all = {"handout", "--catalogue", (folder_ / "coesfeld.db").string(), "--out", page};
        all.insert(all.end(), arguments.begin(), arguments.end());
        std::filesystem::remove(page);
        std::ostringstream out;
        std::ostringstream error;
        const int code = run(all, {out, error, messages});
        std::ifstream file(page, std::ios::binary);
        return {code, error.str(), std::string(std::istreambuf_iterator<char>(file), {})};
    }

    std::filesystem::path folder_;
};

std::size_t count(const std::string& text, const std::string& words) {
    std::size_t number = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++number;
    return number;
}

TEST_F(Handout, a_row_of_the_calendar_stands_once_where_a_second_language_has_no_other_words) {
    for (const char* second : {"de", "en"}) {
        const Answer answer = type({"--timeline", "checkups", "--second", second});
        EXPECT_EQ(answer.code, kFine) << answer.error;
        EXPECT_EQ(count(answer.page, ">U3<"), 1u) << second;
        EXPECT_EQ(count(answer.page, "4. bis 5. Lebenswoche"), 1u) << second;
    }
}

TEST_F(Handout, what_does_not_go_together_is_refused_with_a_sentence) {
    const std::vector<std::vector<std::string>> calls = {{"--guide", "duelmen", "kindergeld"},
                                                         {"--guide", "duelmen", "--list", "abc"},
                                                         {"--guide", "duelmen", "--timeline", "checkups"},
                                                         {"--list", "abc", "kindergeld"},
                                                         {"--list", "abc"},
                                                         {"kindergeld", "--texts", "/gibt/es/nicht"}};
    for (const auto& call : calls) {
        const Answer answer = type(call);
        EXPECT_EQ(answer.code, kWrongUsage) << call.back();
        EXPECT_GT(answer.error.size(), 10u) << call.back();
        EXPECT_EQ(answer.error.find('['), std::string::npos) << answer.error;
        EXPECT_TRUE(answer.page.empty()) << call.back();
    }
}

TEST_F(Handout, an_entry_named_twice_stands_once_and_more_than_forty_are_refused) {
    EXPECT_EQ(count(type({"kindergeld", "elterntelefon", "kindergeld"}).page, "class=\"entry\""), 2u);
    std::vector<std::string> many;
    for (const catalogue::Record& record : support::real_catalogue("coesfeld").records) {
        if (many.size() < 41) many.push_back(record.id);
    }
    const Answer refused = type(many);
    EXPECT_EQ(refused.code, kWrongUsage);
    EXPECT_NE(refused.error.find("40"), std::string::npos) << refused.error;
    many.pop_back();
    EXPECT_EQ(type(many).code, kFine);
}

TEST_F(Handout, a_page_says_in_which_language_it_is) {
    EXPECT_NE(type({"kindergeld"}).page.find("<html lang=\"de\">"), std::string::npos);
    EXPECT_NE(type({"kindergeld", "--language", "en"}).page.find("<html lang=\"en\">"), std::string::npos);
}

// Without translated data the notes about opening hours stay German, and a screen reader has to know.
TEST_F(Handout, german_words_in_an_english_sheet_are_marked_as_german) {
    const auto& records = support::real_catalogue("coesfeld").records;
    const auto noted = std::find_if(records.begin(), records.end(), [](const catalogue::Record& record) {
        const auto* offer = std::get_if<catalogue::Offer>(&record.details);
        return offer != nullptr && record.opening_hours.empty() && !offer->opening_hours_note.empty() &&
               offer->opening_hours_note.find('&') == std::string::npos;
    });
    ASSERT_NE(noted, records.end());
    const std::string& note = std::get<catalogue::Offer>(noted->details).opening_hours_note;
    const Answer answer = type({noted->id, "--language", "en"});
    EXPECT_NE(answer.page.find("<span lang=\"de\">" + note), std::string::npos) << note;
}

TEST_F(Handout, an_english_guide_speaks_english_from_its_cover_to_its_index) {
    const Answer guide = type({"--guide", "nottuln", "--language", "en"});
    EXPECT_EQ(guide.code, kFine) << guide.error;
    for (const char* words : {"for Nottuln", "Contents", "Index", "Help in an emergency", "Midwife"}) {
        EXPECT_NE(guide.page.find(words), std::string::npos) << words;
    }
    for (const char* words : {"[in German]", "für Nottuln", ">Inhalt<", ">Register<", ">Hilfe in Not<"}) {
        EXPECT_EQ(guide.page.find(words), std::string::npos) << words;
    }
}

TEST_F(Handout, a_guide_in_two_languages_has_both_on_cover_contents_chapters_and_index) {
    const Answer guide = type({"--guide", "nottuln", "--second", "en"});
    for (const char* words : {"für Nottuln", "for Nottuln", ">Inhalt<", ">Contents<", ">Register<", ">Index<"}) {
        EXPECT_NE(guide.page.find(words), std::string::npos) << words;
    }
    EXPECT_EQ(count(guide.page, ">Help in an emergency<"), 2u) << "in the contents and above the chapter";
}

}  // namespace
}  // namespace cli
