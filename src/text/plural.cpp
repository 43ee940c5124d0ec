#include "text/plural.h"

namespace text {
namespace {

std::string_view arabic(std::int64_t count) {
    if (count == 0) return "zero";
    if (count == 1) return "one";
    if (count == 2) return "two";
    const std::int64_t last_two = count % 100;
    if (last_two >= 3 && last_two <= 10) return "few";
    return last_two >= 11 ? "many" : "other";
}

// Russian and Ukrainian say "21 запись" as they say "1 запись"; Polish says "21 wpisów".
std::string_view slavic(std::int64_t count, bool last_digit_makes_one) {
    const std::int64_t last = count % 10;
    const std::int64_t last_two = count % 100;
    if (last_digit_makes_one ? last == 1 && last_two != 11 : count == 1) return "one";
    return last >= 2 && last <= 4 && (last_two < 12 || last_two > 14) ? "few" : "many";
}

std::string_view romanian(std::int64_t count) {
    if (count == 1) return "one";
    const std::int64_t last_two = count % 100;
    return count == 0 || (last_two >= 1 && last_two <= 19) ? "few" : "other";
}

}  // namespace

std::string_view plural_form(std::string_view language, std::int64_t count) {
    const std::string_view family = language.substr(0, language.find('-'));
    if (family == "ar") return arabic(count);
    if (family == "ru" || family == "uk") return slavic(count, true);
    if (family == "pl") return slavic(count, false);
    if (family == "ro") return romanian(count);
    const bool nothing_is_one = family == "fr" || family == "fa" || family == "ti";
    return count == 1 || (count == 0 && nothing_is_one) ? "one" : "other";
}

}  // namespace text
