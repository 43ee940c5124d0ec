// Numbers in the arguments of a command.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace cli {

// Digits only, at most 999,999,999.
inline std::optional<std::uint32_t> parse_number(const std::string& text) {
    if (text.empty() || text.size() > 9) return std::nullopt;
    std::uint32_t value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + static_cast<std::uint32_t>(digit - '0');
    }
    return value;
}

}  // namespace cli
