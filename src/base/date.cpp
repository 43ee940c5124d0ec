#include "base/date.h"

#include <array>
#include <charconv>
#include <cstddef>

#include "base/check.h"

namespace base {
namespace {

using std::chrono::sys_days;

// Reads exactly the given digits, no sign and no blanks.
std::optional<int> parse_digits(std::string_view text) {
    for (const char letter : text) {
        if (letter < '0' || letter > '9') return std::nullopt;
    }
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

void append_padded(std::string& text, unsigned value, std::size_t width) {
    const std::string digits = std::to_string(value);
    if (digits.size() < width) text.append(width - digits.size(), '0');
    text += digits;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = parse_digits(text.substr(0, 4));
    const auto month = parse_digits(text.substr(5, 2));
    const auto day = parse_digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
    if (text.size() != 16 || text[10] != 'T') return std::nullopt;
    const auto date = parse_date(text.substr(0, 10));
    const auto minute = parse_clock(text.substr(11));
    if (!date || !minute || *minute == 24 * 60) return std::nullopt;
    return LocalTime{*date, *minute};
}

std::optional<int> parse_clock(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = parse_digits(text.substr(0, 2));
    const auto minute = parse_digits(text.substr(3, 2));
    if (!hour || !minute || *minute > 59) return std::nullopt;
    const int total = *hour * 60 + *minute;
    if (total > 24 * 60) return std::nullopt;
    return total;
}

std::string format_date(Date date) {
    FW_CHECK(date.ok());
    std::string text;
    append_padded(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    text += '-';
    append_padded(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    append_padded(text, static_cast<unsigned>(date.day()), 2);
    return text;
}

Date add_days(Date date, int days) {
    return Date{sys_days{date} + std::chrono::days{days}};
}

Date add_months(Date date, int months) {
    const Date moved = date + std::chrono::months{months};
    if (moved.ok()) return moved;
    return Date{moved.year() / moved.month() / std::chrono::last};
}

int days_between(Date from, Date to) {
    return static_cast<int>((sys_days{to} - sys_days{from}).count());
}

int completed_months(Date from, Date to) {
    if (days_between(from, to) < 0) return 0;
    int months = (static_cast<int>(to.year()) - static_cast<int>(from.year())) * 12 +
                 static_cast<int>(static_cast<unsigned>(to.month())) -
                 static_cast<int>(static_cast<unsigned>(from.month()));
    if (days_between(add_months(from, months), to) < 0) --months;
    return months;
}

}  // namespace base
