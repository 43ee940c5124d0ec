#include "base/checksum.h"

namespace base {

std::uint32_t crc24(std::span<const std::uint8_t> bytes) {
    std::uint32_t checksum = 0xB704CE;
    for (const std::uint8_t byte : bytes) {
        checksum ^= static_cast<std::uint32_t>(byte) << 16;
        for (int bit = 0; bit < 8; ++bit) {
            checksum <<= 1;
            if ((checksum & 0x1000000u) != 0) checksum ^= 0x1864CFBu;
        }
    }
    return checksum & 0xFFFFFFu;
}

std::uint32_t digest24(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3u;
    // The last steps of MurmurHash3: FNV alone hardly moves the upper bits for short texts.
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdu;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53u;
    return static_cast<std::uint32_t>((hash ^ (hash >> 33)) & 0xFFFFFFu);
}

}  // namespace base
