// Ed25519 signatures (RFC 8032), checked by libsodium's code in the core, so that phone, command line and tests judge
// alike. Strict: a signature with S out of range, a key or R of small order and every wrong length count as forged.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace release {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;
// The 32 random bytes from which both halves of a key are derived; kept secret by the publisher.
using Seed = std::array<std::uint8_t, 32>;

PublicKey public_key_of(const Seed& seed);

Signature sign(std::string_view message, const Seed& seed);

bool is_signed_by(const PublicKey& key, const Signature& signature, std::string_view message);

// Lower-case hexadecimal digits, as keys and signatures are written in files.
std::string to_hex(const PublicKey& bytes);
std::string to_hex(const Signature& bytes);

// nullopt unless the text is exactly 64 (128) lower-case hexadecimal digits. Seeds have the shape of keys.
std::optional<PublicKey> parse_public_key(std::string_view hex);
std::optional<Signature> parse_signature(std::string_view hex);

}  // namespace release
