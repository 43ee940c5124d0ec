#include "base/sort.h"

#include <algorithm>
#include <random>
#include <string>

#include <gtest/gtest.h>

TEST(Sort, puts_names_in_order) {
    std::vector<std::string> places{"Nottuln", "Ascheberg", "Rosendahl", "Dülmen", "Coesfeld"};
    base::sort(places);
    EXPECT_EQ(places, (std::vector<std::string>{"Ascheberg", "Coesfeld", "Dülmen", "Nottuln", "Rosendahl"}));
}

TEST(Sort, keeps_the_order_of_equals) {
    struct Task {
        int urgency;
        std::string title;
    };
    std::vector<Task> tasks{{2, "Kindergeld"}, {1, "Geburtsurkunde"}, {2, "Elterngeld"}, {1, "U2"}};
    base::sort(tasks, [](const Task& left, const Task& right) { return left.urgency < right.urgency; });
    EXPECT_EQ(tasks[0].title, "Geburtsurkunde");
    EXPECT_EQ(tasks[1].title, "U2");
    EXPECT_EQ(tasks[2].title, "Kindergeld");
    EXPECT_EQ(tasks[3].title, "Elterngeld");
}

TEST(Sort, agrees_with_the_standard_library_at_every_length) {
    std::mt19937 random(20261122);
    for (std::size_t length = 0; length < 200; ++length) {
        std::vector<std::pair<int, std::size_t>> numbers;
        for (std::size_t at = 0; at < length; ++at) numbers.emplace_back(static_cast<int>(random() % 20), at);
        std::vector<std::pair<int, std::size_t>> expected = numbers;
        const auto less = [](const auto& left, const auto& right) { return left.first < right.first; };
        std::stable_sort(expected.begin(), expected.end(), less);
        base::sort(numbers, less);
        ASSERT_EQ(numbers, expected) << length;
    }
}
