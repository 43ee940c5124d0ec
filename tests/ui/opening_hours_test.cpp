// What an entry says about its hours agrees with itself, also on holidays and with data that are old.
#include <gtest/gtest.h>

#include <string>

#include "platform/headless/session.h"
#include "support/visits.h"

namespace {

headless::Session session_at(const char* now) {
    return headless::Session(support::real_catalogue("coesfeld"), headless::load_fonts(FW_FONTS_DIR),
                             *base::parse_local_time(now), support::page_texts);
}

std::string entry_at(const char* now, const std::string& id) {
    headless::Session session = session_at(now);
    session.open("#/eintrag/" + id);
    return session.text();
}

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

TEST(OpeningHours, on_a_holiday_the_week_says_the_same_as_the_line_above_it) {
    const std::string line = entry_at("2026-12-25T11:00", "elterntelefon");
    EXPECT_TRUE(says(line, "Jetzt geschlossen")) << line;
    EXPECT_TRUE(says(line, "Heute, Freitag (1. Weihnachtstag): geschlossen")) << line;
    const std::string practice = entry_at("2026-12-25T11:00", "coe-notfallpraxis-coesfeld");
    EXPECT_TRUE(says(practice, "Jetzt offen, bis 13 Uhr")) << practice;
    EXPECT_TRUE(says(practice, "Heute, Freitag (1. Weihnachtstag): 10–13 · 16–19 Uhr")) << practice;
}

TEST(OpeningHours, the_day_on_which_it_opens_next_stands_in_the_week) {
    const std::string practice = entry_at("2026-12-24T23:00", "coe-notfallpraxis-coesfeld");
    EXPECT_TRUE(says(practice, "öffnet morgen um 10 Uhr")) << practice;
    EXPECT_TRUE(says(practice, "Freitag (1. Weihnachtstag): 10–13 · 16–19 Uhr")) << practice;
}

TEST(OpeningHours, spans_that_touch_are_one) {
    const std::string line = entry_at("2026-11-24T10:00", "elterntelefon");
    EXPECT_FALSE(says(line, "9–17 · 17–19")) << line;
    EXPECT_TRUE(says(line, "9–19 Uhr")) << line;
}

TEST(OpeningHours, are_said_with_one_clock_for_each_language) {
    headless::Session session = session_at("2026-11-25T10:00");
    session.open("#/eintrag/elterntelefon");
    session.press("speak.en");
    EXPECT_TRUE(says(session.text(), "Open now, until 5 pm")) << session.text();
}

TEST(OpeningHours, holidays_are_named_in_the_language_of_the_reader) {
    headless::Session session = session_at("2026-11-01T10:00");
    session.open("#/eintrag/elterntelefon");
    EXPECT_TRUE(says(session.text(), "Allerheiligen")) << session.text();
    session.press("speak.en");
    EXPECT_TRUE(says(session.text(), "All Saints’ Day")) << session.text();
    EXPECT_FALSE(says(session.text(), "Allerheiligen")) << session.text();
}

TEST(OpeningHours, data_age_with_the_calendar_of_the_device) {
    EXPECT_FALSE(says(entry_at("2026-03-30T10:00", "elterntelefon"), "Angaben von 2020"));
    const std::string line = entry_at("2026-11-25T10:00", "elterntelefon");
    EXPECT_TRUE(says(line, "Angaben von 2020")) << line;
    EXPECT_TRUE(says(line, "Diese Zeiten sind von 2020.")) << line;
}

TEST(OpeningHours, nothing_is_concluded_from_hours_of_long_ago) {
    const std::string club = entry_at("2026-11-26T15:30", "coe-westfalia-osterwick-eltern-kind");
    EXPECT_TRUE(says(club, "Diese Zeiten sind von 2008.")) << club;
    EXPECT_FALSE(says(club, "jetzt offen")) << club;
    EXPECT_FALSE(says(club, "Jetzt offen")) << club;
}

TEST(OpeningHours, what_is_not_every_week_is_told_in_words_only) {
    const std::string office = entry_at("2026-11-24T10:30", "coe-luedinghausen-buero-ehrenamt");
    EXPECT_TRUE(says(office, "nur alle 14 Tage")) << office;
    EXPECT_FALSE(says(office, "Jetzt offen")) << office;
    for (const catalogue::Record& record : support::real_catalogue("all").records) {
        const auto* offer = std::get_if<catalogue::Offer>(&record.details);
        if (offer == nullptr || record.opening_hours.empty()) continue;
        for (const char* words : {"14 Tage", "14-täg", "zwei Wochen", "zweite Woche", "gerade", "im Monat"}) {
            EXPECT_FALSE(says(offer->opening_hours_note, words)) << record.id << ": " << offer->opening_hours_note;
        }
    }
}

}  // namespace
