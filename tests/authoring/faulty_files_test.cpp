// Every way in which a source can be wrong, one folder each: the reader must name file, record and field, in German,
// and notice nothing else. faulty/ is what JSON Schema refuses as well (scripts/check asks it), faulty_beyond_schemas/
// what it cannot express.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "authoring/data_folder.h"
#include "text/messages.h"

namespace {

namespace fs = std::filesystem;

const fs::path kExamples = FW_SOURCE_DIR "/tests/authoring";

// A copy of the smallest data folder there can be, in a place of its own.
fs::path copy_of_minimal(const std::string& name) {
    const fs::path folder = fs::path(testing::TempDir()) / ("fw_authoring_" + name);
    fs::remove_all(folder);
    fs::copy(kExamples / "minimal", folder, fs::copy_options::recursive);
    return folder;
}

authoring::FaultList faults_of(const fs::path& folder) {
    authoring::FaultList faults;
    authoring::read_data_folder(folder, faults);
    return faults;
}

std::string sentence(const authoring::Fault& fault) {
    static const text::Messages kMessages(text::Catalogue("de", std::string(text::embedded_german())));
    return kMessages.say(fault.error);
}

struct Faulty {
    const char* example;
    const char* file;
    const char* record;
    const char* field;
    const char* error;
};

class FaultyFile : public testing::TestWithParam<Faulty> {};

const Faulty kFaulty[] = {
    // clang-format off
    Faulty{"faulty/missing_field", "regions/beispiel/offers.json", "bsp-beratung", "service_area", "error.data.missing_field"},
    Faulty{"faulty/missing_date_of_source", "regions/beispiel/offers.json", "bsp-beratung", "as_of", "error.data.missing_field"},
    Faulty{"faulty/missing_german_text", "regions/beispiel/offers.json", "bsp-beratung", "title.de", "error.data.missing_field"},
    Faulty{"faulty/unknown_field", "regions/beispiel/offers.json", "bsp-beratung", "phone_number", "error.data.unknown_field"},
    Faulty{"faulty/number_instead_of_text", "regions/beispiel/offers.json", "bsp-beratung", "provider", "error.data.not_a_text"},
    Faulty{"faulty/text_instead_of_list", "regions/beispiel/offers.json", "bsp-beratung", "topics", "error.data.not_a_list"},
    Faulty{"faulty/null_instead_of_leaving_out", "regions/beispiel/offers.json", "bsp-beratung", "email", "error.data.not_a_text"},
    Faulty{"faulty/text_instead_of_yes_or_no", "regions/beispiel/offers.json", "bsp-beratung", "anonymous", "error.data.not_true_or_false"},
    Faulty{"faulty/phone_not_dialable", "regions/beispiel/offers.json", "bsp-beratung", "phones", "error.data.bad_phone"},
    Faulty{"faulty/phone_service_code", "regions/beispiel/offers.json", "bsp-beratung", "phones", "error.data.bad_phone"},
    Faulty{"faulty/date_that_does_not_exist", "regions/beispiel/offers.json", "bsp-beratung", "as_of", "error.data.bad_date"},
    Faulty{"faulty/javascript_link", "regions/beispiel/offers.json", "bsp-beratung", "url", "error.data.bad_link"},
    Faulty{"faulty/link_with_user_name", "regions/beispiel/offers.json", "bsp-beratung", "url", "error.data.bad_link"},
    Faulty{"faulty/link_with_space", "regions/beispiel/offers.json", "bsp-beratung", "url", "error.data.bad_link"},
    Faulty{"faulty/text_too_long", "regions/beispiel/offers.json", "bsp-beratung", "summary.de", "error.data.too_long"},
    Faulty{"faulty/bidi_controls", "regions/beispiel/offers.json", "bsp-beratung", "title.de", "error.data.hidden_characters"},
    Faulty{"faulty/control_character", "regions/beispiel/offers.json", "bsp-beratung", "note", "error.data.hidden_characters"},
    Faulty{"faulty/empty_text", "regions/beispiel/offers.json", "bsp-beratung", "note", "error.data.empty_text"},
    Faulty{"faulty/space_at_end", "regions/beispiel/offers.json", "bsp-beratung", "provider", "error.data.spaces_at_end"},
    Faulty{"faulty/bad_id", "regions/beispiel/offers.json", "Bsp Beratung", "id", "error.data.bad_id"},
    Faulty{"faulty/unknown_cost", "regions/beispiel/offers.json", "bsp-beratung", "cost", "error.data.unknown_value"},
    Faulty{"faulty/unknown_weekday", "regions/beispiel/offers.json", "bsp-beratung", "opening_hours.days", "error.data.unknown_day"},
    Faulty{"faulty/clock_that_does_not_exist", "regions/beispiel/offers.json", "bsp-beratung", "opening_hours.to", "error.data.bad_clock"},
    Faulty{"faulty/bad_email", "regions/beispiel/offers.json", "bsp-beratung", "email", "error.data.bad_email"},
    Faulty{"faulty/bad_postal_code", "regions/beispiel/offers.json", "bsp-beratung", "address.postal_code", "error.data.bad_postal_code"},
    Faulty{"faulty/twice_in_list", "regions/beispiel/offers.json", "bsp-beratung", "topics", "error.data.twice_in_list"},
    Faulty{"faulty/serves_no_place", "regions/beispiel/offers.json", "bsp-beratung", "service_area", "error.data.empty_list"},
    Faulty{"faulty/number_out_of_range", "germany/helplines.json", "112", "priority", "error.data.out_of_range"},
    Faulty{"faulty/fraction_instead_of_whole_number", "germany/helplines.json", "112", "priority", "error.data.not_a_number"},
    Faulty{"faulty/huge_number", "germany/helplines.json", "112", "priority", "error.data.out_of_range"},
    Faulty{"faulty/unknown_anchor", "germany/checkups.json", "u3", "window.anchor", "error.data.unknown_value"},
    Faulty{"faulty/empty_offset", "germany/checkups.json", "u3", "window.from", "error.data.empty_object"},
    Faulty{"faulty/text_instead_of_coordinate", "nrw/places.json", "musterstadt", "latitude", "error.data.not_a_number"},
    Faulty{"faulty/coordinate_elsewhere", "nrw/places.json", "musterstadt", "latitude", "error.data.out_of_range"},
    Faulty{"faulty/holiday_in_month_13", "nrw/holidays.json", "hol-neujahr", "month_day", "error.data.bad_date"},
    Faulty{"faulty/word_that_leads_nowhere", "lexicon/terms.json", "syn-schreibaby", "topics", "error.data.leads_nowhere"},
    Faulty{"faulty/region_without_public_address", "regions/beispiel/region.json", "", "public_address", "error.data.missing_field"},
    Faulty{"faulty/broken_json", "regions/beispiel/offers.json", "", "", "error.data.not_json"},
    Faulty{"faulty/truncated_file", "regions/beispiel/offers.json", "", "", "error.data.not_json"},
    Faulty{"faulty/empty_file", "regions/beispiel/offers.json", "", "", "error.data.not_json"},
    Faulty{"faulty/not_utf8", "regions/beispiel/offers.json", "", "", "error.data.not_utf8"},
    Faulty{"faulty/deep_nesting", "regions/beispiel/offers.json", "", "", "error.data.too_deep"},
    Faulty{"faulty/list_instead_of_object", "regions/beispiel/offers.json", "", "", "error.data.not_an_object"},
    Faulty{"faulty/translation_without_mark", "translations/en/benefits.json", "kindergeld", "of", "error.data.missing_field"},
    Faulty{"faulty/translation_of_an_unknown_field", "translations/en/benefits.json", "kindergeld", "price", "error.data.unknown_field"},
    Faulty{"faulty/empty_translation", "translations/en/benefits.json", "kindergeld", "who", "error.data.empty_text"},
    Faulty{"faulty/another_kind_of_file", "regions/beispiel/offers.json", "", "$schema", "error.data.missing_field"},
    Faulty{"faulty_beyond_schemas/closes_before_it_opens", "regions/beispiel/offers.json", "bsp-beratung", "opening_hours.to", "error.data.closes_before_it_opens"},
    Faulty{"faulty_beyond_schemas/unknown_topic", "regions/beispiel/offers.json", "bsp-beratung", "topics", "error.data.unknown_key"},
    Faulty{"faulty_beyond_schemas/unknown_kind", "regions/beispiel/offers.json", "bsp-beratung", "kind", "error.data.unknown_key"},
    Faulty{"faulty_beyond_schemas/unknown_place", "regions/beispiel/offers.json", "bsp-beratung", "service_area", "error.data.unknown_key"},
    Faulty{"faulty_beyond_schemas/age_that_does_not_follow", "regions/beispiel/offers.json", "bsp-beratung", "stale_risk", "error.data.stale_risk_differs"},
    Faulty{"faulty_beyond_schemas/mark_without_field", "regions/beispiel/offers.json", "bsp-beratung", "unverified_fields", "error.data.mark_without_field"},
    Faulty{"faulty_beyond_schemas/shelter_with_street", "regions/beispiel/offers.json", "bsp-beratung", "address", "error.data.shelter_with_address"},
    Faulty{"faulty_beyond_schemas/id_twice_in_a_file", "regions/beispiel/offers.json", "bsp-beratung", "id", "error.data.id_twice"},
    Faulty{"faulty_beyond_schemas/id_of_another_file", "regions/beispiel/offers.json", "kindergeld", "id", "error.data.id_twice"},
    Faulty{"faulty_beyond_schemas/task_without_its_benefit", "germany/tasks.json", "task-kindergeld", "benefits", "error.data.dangling_reference"},
    Faulty{"faulty_beyond_schemas/task_with_a_wrong_type_of_link", "germany/tasks.json", "task-kindergeld", "checkups", "error.data.dangling_reference"},
    Faulty{"faulty_beyond_schemas/task_that_repeats_what_it_does_not_link", "germany/tasks.json", "task-kindergeld", "repeats", "error.data.dangling_reference"},
    Faulty{"faulty_beyond_schemas/word_without_its_target", "lexicon/terms.json", "syn-schreibaby", "targets", "error.data.dangling_reference"},
    Faulty{"faulty_beyond_schemas/window_ends_before_it_begins", "germany/checkups.json", "u3", "window.until", "error.data.ends_before_it_begins"},
    Faulty{"faulty_beyond_schemas/event_ends_before_it_begins", "regions/beispiel/network.json", "ev-bsp-tagung", "date_until", "error.data.ends_before_it_begins"},
    Faulty{"faulty_beyond_schemas/region_named_unlike_its_folder", "regions/beispiel/region.json", "", "key", "error.data.unknown_key"},
    Faulty{"faulty_beyond_schemas/old_id_still_in_use", "lexicon/renamed_ids.json", "kindergeld", "now", "error.data.renamed_still_there"},
    Faulty{"faulty_beyond_schemas/schema_of_another_kind", "regions/beispiel/offers.json", "", "$schema", "error.data.wrong_schema"},
    Faulty{"faulty_beyond_schemas/translation_of_no_record", "translations/en/benefits.json", "kinderzuschlag", "id", "error.data.dangling_reference"},
    Faulty{"faulty_beyond_schemas/translation_of_a_missing_text", "translations/en/benefits.json", "kindergeld", "note", "error.data.unknown_field"},
    Faulty{"faulty_beyond_schemas/translation_that_lacks_a_text", "translations/en/benefits.json", "kindergeld", "deadline", "error.data.not_translated"},
    Faulty{"faulty_beyond_schemas/translation_with_another_number", "translations/en/benefits.json", "kindergeld", "amount", "error.data.numbers_differ"},
    Faulty{"faulty_beyond_schemas/translation_with_more_items", "translations/en/benefits.json", "kindergeld", "apply_at_local", "error.data.items_differ"},
    Faulty{"faulty_beyond_schemas/translation_in_two_ways", "translations/en/benefits.json", "kindergeld", "who", "error.data.translated_twice"},
    Faulty{"faulty_beyond_schemas/translation_of_a_word_nobody_says", "translations/en/words.json", "#2", "de", "error.data.nothing_to_translate"},
    Faulty{"faulty_beyond_schemas/repeated_key", "regions/beispiel/offers.json", "", "", "error.data.repeated_key"},
    // clang-format on
};

std::string test_name(const Faulty& faulty) {
    const std::string example = faulty.example;
    return example.substr(example.find('/') + 1);
}

TEST_P(FaultyFile, IsNamedWithFileRecordAndField) {
    const Faulty& faulty = GetParam();
    const fs::path folder = copy_of_minimal(test_name(faulty));
    fs::copy(kExamples / faulty.example, folder, fs::copy_options::recursive | fs::copy_options::overwrite_existing);

    const authoring::FaultList faults = faults_of(folder);
    fs::remove_all(folder);
    ASSERT_FALSE(faults.faults().empty());
    const authoring::Fault& fault = faults.faults().front();
    EXPECT_EQ(fault.severity, authoring::Severity::error);
    EXPECT_EQ(fault.where.file, faulty.file);
    EXPECT_EQ(fault.where.record, faulty.record);
    EXPECT_EQ(fault.where.field, faulty.field);
    EXPECT_EQ(fault.error.text_key, faulty.error);
    // Every placeholder of the sentence is filled, and there is a sentence.
    EXPECT_EQ(sentence(fault).find_first_of("[]{}"), std::string::npos) << sentence(fault);
}

INSTANTIATE_TEST_SUITE_P(Authoring, FaultyFile, testing::ValuesIn(kFaulty),
                         [](const testing::TestParamInfo<Faulty>& faulty) { return test_name(faulty.param); });

TEST(FaultyFolder, TheSmallestFolderHasNoFault) {
    EXPECT_TRUE(faults_of(kExamples / "minimal").faults().empty());
}

TEST(FaultyFolder, EveryExampleHasItsTest) {
    std::set<std::string> tested;
    for (const Faulty& faulty : kFaulty) {
        tested.insert(faulty.example);
    }
    for (const char* group : {"faulty", "faulty_beyond_schemas"}) {
        for (const auto& entry : fs::directory_iterator(kExamples / group)) {
            if (entry.is_directory()) {
                const std::string example = std::string(group) + "/" + entry.path().filename().string();
                EXPECT_EQ(tested.count(example), 1U) << example;
            }
        }
    }
}

TEST(FaultyFolder, AnUnencryptedLinkIsAWarningOnly) {
    const fs::path folder = copy_of_minimal("insecure_link");
    const fs::path file = folder / "regions/beispiel/offers.json";
    std::ifstream in(file);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    in.close();
    const std::string link = "\"url\": \"https://";
    text.replace(text.find(link), link.size(), "\"url\": \"http://");
    std::ofstream(file) << text;

    const authoring::FaultList faults = faults_of(folder);
    fs::remove_all(folder);
    ASSERT_EQ(faults.faults().size(), 1U);
    EXPECT_EQ(faults.error_count(), 0U);
    EXPECT_EQ(faults.faults()[0].error.text_key, "error.data.insecure_link");
    EXPECT_EQ(faults.faults()[0].where.field, "url");
}

TEST(FaultyFolder, AGermanTextThatChangedAsksForItsTranslation) {
    const fs::path folder = copy_of_minimal("older_translation");
    const fs::path file = folder / "germany/benefits.json";
    std::ifstream in(file);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    in.close();
    const std::string who = "\"who\": \"Eltern\"";
    text.replace(text.find(who), who.size(), "\"who\": \"Mütter und Väter\"");
    std::ofstream(file) << text;

    const authoring::FaultList faults = faults_of(folder);
    fs::remove_all(folder);
    ASSERT_EQ(faults.faults().size(), 1U);
    EXPECT_EQ(faults.error_count(), 0U);
    EXPECT_EQ(faults.faults()[0].where.file, "translations/en/benefits.json");
    EXPECT_EQ(faults.faults()[0].where.record, "kindergeld");
    EXPECT_EQ(faults.faults()[0].error.text_key, "error.data.translation_is_older");
}

TEST(FaultyFolder, AMissingFileIsNamed) {
    const fs::path folder = copy_of_minimal("missing_file");
    fs::remove(folder / "germany/checkups.json");
    const authoring::FaultList faults = faults_of(folder);
    fs::remove_all(folder);
    ASSERT_GE(faults.error_count(), 1U);
    EXPECT_EQ(faults.faults()[0].where.file, "germany/checkups.json");
    EXPECT_EQ(faults.faults()[0].error.text_key, "error.data.unreadable");
}

TEST(FaultyFolder, AFolderThatDoesNotExistIsNamed) {
    const authoring::FaultList faults = faults_of("/gibt/es/nicht");
    ASSERT_EQ(faults.error_count(), 1U);
    EXPECT_EQ(faults.faults()[0].error.text_key, "error.data.no_folder");
}

TEST(FaultyFolder, AHugeFileIsNotEvenParsed) {
    const fs::path folder = copy_of_minimal("huge_file");
    std::ofstream(folder / "germany/tasks.json") << std::string(8'000'001, '[');
    const authoring::FaultList faults = faults_of(folder);
    fs::remove_all(folder);
    ASSERT_GE(faults.error_count(), 1U);
    EXPECT_EQ(faults.faults()[0].error.text_key, "error.data.too_large");
}

TEST(FaultyFolder, MillionsOfOpenBracketsDoNotCrashTheReader) {
    const fs::path folder = copy_of_minimal("brackets");
    std::ofstream(folder / "germany/tasks.json") << std::string(7'000'000, '[');
    const authoring::FaultList faults = faults_of(folder);
    fs::remove_all(folder);
    ASSERT_GE(faults.error_count(), 1U);
    EXPECT_EQ(faults.faults()[0].error.text_key, "error.data.too_deep");
}

}  // namespace
