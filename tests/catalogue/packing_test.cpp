#include "catalogue/packing.h"

#include <gtest/gtest.h>

namespace {

using namespace catalogue;

TEST(Packing, ListsStandBetweenSingleSeparators) {
    EXPECT_EQ(pack_list({"birth", "crying_baby"}, ' '), "birth crying_baby");
    EXPECT_EQ(unpack_list("birth crying_baby", ' '), (std::vector<std::string>{"birth", "crying_baby"}));
    EXPECT_EQ(unpack_list("", ' '), std::vector<std::string>());
    for (const char* broken : {" birth", "birth ", "birth  crying_baby", " "}) {
        EXPECT_EQ(unpack_list(broken, ' '), std::nullopt) << broken;
    }
}

TEST(Packing, AWindowIsOneReadableText) {
    const Window window{Anchor::birth, Offset{2, 0}, Offset{4, 15}, false};
    EXPECT_EQ(pack_window(window), "0 P2M0D P4M15D 0");
    EXPECT_EQ(unpack_window("0 P2M0D P4M15D 0"), window);
    const Window open{Anchor::due_date, Offset{0, -28}, std::nullopt, true};
    EXPECT_EQ(unpack_window(pack_window(open)), open);
    for (const char* broken : {"", "0", "0 P2M0D P4M15D", "0 P2M0D P4M15D 2", "12 - - 0", "-1 - - 0", "0 P2M P4M 0",
                               "0 PM0D - 0", "0 P2M0D - 0 ", "0 P999999999999M0D - 0", "x - - 0"}) {
        EXPECT_EQ(unpack_window(broken), std::nullopt) << broken;
    }
}

TEST(Packing, OpeningHoursAreDaysAndTimes) {
    const std::vector<WeeklySpan> spans = {{0b0000'0101, 540, 720}, {0b1100'0000, 0, 1440}};
    EXPECT_EQ(pack_opening_hours(spans), "13 09:00-12:00\n78 00:00-24:00");
    EXPECT_EQ(unpack_opening_hours("13 09:00-12:00\n78 00:00-24:00"), spans);
    EXPECT_EQ(unpack_opening_hours(""), std::vector<WeeklySpan>());
    for (const char* broken : {"9 09:00-12:00", "1 12:00-09:00", "1 09:00", "09:00-12:00", " 09:00-12:00", "1 9-12"}) {
        EXPECT_EQ(unpack_opening_hours(broken), std::nullopt) << broken;
    }
}

TEST(Packing, ASeasonSaysMonthsAndUntilWhen) {
    SeasonCase winter;
    winter.born_months = {10, 11, 12};
    winter.until = Offset{0, 10};
    SeasonCase summer;
    summer.born_months = {4};
    summer.from_month = 9;
    summer.until_month = 11;
    EXPECT_EQ(unpack_season(pack_season({winter, summer})), (std::vector<SeasonCase>{winter, summer}));
    for (const char* broken : {"13 - 0 0", "1 - 0", "1 P 0 0", "1 - 13 0", "- - 0 0"}) {
        EXPECT_EQ(unpack_season(broken), std::nullopt) << broken;
    }
}

}  // namespace
