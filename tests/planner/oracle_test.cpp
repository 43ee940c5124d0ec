// Every dated rule of the real data, for 3,000 birth dates in a row (two leap years among them), against a walk through
// the days.
#include <gtest/gtest.h>

#include "day_walker.h"
#include "planner/planner.h"
#include "support/real_catalogue.h"

namespace {

using catalogue::Anchor;
using walk::Day;
using walk::Walker;

constexpr int kBirthDates = 3000;
constexpr Day kFirstBirth{2019, 1, 1};

struct Span {
    std::optional<Day> from;
    std::optional<Day> until;
};

// The child and the days its rules count from.
class Oracle {
public:
    Oracle(const Day& born, const Day& due)
        : birth_(born, 12, 25 * 12), due_(due, 12, 12), kita_(kita_start(), 30, 12), school_(school_start(), 30, 12) {}

    std::optional<Span> span(const catalogue::Window& window) const {
        const Walker* walker = walker_of(window.anchor);
        if (walker == nullptr) return std::nullopt;
        Span span;
        if (window.from) span.from = walker->after(window.from->months, window.from->days);
        if (window.until) {
            span.until = walker->after(window.until->months, window.until->days);
            if (!window.until_inclusive) span.until = walk::previous(*span.until);
        }
        return span;
    }

    Span season(const std::vector<catalogue::SeasonCase>& season) const {
        const Day& born = birth_.anchor();
        for (const catalogue::SeasonCase& one : season) {
            for (const int month : one.born_months) {
                if (month != born.month) continue;
                if (one.until) return {born, walk::previous(birth_.after(one.until->months, one.until->days))};
                Day first = born;
                while (first.month < one.from_month) first = walk::next(first);
                Day last = first;
                while (walk::next(last).month <= one.until_month) last = walk::next(last);
                return {first, last};
            }
        }
        return {};
    }

    // The day before the child is too old.
    Day last_day_before(const catalogue::Offset& age) const {
        return walk::previous(birth_.after(age.months, age.days));
    }

private:
    Day kita_start() const {
        Day day = walk::next(birth_.after(36, 0));
        while (day.month != 8 || day.day != 1) day = walk::next(day);
        return day;
    }

    Day school_start() const {
        Day day = birth_.after(72, 0);
        while (day.month != 9 || day.day != 30) day = walk::next(day);
        while (day.month != 8 || day.day != 1) day = walk::previous(day);
        return day;
    }

    const Walker* walker_of(Anchor anchor) const {
        switch (anchor) {
            case Anchor::birth:
                return &birth_;
            case Anchor::due_date:
                return &due_;
            case Anchor::kita_start:
                return &kita_;
            case Anchor::school_start:
                return &school_;
            default:
                return nullptr;
        }
    }

    Walker birth_;
    Walker due_;
    Walker kita_;
    Walker school_;
};

std::optional<Day> day_of(const std::optional<base::Date>& date) {
    if (!date) return std::nullopt;
    return Day{static_cast<int>(date->year()), static_cast<int>(static_cast<unsigned>(date->month())),
               static_cast<int>(static_cast<unsigned>(date->day()))};
}

base::Date date_of(const Day& day) {
    return base::Date{std::chrono::year{day.year}, std::chrono::month{static_cast<unsigned>(day.month)},
                      std::chrono::day{static_cast<unsigned>(day.day)}};
}

void expect_span(const Span& expected, const std::optional<base::Date>& from, const std::optional<base::Date>& until,
                 const std::string& what) {
    ASSERT_EQ(walk::text(day_of(from)), walk::text(expected.from)) << what << ", first day";
    ASSERT_EQ(walk::text(day_of(until)), walk::text(expected.until)) << what << ", last day";
}

// Which rule a row was made from, and what the oracle says to it.
void check_row(const Oracle& oracle, const planner::Row& row, const std::string& what) {
    const catalogue::Record& record = *support::real_catalogue().find_record(row.id);
    if (const auto* checkup = std::get_if<catalogue::Checkup>(&record.details)) {
        expect_span(oracle.span(checkup->window).value_or(Span{}), row.from, row.until, what);
        const Span tolerance = checkup->tolerance ? oracle.span(*checkup->tolerance).value_or(Span{}) : Span{};
        expect_span(tolerance, row.tolerance_from, row.tolerance_until, what + ", tolerance");
    } else if (const auto* vaccination = std::get_if<catalogue::Vaccination>(&record.details)) {
        const Span expected = vaccination->season.empty() ? oracle.span(vaccination->window).value_or(Span{})
                                                          : oracle.season(vaccination->season);
        expect_span(expected, row.from, row.until, what);
        std::optional<Day> catch_up;
        if (vaccination->catch_up_until) catch_up = oracle.last_day_before(*vaccination->catch_up_until);
        ASSERT_EQ(walk::text(day_of(row.catch_up_until)), walk::text(catch_up)) << what << ", catching up";
    } else if (const auto* task = std::get_if<catalogue::Task>(&record.details)) {
        expect_span(oracle.span(task->window).value_or(Span{}), row.from, row.until, what);
    } else {
        const auto& benefit = std::get<catalogue::Benefit>(record.details);
        expect_span(oracle.span(*benefit.due).value_or(Span{}), row.from, row.until, what);
    }
}

// Records that must have a row for every child.
std::size_t count_of_rules() {
    std::size_t count = 0;
    for (const catalogue::Record& record : support::real_catalogue().records) {
        const auto* vaccination = std::get_if<catalogue::Vaccination>(&record.details);
        const auto* task = std::get_if<catalogue::Task>(&record.details);
        const auto* benefit = std::get_if<catalogue::Benefit>(&record.details);
        if (std::holds_alternative<catalogue::Checkup>(record.details)) ++count;
        if (vaccination != nullptr && vaccination->category != "withdrawn") ++count;
        if (task != nullptr && task->repeats.empty()) ++count;
        if (benefit != nullptr && benefit->due) ++count;
    }
    return count;
}

TEST(Oracle, agrees_on_every_rule_of_the_data_for_3000_birth_dates) {
    const std::size_t rules = count_of_rules();
    ASSERT_GT(rules, 100U);
    Day born = kFirstBirth;
    for (int number = 0; number < kBirthDates; ++number, born = walk::next(born)) {
        const Day due = walk::go(born, number % 43 - 21);
        const Oracle oracle(born, due);
        planner::Request request;
        request.children = {{date_of(born), date_of(due), {}}};
        const auto rows = planner::plan(support::real_catalogue(), request);
        ASSERT_EQ(rows.size(), rules) << walk::text(born);
        for (const planner::Row& row : rows) {
            check_row(oracle, row, row.id + " of a child born " + walk::text(born));
            if (HasFatalFailure()) return;
        }
    }
}

}  // namespace
