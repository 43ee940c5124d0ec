// The board at the door of a Familienzentrum.
#include "calendar/agenda.h"

#include <gtest/gtest.h>

#include <string>

#include "support/small_catalogue.h"

namespace {

using catalogue::Catalogue;
using catalogue::NetworkBody;
using catalogue::Record;

Record offer(const std::string& id, std::vector<catalogue::WeeklySpan> hours) {
    Record record = support::small_offer();
    record.id = id;
    record.opening_hours = std::move(hours);
    return record;
}

NetworkBody event(const std::string& id, const std::string& type, const std::string& from, const std::string& until) {
    NetworkBody body;
    body.id = id;
    body.type = type;
    body.is_event = true;
    body.municipality = "musterhausen";
    body.date_from = from;
    body.date_until = until;
    return body;
}

calendar::Moment at(const Catalogue& catalogue, const char* now) {
    return calendar::moment_at(catalogue, *base::parse_local_time(now));
}

// "cafe 9-12, office 14-16*": an asterisk for what is open now.
std::string board(const Catalogue& catalogue, const char* now, const char* place = "") {
    std::string text;
    for (const calendar::OpenToday& open : calendar::open_today(catalogue, at(catalogue, now), place)) {
        if (!text.empty()) text += ", ";
        text += open.record->id;
        for (const catalogue::WeeklySpan& span : open.spans) {
            text += " " + std::to_string(span.opens / 60) + "-" + std::to_string(span.closes / 60);
        }
        if (open.now) text += "*";
    }
    return text;
}

std::string dates(const Catalogue& catalogue, const char* now) {
    std::string text;
    for (const calendar::NextDate& next : calendar::next_dates(catalogue, at(catalogue, now), "")) {
        if (!text.empty()) text += ", ";
        text += next.record != nullptr ? next.record->id : next.event->id;
        text += " " + base::format_date(next.begins.date);
        if (!next.whole_day) text += " " + std::to_string(next.begins.minute_of_day / 60);
    }
    return text;
}

constexpr std::uint8_t kMonday = 1U << 0U;
constexpr std::uint8_t kFriday = 1U << 4U;
constexpr std::uint8_t kHoliday = 1U << 7U;

Catalogue town() {
    Catalogue town;
    town.records = {offer("cafe", {{kMonday, 10 * 60, 12 * 60}}),
                    offer("office", {{kMonday, 8 * 60, 12 * 60}, {kMonday, 14 * 60, 16 * 60}}),
                    offer("gym", {{kFriday, 15 * 60, 16 * 60}}), offer("practice", {{kHoliday, 8 * 60, 20 * 60}})};
    return town;
}

TEST(Agenda, open_ones_first_then_by_the_clock_and_nothing_that_is_over) {
    EXPECT_EQ(board(town(), "2026-11-23T09:00"), "office 8-12 14-16*, cafe 10-12");
    EXPECT_EQ(board(town(), "2026-11-23T13:00"), "office 14-16");
    EXPECT_EQ(board(town(), "2026-11-23T16:00"), "");
}

TEST(Agenda, on_a_holiday_only_hours_for_holidays_count) {
    Catalogue catalogue = town();
    catalogue.holidays.emplace_back().month = 11;
    catalogue.holidays.back().day = 23;
    EXPECT_EQ(board(catalogue, "2026-11-23T09:00"), "practice 8-20*");
}

TEST(Agenda, a_board_is_read_in_public) {
    Catalogue catalogue = town();
    for (Record& record : catalogue.records) record.sensitive = true;
    EXPECT_EQ(board(catalogue, "2026-11-23T09:00"), "");
    EXPECT_EQ(dates(catalogue, "2026-11-23T09:00"), "");
}

TEST(Agenda, only_what_serves_the_place) {
    EXPECT_EQ(board(town(), "2026-11-23T13:00", "musterhausen"), "office 14-16");
    EXPECT_EQ(board(town(), "2026-11-23T13:00", "anderswo"), "");
}

TEST(Agenda, next_dates_are_events_for_families_and_the_openings_of_this_week) {
    Catalogue catalogue = town();
    catalogue.network = {
        event("festival", "public_event", "2026-11-25", ""), event("course", "course", "2026-11-01", "2026-12-20"),
        event("over", "public_event", "2026-11-22", "2026-11-22"), event("experts", "conference", "2026-11-25", "")};
    catalogue.network[0].time_from = "15:00";
    EXPECT_EQ(dates(catalogue, "2026-11-23T09:00"), "course 2026-11-23, festival 2026-11-25 15, gym 2026-11-27 15");
    EXPECT_EQ(dates(town(), "2026-11-28T09:00"), "office 2026-11-30 8, cafe 2026-11-30 10, gym 2026-12-04 15")
        << "Saturday; sorted by the time at which they begin";
}

}  // namespace
