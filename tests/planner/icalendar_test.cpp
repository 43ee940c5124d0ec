#include "planner/icalendar.h"

#include <gtest/gtest.h>

#include "sample_records.h"

namespace {

using sample::Anchor;
using sample::day;
using sample::days;

std::string key_of(const base::Sentence& sentence) {
    std::string text = sentence.key;
    for (const base::Argument& word : sentence.words) text += " " + word.value;
    return text;
}

std::string file_of(const catalogue::Catalogue& catalogue, const planner::Request& request,
                    const planner::CalendarFileOptions& options = {}) {
    return planner::write_icalendar(catalogue, request, planner::plan(catalogue, request), options, key_of);
}

// What stands behind that name in the first line that has it.
std::string value_of(const std::string& file, const std::string& name) {
    const std::size_t begin = file.find("\n" + name + ":");
    if (begin == std::string::npos) return "";
    const std::size_t value = begin + name.size() + 2;
    return file.substr(value, file.find("\r\n", value) - value);
}

catalogue::Catalogue with_u2(const char* data_date) {
    auto catalogue = sample::catalogue_of({sample::checkup("u2", sample::before(Anchor::birth, days(2), days(10)))});
    catalogue.meta.data_date = data_date;
    return catalogue;
}

planner::Request born_seen_on(const char* born, const char* today) {
    auto request = sample::born(born);
    request.today = day(today);
    return request;
}

TEST(Lines, are_folded_at_75_octets_between_letters) {
    EXPECT_EQ(planner::fold_line("SUMMARY:U2"), "SUMMARY:U2\r\n");
    EXPECT_EQ(planner::fold_line(std::string(75, 'a')), std::string(75, 'a') + "\r\n");
    EXPECT_EQ(planner::fold_line(std::string(76, 'a')), std::string(75, 'a') + "\r\n a\r\n");
    EXPECT_EQ(planner::fold_line(std::string(74, 'a') + "ä"), std::string(74, 'a') + "\r\n ä\r\n")
        << "an umlaut has two octets and is not torn apart";
}

TEST(Texts, are_escaped) {
    EXPECT_EQ(planner::escape_text("Kita, Tagespflege; C:\\x\nZeile"), "Kita\\, Tagespflege\\; C:\\\\x\\nZeile");
}

TEST(Events, last_all_day_until_the_day_after_the_window) {
    const std::string file = file_of(with_u2("2026-11-22"), born_seen_on("2024-02-29", "2024-03-01"));
    EXPECT_NE(file.find("DTSTART;VALUE=DATE:20240302\r\nDTEND;VALUE=DATE:20240310\r\n"), std::string::npos) << file;
}

TEST(Events, keep_their_name_when_the_data_are_renewed_and_raise_their_sequence) {
    const auto request = born_seen_on("2024-02-29", "2024-03-01");
    const std::string before = file_of(with_u2("2026-11-22"), request);
    const std::string after = file_of(with_u2("2026-11-23"), request);
    EXPECT_EQ(value_of(before, "UID"), value_of(after, "UID"));
    EXPECT_LT(std::stoi(value_of(before, "SEQUENCE")), std::stoi(value_of(after, "SEQUENCE")));
}

TEST(Events, keep_their_name_when_the_expected_child_is_born) {
    auto expected = sample::expected("2027-01-10");
    expected.today = day("2026-12-01");
    auto born = expected;
    born.children[0].born = day("2027-01-02");
    const std::string before = file_of(with_u2("2026-11-22"), expected);
    const std::string after = file_of(with_u2("2026-11-22"), born);
    EXPECT_EQ(value_of(before, "UID"), value_of(after, "UID"));
    EXPECT_LT(std::stoi(value_of(before, "SEQUENCE")), std::stoi(value_of(after, "SEQUENCE")))
        << "an expectation became a fact";
    EXPECT_NE(value_of(before, "DTSTART;VALUE=DATE"), value_of(after, "DTSTART;VALUE=DATE"));
}

TEST(Events, raise_their_sequence_with_the_revision_of_the_rule_alone) {
    const auto request = born_seen_on("2024-02-29", "2024-03-01");
    auto changed = with_u2("2026-11-22");
    changed.records[0].rule_revision = 1;
    const std::string before = file_of(with_u2("2026-11-22"), request);
    const std::string after = file_of(changed, request);
    EXPECT_EQ(value_of(before, "UID"), value_of(after, "UID"));
    EXPECT_LT(std::stoi(value_of(before, "SEQUENCE")), std::stoi(value_of(after, "SEQUENCE")));
}

TEST(Events, keep_their_name_when_the_expected_date_is_told_after_the_birth) {
    auto request = born_seen_on("2026-01-15", "2026-02-01");
    const std::string before = value_of(file_of(with_u2("2026-11-22"), request), "UID");
    planner::tell_date(request.children[0], Anchor::due_date, day("2026-03-12"));
    EXPECT_EQ(value_of(file_of(with_u2("2026-11-22"), request), "UID"), before);
}

TEST(Events, keep_their_name_and_raise_their_sequence_when_a_date_is_corrected_on_the_same_day) {
    auto request = sample::expected("2026-12-01");
    request.today = day("2026-10-01");
    const std::string first = file_of(with_u2("2026-11-22"), request);
    std::string before = first;
    for (const auto& [told, date] :
         {std::pair(Anchor::due_date, "2026-12-05"), std::pair(Anchor::birth, "2026-11-20"),
          std::pair(Anchor::birth, "2026-11-21"), std::pair(Anchor::due_date, "2026-12-01")}) {
        planner::tell_date(request.children[0], told, day(date));
        const std::string after = file_of(with_u2("2026-11-22"), request);
        EXPECT_EQ(value_of(after, "UID"), value_of(first, "UID")) << date;
        EXPECT_LT(std::stoi(value_of(before, "SEQUENCE")), std::stoi(value_of(after, "SEQUENCE"))) << date;
        before = after;
    }
    auto typo = born_seen_on("2026-01-15", "2026-02-01");
    const std::string wrong = value_of(file_of(with_u2("2026-11-22"), typo), "UID");
    planner::tell_date(typo.children[0], Anchor::birth, day("2026-01-14"));
    EXPECT_EQ(value_of(file_of(with_u2("2026-11-22"), typo), "UID"), wrong);
}

TEST(Events, raise_their_sequence_when_the_kita_start_is_moved_on_the_same_day) {
    auto catalogue =
        sample::catalogue_of({sample::task("kita", sample::up_to(Anchor::kita_start, days(-28), days(0)))});
    catalogue.meta.data_date = "2026-11-22";
    auto request = born_seen_on("2026-06-05", "2026-11-23");
    int before = 0;
    for (const char* start : {"2029-08-01", "2029-09-01", "2029-08-01"}) {
        planner::tell_date(request.children[0], Anchor::kita_start, day(start));
        const int after = std::stoi(value_of(file_of(catalogue, request), "SEQUENCE"));
        EXPECT_LT(before, after) << start;
        before = after;
    }
}

TEST(Events, do_not_depend_on_the_order_of_the_children) {
    auto request = born_seen_on("2024-02-29", "2024-03-01");
    const std::string alone = value_of(file_of(with_u2("2026-11-22"), request), "UID");
    request.children.insert(request.children.begin(), {day("2026-01-01"), std::nullopt, {}});
    EXPECT_NE(file_of(with_u2("2026-11-22"), request).find("UID:" + alone), std::string::npos);
}

TEST(Events, leave_out_what_is_sensitive_or_has_no_date) {
    auto shelter = sample::task("gewalt", sample::up_to(Anchor::birth, days(0), days(5)));
    shelter.sensitive = true;
    const auto move = sample::task("umzug", sample::up_to(Anchor::move_date, days(0), days(14)));
    const auto catalogue = sample::catalogue_of({shelter, move});
    EXPECT_EQ(file_of(catalogue, born_seen_on("2026-01-01", "2026-01-02")).find("VEVENT"), std::string::npos);
}

TEST(Events, say_in_their_title_for_whom_they_are) {
    catalogue::Vaccination details;
    details.window = sample::before(Anchor::birth, days(10), days(20));
    details.condition_key = "medical_need";
    auto catalogue = sample::catalogue_of({sample::record("grippe", details)});
    catalogue.conditions = {{"medical_need", {"ärztlich nötig", "", ""}}};
    auto request = born_seen_on("2026-01-01", "2026-01-02");
    EXPECT_EQ(value_of(file_of(catalogue, request), "SUMMARY"),
              "planner.calendar.only_if Titel von grippe ärztlich nötig");
    request.conditions = {{"medical_need", true}};
    EXPECT_EQ(value_of(file_of(catalogue, request), "SUMMARY"), "Titel von grippe");
}

TEST(Events, of_a_vaccination_say_what_it_protects_from) {
    auto catalogue =
        sample::catalogue_of({sample::vaccination("grippe", sample::before(Anchor::birth, days(10), days(20)))});
    catalogue.records[0].summary.de = "Grippe";
    const std::string file = file_of(catalogue, born_seen_on("2026-01-01", "2026-01-02"));
    EXPECT_EQ(value_of(file, "DESCRIPTION").substr(0, 25), "planner.protects Grippe\\n");
}

TEST(Events, name_a_source_only_where_there_is_one) {
    auto catalogue = with_u2("2026-11-22");
    const auto request = born_seen_on("2026-01-01", "2026-01-02");
    for (const auto& [source, named] :
         {std::pair("https://beispiel.de/u2", "planner.calendar.source https://beispiel.de/u2"),
          std::pair("general knowledge; seen: https://beispiel.de/", "source https://beispiel.de/"),
          std::pair("general knowledge", "")}) {
        catalogue.records[0].provenance.source = source;
        std::string file = file_of(catalogue, request);
        for (std::size_t fold = 0; (fold = file.find("\r\n ")) != std::string::npos;) file.erase(fold, 3);
        EXPECT_EQ(file.find("general knowledge"), std::string::npos);
        EXPECT_EQ(file.find("planner.calendar.source") != std::string::npos, *named != 0) << source;
        EXPECT_NE(file.find(named), std::string::npos) << file;
    }
}

TEST(Events, that_are_over_may_be_left_out) {
    auto catalogue = with_u2("2026-11-22");
    catalogue.records.push_back(sample::task("x-spaeter", sample::up_to(Anchor::birth, days(20), days(30))));
    const auto request = born_seen_on("2026-01-01", "2026-01-15");
    planner::CalendarFileOptions options;
    options.upcoming_only = true;
    const std::string file = file_of(catalogue, request, options);
    EXPECT_EQ(file.find("UID:u2"), std::string::npos) << "over";
    EXPECT_NE(file.find("UID:x-spaeter"), std::string::npos);
}

TEST(Events, are_named_in_the_language_of_the_reader) {
    auto catalogue = with_u2("2026-11-22");
    catalogue.records[0].title.en = "Second check-up";
    planner::CalendarFileOptions options;
    options.words_of = [](const catalogue::LocalText& text) { return text.en.empty() ? text.de : text.en; };
    const auto request = born_seen_on("2026-01-01", "2026-01-02");
    EXPECT_EQ(value_of(file_of(catalogue, request, options), "SUMMARY"), "Second check-up");
    EXPECT_EQ(value_of(file_of(catalogue, request), "SUMMARY"), "Titel von u2");
}

}  // namespace
