// Screens as a screen reader would go through them, compared with the approved trees in tests/golden/. After a change
// that is wanted: FW_APPROVE=1 build/native/ui_tests, then read the difference before committing it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "platform/headless/session.h"
#include "support/small_catalogue.h"
#include "support/visits.h"

namespace {

headless::Session small_session() {
    return headless::Session(support::small_catalogue(), headless::load_fonts(FW_FONTS_DIR), support::kNow);
}

void expect_golden(const std::string& name, const std::string& text) {
    const std::string path = std::string(FW_SOURCE_DIR "/tests/golden/") + name + ".txt";
    if (std::getenv("FW_APPROVE") != nullptr) std::ofstream(path) << text;
    std::ifstream file(path);
    const std::string approved(std::istreambuf_iterator<char>(file), {});
    EXPECT_EQ(text, approved) << name;
}

TEST(Golden, start) {
    headless::Session session = small_session();
    session.open("#/");
    expect_golden("start", session.text());
}

TEST(Golden, search) {
    headless::Session session = small_session();
    session.open("#/");
    ASSERT_TRUE(session.type("search.query", "schreibaby"));
    expect_golden("search", session.text());
}

TEST(Golden, search_without_hits) {
    headless::Session session = small_session();
    session.open("#/suche?q=qqqqxxxx");
    expect_golden("search-nothing", session.text());
}

TEST(Golden, entries) {
    for (const char* id : {"schreibaby", "kindergeld", "u3", "hilfetelefon"}) {
        headless::Session session = small_session();
        session.open(std::string("#/eintrag/") + id);
        expect_golden(std::string("entry-") + id, session.text());
    }
}

TEST(Golden, calendar) {
    headless::Session session = small_session();
    session.open("#/kalender");
    expect_golden("calendar-empty", session.text());
    support::give_birth_date(session);
    expect_golden("calendar", session.text());
}

TEST(Golden, list_emergency_more) {
    headless::Session session = small_session();
    session.open("#/eintrag/kindergeld");
    ASSERT_TRUE(session.press("save"));
    session.open("#/merkliste");
    expect_golden("list", session.text());
    session.open("#/notfall");
    expect_golden("emergency", session.text());
    session.open("#/mehr");
    expect_golden("more", session.text());
}

TEST(Golden, a_damaged_catalogue_leaves_the_emergency_numbers) {
    headless::Session session(base::Error{"error.catalogue.damaged", {}}, headless::load_fonts(FW_FONTS_DIR),
                              support::kNow);
    session.open("#/notfall");
    expect_golden("emergency-without-catalogue", session.text());
}

}  // namespace
