// Bytes with a checksum, written as one word of capitals and digits: what stands in links, codes and mails.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

using Bytes = std::vector<std::uint8_t>;

void append_number(Bytes& bytes, std::uint32_t value, std::size_t width);
// Requires position + width ≤ bytes.size().
std::uint32_t read_number(const Bytes& bytes, std::size_t position, std::size_t width);

// Appends the CRC-24 and writes all in base32.
std::string seal(Bytes bytes);
// The bytes without the checksum; nullopt unless the word is whole.
std::optional<Bytes> unseal(std::string_view word);
// Letters of the word that seal() makes of so many bytes.
constexpr std::size_t sealed_letters(std::size_t bytes) {
    return ((bytes + 3) * 8 + 4) / 5;
}

// A date as days since 2020-01-01 in two bytes; nullopt for a date before that, or none.
std::optional<std::uint32_t> packed_day(std::string_view iso_date);

}  // namespace base
