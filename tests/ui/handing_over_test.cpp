// Handing over, key by key and without a browser: a list from one device to another, a visit from its first choice to
// its end, a note from the entry to the coordinator.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "app/routes.h"
#include "notes/note_words.h"
#include "platform/headless/session.h"
#include "support/small_catalogue.h"
#include "support/visits.h"

namespace {

using app::Outgoing;
using semantics::Role;

// Kreis Coesfeld as it will be once it is published.
headless::Session published_session() {
    catalogue::Catalogue catalogue = support::real_catalogue("coesfeld");
    catalogue.meta.public_address = "https://familienwegweiser.example.org";
    return headless::Session(std::move(catalogue), headless::load_fonts(FW_FONTS_DIR), support::kNow,
                             support::page_texts);
}

headless::Session small_session() {
    return headless::Session(support::small_catalogue(), headless::load_fonts(FW_FONTS_DIR), support::kNow);
}

std::string text_of(const std::vector<Outgoing>& outgoing, Outgoing::Kind kind) {
    for (const Outgoing& each : outgoing) {
        if (each.kind == kind) return each.text;
    }
    return {};
}

const semantics::Node* with_role(const semantics::Tree& tree, Role role) {
    const auto found = std::find_if(tree.begin(), tree.end(), [role](const auto& node) { return node.role == role; });
    return found == tree.end() ? nullptr : &*found;
}

bool says(headless::Session& session, const std::string& words) {
    return session.text().find(words) != std::string::npos;
}

// The link of three entries in an order of their own, with a heading and a part of the calendar.
std::string link_from_a_tablet() {
    headless::Session tablet = published_session();
    for (const char* id : {"kindergeld", "elterntelefon", "coe-fruehe-hilfen-kreis"}) {
        tablet.open(std::string("#/eintrag/") + id);
        EXPECT_TRUE(tablet.press("save"));
    }
    tablet.open("#/merkliste");
    for (const char* key :
         {"down.kindergeld", "sharing.heading.first_weeks", "sharing.timeline.checkups", "list.hand_over"}) {
        EXPECT_TRUE(tablet.press(key)) << key;
    }
    const semantics::Node* code = with_role(tablet.tree(), Role::image);
    EXPECT_NE(code, nullptr);
    if (code != nullptr) {
        EXPECT_EQ(code->name, "QR-Code: öffnet diese Liste mit 3 Einträgen auf einem anderen Telefon");
    }
    EXPECT_TRUE(tablet.press("hand_over.copy"));
    return text_of(tablet.take_outgoing(), Outgoing::Kind::copy);
}

TEST(HandingOver, the_list_of_one_device_opens_on_another) {
    const std::string link = link_from_a_tablet();
    const std::size_t start = link.find("/#/m/");
    ASSERT_NE(start, std::string::npos) << link;
    headless::Session phone = published_session();
    phone.open(link.substr(start + 1));
    EXPECT_TRUE(says(phone, "Für die ersten Wochen"));
    EXPECT_TRUE(says(phone, "Untersuchungen"));
    const std::vector<std::string> given = {"elterntelefon", "kindergeld", "coe-fruehe-hilfen-kreis"};
    EXPECT_EQ(phone.engine().state().shared.list.selection.entries, given);
    EXPECT_TRUE(phone.engine().state().saved.entries.empty());
    ASSERT_TRUE(phone.press("shared.keep"));
    EXPECT_EQ(phone.engine().state().saved.entries, given);
    EXPECT_NE(text_of(phone.take_outgoing(), Outgoing::Kind::store_settings), "");
}

TEST(HandingOver, without_a_public_address_there_is_no_code_but_the_reason_and_paper) {
    headless::Session session = support::new_session();
    session.open("#/eintrag/kindergeld");
    session.press("save");
    session.open("#/weitergeben");
    EXPECT_EQ(with_role(session.tree(), Role::image), nullptr);
    EXPECT_EQ(session.find("hand_over.copy"), nullptr);
    EXPECT_TRUE(says(session, "noch keine öffentliche Adresse"));
    ASSERT_TRUE(session.press("hand_over.print"));
    EXPECT_EQ(text_of(session.take_outgoing(), Outgoing::Kind::print_sheet).substr(0, 3), "A4\n");
}

TEST(HandingOver, a_sheet_in_two_languages_says_everything_twice_and_numbers_once) {
    headless::Session session = support::new_session();
    session.open("#/eintrag/elterntelefon");
    session.press("save");
    session.open("#/weitergeben");
    ASSERT_TRUE(session.press("hand_over.a5"));
    ASSERT_TRUE(session.press("second.en"));
    ASSERT_TRUE(session.press("hand_over.print"));
    const std::string sheet = text_of(session.take_outgoing(), Outgoing::Kind::print_sheet);
    EXPECT_EQ(sheet.substr(0, 3), "A5\n");
    EXPECT_NE(sheet.find("Please call first."), std::string::npos);
    EXPECT_NE(sheet.find("Rufen Sie vorher an."), std::string::npos);
    EXPECT_EQ(sheet.find("tel:"), sheet.rfind("tel:"));
}

TEST(HandingOver, a_contact_is_a_file_for_the_telephone_book) {
    headless::Session session = small_session();
    session.open("#/eintrag/schreibaby");
    ASSERT_TRUE(session.press("contact"));
    const std::string file = text_of(session.take_outgoing(), Outgoing::Kind::save_file);
    EXPECT_EQ(file.substr(0, 37), "schreibaby.vcf\ntext/vcard\nBEGIN:VCARD") << file;
    session.open("#/eintrag/kindergeld");
    EXPECT_EQ(session.find("contact"), nullptr) << "nobody to call";
}

TEST(Notes, two_taps_on_an_entry_and_the_coordinator_reads_the_same) {
    headless::Session session = small_session();
    session.open("#/eintrag/schreibaby");
    ASSERT_TRUE(session.press("report"));
    ASSERT_TRUE(session.press("complaint.phone"));
    EXPECT_TRUE(says(session, "Danke, das ist notiert."));
    ASSERT_TRUE(session.press("report.to_notes"));
    EXPECT_TRUE(says(session, "„Hilfe für Schreibabys“: Die Telefonnummer stimmt nicht."));
    ASSERT_TRUE(session.press("notes.file"));
    const notes::ReadWords read = notes::read_words(text_of(session.take_outgoing(), Outgoing::Kind::save_file));
    ASSERT_EQ(read.notes.corrections.size(), 1U);
    EXPECT_TRUE(read.damaged_lines.empty());
    EXPECT_EQ(read.notes.corrections, session.engine().state().notes.kept.corrections);
    EXPECT_EQ(session.find("notes.mail")->href.substr(0, 16), "mailto:?subject=") << "the region names nobody yet";
}

TEST(Notes, a_need_is_told_by_topic_and_place_and_never_by_words) {
    headless::Session session = small_session();
    session.open("#/suche?q=geheimes");
    ASSERT_TRUE(session.press("missing"));
    EXPECT_EQ(session.find("need.violence"), nullptr) << "private throughout";
    ASSERT_TRUE(session.press("need.crying_baby"));
    const std::string stored = text_of(session.take_outgoing(), Outgoing::Kind::store_settings);
    EXPECT_NE(stored.find("hinweis=FWN-"), std::string::npos);
    EXPECT_EQ(stored.find("geheimes"), std::string::npos);
}

TEST(Notes, a_private_entry_leaves_none) {
    headless::Session session = small_session();
    session.open("#/eintrag/hilfetelefon");
    EXPECT_EQ(session.find("report"), nullptr);
}

TEST(Visit, both_languages_stand_in_the_same_row_and_there_is_no_field) {
    headless::Session session = support::new_session();
    session.open("#/besuch?ort=nottuln&wochen=4&sprache=en");
    const semantics::Tree& tree = session.tree();
    for (const semantics::Node& node : tree) {
        EXPECT_NE(node.role, Role::text_field) << node.name;
        EXPECT_NE(node.role, Role::search_field) << node.name;
        EXPECT_NE(node.role, Role::number_field) << node.name;
    }
    const auto german = std::find_if(tree.begin(), tree.end(),
                                     [](const semantics::Node& node) { return node.name == "4. bis 5. Lebenswoche"; });
    const auto english = std::find_if(
        tree.begin(), tree.end(), [](const semantics::Node& node) { return node.name == "4th to 5th week of life"; });
    ASSERT_NE(german, tree.end());
    ASSERT_NE(english, tree.end());
    EXPECT_EQ(german->parent, english->parent);
    EXPECT_EQ(english->language, "en");
}

TEST(Visit, from_the_first_choice_to_its_end_without_a_trace) {
    headless::Session session = published_session();
    session.open("#/mehr");
    for (const char* key : {"more.visit", "visit.begin", "visit.place.nottuln", "visit.weeks.6", "visit.topics",
                            "visit.topic.sleep", "visit.topics", "visit.step.folder", "toggle.open.kindergeld"}) {
        if (session.find(key) == nullptr && std::string(key) == "toggle.open.kindergeld") continue;
        ASSERT_TRUE(session.press(key)) << key;
    }
    EXPECT_EQ(session.engine().route(), "#/besuch?ort=nottuln&wochen=6&themen=sleep");
    ASSERT_TRUE(session.press("visit.give"));
    EXPECT_NE(with_role(session.tree(), Role::image), nullptr);
    session.open("#/besuch?ort=nottuln&wochen=6&themen=sleep");
    ASSERT_TRUE(session.press("visit.end_below"));
    EXPECT_EQ(session.engine().route(), "#/besuch");
    for (const Outgoing& each : session.take_outgoing()) EXPECT_NE(each.kind, Outgoing::Kind::store_settings);
    EXPECT_NE(session.find("visit.begin"), nullptr);
}

TEST(Visit, tells_what_changed_since_a_time_that_the_visitor_names) {
    catalogue::Catalogue catalogue = support::small_catalogue();
    catalogue.changes = {{"2026-11-20", "phone", "schreibaby", "Hilfe für Schreibabys", {"musterhausen"}},
                         {"2026-09-01", "removed", "weg", "Elterncafé", {"musterhausen"}},
                         {"2026-11-20", "added", "anderswo", "Treff anderswo", {"anderswo"}}};
    headless::Session session(catalogue, headless::load_fonts(FW_FONTS_DIR), support::kNow);
    session.open("#/besuch?ort=musterhausen&wochen=6");
    ASSERT_TRUE(session.press("visit.ago.2"));
    EXPECT_TRUE(says(session, "Neue Telefonnummer: Hilfe für Schreibabys"));
    EXPECT_FALSE(says(session, "Elterncafé"));
    EXPECT_FALSE(says(session, "Treff anderswo")) << "of another place";
    ASSERT_TRUE(session.press("visit.ago.13"));
    EXPECT_TRUE(says(session, "Gibt es nicht mehr: Elterncafé"));
}

// --- what comes in by an address ------------------------------------------------------------------------------------

std::string random_word(std::mt19937& random) {
    static constexpr std::string_view kLetters =
        "0123456789ABCDEFGHJKMNPQRSTVWXYZabcxyz%/?#&<>\"'=.;: \\{}\n\t\xC3\xBC\x80";
    std::string word;
    const std::size_t length = random() % 400;
    for (std::size_t at = 0; at < length; ++at) {
        word += random() % 8 == 0 ? static_cast<char>(random() & 255U) : kLetters[random() % kLetters.size()];
    }
    return word;
}

std::string mutated(std::string word, std::mt19937& random) {
    for (unsigned change = 0; change <= random() % 3; ++change) {
        const std::size_t position = word.empty() ? 0 : random() % word.size();
        switch (random() % 4) {
            case 0:
                word.insert(position, 1, static_cast<char>(random() & 255U));
                break;
            case 1:
                word.erase(position, 1 + random() % 5);
                break;
            case 2:
                word.resize(position);
                break;
            default:
                if (!word.empty()) word[position] = static_cast<char>(random() & 255U);
        }
    }
    return word;
}

// A list made of records that are here, or the sentence of an error; nothing of the word itself on the screen, in the
// title or in the address.
void expect_list_or_sentence(headless::Session& session, const std::string& word, bool look) {
    session.open("#/m/" + word);
    const app::State& state = session.engine().state();
    ASSERT_EQ(state.screen, app::Screen::shared_list) << word;
    EXPECT_TRUE(state.shared.error.has_value() == state.shared.list.selection.entries.empty() ||
                !state.shared.list.selection.timeline.empty() || state.shared.list.unknown_count > 0);
    for (const std::string& id : state.shared.list.selection.entries) {
        EXPECT_NE(session.engine().catalogue().find_record(id), nullptr);
    }
    if (state.shared.error) {
        EXPECT_EQ(session.engine().route().find("#/m/"), std::string::npos);
    }
    if (!look) return;
    const semantics::Tree& tree = session.tree();
    for (const semantics::Node& node : tree) {
        if (word.size() < 12) break;  // short ones may stand anywhere by chance
        EXPECT_EQ(node.name.find(word), std::string::npos);
        EXPECT_EQ(node.href.find(word), std::string::npos);
    }
    EXPECT_EQ(with_role(tree, Role::heading)->name, "Eine Liste für Sie");
}

TEST(SharedList, a_hundred_thousand_random_and_damaged_addresses_yield_a_list_or_a_sentence) {
    headless::Session session = published_session();
    sharing::Selection genuine{sharing::Heading::money, {}, {sharing::TimelineKind::checkups}};
    for (const catalogue::Record& record : session.engine().catalogue().records) {
        if (genuine.entries.size() < sharing::kMostEntries && !record.sensitive) genuine.entries.push_back(record.id);
    }
    const std::string packed = sharing::pack(genuine, session.engine().catalogue().meta).value();
    std::mt19937 random(20261123);
    const int rounds = std::getenv("FW_LONG") != nullptr ? 50'000 : 1'000;
    for (int round = 0; round < rounds; ++round) {
        expect_list_or_sentence(session, random_word(random), round % 100 == 0);
        expect_list_or_sentence(session, mutated(packed, random), round % 100 == 0);
    }
    session.open("#/m/" + packed);
    EXPECT_EQ(session.engine().state().shared.list.selection.entries, genuine.entries);
}

// What is left of a link when a mail program cuts it behind the slash.
TEST(SharedList, a_link_with_nothing_behind_it_is_called_incomplete) {
    headless::Session session = published_session();
    for (const char* address : {"#/m/", "#/m"}) {
        session.open(address);
        EXPECT_TRUE(says(session, "Dieser Link ist unvollständig oder beschädigt.")) << address;
    }
}

TEST(Visit, without_an_age_it_asks_for_one_and_names_nothing_as_due) {
    headless::Session session = support::new_session();
    for (const char* address : {"#/besuch?ort=nottuln", "#/besuch?ort=nottuln&wochen=-3",
                                "#/besuch?ort=nottuln&wochen=6.5", "#/besuch?ort=nottuln&alter="}) {
        session.open(address);
        EXPECT_TRUE(says(session, "Wählen Sie das Alter")) << address;
        EXPECT_FALSE(says(session, "Jetzt dran")) << address;
        EXPECT_TRUE(says(session, "Das haben Sie dabei")) << "what hangs on no age is there";
    }
    session.open("#/besuch?ort=nottuln&wochen=6");
    EXPECT_FALSE(says(session, "Wählen Sie das Alter"));
    EXPECT_TRUE(says(session, "Jetzt dran"));
}

TEST(Visit, its_address_keeps_place_age_topics_and_languages_and_nothing_else) {
    headless::Session session = support::new_session();
    session.open("#/besuch?ort=nottuln&wochen=6&name=Meier&themen=sleep.meier&sprache=xx");
    EXPECT_EQ(session.engine().route(), "#/besuch?ort=nottuln&wochen=6&themen=sleep");
    EXPECT_FALSE(says(session, "Deutsch · "));
    session.open("#/besuch?ort=meier&wochen=6");
    EXPECT_EQ(session.engine().route(), "#/besuch?wochen=6");
    session.open("#/besuch?name=Meier");
    EXPECT_EQ(session.engine().route(), "#/besuch");
}

// Both readers find their line of a row beside each other: title, title, age, age, summary, summary.
TEST(Visit, two_languages_stand_line_by_line_on_a_phone) {
    headless::Session session = support::new_session();
    session.open("#/besuch?ort=nottuln&wochen=4&sprache=en");
    const semantics::Tree& tree = session.tree();
    const auto position = [&tree](const std::string& words) {
        const auto found =
            std::find_if(tree.begin(), tree.end(), [&words](const auto& node) { return node.name == words; });
        EXPECT_NE(found, tree.end()) << words;
        return found - tree.begin();
    };
    EXPECT_LT(position("4. bis 5. Lebenswoche"), position("4th to 5th week of life"));
    EXPECT_EQ(position("Jetzt dran") + 1, position("Due now"));
    const semantics::Node& english = tree[static_cast<std::size_t>(position("4th to 5th week of life"))];
    const semantics::Node& german = tree[static_cast<std::size_t>(position("4. bis 5. Lebenswoche"))];
    EXPECT_EQ(english.language, "en");
    EXPECT_LT(english.rect.y - german.rect.y, 60) << "the very next line";
}

TEST(Visit, topics_that_the_directory_does_not_have_are_not_counted) {
    headless::Session session = support::new_session();
    session.open("#/besuch?ort=nottuln&wochen=6&themen=sleep.unicorns.violence");
    EXPECT_EQ(session.engine().state().visit.topics, std::vector<std::string>{"sleep"});
}

TEST(Entry, says_that_the_voucher_of_the_folder_is_taken_and_leads_to_what_it_is) {
    catalogue::Catalogue with_voucher = support::small_catalogue();
    with_voucher.meta.welcome = {"coe-willkommensbesuche-kreis", "kindergeld", {"counselling"}};
    headless::Session session(std::move(with_voucher), headless::load_fonts(FW_FONTS_DIR), support::kNow);
    session.open("#/eintrag/schreibaby");
    const semantics::Node* voucher = session.find("voucher");
    ASSERT_NE(voucher, nullptr);
    EXPECT_EQ(voucher->href, "#/eintrag/kindergeld");
    session.open("#/eintrag/stilltreff");
    EXPECT_EQ(session.find("voucher"), nullptr) << "of another kind";
}

}  // namespace
