// Other languages than German: whole where they say so, and marked where words are German all the same.
#include <gtest/gtest.h>

#include "platform/headless/session.h"
#include "support/screens.h"
#include "support/visits.h"

namespace {

using catalogue::Record;
using catalogue::RecordType;
using semantics::Node;

const std::string kGermanFollows = "In German:";

bool is_translated(const Record& record) {
    return record.type() != RecordType::offer;
}

// What a screen says in German although the page is English.
std::vector<std::string> german_words(const semantics::Tree& tree) {
    std::vector<std::string> words;
    for (const Node& node : tree) {
        if (node.language == "de" || node.name.find("[in German]") != std::string::npos ||
            node.name == kGermanFollows) {
            words.push_back(node.name);
        }
    }
    return words;
}

TEST(Language, benefits_checkups_vaccinations_tasks_and_help_lines_are_wholly_english) {
    headless::Session session = support::new_session();
    session.open("#/");
    session.press("speak.en");
    for (const Record& record : support::real_catalogue("coesfeld").records) {
        if (!is_translated(record)) continue;
        session.open("#/eintrag/" + record.id);
        const auto* benefit = std::get_if<catalogue::Benefit>(&record.details);
        for (const std::string& words : german_words(session.tree())) {
            // A law has a German name only.
            EXPECT_TRUE(benefit != nullptr && words == benefit->legal_basis) << record.id << ": " << words;
        }
    }
}

TEST(Language, an_offer_that_is_known_in_german_only_says_so) {
    catalogue::Catalogue catalogue = support::real_catalogue("coesfeld");
    Record* record = const_cast<Record*>(catalogue.find_record("coe-fruehe-hilfen-kreis"));
    ASSERT_NE(record, nullptr);
    record->summary.en.clear();
    headless::Session session(catalogue, headless::load_fonts(FW_FONTS_DIR), support::kNow, support::page_texts);
    session.open("#/eintrag/coe-fruehe-hilfen-kreis");
    EXPECT_TRUE(german_words(session.tree()).empty()) << "a German page needs no mark";
    session.press("speak.en");
    const std::vector<std::string> words = german_words(session.tree());
    EXPECT_NE(std::find(words.begin(), words.end(), kGermanFollows), words.end());
    EXPECT_NE(std::find(words.begin(), words.end(), record->summary.de), words.end());
}

TEST(Language, can_be_changed_on_every_screen_without_losing_the_place) {
    for (const support::Screen& each : support::screens()) {
        headless::Session session = support::new_session();
        support::go(session, each);
        const std::string route = session.engine().route();
        const app::Screen screen = session.engine().state().screen;
        if (session.find("speak.en") == nullptr) continue;
        session.press("speak.en");
        session.tree();
        EXPECT_EQ(session.engine().route(), route) << each.name;
        EXPECT_EQ(session.engine().state().screen, screen) << each.name;
        ASSERT_TRUE(session.press("speak.de")) << each.name;
        EXPECT_EQ(session.engine().route(), route) << each.name;
    }
}

TEST(Language, the_title_of_the_page_is_in_the_language_of_the_reader) {
    headless::Session session = support::new_session();
    session.open("#/eintrag/kindergeld");
    session.press("speak.en");
    EXPECT_EQ(session.engine().title(), "Kindergeld (child benefit) – Familienwegweiser");
}

TEST(Language, the_calendar_file_is_in_the_language_of_the_reader) {
    headless::Session session = support::new_session();
    support::give_birth_date(session);
    session.press("speak.en");
    session.press("calendar.save");
    for (const app::Outgoing& each : session.take_outgoing()) {
        if (each.kind != app::Outgoing::Kind::save_calendar) continue;
        EXPECT_NE(each.text.find("SUMMARY:U4 check-up"), std::string::npos) << each.text;
        EXPECT_EQ(each.text.find("Bis zum"), std::string::npos);
        return;
    }
    FAIL() << "no file";
}

}  // namespace
