#include "base/sealed_word.h"

#include "base/base32.h"
#include "base/check.h"
#include "base/checksum.h"
#include "base/date.h"

namespace base {
namespace {

constexpr Date kFirstDay{std::chrono::year{2020}, std::chrono::January, std::chrono::day{1}};
constexpr std::size_t kChecksumBytes = 3;

}  // namespace

void append_number(Bytes& bytes, std::uint32_t value, std::size_t width) {
    for (std::size_t byte = width; byte-- > 0;) {
        bytes.push_back(static_cast<std::uint8_t>((value >> (byte * 8)) & 255u));
    }
}

std::uint32_t read_number(const Bytes& bytes, std::size_t position, std::size_t width) {
    FW_CHECK(position + width <= bytes.size());
    std::uint32_t value = 0;
    for (std::size_t byte = 0; byte < width; ++byte) value = (value << 8) | bytes[position + byte];
    return value;
}

std::string seal(Bytes bytes) {
    append_number(bytes, crc24(bytes), kChecksumBytes);
    return encode_base32(bytes);
}

std::optional<Bytes> unseal(std::string_view word) {
    auto bytes = decode_base32(word);
    if (!bytes || bytes->size() < kChecksumBytes) return std::nullopt;
    const std::size_t end = bytes->size() - kChecksumBytes;
    const std::uint32_t checksum = read_number(*bytes, end, kChecksumBytes);
    bytes->resize(end);
    if (crc24(*bytes) != checksum) return std::nullopt;
    return bytes;
}

std::optional<std::uint32_t> packed_day(std::string_view iso_date) {
    const auto date = parse_date(iso_date);
    if (!date) return std::nullopt;
    const int days = days_between(kFirstDay, *date);
    if (days < 0 || days > 0xFFFF) return std::nullopt;
    return static_cast<std::uint32_t>(days);
}

}  // namespace base
