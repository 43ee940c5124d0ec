// The signed list of files of a release: one way to write it, and nothing but that is read.

#include "release/manifest.h"

#include <gtest/gtest.h>

#include <random>

#include "support/release_builder.h"

namespace release {
namespace {

bool is_read(const std::string& bytes) {
    return parse_manifest(bytes).ok();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(Manifest, WhatWasWrittenIsReadAgainToTheByte) {
    const std::string bytes = support::release_bytes(7, "a1");
    const auto read = parse_manifest(bytes);
    ASSERT_TRUE(read.ok());
    const Manifest& manifest = read.value();
    EXPECT_EQ(manifest.version, 7u);
    EXPECT_EQ(base::format_date(manifest.expires), "2026-12-22");
    ASSERT_EQ(manifest.packages.size(), 4u);
    const Package* core = manifest.find_package("core");
    ASSERT_NE(core, nullptr);
    EXPECT_EQ(core->files.size(), 2u);
    EXPECT_EQ(core->files[1].path, "index.html");
    EXPECT_EQ(core->files[1].size, std::string("Hülle a1").size());
    EXPECT_EQ(manifest.find_package("catalogue/warendorf"), nullptr);
    EXPECT_EQ(write_manifest(manifest), bytes);
}

TEST(Manifest, EverySecondWayToSayTheSameIsRefused) {
    const std::string good = support::release_bytes(7, "a1");
    ASSERT_TRUE(is_read(good));
    EXPECT_FALSE(is_read(replaced(good, "version 7", "version 07")));
    EXPECT_FALSE(is_read(replaced(good, "version 7", "version  7")));
    EXPECT_FALSE(is_read(replaced(good, "version 7", "version +7")));
    EXPECT_FALSE(is_read(replaced(good, "version 7\n", "version 7\r\n")));
    EXPECT_FALSE(is_read(replaced(good, "version 7", "version 7 ")));
    EXPECT_FALSE(is_read(replaced(good, "version 7", "version 4294967296"))) << "more than 32 bits";
    EXPECT_FALSE(is_read(replaced(good, " production", " experimental")));
    EXPECT_FALSE(is_read(replaced(good, "expires 2026-12-22", "expires 2026-11-21"))) << "expired before it was made";
    EXPECT_FALSE(is_read(replaced(good, "2026-12-22", "2026-02-30")));
    EXPECT_FALSE(is_read(good + "\n"));
    EXPECT_FALSE(is_read(good + "signature"));
    EXPECT_FALSE(is_read(good.substr(0, good.size() - 1)));
    EXPECT_FALSE(is_read(""));
    EXPECT_FALSE(is_read("<!doctype html><title>Anmeldung WLAN</title>"));
}

TEST(Manifest, PathsStayBelowTheSite) {
    for (const char* good : {"index.html", "catalogue/coesfeld.0a.db", "fonts/NotoSans-Bold.woff2", "a/b/c_d"}) {
        EXPECT_TRUE(is_plain_path(good)) << good;
    }
    for (const char* bad : {"", "/index.html", "a//b", "a/", "../geheim", "a/../b", ".htaccess", "a/.b", "a b", "a\\b",
                            "https:", "a?b", "a#b", "ä", "a%2f"}) {
        EXPECT_FALSE(is_plain_path(bad)) << bad;
    }
    EXPECT_FALSE(is_plain_path(std::string(121, 'a')));
    const std::string good = support::release_bytes(7, "a1");
    EXPECT_FALSE(is_read(replaced(good, "file index.html", "file ../index.html")));
}

TEST(Manifest, NoFileIsNamedTwiceAndTheOrderIsFixed) {
    Manifest manifest = support::unsigned_release(7, "a1");
    const WorkingKey key = support::working_key("work", 1);
    std::swap(manifest.packages[0], manifest.packages[1]);
    EXPECT_FALSE(is_read(support::signed_bytes(manifest, key, "work")));

    manifest = support::unsigned_release(7, "a1");
    manifest.packages[3].files[0].path = "index.html";  // the core has it already
    EXPECT_FALSE(is_read(support::signed_bytes(manifest, key, "work")));

    manifest = support::unsigned_release(7, "a1");
    manifest.packages[3].files.clear();
    EXPECT_FALSE(is_read(support::signed_bytes(manifest, key, "work"))) << "a package without a file";
}

TEST(Manifest, OneWithMoreThanAReleaseNeedsIsRefusedBeforeItIsRead) {
    const WorkingKey key = support::working_key("work", 1);
    Manifest manifest = support::unsigned_release(7, "a1");
    manifest.packages[0].files[0].size = kMaximumFileBytes + 1;
    EXPECT_FALSE(is_read(support::signed_bytes(manifest, key, "work")));

    manifest = support::unsigned_release(7, "a1");
    manifest.packages[2].files.clear();
    for (int i = 0; i < 2001; ++i) {
        manifest.packages[2].files.push_back({"f" + std::to_string(10000 + i), 1, base::sha256("x")});
    }
    EXPECT_FALSE(is_read(support::signed_bytes(manifest, key, "work")));

    std::string huge = support::release_bytes(7, "a1");
    huge.resize(kMaximumManifestBytes + 1, 'x');
    const auto refused = parse_manifest(huge);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().text_key, "error.release.manifest_too_large");
}

TEST(Manifest, AChangeForACatalogueTravelsAsADeltaBesideTheFullFile) {
    Manifest manifest = support::unsigned_release(7, "a1");
    manifest.packages[0].deltas.push_back(
        {base::sha256("Coesfeld a0"), {"catalogue/coesfeld.a0-a1.delta", 90, base::sha256("Unterschied")}});
    const WorkingKey key = support::working_key("work", 1);
    const auto read = parse_manifest(support::signed_bytes(manifest, key, "work"));
    ASSERT_TRUE(read.ok());
    ASSERT_EQ(read.value().packages[0].deltas.size(), 1u);
    EXPECT_EQ(read.value().packages[0].deltas[0].from, base::sha256("Coesfeld a0"));

    manifest.packages[2].deltas = manifest.packages[0].deltas;
    manifest.packages[2].deltas[0].file.path = "core.delta";
    EXPECT_FALSE(is_read(support::signed_bytes(manifest, key, "work"))) << "a delta has one file to turn into";
}

TEST(Manifest, RandomBytesAndCutManifestsAreRefusedOneByOne) {
    const std::string good = support::release_bytes(7, "a1");
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(is_read(good.substr(0, length))) << length;
    std::mt19937 random(20261122);
    for (int round = 0; round < 2000; ++round) {
        std::string damaged = good;
        const int changes = 1 + static_cast<int>(random() % 4);
        for (int change = 0; change < changes; ++change) {
            damaged[random() % damaged.size()] = static_cast<char>(random() & 0xff);
        }
        const auto read = parse_manifest(damaged);
        if (read.ok()) {
            EXPECT_EQ(write_manifest(read.value()), damaged);
        }
    }
}

}  // namespace
}  // namespace release
