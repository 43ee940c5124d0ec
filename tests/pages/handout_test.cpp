#include "pages/handout.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "pages/html.h"
#include "pages/print_style.h"
#include "pages/printed_guide.h"
#include "support/real_catalogue.h"

namespace pages {
namespace {

using semantics::Node;
using semantics::Role;
using semantics::Tree;

const text::Messages& german() {
    static const text::Messages kMessages(text::Catalogue("de", std::string(text::embedded_german())));
    return kMessages;
}

const text::Messages& english() {
    static const text::Messages kMessages = [] {
        text::Messages messages = german();
        messages.choose(text::Catalogue("en", std::string(text::embedded_texts("en"))));
        return messages;
    }();
    return kMessages;
}

SheetWords in_german() {
    return SheetWords{german()};
}

// Kreis Coesfeld as it will be once it has an address.
const catalogue::Catalogue& published() {
    static const catalogue::Catalogue kCatalogue = [] {
        catalogue::Catalogue catalogue = support::real_catalogue("coesfeld");
        catalogue.meta.public_address = "https://familienwegweiser.example.org";
        return catalogue;
    }();
    return kCatalogue;
}

std::vector<std::string> words_of(const Tree& tree, const std::string& key) {
    std::vector<std::string> words;
    for (const Node& node : tree) {
        if (node.key == key) words.push_back(node.name);
    }
    return words;
}

bool has_picture(const Tree& tree) {
    return std::any_of(tree.begin(), tree.end(), [](const Node& node) { return node.role == Role::image; });
}

sharing::Selection first_weeks() {
    return {sharing::Heading::first_weeks, {"elterntelefon", "kindergeld", "coe-duelmen-ankerpunkt"}, {}};
}

TEST(Handout, shows_the_entries_in_their_order_below_the_chosen_heading) {
    const Tree tree = handout(first_weeks(), published(), in_german());
    std::vector<std::string> headings;
    for (const Node& node : tree) {
        if (node.role == Role::heading) headings.push_back(node.name);
    }
    ASSERT_EQ(headings.size(), 4u);
    EXPECT_EQ(headings[0], "Für die ersten Wochen");
    EXPECT_EQ(headings[2], "Kindergeld");
    EXPECT_EQ(headings[3], published().find_record("coe-duelmen-ankerpunkt")->title.de);
}

TEST(Handout, numbers_can_be_called_from_the_screen_and_read_on_paper) {
    const std::string html = to_html(handout(first_weeks(), published(), in_german()));
    EXPECT_NE(html.find("href=\"tel:+498001110550\">0800 1110550</a>"), std::string::npos) << html;
}

TEST(Handout, every_entry_says_what_it_rests_on) {
    const Tree tree = handout(first_weeks(), published(), in_german());
    const std::vector<std::string> marks = words_of(tree, "entry-provenance");
    ASSERT_EQ(marks.size(), 3u);
    for (const std::string& mark : marks) EXPECT_NE(mark.find("noch nicht bestätigt"), std::string::npos) << mark;
}

TEST(Handout, hours_name_a_run_of_days_once) {
    const std::string html = to_html(handout(first_weeks(), published(), in_german()));
    EXPECT_NE(html.find("Montag bis Freitag 8:30 bis 12 Uhr"), std::string::npos) << html;
}

TEST(Handout, carries_a_code_once_the_region_has_an_address_and_else_the_reason) {
    EXPECT_TRUE(has_picture(handout(first_weeks(), published(), in_german())));
    const Tree unpublished = handout(first_weeks(), support::real_catalogue("coesfeld"), in_german());
    EXPECT_FALSE(has_picture(unpublished));
    ASSERT_EQ(words_of(unpublished, "code.note").size(), 1u);
    EXPECT_NE(words_of(unpublished, "code.note")[0].find("noch keine öffentliche Adresse"), std::string::npos);
}

TEST(Handout, the_second_language_stands_below_the_german_line_and_is_named) {
    const Tree tree = handout(first_weeks(), published(), SheetWords{german(), &english()});
    const auto second = std::find_if(tree.begin(), tree.end(), [](const Node& node) { return node.key == "second"; });
    ASSERT_NE(second, tree.end());
    EXPECT_EQ(second->language, "en");
    EXPECT_TRUE(words_of(handout(first_weeks(), published(), in_german()), "second").empty());
}

TEST(Handout, the_calendar_is_in_the_order_of_life_and_has_no_dates) {
    const Tree tree =
        handout({sharing::Heading::none, {}, {sharing::TimelineKind::checkups}}, published(), in_german());
    const std::vector<std::string> rows = words_of(tree, "label");
    const auto position = [&](const std::string& title) {
        return std::find(rows.begin(), rows.end(), title) - rows.begin();
    };
    EXPECT_LT(position("U2"), position("U3"));
    EXPECT_LT(position("U9"), position("U10 (Grundschulcheck I)"));
    EXPECT_LT(position("U10 (Grundschulcheck I)"), static_cast<std::ptrdiff_t>(rows.size()));
}

TEST(Handout, a_long_list_keeps_to_names_numbers_and_places) {
    sharing::Selection chosen;
    for (const catalogue::Record& record : published().records) {
        if (record.type() == catalogue::RecordType::helpline && chosen.entries.size() < 9) {
            chosen.entries.push_back(record.id);
        }
    }
    const Tree tree = handout(chosen, published(), in_german());
    EXPECT_EQ(tree[0].key, "handout-compact");
    const std::string& summary = published().find_record(chosen.entries[0])->summary.de;
    EXPECT_TRUE(std::none_of(tree.begin(), tree.end(), [&](const Node& node) { return node.name == summary; }));
    EXPECT_FALSE(words_of(tree, "entry-phone").empty());
}

TEST(Handout, a_source_is_named_by_its_host) {
    catalogue::Catalogue catalogue = published();
    for (catalogue::Record& record : catalogue.records) record.provenance.source = "http://www.example.org/a?b=c";
    const Tree tree = handout(first_weeks(), catalogue, in_german());
    for (const std::string& mark : words_of(tree, "entry-provenance")) {
        EXPECT_TRUE(mark.ends_with("Quelle: example.org")) << mark;
    }
}

TEST(Handout, words_of_the_data_never_become_markup) {
    catalogue::Catalogue hostile = published();
    for (catalogue::Record& record : hostile.records) {
        record.title.de = "</h2><script>alert(1)</script>";
        record.provenance.source = "\"><img src=x onerror=alert(1)>";
    }
    hostile.meta.region_name = "</style><script>alert(2)</script>\\";
    const std::string style = print_style(Paper::a4, print_footer(hostile.meta, german()));
    const std::string html = printed_document("x", "de", style, handout(first_weeks(), hostile, in_german()));
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_EQ(html.find("<img src=x"), std::string::npos);
    EXPECT_EQ(html.find("</style>"), html.rfind("</style>")) << "the foot of the page ends no style";
}

TEST(PrintedGuide, register_and_contents_lead_to_every_entry) {
    const auto guide = printed_guide(published(), "duelmen", in_german());
    ASSERT_TRUE(guide.ok());
    const std::size_t entries = words_of(guide.value(), "entry-number").size();
    EXPECT_GT(entries, 150u);
    std::size_t in_register = 0;
    bool register_began = false;
    for (const Node& node : guide.value()) {
        register_began = register_began || node.key == "register";
        if (register_began && node.key == "number") ++in_register;
    }
    EXPECT_EQ(in_register, entries);
    EXPECT_EQ(words_of(guide.value(), "entry-number").back(), std::to_string(entries)) << "numbers have no gaps";
}

// As people look names up: Ä beside A, capitals and quotation marks do not count.
TEST(PrintedGuide, chapters_are_sorted_as_the_register_is) {
    catalogue::Catalogue catalogue = published();
    std::vector<std::string> expected = {"ärztliche Hilfe", "„Bärenkinder“", "Zwergentreff"};
    std::size_t named = 0;
    for (catalogue::Record& record : catalogue.records) {
        const auto* offer = std::get_if<catalogue::Offer>(&record.details);
        if (record.kind != "family_centre" || offer == nullptr || named == expected.size() ||
            std::find(offer->service_area.begin(), offer->service_area.end(), "duelmen") == offer->service_area.end()) {
            continue;
        }
        record.title = {expected[expected.size() - 1 - named++], {}, {}};
    }
    ASSERT_EQ(named, expected.size());
    std::vector<std::string> found;
    for (const std::string& title : words_of(printed_guide(catalogue, "duelmen", in_german()).value(), "entry")) {
        if (std::find(expected.begin(), expected.end(), title) != expected.end()) found.push_back(title);
    }
    EXPECT_EQ(found, expected);
}

TEST(PrintedGuide, begins_with_help_in_danger) {
    const auto guide = printed_guide(published(), "duelmen", in_german());
    ASSERT_TRUE(guide.ok());
    const auto chapter = std::find_if(guide.value().begin(), guide.value().end(),
                                      [](const Node& node) { return node.key == "chapter"; });
    EXPECT_EQ(chapter->name, "Hilfe in Not");
}

TEST(PrintedGuide, holds_what_serves_the_place_and_nothing_else) {
    const auto guide = printed_guide(published(), "nottuln", in_german());
    ASSERT_TRUE(guide.ok());
    const std::vector<std::string> names = words_of(guide.value(), "entry");
    const auto has = [&](const std::string& id) {
        return std::find(names.begin(), names.end(), published().find_record(id)->title.de) != names.end();
    };
    EXPECT_TRUE(has("coe-fruehe-hilfen-kreis"));
    EXPECT_FALSE(has("coe-duelmen-ankerpunkt"));
}

TEST(PrintedGuide, an_unknown_place_is_an_error_with_a_sentence) {
    const auto guide = printed_guide(published(), "atlantis", in_german());
    ASSERT_FALSE(guide.ok());
    EXPECT_TRUE(german().has(guide.error().text_key));
}

}  // namespace
}  // namespace pages
