#include "release/signature.h"

#include <crypto_sign_ed25519.h>

#include <algorithm>
#include <cstddef>

#include "base/sha256.h"

namespace release {
namespace {

static_assert(sizeof(PublicKey) == crypto_sign_ed25519_PUBLICKEYBYTES);
static_assert(sizeof(Signature) == crypto_sign_ed25519_BYTES);
static_assert(sizeof(Seed) == crypto_sign_ed25519_SEEDBYTES);

struct KeyPair {
    PublicKey public_half{};
    std::array<std::uint8_t, crypto_sign_ed25519_SECRETKEYBYTES> secret_half{};
};

KeyPair key_pair_of(const Seed& seed) {
    KeyPair keys;
    crypto_sign_ed25519_seed_keypair(keys.public_half.data(), keys.secret_half.data(), seed.data());
    return keys;
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

int digit_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return -1;
}

template <std::size_t size>
std::optional<std::array<std::uint8_t, size>> parse_hex(std::string_view hex) {
    if (hex.size() != 2 * size) return std::nullopt;
    std::array<std::uint8_t, size> bytes{};
    for (std::size_t i = 0; i < size; ++i) {
        const int high = digit_value(hex[2 * i]);
        const int low = digit_value(hex[2 * i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return bytes;
}

}  // namespace

PublicKey public_key_of(const Seed& seed) {
    return key_pair_of(seed).public_half;
}

Signature sign(std::string_view message, const Seed& seed) {
    const KeyPair keys = key_pair_of(seed);
    Signature signature{};
    crypto_sign_ed25519_detached(signature.data(), nullptr, bytes_of(message), message.size(), keys.secret_half.data());
    return signature;
}

bool is_signed_by(const PublicKey& key, const Signature& signature, std::string_view message) {
    return crypto_sign_ed25519_verify_detached(signature.data(), bytes_of(message), message.size(), key.data()) == 0;
}

std::string to_hex(const PublicKey& bytes) {
    return base::to_hex(bytes);
}

std::string to_hex(const Signature& bytes) {
    PublicKey first{};
    PublicKey second{};
    std::copy_n(bytes.begin(), 32, first.begin());
    std::copy_n(bytes.begin() + 32, 32, second.begin());
    return base::to_hex(first) + base::to_hex(second);
}

std::optional<PublicKey> parse_public_key(std::string_view hex) {
    return parse_hex<sizeof(PublicKey)>(hex);
}

std::optional<Signature> parse_signature(std::string_view hex) {
    return parse_hex<sizeof(Signature)>(hex);
}

}  // namespace release
