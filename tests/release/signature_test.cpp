// A family must be able to rely on what the page says, so nothing but the publisher's own signature may pass.

#include "release/signature.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace release {
namespace {

std::string from_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    }
    return bytes;
}

PublicKey key(std::string_view hex) {
    const auto parsed = parse_public_key(hex);
    EXPECT_TRUE(parsed) << hex;
    return parsed.value_or(PublicKey{});
}

// L, the order of the group of Ed25519, little endian (RFC 8032, 5.1).
constexpr std::array<std::uint8_t, 32> kGroupOrder = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
                                                      0xa2, 0xde, 0xf9, 0xde, 0x14, 0,    0,    0,    0,    0,    0,
                                                      0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};

// S + times · L: the same signature in another dress, unless the reader insists on S < L.
Signature with_larger_s(Signature signature, int times) {
    for (int round = 0; round < times; ++round) {
        unsigned carry = 0;
        for (std::size_t i = 0; i < 32; ++i) {
            const unsigned sum = signature[32 + i] + kGroupOrder[i] + carry;
            signature[32 + i] = static_cast<std::uint8_t>(sum & 0xff);
            carry = sum >> 8;
        }
    }
    return signature;
}

struct Published {
    Seed seed;
    PublicKey key;
    Signature signature;
    std::string message;
};

// The 1,024 vectors of the authors of Ed25519, as libsodium's own test carries them.
std::vector<Published> published_vectors() {
    std::ifstream file(FW_THIRD_PARTY "/libsodium/test/sign.c");
    std::vector<Published> vectors;
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("{{0x", 0) != 0) continue;
        std::string bytes;
        const std::size_t quote = line.find('"');
        for (std::size_t at = line.find("0x"); at < quote; at = line.find("0x", at + 2)) {
            bytes += static_cast<char>(std::stoi(line.substr(at + 2, 2), nullptr, 16));
        }
        Published vector;
        if (bytes.size() != 128) continue;
        std::copy_n(bytes.begin(), 32, vector.seed.begin());
        std::copy_n(bytes.begin() + 32, 32, vector.key.begin());
        std::copy_n(bytes.begin() + 64, 64, vector.signature.begin());
        for (std::size_t at = line.find("\\x", quote); at != std::string::npos; at = line.find("\\x", at + 2)) {
            vector.message += static_cast<char>(std::stoi(line.substr(at + 2, 2), nullptr, 16));
        }
        vectors.push_back(vector);
    }
    return vectors;
}

// Points whose order divides 8, with the encodings that name the same point twice: a key like that "signs" anything.
const std::vector<std::string> kSmallOrder = {"0100000000000000000000000000000000000000000000000000000000000000",
                                              "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                              "0000000000000000000000000000000000000000000000000000000000000000",
                                              "0000000000000000000000000000000000000000000000000000000000000080",
                                              "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                                              "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                                              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                                              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                                              "0100000000000000000000000000000000000000000000000000000000000080",
                                              "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                                              "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                              "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                                              "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                              "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"};

TEST(Signature, TheExamplesOfRfc8032AreSignedAndVerifiedToTheByte) {
    struct Example {
        const char* seed;
        const char* key;
        const char* message;
        const char* signature;
    };
    const std::vector<Example> examples = {{"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                                            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                                            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590"
                                            "a33bacc61e39701cf9b46bd25bf5f0595bbe"
                                            "24655141438e7a100b"},
                                           {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                                            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                                            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e"
                                            "15996e458f3613d0f11d8c387b2eaeb4302a"
                                            "eeb00d291612bb0c00"},
                                           {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                                            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                                            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d"
                                            "16f290ae67f760984dc6594a7c15e9716ed2"
                                            "8dc027beceea1ec40a"}};
    for (const Example& example : examples) {
        const Seed seed = key(example.seed);
        EXPECT_EQ(to_hex(public_key_of(seed)), example.key);
        const std::string message = from_hex(example.message);
        EXPECT_EQ(to_hex(sign(message, seed)), example.signature);
        EXPECT_TRUE(is_signed_by(key(example.key), *parse_signature(example.signature), message));
    }
}

TEST(Signature, Fault6_AllPublishedVectorsPassAndNoneOfThemWithOneBitChanged) {
    const std::vector<Published> vectors = published_vectors();
    ASSERT_EQ(vectors.size(), 1024u) << "the vectors of libsodium were not found below " FW_THIRD_PARTY;
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        const Published& vector = vectors[i];
        EXPECT_EQ(public_key_of(vector.seed), vector.key) << i;
        EXPECT_EQ(sign(vector.message, vector.seed), vector.signature) << i;
        EXPECT_TRUE(is_signed_by(vector.key, vector.signature, vector.message)) << i;

        Signature changed = vector.signature;
        changed[i % 64] = static_cast<std::uint8_t>(changed[i % 64] ^ (1u << (i % 8)));
        EXPECT_FALSE(is_signed_by(vector.key, changed, vector.message)) << i;
        EXPECT_FALSE(is_signed_by(vector.key, vector.signature, vector.message + "x")) << i;
        PublicKey other = vector.key;
        other[i % 32] = static_cast<std::uint8_t>(other[i % 32] ^ (1u << (i % 8)));
        EXPECT_FALSE(is_signed_by(other, vector.signature, vector.message)) << i;
    }
}

TEST(Signature, Fault6_TheSameSignatureWithALargerSIsForged) {
    const std::vector<Published> vectors = published_vectors();
    ASSERT_GE(vectors.size(), 60u);
    for (std::size_t i = 0; i < 60; ++i) {
        for (int times = 1; times <= 3; ++times) {
            const Signature larger = with_larger_s(vectors[i].signature, times);
            EXPECT_FALSE(is_signed_by(vectors[i].key, larger, vectors[i].message)) << i << " + " << times << " L";
        }
        Signature high_bits = vectors[i].signature;
        high_bits[63] = static_cast<std::uint8_t>(high_bits[63] | 0xe0u);
        EXPECT_FALSE(is_signed_by(vectors[i].key, high_bits, vectors[i].message)) << i;
    }
}

TEST(Signature, Fault6_AKeyOfSmallOrderVerifiesNothingWhateverItIsGiven) {
    for (const std::string& weak_key : kSmallOrder) {
        for (const std::string& weak_point : kSmallOrder) {
            // R of small order and S = 0: with a weak key the equation holds for one message in eight or for all.
            const auto signature = parse_signature(weak_point + std::string(64, '0'));
            ASSERT_TRUE(signature);
            for (const char* message : {"", "a", "b", "Stand 22.11.", "4", "5", "6", "7"}) {
                EXPECT_FALSE(is_signed_by(key(weak_key), *signature, message)) << weak_key << " " << weak_point;
            }
        }
    }
}

TEST(Signature, Fault6_AGoodKeyRefusesAnRThatIsWeakOrNotOnTheCurve) {
    const Published vector = published_vectors().at(10);
    std::vector<std::string> points = kSmallOrder;
    points.push_back("0200000000000000000000000000000000000000000000000000000000000000");  // not on the curve
    points.push_back("f6ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff");  // y ≥ p
    for (const std::string& point : points) {
        const std::string s = to_hex(vector.signature).substr(64);
        EXPECT_FALSE(is_signed_by(vector.key, *parse_signature(point + s), vector.message)) << point;
        EXPECT_FALSE(is_signed_by(key(point), vector.signature, vector.message)) << point;
    }
}

TEST(Signature, Fault6_KeysAndSignaturesOfAnyOtherLengthAreNotEvenRead) {
    const std::string digits(300, 'a');
    for (std::size_t length = 0; length <= 300; ++length) {
        EXPECT_EQ(parse_public_key(std::string_view(digits).substr(0, length)).has_value(), length == 64) << length;
        EXPECT_EQ(parse_signature(std::string_view(digits).substr(0, length)).has_value(), length == 128) << length;
    }
    EXPECT_FALSE(parse_public_key(std::string(63, 'a') + "g"));
    EXPECT_FALSE(parse_public_key(std::string(63, 'a') + "A")) << "one key has one spelling";
    EXPECT_FALSE(parse_public_key(std::string(63, 'a') + " "));
}

}  // namespace
}  // namespace release
