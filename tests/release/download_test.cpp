// The way from the server to the phone is long: what arrives damaged, cut or too long is never taken for the catalogue.

#include <gtest/gtest.h>

#include <random>

#include "authoring/assemble.h"
#include "authoring/data_folder.h"
#include "authoring/write_catalogue.h"
#include "catalogue/read_catalogue.h"
#include "release/manifest.h"

namespace release {
namespace {

const std::string& catalogue_bytes() {
    static const std::string bytes = [] {
        authoring::FaultList faults;
        const auto built = authoring::assemble(authoring::read_data_folder(FW_SOURCE_DIR "/data", faults), "coesfeld");
        EXPECT_TRUE(built.ok());
        const auto written = authoring::write_catalogue(built.value());
        EXPECT_TRUE(written.ok());
        return written.ok() ? written.value() : std::string();
    }();
    return bytes;
}

File listed() {
    return {"catalogue/coesfeld.db", catalogue_bytes().size(), base::sha256(catalogue_bytes())};
}

TEST(Download, TheFileThatIsMeantIsAccepted) {
    EXPECT_TRUE(is_file(listed(), catalogue_bytes()));
    EXPECT_TRUE(catalogue::read_catalogue(catalogue_bytes()).ok());
}

TEST(Download, Fault1_OneBitAtAThousandPlacesIsNoticedAThousandTimesByTheListAndByTheFileItself) {
    const File file = listed();
    std::mt19937 random(1);
    // Both checks on each would take a minute under the sanitizers; the file's own trailer is asked for every tenth.
    for (int round = 0; round < 1000; ++round) {
        std::string damaged = catalogue_bytes();
        const std::size_t at = random() % damaged.size();
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (random() % 8)));
        EXPECT_FALSE(is_file(file, damaged)) << at;
        if (round % 10 == 0) {
            EXPECT_FALSE(catalogue::read_catalogue(damaged).ok()) << at;
        }
    }
}

TEST(Download, Fault2_OneThatWasCutIsNeverTheFile) {
    const File file = listed();
    const std::string_view whole = catalogue_bytes();
    for (std::size_t size = 0; size < whole.size(); size += 64 * 1024)
        EXPECT_FALSE(is_file(file, whole.substr(0, size)));
    std::mt19937 random(2);
    for (int round = 0; round < 200; ++round) {
        const std::size_t size = random() % whole.size();
        EXPECT_FALSE(is_file(file, whole.substr(0, size))) << size;
        EXPECT_FALSE(catalogue::read_catalogue(whole.substr(0, size)).ok()) << size;
    }
}

TEST(Download, Fault11_OneThatDoesNotEndIsRefusedAtTheFirstByteTooMany) {
    EXPECT_FALSE(is_file(listed(), catalogue_bytes() + "x"));
}

}  // namespace
}  // namespace release
