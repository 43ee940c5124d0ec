// Bytes as letters and digits that survive every messenger, every address bar and being read aloud: Crockford's
// alphabet without I, L, O and U, https://www.crockford.com/base32.html. All of it is QR-alphanumeric, 5.5 bits a
// letter there, and none of it is punctuation that a chat would cut off the end of a link.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

std::string encode_base32(std::span<const std::uint8_t> bytes);

// Small letters count as capitals. nullopt for any other letter and for left-over bits that no encoder writes.
std::optional<std::vector<std::uint8_t>> decode_base32(std::string_view text);

}  // namespace base
