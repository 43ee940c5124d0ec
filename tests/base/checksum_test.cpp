#include "base/checksum.h"

#include <gtest/gtest.h>

#include <vector>

namespace base {
namespace {

std::vector<std::uint8_t> bytes_of(std::string_view text) {
    return {text.begin(), text.end()};
}

TEST(Checksum, crc24_agrees_with_the_published_check_value) {
    EXPECT_EQ(crc24(bytes_of("123456789")), 0x21CF02u) << "CRC-24/OPENPGP";
    EXPECT_EQ(crc24({}), 0xB704CEu);
}

TEST(Checksum, crc24_notices_every_single_flipped_bit) {
    const std::vector<std::uint8_t> original = bytes_of("Merkliste");
    for (std::size_t bit = 0; bit < original.size() * 8; ++bit) {
        std::vector<std::uint8_t> damaged = original;
        damaged[bit / 8] = static_cast<std::uint8_t>(damaged[bit / 8] ^ (1u << (bit % 8)));
        EXPECT_NE(crc24(damaged), crc24(original)) << "bit " << bit;
    }
}

// Links on paper live for years: these values may never change.
TEST(Checksum, digests_stay_as_they_are_printed) {
    EXPECT_EQ(digest24(""), 0x992926u);
    EXPECT_EQ(digest24("kindergeld"), 0xD05649u);
}

TEST(Checksum, digests_fit_into_24_bits_and_differ_for_neighbouring_names) {
    EXPECT_LE(digest24("u1"), 0xFFFFFFu);
    EXPECT_NE(digest24("u1"), digest24("u2"));
    EXPECT_NE(digest24("u7"), digest24("u7a"));
}

}  // namespace
}  // namespace base
