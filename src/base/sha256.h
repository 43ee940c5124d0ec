// SHA-256 as in FIPS 180-4: notices damage in catalogue files and names the files of a release.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace base {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(std::string_view bytes);

// Lower-case hexadecimal digits, 64 of them.
std::string to_hex(const Sha256& digest);

}  // namespace base
