// A second opinion on the calendar: it knows how long a month is and how to go on by one day, and nothing else. Every
// other date is found by walking and counting completed days and months, as one would with a paper calendar. It shares
// no code with the planner, not even base/date.h.
#pragma once

#include <map>
#include <optional>
#include <string>

namespace walk {

struct Day {
    int year = 0;
    int month = 0;
    int day = 0;

    bool operator==(const Day& other) const = default;
};

inline bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

inline int length_of_month(int year, int month) {
    if (month == 2) return is_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

inline bool is_last_of_month(const Day& day) {
    return day.day == length_of_month(day.year, day.month);
}

inline Day next(Day day) {
    if (!is_last_of_month(day)) return {day.year, day.month, day.day + 1};
    return day.month == 12 ? Day{day.year + 1, 1, 1} : Day{day.year, day.month + 1, 1};
}

inline Day previous(Day day) {
    if (day.day > 1) return {day.year, day.month, day.day - 1};
    if (day.month == 1) return {day.year - 1, 12, 31};
    return {day.year, day.month - 1, length_of_month(day.year, day.month - 1)};
}

inline Day go(Day day, int steps) {
    for (; steps > 0; --steps) day = next(day);
    for (; steps < 0; ++steps) day = previous(day);
    return day;
}

// Months of life completed on that day: a month is complete on the same day of the next month, or on its last day when
// it is too short. Also before the anchor, where the count is negative.
inline int completed_months(const Day& anchor, const Day& on) {
    const int months = (on.year - anchor.year) * 12 + on.month - anchor.month;
    return on.day < anchor.day && !is_last_of_month(on) ? months - 1 : months;
}

// The days on which the months before and after an anchor are completed, found in one walk each way.
class Walker {
public:
    Walker(const Day& anchor, int months_back, int months_ahead) : anchor_(anchor) {
        Day day = anchor;
        for (int count = 0; count <= months_ahead; day = next(day)) {
            if (completed_months(anchor, day) != count) continue;
            completed_.emplace(count, day);
            ++count;
        }
        // Backwards the first day of each count is the last one that is met.
        for (day = previous(anchor); completed_months(anchor, day) >= -months_back; day = previous(day)) {
            completed_[completed_months(anchor, day)] = day;
        }
    }

    // The first day on which that many months are completed, and days further on.
    Day after(int months, int days) const { return go(completed_.at(months), days); }

    const Day& anchor() const { return anchor_; }

private:
    Day anchor_;
    std::map<int, Day> completed_;
};

inline std::string text(const std::optional<Day>& day) {
    return day ? std::to_string(day->year) + "-" + std::to_string(day->month) + "-" + std::to_string(day->day) : "none";
}

}  // namespace walk
