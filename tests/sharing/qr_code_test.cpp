#include "sharing/qr_code.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "sharing/list_link.h"
#include "sharing/packed_list.h"

namespace sharing {
namespace {

// A grey picture of the code, `side` pixels wide with its quiet zone. Each pixel is the mean of what lies under it, as
// in a photograph or a scaled picture, so that module borders need not fall on pixels.
std::vector<unsigned char> picture_of(const Modules& modules, int side) {
    constexpr int kSamples = 4;
    const double modules_a_pixel = (modules.size + 2.0 * kQuietZone) / side;
    std::vector<unsigned char> pixels;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            int dark = 0;
            for (int sample = 0; sample < kSamples * kSamples; ++sample) {
                const double across = x + (sample % kSamples + 0.5) / kSamples;
                const double down = y + (sample / kSamples + 0.5) / kSamples;
                const int column = static_cast<int>(std::floor(across * modules_a_pixel)) - kQuietZone;
                const int row = static_cast<int>(std::floor(down * modules_a_pixel)) - kQuietZone;
                const bool inside = column >= 0 && row >= 0 && column < modules.size && row < modules.size;
                if (inside && modules.is_dark(column, row)) ++dark;
            }
            pixels.push_back(static_cast<unsigned char>(255 - dark * 255 / (kSamples * kSamples)));
        }
    }
    return pixels;
}

// What zbar, an independent reader, finds in the picture.
std::string read_with_zbar(const Modules& modules, int side) {
    const auto path = std::filesystem::temp_directory_path() / ("qr_" + std::to_string(side) + ".pgm");
    std::ofstream file(path, std::ios::binary);
    file << "P5\n" << side << ' ' << side << "\n255\n";
    for (const unsigned char pixel : picture_of(modules, side)) file.put(static_cast<char>(pixel));
    file.close();
    const std::string command = "zbarimg --quiet --raw --nodbus " + path.string() + " 2>&1";
    std::FILE* reader = popen(command.c_str(), "r");
    if (reader == nullptr) return "zbarimg could not be started";
    std::string text;
    std::array<char, 4096> part{};
    while (const std::size_t read = std::fread(part.data(), 1, part.size(), reader)) text.append(part.data(), read);
    pclose(reader);
    std::filesystem::remove(path);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

catalogue::Catalogue published_catalogue() {
    catalogue::Catalogue catalogue;
    catalogue.meta.region = "coesfeld";
    catalogue.meta.data_date = "2026-11-22";
    catalogue.meta.public_address = "https://familienwegweiser.example.org";
    for (int number = 100; number < 200; ++number) {
        catalogue::Record record;
        record.id = "angebot-" + std::to_string(number);
        record.sensitive = number >= 190;
        catalogue.records.push_back(record);
    }
    return catalogue;
}

std::string link_of_entries(std::size_t count) {
    const auto catalogue = published_catalogue();
    Selection chosen{Heading::welcome_visit, {}, {TimelineKind::checkups}};
    for (std::size_t entry = 0; entry < count; ++entry) chosen.entries.push_back(catalogue.records[entry].id);
    return link_to(chosen, catalogue).value().address;
}

TEST(ListLink, begins_with_the_address_of_the_region_and_opens_the_same_list) {
    const auto catalogue = published_catalogue();
    const std::string link = link_to({Heading::none, {"angebot-105", "angebot-101"}, {}}, catalogue).value().address;
    const std::string start = "https://familienwegweiser.example.org/#/m/";
    ASSERT_TRUE(link.starts_with(start)) << link;
    const std::vector<std::string> expected{"angebot-105", "angebot-101"};
    EXPECT_EQ(unpack(link.substr(start.size()), catalogue).value().selection.entries, expected);
}

TEST(ListLink, is_not_offered_while_the_region_has_no_public_address) {
    auto catalogue = published_catalogue();
    catalogue.meta.public_address.clear();
    const auto refused = link_to({Heading::none, {"angebot-105"}, {}}, catalogue);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().text_key, "error.sharing.no_public_address");
}

TEST(ListLink, leaves_out_what_must_not_stand_in_the_history_of_a_phone) {
    const auto catalogue = published_catalogue();
    const auto link = link_to({Heading::none, {"angebot-101", "angebot-195"}, {}}, catalogue);
    ASSERT_TRUE(link.ok());
    EXPECT_EQ(link.value().left_out_sensitive, 1u);
    EXPECT_EQ(link.value().address, link_to({Heading::none, {"angebot-101"}, {}}, catalogue).value().address);

    const auto refused = link_to({Heading::none, {"angebot-195"}, {}}, catalogue);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().text_key, "error.sharing.only_sensitive");
}

// 62 × 62 mm on a phone of 160 dpi is 390 px; 35 mm are 413 dots at 300 dpi and 276 on a cheap printer of 200 dpi.
TEST(QrCode, a_list_of_forty_entries_is_read_from_a_phone_and_from_paper) {
    const std::string link = link_of_entries(kMostEntries);
    const auto modules = qr_modules(link);
    ASSERT_TRUE(modules.ok());
    EXPECT_LE(modules.value().size, 57) << "version 10: 0.54 mm a module in a code of 35 mm";
    for (const int side : {276, 390, 413, 1170}) EXPECT_EQ(read_with_zbar(modules.value(), side), link) << side;
}

TEST(QrCode, short_lists_make_coarse_codes) {
    const auto one = qr_modules(link_of_entries(1));
    ASSERT_TRUE(one.ok());
    EXPECT_LE(one.value().size, 37);
    EXPECT_EQ(read_with_zbar(one.value(), 200), link_of_entries(1));
}

TEST(QrCode, takes_any_text_and_keeps_its_letters) {
    for (const std::string text : {"A", "a", "tel:+492541185230", "https://example.org/?q=öffnung&x=1", "A B-C"}) {
        const auto modules = qr_modules(text);
        ASSERT_TRUE(modules.ok()) << text;
        EXPECT_EQ(read_with_zbar(modules.value(), 400), text);
    }
}

TEST(QrCode, has_the_three_corners_that_readers_look_for) {
    const Modules modules = qr_modules("https://example.org").value();
    const int last = modules.size - 1;
    EXPECT_TRUE(modules.is_dark(0, 0) && modules.is_dark(last, 0) && modules.is_dark(0, last));
    EXPECT_FALSE(modules.is_dark(1, 1) || modules.is_dark(last - 1, 1) || modules.is_dark(1, last - 1));
}

TEST(QrCode, refuses_what_would_be_too_fine_to_read) {
    for (const std::size_t length : {0u, 1200u, 100000u}) {
        const auto refused = qr_modules(std::string(length, 'a'));
        ASSERT_FALSE(refused.ok()) << length;
        EXPECT_EQ(refused.error().text_key, "error.sharing.qr_too_long");
    }
    EXPECT_TRUE(qr_modules(std::string(600, 'a')).ok());
}

TEST(QrCode, the_svg_path_covers_each_dark_module_once) {
    const Modules modules = qr_modules("https://example.org").value();
    const std::string path = qr_svg_path(modules);
    int covered = 0;
    for (std::size_t at = path.find('h'); at != std::string::npos; at = path.find('h', at + 1)) {
        if (path[at + 1] != '-') covered += std::stoi(path.substr(at + 1));
    }
    EXPECT_EQ(covered, std::count(modules.dark.begin(), modules.dark.end(), true));
    EXPECT_TRUE(path.starts_with("M4 4h7v1h-7z")) << "the upper left corner lies behind the quiet zone";
}

}  // namespace
}  // namespace sharing
