// Screens as a screen reader would go through them, in every language, compared with the approved trees in
// tests/golden/<language>/. They show the made-up directory of tests/support/small_catalogue.h, so they change with the
// program and not with the data. After a change that is wanted: FW_APPROVE=1 build/native/ui_tests, then read the
// difference before committing it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "support/screens.h"
#include "support/small_catalogue.h"
#include "support/visits.h"

namespace {

const std::filesystem::path kFolder = FW_SOURCE_DIR "/tests/golden";

bool approves() {
    return std::getenv("FW_APPROVE") != nullptr;
}

headless::Session small_session() {
    return headless::Session(support::small_catalogue(), headless::load_fonts(FW_FONTS_DIR), support::kNow);
}

void expect_golden(const std::string& language, const std::string& name, const std::string& text) {
    const std::filesystem::path path = kFolder / language / (name + ".txt");
    if (approves()) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << text;
    }
    std::ifstream file(path);
    const std::string approved(std::istreambuf_iterator<char>(file), {});
    EXPECT_EQ(text, approved) << name << " in " << language;
}

TEST(Golden, every_screen_in_every_language) {
    for (const support::Screen& screen : support::screens()) {
        headless::Session session = small_session();
        ASSERT_TRUE(support::go(session, screen)) << screen.name;
        for (const char* language : support::kLanguages) {
            session.choose_language(language);
            expect_golden(language, screen.name, session.text());
        }
    }
}

TEST(Golden, a_sensitive_entry) {
    headless::Session session = small_session();
    session.open("#/");
    ASSERT_TRUE(session.type("search.query", "gewalt"));
    ASSERT_TRUE(session.press("open.hilfetelefon"));
    expect_golden("de", "entry-sensitive", session.text());
}

TEST(Golden, a_damaged_catalogue_leaves_the_emergency_numbers) {
    headless::Session session(base::Error{"error.catalogue.damaged", {}}, headless::load_fonts(FW_FONTS_DIR),
                              support::kNow);
    session.open("#/notfall");
    expect_golden("de", "emergency-without-catalogue", session.text());
}

// A tree whose screen has gone would be approved for ever.
TEST(Golden, every_approved_tree_belongs_to_a_screen) {
    std::set<std::string> names = {"entry-sensitive", "emergency-without-catalogue"};
    for (const support::Screen& screen : support::screens()) names.insert(screen.name);
    for (const char* language : support::kLanguages) {
        for (const auto& file : std::filesystem::directory_iterator(kFolder / language)) {
            const bool known = names.count(file.path().stem().string()) == 1;
            if (!known && approves()) std::filesystem::remove(file.path());
            EXPECT_TRUE(known || approves()) << file.path();
        }
    }
}

}  // namespace
