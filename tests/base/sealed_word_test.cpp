#include "base/sealed_word.h"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(SealedWord, numbers_come_back_in_the_width_they_were_given) {
    Bytes bytes;
    append_number(bytes, 0x12, 1);
    append_number(bytes, 0x345678, 3);
    const auto opened = unseal(seal(bytes));
    ASSERT_TRUE(opened);
    EXPECT_EQ(*opened, bytes);
    EXPECT_EQ(read_number(*opened, 0, 1), 0x12u);
    EXPECT_EQ(read_number(*opened, 1, 3), 0x345678u);
}

TEST(SealedWord, a_damaged_word_stays_closed) {
    std::string word = seal({1, 2, 3});
    EXPECT_EQ(word.size(), sealed_letters(3));
    word[2] = word[2] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(unseal(word));
    EXPECT_FALSE(unseal(""));
    EXPECT_FALSE(unseal("00"));
}

TEST(SealedWord, days_count_from_2020) {
    EXPECT_EQ(packed_day("2020-01-01"), 0u);
    EXPECT_EQ(packed_day("2026-11-22"), 2517u);
    EXPECT_FALSE(packed_day("2019-12-31"));
    EXPECT_FALSE(packed_day("2200-01-01"));
    EXPECT_FALSE(packed_day(""));
}

}  // namespace
}  // namespace base
