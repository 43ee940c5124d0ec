// Words of the interface: keys, placeholders, plural, and what happens when a translation is missing.
#include "text/messages.h"

#include <gtest/gtest.h>

#include "text/dates.h"

namespace {

text::Messages german() {
    return text::Messages(text::Catalogue("de", std::string(text::embedded_german())));
}

TEST(Messages, fill_placeholders_and_leave_unknown_ones) {
    EXPECT_EQ(text::fill("{a} und {b}", {{"a", "eins"}}), "eins und {b}");
    EXPECT_EQ(text::fill("offen {", {}), "offen {");
}

TEST(Messages, one_is_not_many) {
    EXPECT_EQ(german().say_count("list.count", 1), "1 Eintrag");
    EXPECT_EQ(german().say_count("list.count", 3), "3 Einträge");
    EXPECT_EQ(german().say_count("list.count", 0), "0 Einträge");
}

TEST(Messages, a_missing_key_can_be_seen) {
    EXPECT_EQ(german().say("gibt.es.nicht"), "[gibt.es.nicht]");
}

TEST(Messages, a_missing_translation_is_german_and_marked) {
    text::Messages messages = german();
    messages.choose(text::Catalogue("en", "back\tBack\ntext.in_german\t{sentence} [German]\n"));
    EXPECT_EQ(messages.say("back"), "Back");
    EXPECT_EQ(messages.say("tab.list"), "Merkliste [German]");
    EXPECT_EQ(messages.language(), "en");
    messages.choose({});
    EXPECT_EQ(messages.say("back"), "Zurück");
}

TEST(Messages, damaged_lines_are_left_out) {
    const text::Catalogue catalogue("de", "a\tA\nkein tab\n\tohne\nb\t\nc\tC");
    EXPECT_EQ(catalogue.keys(), (std::vector<std::string_view>{"a", "c"}));
}

TEST(Dates, are_said_as_people_say_them) {
    using namespace std::chrono;
    const text::Messages messages = german();
    const base::Date today = 2026y / November / 22;
    EXPECT_EQ(text::day_and_month(messages, 2026y / December / 5, today), "5. Dezember");
    EXPECT_EQ(text::day_and_month(messages, 2027y / March / 1, today), "1. März 2027");
    EXPECT_EQ(text::weekday_name(messages, today), "Sonntag");
    EXPECT_EQ(text::partial_date(messages, "2024-10"), "Oktober 2024");
    EXPECT_EQ(text::partial_date(messages, "2024"), "2024");
    EXPECT_EQ(text::clock(9 * 60), "9");
    EXPECT_EQ(text::clock(9 * 60 + 5), "9:05");
}

TEST(Dates, the_age_of_a_child_in_the_unit_people_use) {
    using namespace std::chrono;
    const text::Messages messages = german();
    const base::Date today = 2026y / November / 22;
    EXPECT_EQ(text::age(messages, 2026y / November / 21, today), "1 Tag");
    EXPECT_EQ(text::age(messages, 2026y / October / 18, today), "5 Wochen");
    EXPECT_EQ(text::age(messages, 2026y / May / 20, today), "6 Monate");
    EXPECT_EQ(text::age(messages, 2023y / November / 23, today), "2 Jahre");
    EXPECT_EQ(text::age(messages, 2027y / January / 1, today), "noch nicht geboren");
}

}  // namespace
