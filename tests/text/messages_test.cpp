// Words of the interface: keys, placeholders, plural, and what happens when a translation is missing.
#include "text/messages.h"

#include <gtest/gtest.h>

#include "text/dates.h"
#include "text/plural.h"

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

text::Messages in_english() {
    text::Messages messages = german();
    messages.choose(text::Catalogue("en", std::string(text::embedded_texts("en"))));
    return messages;
}

TEST(Messages, count_in_every_language_of_the_page) {
    const text::Catalogue words("de", std::string(text::embedded_texts("de")));
    for (const std::string_view language : text::embedded_languages()) {
        text::Messages messages = german();
        if (language != "de") {
            messages.choose(text::Catalogue(std::string(language), std::string(text::embedded_texts(language))));
        }
        for (const std::string_view key : words.keys()) {
            if (key.size() < 4 || key.substr(key.size() - 4) != ".one") continue;
            const std::string stem(key.substr(0, key.size() - 4));
            for (const int count : {0, 1, 2, 21}) {
                const std::string said = messages.say_count(stem, count);
                EXPECT_EQ(said.find("{count}"), std::string::npos) << said;
                EXPECT_EQ(said.find('['), std::string::npos) << language << ": " << said;
            }
            EXPECT_NE(messages.say_count(stem, 1), messages.say_count(stem, 2)) << language << ": " << stem;
        }
    }
    EXPECT_EQ(in_english().say_count("list.count", 1), "1 entry");
    EXPECT_EQ(in_english().say_count("list.count", 0), "0 entries");
}

TEST(Messages, a_form_that_a_language_does_not_say_is_its_other_one) {
    text::Messages messages = german();
    messages.choose(text::Catalogue("pl", "list.count.few\t{count} wpisy\nlist.count.other\t{count} wpisu\n"));
    EXPECT_EQ(messages.say_count("list.count", 3), "3 wpisy");
    EXPECT_EQ(messages.say_count("list.count", 1), "1 wpisu");
    EXPECT_EQ(messages.say_count("topics.count", 1), "1 Eintrag") << "German forms where there are only German words";
}

TEST(Messages, words_of_the_data_are_translated_or_named_as_german) {
    text::Messages messages = german();
    EXPECT_EQ(messages.translate("rund um die Uhr").text, "rund um die Uhr");
    EXPECT_EQ(messages.translate("rund um die Uhr").language, "") << "no mark on a German page";
    messages.choose(text::Catalogue("en", text::data_key("rund um die Uhr") + "\tday and night\n"));
    EXPECT_EQ(messages.translate("rund um die Uhr").text, "day and night");
    EXPECT_EQ(messages.translate("rund um die Uhr").language, "");
    EXPECT_EQ(messages.translate("259 € im Monat").text, "259 € im Monat");
    EXPECT_EQ(messages.translate("259 € im Monat").language, "de");
    EXPECT_EQ(messages.translate("Tafel", "Essen für wenig Geld", "food bank").text, "food bank")
        << "the short English words of the data where there is no translation";
    messages.choose(text::Catalogue("de-x-einfach", "back\tZurück\n"));
    EXPECT_EQ(messages.translate("Tafel", "Essen für wenig Geld", "food bank").text, "Essen für wenig Geld");
    EXPECT_EQ(messages.translate("rund um die Uhr").language, "") << "Einfache Sprache is German";
    EXPECT_EQ(messages.say("tab.list"), "Merkliste");
}

TEST(Messages, a_changed_german_text_loses_its_translation) {
    EXPECT_NE(text::data_key("259 € im Monat"), text::data_key("260 € im Monat"));
    EXPECT_EQ(text::data_key("Kindergeld").size(), 11U);
    EXPECT_EQ(text::data_key("Kindergeld").front(), '=');
}

TEST(Plural, tells_forms_apart_as_each_language_does) {
    const auto forms = [](const char* language) {
        std::string all;
        for (const int count : {0, 1, 2, 5, 11, 21, 22, 102}) {
            all += (all.empty() ? "" : " ") + std::string(text::plural_form(language, count));
        }
        return all;
    };
    EXPECT_EQ(forms("de"), "other one other other other other other other");
    EXPECT_EQ(forms("de-x-einfach"), forms("de"));
    EXPECT_EQ(forms("en"), forms("de"));
    EXPECT_EQ(forms("tr"), forms("de"));
    EXPECT_EQ(forms("fr"), "one one other other other other other other");
    EXPECT_EQ(forms("uk"), "many one few many many one few few");
    EXPECT_EQ(forms("ru"), forms("uk"));
    EXPECT_EQ(forms("pl"), "many one few many many many few few");
    EXPECT_EQ(forms("ro"), "few one few few few other other few");
    EXPECT_EQ(forms("ar"), "zero one two few many many many other");
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
    EXPECT_EQ(text::clock(messages, 9 * 60), "9");
    EXPECT_EQ(text::clock(messages, 9 * 60 + 5), "9:05");
}

TEST(Dates, are_said_in_english) {
    using namespace std::chrono;
    const text::Messages messages = in_english();
    EXPECT_EQ(text::clock(messages, 9 * 60 + 5), "9:05 am");
    EXPECT_EQ(text::clock(messages, 12 * 60), "12 pm");
    EXPECT_EQ(text::clock(messages, 17 * 60), "5 pm");
    EXPECT_EQ(text::clock(messages, 24 * 60), "12 am");
    const base::Date today = 2026y / November / 22;
    EXPECT_EQ(text::day_and_month(messages, 2026y / December / 5, today), "5 December");
    EXPECT_EQ(text::full_date(messages, 2027y / March / 1), "1 March 2027");
    EXPECT_EQ(text::weekday_name(messages, today), "Sunday");
    EXPECT_EQ(text::partial_date(messages, "2024-10"), "October 2024");
    EXPECT_EQ(text::day_of_month(messages, today) + " " + text::month_short(messages, today), "22 Nov");
    EXPECT_EQ(text::age(messages, 2026y / October / 18, today), "5 weeks");
    EXPECT_EQ(text::age(messages, 2026y / November / 21, today), "1 day");
    EXPECT_EQ(text::age(messages, 2027y / January / 1, today), "not born yet");
}

TEST(Dates, einfache_sprache_says_them_as_german_does) {
    using namespace std::chrono;
    text::Messages messages = german();
    messages.choose(text::Catalogue("de-x-einfach", std::string(text::embedded_texts("de-x-einfach"))));
    EXPECT_EQ(text::full_date(messages, 2027y / March / 1), "1. März 2027");
    EXPECT_EQ(text::age(messages, 2026y / October / 18, 2026y / November / 22), "5 Wochen");
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
