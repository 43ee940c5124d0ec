#include "planner/birth_date_input.h"

#include <optional>

#include "base/utf8.h"

namespace planner {
namespace {

using base::Date;
using base::Error;

constexpr char32_t kArabicIndicZero = 0x0660;
constexpr char32_t kPersianZero = 0x06F0;
constexpr std::size_t kMostDigits = 4;
constexpr int kCentury = 2000;

// No digit: the code point itself.
char32_t european(char32_t letter) {
    for (const char32_t zero : {kArabicIndicZero, kPersianZero}) {
        if (letter >= zero && letter <= zero + 9) return U'0' + (letter - zero);
    }
    return letter;
}

// Blanks of every kind, and the marks with which keyboards turn the direction of writing.
constexpr std::string_view kAround[] = {" ", "\u00A0", "\u202F", "\u200E", "\u200F", "\u061C"};

std::string_view trimmed(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view each : kAround) {
            const std::size_t size = each.size();
            if (text.size() < size) continue;
            const bool first = text.substr(0, size) == each;
            if (first) text.remove_prefix(size);
            const bool last = !first && text.substr(text.size() - size) == each;
            if (last) text.remove_suffix(size);
            again = again || first || last;
        }
    }
    return text;
}

// "5." is how Germans write the fifth.
std::string_view without_point(std::string_view digits) {
    digits = trimmed(digits);
    if (!digits.empty() && digits.back() == '.') digits.remove_suffix(1);
    return trimmed(digits);
}

std::optional<int> read_number(std::string_view digits) {
    if (digits.size() > kMostDigits) return std::nullopt;
    int value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

}  // namespace

std::string with_european_digits(std::string_view text) {
    std::string result;
    for (std::size_t position = 0; position < text.size();) {
        base::append_utf8(result, european(base::next_code_point(text, position)));
    }
    return result;
}

base::Result<Date> read_typed_date(const TypedDate& typed, Date today) {
    return read_typed_date(typed, today, kMonthsAhead);
}

base::Result<Date> read_typed_date(const TypedDate& typed, Date today, int months_ahead) {
    const std::string day_text = with_european_digits(typed.day);
    const std::string month_text = with_european_digits(typed.month);
    const std::string year_text = with_european_digits(typed.year);
    const std::string_view day_digits = without_point(day_text);
    const std::string_view month_digits = without_point(month_text);
    const std::string_view year_digits = trimmed(year_text);
    if (day_digits.empty() || month_digits.empty() || year_digits.empty()) return Error{"date.error.incomplete", {}};

    const auto day = read_number(day_digits);
    const auto month = read_number(month_digits);
    auto year = read_number(year_digits);
    if (!day || !month || !year) return Error{"date.error.digits", {}};
    if (year_digits.size() <= 2) year = *year + kCentury;
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) {
        return Error{"date.error.no_such_day",
                     {{"day", std::string(day_digits)},
                      {"month", std::string(month_digits)},
                      {"year", std::string(year_digits)}}};
    }
    if (date > base::add_months(today, months_ahead)) {
        return Error{months_ahead == kMonthsAhead ? "date.error.too_late" : "date.error.too_far", {}};
    }
    if (static_cast<int>(date.year()) < kFirstYear) return Error{"date.error.too_early", {}};
    return date;
}

}  // namespace planner
