// Paints every screen with the real data and the real fonts, and keeps the pictures for people to look at in
// build/<preset>/pictures/.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "platform/headless/session.h"
#include "support/shown.h"

namespace {

void save(const std::string& name, const headless::Picture& picture) {
    const std::filesystem::path folder = FW_PICTURES_DIR;
    std::filesystem::create_directories(folder);
    std::ofstream(folder / (name + ".png"), std::ios::binary) << headless::to_png(picture);
}

std::size_t colours_in(const headless::Picture& picture) {
    std::set<int> colours;
    for (std::size_t at = 0; at + 2 < picture.pixels.size(); at += 3) {
        colours.insert(picture.pixels[at] << 16 | picture.pixels[at + 1] << 8 | picture.pixels[at + 2]);
    }
    return colours.size();
}

TEST(Pictures, every_screen_is_painted) {
    for (support::Shown& shown : support::every_screen()) {
        shown.session.choose_language("de");
        shown.session.viewport() = ui::Viewport{};
        const headless::Picture picture = shown.session.picture();
        EXPECT_GT(colours_in(picture), 50U) << shown.name;
        save(shown.name, picture);
    }
}

TEST(Pictures, start_in_other_colours_and_sizes) {
    headless::Session session = support::new_session();
    session.viewport().dark = true;
    save("start-dark", session.picture());
    session.viewport() = ui::Viewport{};
    session.viewport().width = 320;
    session.viewport().height = 568;
    session.viewport().text_scale = 2;
    save("start-320-200", session.picture());
    session.viewport() = ui::Viewport{};
    session.viewport().width = 1280;
    session.viewport().height = 800;
    const headless::Picture wide = session.picture();
    save("start-1280", wide);
    EXPECT_EQ(wide.width, 1280);
}

// It is laid out for a smaller window and enlarged, so that it can be read at an arm's length.
TEST(Pictures, of_a_kiosk_fill_its_screen) {
    headless::Session session = support::new_session();
    session.viewport().width = 1280;
    session.viewport().height = 800;
    session.engine().dispatch(app::Intent{app::KioskIntent{app::KioskStarted{{"luedinghausen", "de", false}}}});
    const headless::Picture picture = session.picture();
    EXPECT_EQ(picture.width, 1280);
    EXPECT_EQ(picture.height, 800);
    EXPECT_GT(colours_in(picture), 50U);
    save("kiosk-start", picture);
}

}  // namespace
