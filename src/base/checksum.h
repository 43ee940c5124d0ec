// Small checksums against typing, scanning and copying faults. They notice accidents, not attackers: signatures do
// that, in release/.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace base {

// CRC-24 of RFC 4880, chapter 6.1: notices every fault within 24 neighbouring bits.
std::uint32_t crc24(std::span<const std::uint8_t> bytes);

// The lower 24 bits of a well-mixed 64-bit FNV-1a: the same text has the same digest on every machine, for ever.
std::uint32_t digest24(std::string_view text);

}  // namespace base
