#include "catalogue/phone.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace catalogue {
namespace {

// Emergency calls, the authorities' 115 and the European "harmonised services of social value" in use in Germany.
constexpr std::array<std::string_view, 9> kShortNumbers = {"110",    "112",    "115",    "116000", "116006",
                                                           "116016", "116111", "116117", "116123"};

constexpr std::size_t kShortestNational = 6;  // area code and number, without the leading 0
constexpr std::size_t kLongestNational = 13;  // E.164 allows 15 digits, two of which are the country code

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

}  // namespace

std::optional<std::string> dialled_number(std::string_view shown) {
    const bool international = shown.substr(0, 1) == "+";
    std::string digits;
    char before = ' ';
    for (const char character : shown.substr(international ? 1 : 0)) {
        const bool separates = character == ' ' || character == '-' || character == '/';
        if (!is_digit(character) && !(separates && is_digit(before))) {
            return std::nullopt;
        }
        if (is_digit(character)) {
            digits += character;
        }
        before = character;
    }
    if (!is_digit(before)) {
        return std::nullopt;
    }
    if (!international && std::find(kShortNumbers.begin(), kShortNumbers.end(), digits) != kShortNumbers.end()) {
        return digits;
    }
    if (international) {
        const bool fits = digits.size() > kShortestNational && digits.size() <= kLongestNational + 2;
        return fits && digits[0] != '0' ? std::optional("+" + digits) : std::nullopt;
    }
    const bool fits = digits.size() > kShortestNational && digits.size() <= kLongestNational + 1;
    return fits && digits[0] == '0' && digits[1] != '0' ? std::optional("+49" + digits.substr(1)) : std::nullopt;
}

}  // namespace catalogue
