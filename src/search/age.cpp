#include "search/age.h"

#include <array>

#include "search/folding.h"

namespace search {
namespace {

constexpr int kOldest = 27 * 12;  // months; young adults count as children until then
constexpr int kMostWeeks = 13;

struct Unit {
    std::string_view beginning;
    int weeks;  // 0: counted in months
    int months;
};

// German, English, Turkish, Polish, Romanian, Ukrainian, Russian, Arabic; folded.
constexpr std::array<Unit, 26> kUnits = {
    {{"jahr", 0, 12},   {"monat", 0, 1},   {"woche", 1, 0},    {"year", 0, 12}, {"month", 0, 1}, {"week", 1, 0},
     {"yas", 0, 12},    {"aylik", 0, 1},   {"haftalik", 1, 0}, {"rok", 0, 12},  {"lat", 0, 12},  {"lata", 0, 12},
     {"miesiac", 0, 1}, {"miesiec", 0, 1}, {"ani", 0, 12},     {"luni", 0, 1},  {"рок", 0, 12},  {"річн", 0, 12},
     {"місяц", 0, 1},   {"тижн", 1, 0},    {"год", 0, 12},     {"лет", 0, 12},  {"месяц", 0, 1}, {"недел", 1, 0},
     {"سن", 0, 12},     {"شهر", 0, 1}}};

struct NumberWord {
    std::string_view word;
    int value;
};

constexpr std::array<NumberWord, 22> kNumberWords = {
    {{"ein", 1},    {"eins", 1}, {"eine", 1},  {"einem", 1},  {"einer", 1}, {"einen", 1}, {"zwei", 2},  {"drei", 3},
     {"vier", 4},   {"funf", 5}, {"sechs", 6}, {"sieben", 7}, {"acht", 8},  {"neun", 9},  {"zehn", 10}, {"elf", 11},
     {"zwolf", 12}, {"one", 1},  {"two", 2},   {"three", 3},  {"four", 4},  {"five", 5}}};

const Unit* unit_of(std::string_view word) {
    for (const Unit& unit : kUnits) {
        // Short ones stand for themselves only: "lat" is no "laterne".
        const bool whole = unit.beginning.size() <= 3;
        if (whole ? word == unit.beginning : word.substr(0, unit.beginning.size()) == unit.beginning) return &unit;
    }
    return nullptr;
}

std::size_t digits_of(std::string_view word) {
    std::size_t digits = 0;
    while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') ++digits;
    return digits;
}

std::optional<int> value_of(std::string_view number) {
    for (const NumberWord& known : kNumberWords) {
        if (known.word == number) return known.value;
    }
    if (number.empty() || number.size() > 3 || !is_number(number)) return std::nullopt;
    int value = 0;
    for (const char digit : number) value = value * 10 + (digit - '0');
    return value;
}

}  // namespace

std::optional<int> age_in_months(std::string_view number, std::string_view unit) {
    const std::size_t digits = digits_of(number);
    if (digits > 0 && digits < number.size()) {
        unit = number.substr(digits);
        number = number.substr(0, digits);
    }
    const Unit* known = unit_of(unit);
    const std::optional<int> value = value_of(number);
    if (known == nullptr || !value) return std::nullopt;
    if (known->weeks != 0) return *value <= kMostWeeks ? std::optional<int>(*value * 12 / 52) : std::nullopt;
    const int months = *value * known->months;
    return months <= kOldest ? std::optional<int>(months) : std::nullopt;
}

bool is_unit_of_age(std::string_view word) {
    return unit_of(word) != nullptr;
}

}  // namespace search
