#include "catalogue/phone.h"

#include <gtest/gtest.h>

namespace {

using catalogue::dialled_number;

TEST(Phone, ANumberWithAreaCodeIsDialledInternationally) {
    EXPECT_EQ(dialled_number("02541 18-5230"), "+492541185230");
    EXPECT_EQ(dialled_number("02541 18-0"), "+492541180");
    EXPECT_EQ(dialled_number("0800 1110550"), "+498001110550");
    EXPECT_EQ(dialled_number("02594/12-328"), "+49259412328");
    EXPECT_EQ(dialled_number("+49 2541 185170"), "+492541185170");
}

TEST(Phone, ShortNumbersStayAsTheyAre) {
    for (const char* number : {"110", "112", "115", "116117", "116111", "116016", "116006", "116123"}) {
        EXPECT_EQ(dialled_number(number), number);
    }
    EXPECT_EQ(dialled_number("116 117"), "116117");
}

TEST(Phone, WhatCannotBeDialledIsNoNumber) {
    for (const char* text :
         {"", " ", "-", "RUF-AN", "02541 RUF", "*#06#", "*21*0123456#", "02541 18-", "02541  18", "541 18-5230", "113",
          "0049 2541 185230", "02541", "0254118523012345678", "+0 12345678", "02541 18\n5230", "+49", "02541;ext=5"}) {
        EXPECT_EQ(dialled_number(text), std::nullopt) << text;
    }
}

}  // namespace
