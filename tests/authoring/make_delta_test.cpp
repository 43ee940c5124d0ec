// A Kreis that changes ten entries a week should not make every family load everything again.

#include "authoring/make_delta.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "authoring/assemble.h"
#include "authoring/data_folder.h"
#include "authoring/write_catalogue.h"
#include "base/sha256.h"
#include "release/delta.h"

namespace authoring {
namespace {

const catalogue::Catalogue& coesfeld() {
    static const catalogue::Catalogue built = [] {
        FaultList faults;
        const DataFolder data = read_data_folder(FW_SOURCE_DIR "/data", faults);
        const auto assembled = assemble(data, "coesfeld");
        EXPECT_TRUE(assembled.ok());
        return assembled.ok() ? assembled.value() : catalogue::Catalogue{};
    }();
    return built;
}

std::string file_of(const catalogue::Catalogue& catalogue) {
    const auto bytes = write_catalogue(catalogue);
    EXPECT_TRUE(bytes.ok());
    return bytes.ok() ? bytes.value() : std::string();
}

// What two per cent of the entries may look like after a week: most changed in some words, some new, one gone.
catalogue::Catalogue after_a_week(catalogue::Catalogue catalogue, std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto any = [&] { return random() % catalogue.records.size(); };
    const std::size_t changes = catalogue.records.size() * 2 / 100;
    for (std::size_t i = 0; i + 3 < changes; ++i) {
        catalogue::Record& record = catalogue.records[any()];
        record.summary.de += " Neu: Gruppe am Montag im Pfarrheim.";
        record.provenance.as_of = "2026-11-20";
    }
    catalogue.records.erase(catalogue.records.begin() + static_cast<std::ptrdiff_t>(any()));
    for (int i = 0; i < 2; ++i) {
        catalogue::Record copy = catalogue.records[any()];
        copy.id += "-neu";
        copy.title.de += " am Nachmittag";
        catalogue.records.push_back(copy);
    }
    std::sort(catalogue.records.begin(), catalogue.records.end(),
              [](const catalogue::Record& a, const catalogue::Record& b) { return a.id < b.id; });
    catalogue.meta.data_date = "2026-11-29";
    return catalogue;
}

void expect_reproduced(const std::string& before, const std::string& after) {
    const std::string delta = make_delta(before, after);
    const auto made = release::apply_delta(delta, before);
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(base::to_hex(base::sha256(made.value())), base::to_hex(base::sha256(after)));
}

TEST(MakeDelta, AWeekOfChangesGivesTheFullFileToTheByteForAFractionOfIt) {
    const std::string before = file_of(coesfeld());
    for (std::uint32_t week = 1; week <= 3; ++week) {
        const std::string after = file_of(after_a_week(coesfeld(), week));
        const std::string delta = make_delta(before, after);
        const auto made = release::apply_delta(delta, before);
        ASSERT_TRUE(made.ok()) << week;
        EXPECT_EQ(made.value(), after) << week;
        // Uncompressed against uncompressed; the benchmark prints both as they travel.
        EXPECT_LE(delta.size() * 100, after.size() * 3) << delta.size() << " of " << after.size();
    }
}

TEST(MakeDelta, AnyTwoTextsAreBridged) {
    expect_reproduced("", "");
    expect_reproduced("", "neu");
    expect_reproduced("alt", "");
    expect_reproduced("gleich", "gleich");
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string before(random() % 3000, '\0');
        for (char& byte : before) byte = static_cast<char>(random() % (1 + static_cast<unsigned>(round) % 250));
        std::string after = before;
        for (unsigned change = 0; change < random() % 8; ++change) {
            const std::size_t at = after.empty() ? 0 : random() % after.size();
            if (random() % 3 == 0) {
                after.erase(at, random() % 200);
            } else if (random() % 2 == 0) {
                after.insert(at, std::string(random() % 100, static_cast<char>(random() & 0xff)));
            } else if (!after.empty()) {
                after[at] = static_cast<char>(random() & 0xff);
            }
        }
        expect_reproduced(before, after);
    }
}

TEST(MakeDelta, ADamagedDeltaIsRefusedOrGivesAFileThatNoHashMatches) {
    const std::string before = file_of(coesfeld());
    const std::string after = file_of(after_a_week(coesfeld(), 1));
    const std::string delta = make_delta(before, after);
    std::mt19937 random(11);
    // A flipped bit may lead to a place where the same bytes stand, as sentences do in several entries: no harm done.
    std::size_t same_bytes_elsewhere = 0;
    for (int round = 0; round < 400; ++round) {
        std::string damaged = delta;
        const std::size_t at = random() % damaged.size();
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (random() % 8)));
        const auto made = release::apply_delta(damaged, before);
        if (made.ok() && made.value() == after) ++same_bytes_elsewhere;
    }
    EXPECT_LE(same_bytes_elsewhere, 4U);
    for (std::size_t size = 0; size < delta.size(); size += 97) {
        EXPECT_FALSE(release::apply_delta(std::string_view(delta).substr(0, size), before).ok()) << size;
    }
    EXPECT_FALSE(release::apply_delta(delta, after).ok() && release::apply_delta(delta, after).value() == after)
        << "a delta for another file";
}

TEST(MakeDelta, ADeltaThatPromisesGigabytesIsRefusedBeforeItTakesMemory) {
    std::string bomb = "FWDELTA1";
    bomb += std::string("\x03", 1);                  // three bytes before
    bomb += std::string("\xff\xff\xff\xff\x7f", 5);  // four gigabytes after
    bomb += std::string(4, '\0');
    EXPECT_FALSE(release::apply_delta(bomb, "abc").ok());
}

}  // namespace
}  // namespace authoring
