// Damaged files from a seed, the same on every machine: what bad networks, old sticks and ill will do to a catalogue.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

namespace support {

enum class Damage { flipped_bit, changed_byte, cut, overwritten_block, random_bytes, swapped_blocks, appended };

constexpr int kDamageKinds = 7;

// A copy of `whole` with one damage of the given kind; always differs from it.
inline std::string damaged(const std::string& whole, Damage kind, std::mt19937& random) {
    std::string bytes = whole;
    const auto place = [&](std::size_t room) { return static_cast<std::size_t>(random()) % (room > 0 ? room : 1); };
    switch (kind) {
        case Damage::flipped_bit: {
            char& byte = bytes[place(bytes.size())];
            byte = static_cast<char>(byte ^ (1 << place(8)));
            break;
        }
        case Damage::changed_byte: {
            char& byte = bytes[place(bytes.size())];
            byte = static_cast<char>(byte + 1 + static_cast<char>(place(250)));
            break;
        }
        case Damage::cut:
            bytes.resize(place(bytes.size()));
            break;
        case Damage::overwritten_block: {
            const std::size_t at = place(bytes.size() - 512);
            for (std::size_t i = 0; i < 512; ++i) {
                bytes[at + i] = static_cast<char>(random());
            }
            break;
        }
        case Damage::random_bytes:
            bytes.resize(place(20'000));
            for (char& byte : bytes) {
                byte = static_cast<char>(random());
            }
            break;
        case Damage::swapped_blocks: {
            // The pages of the first two kilobytes never look like the last ones.
            const std::string first = bytes.substr(0, 1024);
            bytes.replace(0, 1024, bytes, bytes.size() - 1064, 1024);
            bytes.replace(bytes.size() - 1064, 1024, first);
            break;
        }
        case Damage::appended:
            bytes += bytes.substr(0, 1 + place(200));
            break;
    }
    return bytes;
}

}  // namespace support
