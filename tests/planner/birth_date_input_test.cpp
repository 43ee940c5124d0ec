#include "planner/birth_date_input.h"

#include <gtest/gtest.h>

namespace {

using planner::read_typed_date;

const base::Date kToday = *base::parse_date("2026-11-22");

// The date, or the key of the sentence at the field.
std::string read(const char* day, const char* month, const char* year) {
    const auto date = read_typed_date({day, month, year}, kToday);
    return date.ok() ? base::format_date(date.value()) : date.error().text_key;
}

TEST(TypedDate, is_read_from_three_fields) {
    EXPECT_EQ(read("29", "2", "2024"), "2024-02-29");
    EXPECT_EQ(read("05", "09", "2026"), "2026-09-05");
    EXPECT_EQ(read(" 5 ", "9", "26"), "2026-09-05") << "blanks and two-digit years happen on phones";
}

TEST(TypedDate, understands_arabic_indic_and_persian_digits) {
    EXPECT_EQ(read("٢٩", "٢", "٢٠٢٤"), "2024-02-29");
    EXPECT_EQ(read("۱۵", "۱", "۲۰۲۶"), "2026-01-15");
    EXPECT_EQ(planner::with_european_digits("٢٠٢٤x"), "2024x");
}

TEST(TypedDate, is_understood_as_people_write_and_paste_it) {
    EXPECT_EQ(read("5.", "9.", "2026"), "2026-09-05") << "as Germans write it";
    EXPECT_EQ(read("\u00A05", "9\u00A0", "\u202F2026 "), "2026-09-05") << "blanks that do not break";
    EXPECT_EQ(read("\u200E5\u200E", "\u200F9", "2026\u200F"), "2026-09-05") << "marks of the direction";
    EXPECT_EQ(read("5..", "9", "2026"), "date.error.digits");
    EXPECT_EQ(read(".", "9", "2026"), "date.error.incomplete");
}

TEST(TypedDate, is_repeated_as_it_was_typed_where_there_is_no_such_day) {
    const auto date = read_typed_date({"0", "0", "0"}, kToday);
    ASSERT_FALSE(date.ok());
    std::string said;
    for (const auto& word : date.error().arguments) said += word.value + ".";
    EXPECT_EQ(said, "0.0.0.");
}

TEST(TypedDate, says_what_is_missing_or_wrong) {
    EXPECT_EQ(read("", "2", "2024"), "date.error.incomplete");
    EXPECT_EQ(read("1", " ", "2024"), "date.error.incomplete");
    EXPECT_EQ(read("eins", "2", "2024"), "date.error.digits");
    EXPECT_EQ(read("1", "2", "20244"), "date.error.digits");
    EXPECT_EQ(read("-1", "2", "2024"), "date.error.digits");
    EXPECT_EQ(read("31", "2", "2024"), "date.error.no_such_day");
    EXPECT_EQ(read("29", "2", "2023"), "date.error.no_such_day");
    EXPECT_EQ(read("0", "2", "2024"), "date.error.no_such_day");
    EXPECT_EQ(read("1", "13", "2024"), "date.error.no_such_day");
}

TEST(TypedDate, may_be_expected_up_to_ten_months_ahead) {
    EXPECT_EQ(read("22", "9", "2027"), "2027-09-22");
    EXPECT_EQ(read("23", "9", "2027"), "date.error.too_late");
}

TEST(TypedDate, is_not_before_1990) {
    EXPECT_EQ(read("1", "1", "1990"), "1990-01-01");
    EXPECT_EQ(read("31", "12", "1989"), "date.error.too_early");
}

}  // namespace
