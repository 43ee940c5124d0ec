#include "base/utf8.h"

#include <gtest/gtest.h>

namespace {

TEST(Utf8, reads_every_script_that_families_write) {
    EXPECT_TRUE(base::is_valid_utf8("Größe Çocuk дитина طفل 👶"));
    EXPECT_EQ(base::count_code_points("Öl"), 2u);
}

TEST(Utf8, replaces_what_is_broken_and_goes_on) {
    EXPECT_EQ(base::repair_utf8("a\xC3"), "a\xEF\xBF\xBD") << "cut in the middle of a letter";
    EXPECT_EQ(base::repair_utf8("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD") << "overlong slash";
    EXPECT_EQ(base::repair_utf8("\xED\xA0\x80x"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDx") << "surrogate";
    EXPECT_FALSE(base::is_valid_utf8("\xFF"));
    EXPECT_TRUE(base::is_valid_utf8("\xEF\xBF\xBD")) << "the replacement character itself is fine";
}

TEST(Utf8, writes_what_it_reads) {
    const std::string text = "aß€👶";
    std::string copy;
    for (std::size_t position = 0; position < text.size();) {
        base::append_utf8(copy, base::next_code_point(text, position));
    }
    EXPECT_EQ(copy, text);
}

}  // namespace
