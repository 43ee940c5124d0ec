#include "base/base32.h"

#include <gtest/gtest.h>

namespace base {
namespace {

using Bytes = std::vector<std::uint8_t>;

TEST(Base32, writes_letters_and_digits_that_nobody_confuses) {
    EXPECT_EQ(encode_base32(Bytes{}), "");
    EXPECT_EQ(encode_base32(Bytes{0xFF}), "ZW");
    EXPECT_EQ(encode_base32(Bytes{0x00, 0x44, 0x32, 0x14, 0xC7}), "01234567") << "five bits a letter";
}

TEST(Base32, gives_every_byte_back) {
    Bytes bytes;
    for (int length = 0; length < 70; ++length) {
        EXPECT_EQ(decode_base32(encode_base32(bytes)), bytes) << length << " bytes";
        bytes.push_back(static_cast<std::uint8_t>(length * 37 + 11));
    }
}

TEST(Base32, does_not_mind_small_letters) {
    EXPECT_EQ(decode_base32("zw"), Bytes{0xFF});
}

TEST(Base32, refuses_what_no_encoder_writes) {
    EXPECT_FALSE(decode_base32("ZX")) << "left-over bits are not zero";
    EXPECT_FALSE(decode_base32("Z")) << "half a byte";
    EXPECT_FALSE(decode_base32("ZWU")) << "U is not in the alphabet";
    EXPECT_FALSE(decode_base32("Z W"));
    EXPECT_FALSE(decode_base32("<b>"));
    EXPECT_FALSE(decode_base32(std::string_view("ZW\0", 3)));
    EXPECT_FALSE(decode_base32("ÄÖ"));
}

}  // namespace
}  // namespace base
