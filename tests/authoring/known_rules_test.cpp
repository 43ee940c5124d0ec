// A change of a rule is noticed whoever made it, and counted once.
#include "authoring/known_rules.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "authoring/assemble.h"
#include "authoring/write_catalogue.h"
#include "catalogue/read_catalogue.h"
#include "support/real_catalogue.h"

namespace {

namespace fs = std::filesystem;

catalogue::Record checkup(int from_months, int until_months) {
    catalogue::Checkup details;
    details.window = {catalogue::Anchor::birth, catalogue::Offset{from_months, 0}, catalogue::Offset{until_months, 0},
                      false};
    catalogue::Record record;
    record.id = "u5";
    record.details = details;
    return record;
}

TEST(RuleDigest, changes_with_every_date_and_with_nothing_else) {
    const std::string u5 = authoring::rule_digest(checkup(5, 7));
    auto renamed = checkup(5, 7);
    renamed.title.de = "U5 beim Kinderarzt";
    EXPECT_EQ(authoring::rule_digest(renamed), u5);
    EXPECT_NE(authoring::rule_digest(checkup(5, 8)), u5) << "later";
    EXPECT_NE(authoring::rule_digest(checkup(4, 7)), u5) << "earlier";
    auto decided = checkup(5, 7);
    decided.rule_versions = {{"2027-01-01", "", std::nullopt, std::nullopt, "Beschluss"}};
    EXPECT_NE(authoring::rule_digest(decided), u5) << "a decision for 2027";
    EXPECT_TRUE(authoring::rule_digest(catalogue::Record()).empty()) << "an offer has no dated rule";
}

// A copy of the sources that may be changed.
class Sources {
public:
    Sources() {
        fs::remove_all(folder_);
        fs::copy(FW_SOURCE_DIR "/data", folder_, fs::copy_options::recursive);
    }
    ~Sources() { fs::remove_all(folder_); }

    void replace(const char* file, const std::string& before, const std::string& after) const {
        std::ifstream in(folder_ / file, std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        const std::size_t at = text.find(before);
        ASSERT_NE(at, std::string::npos) << before;
        write(file, text.replace(at, before.size(), after));
    }
    void write(const char* file, const std::string& text) const {
        std::ofstream(folder_ / file, std::ios::binary) << text;
    }

    authoring::DataFolder read() {
        authoring::FaultList faults;
        auto data = authoring::read_data_folder(folder_, faults);
        not_noted_ = 0;
        for (const authoring::Fault& fault : faults.faults()) {
            if (fault.error.text_key == "error.data.rule_not_noted") ++not_noted_;
        }
        return data;
    }
    int not_noted() const { return not_noted_; }

private:
    fs::path folder_ = fs::temp_directory_path() / ("familienwegweiser_known_rules_" + std::to_string(::getpid()));
    int not_noted_ = 0;
};

std::uint32_t revision(const authoring::DataFolder& data, const char* id) {
    for (const authoring::SourceRecord& source : data.records) {
        if (source.record.id == id) return source.record.rule_revision;
    }
    return 99;
}

TEST(KnownRules, count_every_change_and_stand_still_without_one) {
    Sources sources;
    const std::uint32_t before = revision(sources.read(), "u5");
    EXPECT_EQ(sources.not_noted(), 0) << "wegweiser check --data data --note-rules";
    const auto lines = authoring::write_known_rules(sources.read());

    // Whichever window of the file comes first: some rule moves.
    sources.replace("germany/checkups.json", "\"months\": 7", "\"months\": 8");
    auto changed = sources.read();
    EXPECT_EQ(sources.not_noted(), 1);
    EXPECT_EQ(revision(changed, "u5"), before + 1);
    EXPECT_EQ(revision(changed, "u6"), before);

    sources.write("lexicon/known_rules.json", authoring::write_known_rules(changed));
    EXPECT_EQ(revision(sources.read(), "u5"), before + 1) << "noted, and not counted again";
    EXPECT_EQ(sources.not_noted(), 0);

    sources.replace("germany/checkups.json", "\"months\": 8", "\"months\": 7");
    changed = sources.read();
    EXPECT_EQ(revision(changed, "u5"), before + 2) << "taken back is changed once more";
    EXPECT_NE(authoring::write_known_rules(changed), lines);

    const auto catalogue = authoring::assemble(changed, "coesfeld");
    const auto file = authoring::write_catalogue(catalogue.value());
    EXPECT_EQ(catalogue::read_catalogue(file.value()).value().find_record("u5")->rule_revision, before + 2);
}

}  // namespace
