// From a key in a drawer to a release that a phone accepts, as the publisher of a Kreis types it.

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/commands.h"
#include "release/delta.h"
#include "release/signature.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

struct Outcome {
    int code = 0;
    std::string out;
    std::string error;
};

Outcome wegweiser(const std::vector<std::string>& arguments) {
    const text::Messages messages(text::Catalogue("de", std::string(text::embedded_german())));
    std::ostringstream out;
    std::ostringstream error;
    const int code = run(arguments, {out, error, messages});
    return {code, out.str(), error.str()};
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

class ReleaseCommands : public testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / ("wegweiser-release-" + std::to_string(getpid()));
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "site" / "texts");
        write("site/index.html", "<!doctype html><title>Hülle</title>");
        write("site/index.html.br", "packed");
        write("site/wegweiser.0a1b2c3d4e5f.wasm", "Kern");
        write("site/texts/de.0a1b2c3d4e5f.txt", "page.name\tFamilienwegweiser\n");
        write("site/service_worker.js", "// renewed by the browser itself");
        fs::create_directories(folder_ / "site" / "catalogue");
        static const std::string catalogue = build_catalogue("coesfeld");
        write("site/catalogue/coesfeld.0a1b2c3d4e5f.db", catalogue);
    }
    void TearDown() override { fs::remove_all(folder_); }

    static std::string build_catalogue(const std::string& region) {
        const fs::path file = fs::temp_directory_path() / ("wegweiser-release-" + std::to_string(getpid()) + ".db");
        const Outcome built =
            wegweiser({"build", "--data", FW_SOURCE_DIR "/data", "--region", region, "--out", file.string()});
        EXPECT_EQ(built.code, kFine) << built.error;
        std::ifstream stream(file, std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(stream), {});
        fs::remove(file);
        return bytes;
    }

    void write(const std::string& name, const std::string& content) {
        std::ofstream(folder_ / name, std::ios::binary) << content;
    }
    std::string read(const std::string& name) {
        std::ifstream stream(folder_ / name, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(stream), {});
    }
    std::string path(const std::string& name) { return (folder_ / name).string(); }
    Outcome sign(const std::string& version, std::vector<std::string> more = {}) {
        std::vector<std::string> all = {"sign", "--site", path("site"), "--version", version, "--date", "2026-11-22"};
        all.insert(all.end(), more.begin(), more.end());
        return wegweiser(all);
    }
    Outcome verify(std::vector<std::string> more = {"--today", "2026-11-23"}) {
        std::vector<std::string> all = {"verify", "--site", path("site")};
        all.insert(all.end(), more.begin(), more.end());
        return wegweiser(all);
    }

    fs::path folder_;
};

TEST_F(ReleaseCommands, ADevelopmentReleaseNeedsNoKeyAndSaysWhatItIs) {
    const Outcome signing = sign("1");
    EXPECT_EQ(signing.code, kFine) << signing.error;
    EXPECT_TRUE(contains(signing.out, "nicht für Familien")) << signing.out;
    const Outcome verifying = verify();
    EXPECT_EQ(verifying.code, kFine) << verifying.error;
    EXPECT_TRUE(contains(verifying.out, "Fassung 1 vom 2026-11-22 ist vollständig")) << verifying.out;
    EXPECT_TRUE(contains(verifying.out, "nicht für Familien")) << verifying.out;
}

TEST_F(ReleaseCommands, OnlyWhatDevicesKeepIsSigned) {
    sign("1");
    const std::string manifest = read("site/release.txt");
    EXPECT_TRUE(contains(manifest, "package catalogue/coesfeld 1 "));
    EXPECT_TRUE(contains(manifest, "package core 1 "));
    EXPECT_TRUE(contains(manifest, "file index.html "));
    EXPECT_FALSE(contains(manifest, ".br ")) << "compressed copies are the server's matter";
    EXPECT_FALSE(contains(manifest, "service_worker.js"));
}

TEST_F(ReleaseCommands, ForFamiliesNobodySignsUnderAPlaceholder) {
    ASSERT_EQ(wegweiser({"keygen", "--out", path("root")}).code, kFine);
    ASSERT_EQ(wegweiser({"keygen", "--root", path("root"), "--serial", "1", "--out", path("work")}).code, kFine);
    const Outcome refused = sign("1", {"--key", path("work")});
    EXPECT_EQ(refused.code, kFaultsFound);
    EXPECT_TRUE(contains(refused.error, "Kreis Coesfeld")) << refused.error;
    EXPECT_TRUE(contains(refused.error, "Platzhalter")) << refused.error;
    EXPECT_FALSE(fs::exists(folder_ / "site/release.txt"));
}

TEST_F(ReleaseCommands, KeysAreReadableForTheirOwnerOnlyAndNeverOverwritten) {
    const Outcome first = wegweiser({"keygen", "--out", path("root")});
    ASSERT_EQ(first.code, kFine);
    struct stat status {};
    ASSERT_EQ(stat(path("root").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
    const std::string before = read("root");
    const Outcome again = wegweiser({"keygen", "--out", path("root")});
    EXPECT_EQ(again.code, kFaultsFound);
    EXPECT_TRUE(contains(again.error, "nie überschrieben"));
    EXPECT_EQ(read("root"), before);
    EXPECT_FALSE(contains(first.out, before.substr(before.find("seed ") + 5, 64))) << "the secret half is not printed";
    ASSERT_EQ(wegweiser({"keygen", "--out", path("root 2")}).code, kFine);
    EXPECT_NE(read("root 2"), before);
}

TEST_F(ReleaseCommands, AWrongRootKeyAndEveryChangedOrMissingFileAreNamed) {
    ASSERT_EQ(sign("1").code, kFine);
    EXPECT_EQ(verify({"--today", "2026-11-23", "--root", std::string(64, 'a')}).code, kFaultsFound);

    write("site/wegweiser.0a1b2c3d4e5f.wasm", "kern");
    fs::remove(folder_ / "site/texts/de.0a1b2c3d4e5f.txt");
    const Outcome outcome = verify();
    EXPECT_EQ(outcome.code, kFaultsFound);
    EXPECT_TRUE(contains(outcome.error, "wegweiser.0a1b2c3d4e5f.wasm: Der Inhalt")) << outcome.error;
    EXPECT_TRUE(contains(outcome.error, "texts/de.0a1b2c3d4e5f.txt: Die Datei fehlt")) << outcome.error;
}

TEST_F(ReleaseCommands, TheNumberRisesAndUnchangedPartsKeepTheirs) {
    ASSERT_EQ(sign("4").code, kFine);
    fs::rename(folder_ / "site/release.txt", folder_ / "before.txt");
    EXPECT_EQ(sign("4", {"--previous", path("before.txt")}).code, kFaultsFound);

    write("site/texts/de.0a1b2c3d4e5f.txt", "page.name\tWegweiser\n");
    ASSERT_EQ(sign("5", {"--previous", path("before.txt")}).code, kFine);
    const std::string manifest = read("site/release.txt");
    EXPECT_TRUE(contains(manifest, "package core 4 "));
    EXPECT_TRUE(contains(manifest, "package texts 5 "));
}

TEST_F(ReleaseCommands, DataTravelAsADifferenceFromAnEarlierSite) {
    fs::copy(folder_ / "site", folder_ / "earlier", fs::copy_options::recursive);
    static const std::string others = build_catalogue("lippe");
    fs::remove(folder_ / "site/catalogue/coesfeld.0a1b2c3d4e5f.db");
    write("site/catalogue/coesfeld.f0e1d2c3b4a5.db", others);
    // Two Kreise share what holds for the whole country: that is already a difference worth sending.
    const Outcome signing = sign("2", {"--delta-from", path("earlier"), "--delta-from", path("earlier")});
    ASSERT_EQ(signing.code, kFine) << signing.error;
    EXPECT_TRUE(contains(read("site/release.txt"), "\ndelta ")) << read("site/release.txt");
    EXPECT_EQ(verify().code, kFine);

    const std::string before = read("earlier/catalogue/coesfeld.0a1b2c3d4e5f.db");
    for (const auto& entry : fs::directory_iterator(folder_ / "site/catalogue")) {
        if (entry.path().extension() != ".delta") continue;
        const std::string delta = read("site/catalogue/" + entry.path().filename().string());
        const auto made = release::apply_delta(delta, before);
        ASSERT_TRUE(made.ok());
        EXPECT_EQ(made.value(), others);
    }
}

TEST_F(ReleaseCommands, ABundleIsTheListAndThenEveryFileItNames) {
    ASSERT_EQ(sign("1").code, kFine);
    const Outcome bundling = wegweiser({"bundle", "--site", path("site"), "--out", path("stick/fassung.bundle")});
    ASSERT_EQ(bundling.code, kFine) << bundling.error;
    const std::string list = read("site/release.txt");
    EXPECT_EQ(read("stick/fassung.bundle"), "familienwegweiser-bundle 1 " + std::to_string(list.size()) + "\n" + list +
                                                read("site/catalogue/coesfeld.0a1b2c3d4e5f.db") +
                                                read("site/index.html") + read("site/wegweiser.0a1b2c3d4e5f.wasm") +
                                                read("site/texts/de.0a1b2c3d4e5f.txt"));

    write("site/index.html", "<!doctype html><title>Anderes</title>");
    const Outcome refused = wegweiser({"bundle", "--site", path("site"), "--out", path("stick/zweite.bundle")});
    EXPECT_EQ(refused.code, kFaultsFound);
    EXPECT_FALSE(fs::exists(folder_ / "stick/zweite.bundle")) << "nobody carries half a release around";
}

TEST_F(ReleaseCommands, AnExpiredReleaseIsStillGenuine) {
    ASSERT_EQ(sign("1", {"--days", "30"}).code, kFine);
    const Outcome late = verify({"--today", "2027-03-01"});
    EXPECT_EQ(late.code, kFine) << late.error;
    EXPECT_TRUE(contains(late.out, "abgelaufen"));
    EXPECT_TRUE(contains(verify({"--today", "1970-01-01"}).out, "Uhr"));
}

TEST_F(ReleaseCommands, ADamagedCatalogueIsNotPublished) {
    std::string damaged = read("site/catalogue/coesfeld.0a1b2c3d4e5f.db");
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    write("site/catalogue/coesfeld.0a1b2c3d4e5f.db", damaged);
    const Outcome refused = sign("1");
    EXPECT_EQ(refused.code, kFaultsFound);
    EXPECT_TRUE(contains(refused.error, "coesfeld")) << refused.error;
}

TEST_F(ReleaseCommands, WrongCallsAreExplainedAndWriteNothing) {
    EXPECT_EQ(sign("0").code, kWrongUsage);
    EXPECT_EQ(sign("eins").code, kWrongUsage);
    EXPECT_EQ(verify({"--root", "abc"}).code, kWrongUsage);
    EXPECT_EQ(wegweiser({"keygen", "--root", path("none"), "--serial", "1", "--out", path("w")}).code, kFaultsFound);
    EXPECT_EQ(wegweiser({"sign", "--site", path("nowhere"), "--version", "1"}).code, kFaultsFound);
    EXPECT_FALSE(fs::exists(folder_ / "site/release.txt"));
}

}  // namespace
}  // namespace cli
