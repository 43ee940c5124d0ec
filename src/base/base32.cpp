#include "base/base32.h"

namespace base {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// -1 for a letter outside the alphabet.
int value_of(char letter) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    const std::size_t value = kAlphabet.find(letter);
    return value == std::string_view::npos ? -1 : static_cast<int>(value);
}

}  // namespace

std::string encode_base32(std::span<const std::uint8_t> bytes) {
    std::string text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    std::uint32_t waiting = 0;
    int bits = 0;
    for (const std::uint8_t byte : bytes) {
        waiting = (waiting << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text += kAlphabet[(waiting >> bits) & 31u];
        }
        waiting &= (1u << bits) - 1;
    }
    if (bits > 0) text += kAlphabet[(waiting << (5 - bits)) & 31u];
    return text;
}

std::optional<std::vector<std::uint8_t>> decode_base32(std::string_view text) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(text.size() * 5 / 8);
    std::uint32_t waiting = 0;
    int bits = 0;
    for (const char letter : text) {
        const int value = value_of(letter);
        if (value < 0) return std::nullopt;
        waiting = (waiting << 5) | static_cast<std::uint32_t>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>((waiting >> bits) & 255u));
        }
        waiting &= (1u << bits) - 1;
    }
    if (bits >= 5 || waiting != 0) return std::nullopt;
    return bytes;
}

}  // namespace base
