#include "sharing/packed_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "base/base32.h"
#include "base/checksum.h"

namespace sharing {
namespace {

catalogue::Record record_named(const std::string& id) {
    catalogue::Record record;
    record.id = id;
    return record;
}

catalogue::Catalogue catalogue_with(std::vector<std::string> ids) {
    catalogue::Catalogue catalogue;
    catalogue.meta.region = "coesfeld";
    catalogue.meta.data_date = "2026-11-22";
    std::sort(ids.begin(), ids.end());
    for (const std::string& id : ids) catalogue.records.push_back(record_named(id));
    return catalogue;
}

catalogue::Catalogue full_catalogue() {
    std::vector<std::string> ids;
    for (int number = 0; number < 300; ++number) ids.push_back("angebot-" + std::to_string(number));
    return catalogue_with(ids);
}

std::string packed(const Selection& selection, const catalogue::Catalogue& catalogue) {
    const auto result = pack(selection, catalogue.meta);
    EXPECT_TRUE(result.ok());
    return result.ok() ? result.value() : "";
}

// Any bytes with a correct checksum: what a forger, not an accident, would send.
std::string with_checksum(std::vector<std::uint8_t> bytes) {
    const std::uint32_t checksum = base::crc24(bytes);
    for (const int shift : {16, 8, 0}) bytes.push_back(static_cast<std::uint8_t>(checksum >> shift & 255u));
    return base::encode_base32(bytes);
}

TEST(PackedList, brings_entries_back_in_their_order_with_heading_and_calendar) {
    const auto catalogue = catalogue_with({"kindergeld", "u5", "coe-fruehe-hilfen-kreis", "elterntelefon"});
    const Selection chosen{Heading::first_weeks,
                           {"u5", "coe-fruehe-hilfen-kreis", "kindergeld"},
                           {TimelineKind::checkups, TimelineKind::deadlines}};
    const auto unpacked = unpack(packed(chosen, catalogue), catalogue);
    ASSERT_TRUE(unpacked.ok());
    EXPECT_EQ(unpacked.value().selection.heading, Heading::first_weeks);
    EXPECT_EQ(unpacked.value().selection.entries, chosen.entries);
    EXPECT_EQ(unpacked.value().selection.timeline, chosen.timeline);
    EXPECT_EQ(unpacked.value().unknown_count, 0u);
    EXPECT_FALSE(unpacked.value().newer_than_here);
    EXPECT_FALSE(unpacked.value().other_region);
}

TEST(PackedList, forty_entries_take_208_letters) {
    const auto catalogue = full_catalogue();
    Selection chosen;
    for (std::size_t entry = 0; entry < kMostEntries; ++entry) chosen.entries.push_back(catalogue.records[entry].id);
    const std::string payload = packed(chosen, catalogue);
    EXPECT_EQ(payload.size(), 208u);
    EXPECT_EQ(unpack(payload, catalogue).value().selection.entries, chosen.entries);

    chosen.entries.push_back("einer-zu-viel");
    const auto refused = pack(chosen, catalogue.meta);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().text_key, "error.sharing.too_many");
}

TEST(PackedList, an_empty_list_is_not_handed_over) {
    const auto refused = pack({}, full_catalogue().meta);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().text_key, "error.sharing.nothing_chosen");
}

TEST(PackedList, the_calendar_can_travel_alone) {
    const auto catalogue = full_catalogue();
    const Selection chosen{Heading::none, {}, {TimelineKind::vaccinations}};
    EXPECT_EQ(unpack(packed(chosen, catalogue), catalogue).value().selection.timeline, chosen.timeline);
}

TEST(PackedList, counts_what_an_older_phone_does_not_know) {
    const auto old_phone = catalogue_with({"u5", "kindergeld"});
    auto new_tablet = catalogue_with({"u5", "kindergeld", "coe-neues-cafe", "coe-neue-sprechstunde"});
    new_tablet.meta.data_date = "2027-01-15";
    const Selection chosen{Heading::none, {"coe-neues-cafe", "u5", "coe-neue-sprechstunde"}, {}};
    const auto unpacked = unpack(packed(chosen, new_tablet), old_phone);
    ASSERT_TRUE(unpacked.ok());
    EXPECT_EQ(unpacked.value().selection.entries, std::vector<std::string>{"u5"});
    EXPECT_EQ(unpacked.value().unknown_count, 2u);
    EXPECT_EQ(unknown_key(unpacked.value()), "sharing.unknown_newer");

    const auto years_later =
        unpack(packed({Heading::none, {"u5", "kindergeld"}, {}}, old_phone), catalogue_with({"u5"}));
    EXPECT_EQ(unknown_key(years_later.value()), "sharing.unknown_gone");
}

TEST(PackedList, says_when_a_list_comes_from_another_region) {
    const auto here = catalogue_with({"u5"});
    auto lippe = catalogue_with({"u5", "lip-familienbuero"});
    lippe.meta.region = "lippe";
    const auto unpacked = unpack(packed({Heading::none, {"u5", "lip-familienbuero"}, {}}, lippe), here);
    ASSERT_TRUE(unpacked.ok());
    EXPECT_EQ(unknown_key(unpacked.value()), "sharing.unknown_other_region");
    EXPECT_EQ(unpacked.value().unknown_count, 1u);
}

TEST(PackedList, finds_renamed_entries_by_their_former_id) {
    const auto printed_last_year = catalogue_with({"coe-elternbuero"});
    auto today = catalogue_with({"coe-familienbuero"});
    today.renamed_ids.push_back({"coe-elternbuero", "coe-familienbuero"});
    const auto unpacked = unpack(packed({Heading::none, {"coe-elternbuero"}, {}}, printed_last_year), today);
    ASSERT_TRUE(unpacked.ok());
    EXPECT_EQ(unpacked.value().selection.entries, std::vector<std::string>{"coe-familienbuero"});
    EXPECT_EQ(unpacked.value().unknown_count, 0u);
}

TEST(PackedList, an_entry_that_two_former_ids_lead_to_is_shown_once) {
    const auto before = catalogue_with({"a", "b"});
    auto merged = catalogue_with({"c"});
    merged.renamed_ids = {{"a", "c"}, {"b", "c"}};
    EXPECT_EQ(unpack(packed({Heading::none, {"a", "b"}, {}}, before), merged).value().selection.entries,
              std::vector<std::string>{"c"});
}

TEST(PackedList, does_not_mind_capitals) {
    const auto catalogue = catalogue_with({"u5"});
    std::string payload = packed({Heading::none, {"u5"}, {}}, catalogue);
    for (char& letter : payload) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    EXPECT_TRUE(unpack(payload, catalogue).ok());
}

// Printed in 2026, opened in 2036: this word must be read for ever.
TEST(PackedList, reads_the_word_printed_with_the_first_version) {
    const auto catalogue = catalogue_with({"kindergeld", "u5"});
    const Selection chosen{Heading::first_weeks, {"u5", "kindergeld"}, {TimelineKind::checkups}};
    EXPECT_EQ(packed(chosen, catalogue), "2C4XASSW0412XJ64T1B4KP3SP8");
    EXPECT_EQ(unpack("2C4XASSW0412XJ64T1B4KP3SP8", catalogue).value().selection.entries, chosen.entries);
}

struct Forgery {
    const char* why;
    std::string payload;
    const char* text_key;
};

TEST(PackedList, refuses_what_no_program_has_packed) {
    const std::uint8_t kFormat = kPackedListFormat << 4;
    const Forgery kForgeries[] = {
        {"nothing", "", "error.sharing.damaged"},
        {"a word", "merkliste", "error.sharing.damaged"},
        {"markup", "<script>alert(1)</script>", "error.sharing.damaged"},
        {"a very long word", std::string(100000, 'A'), "error.sharing.damaged"},
        {"only a checksum", with_checksum({}), "error.sharing.damaged"},
        {"more entries announced than there are", with_checksum({kFormat, 9, 9, 0, 0, 0, 3, 1, 2, 3}),
         "error.sharing.damaged"},
        {"bytes behind the last entry", with_checksum({kFormat, 9, 9, 0, 0, 0, 0, 1, 2, 3}), "error.sharing.damaged"},
        {"a heading that does not exist", with_checksum({kFormat | 15, 9, 9, 0, 0, 0, 0}), "error.sharing.damaged"},
        {"format 0", with_checksum({0, 9, 9, 0, 0, 0, 0}), "error.sharing.damaged"},
        {"a format of the future", with_checksum({0x2F, 1, 2, 3, 4, 5, 6, 7, 8, 9}), "error.sharing.newer_format"},
    };
    const auto catalogue = full_catalogue();
    for (const Forgery& forgery : kForgeries) {
        const auto unpacked = unpack(forgery.payload, catalogue);
        ASSERT_FALSE(unpacked.ok()) << forgery.why;
        EXPECT_EQ(unpacked.error().text_key, forgery.text_key) << forgery.why;
        EXPECT_TRUE(unpacked.error().arguments.empty()) << forgery.why << ": nothing that came in may be shown";
    }
}

// A list made only of what this catalogue has, or an error whose sentence contains nothing that came in.
void expect_list_or_sentence(const std::string& payload, const catalogue::Catalogue& catalogue) {
    const auto unpacked = unpack(payload, catalogue);
    if (!unpacked.ok()) {
        EXPECT_TRUE(unpacked.error().text_key.starts_with("error.sharing."));
        EXPECT_TRUE(unpacked.error().arguments.empty());
        return;
    }
    const Unpacked& list = unpacked.value();
    EXPECT_LE(list.selection.entries.size() + list.unknown_count, kMostEntries);
    EXPECT_LT(static_cast<std::size_t>(list.selection.heading), kHeadings);
    EXPECT_LE(list.selection.timeline.size(), kTimelineKinds);
    for (const std::string& id : list.selection.entries) EXPECT_NE(catalogue.find_record(id), nullptr) << id;
}

std::string random_payload(std::mt19937& random) {
    const int kind = static_cast<int>(random() % 3);
    const std::size_t length = random() % 260;
    if (kind == 0) {  // any bytes, as in a mistyped address
        std::string text;
        for (std::size_t letter = 0; letter < length; ++letter) text += static_cast<char>(random() & 255u);
        return text;
    }
    std::vector<std::uint8_t> bytes;
    for (std::size_t byte = 0; byte < length * 5 / 8; ++byte)
        bytes.push_back(static_cast<std::uint8_t>(random() & 255u));
    if (kind == 1) return base::encode_base32(bytes);  // the right letters
    if (!bytes.empty()) bytes[0] = static_cast<std::uint8_t>((kPackedListFormat << 4) | (bytes[0] & 15u));
    if (bytes.size() > 7 && random() % 2 == 0) bytes[6] = static_cast<std::uint8_t>((bytes.size() - 7) / 3);
    return with_checksum(bytes);  // the right checksum, too
}

std::string mutated(std::string payload, std::mt19937& random) {
    for (unsigned change = 0; change <= random() % 3; ++change) {
        const std::size_t position = payload.empty() ? 0 : random() % payload.size();
        switch (random() % 4) {
            case 0:
                payload.insert(position, 1, static_cast<char>(random() & 255u));
                break;
            case 1:
                payload.erase(position, 1 + random() % 5);
                break;
            case 2:
                payload.resize(position);
                break;
            default:
                if (!payload.empty()) payload[position] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[random() % 32];
        }
    }
    return payload;
}

TEST(PackedList, a_hundred_thousand_random_and_damaged_words_yield_a_list_or_a_sentence) {
    const auto catalogue = full_catalogue();
    std::mt19937 random(20261122);
    Selection chosen{Heading::money, {}, {TimelineKind::checkups}};
    for (std::size_t entry = 0; entry < kMostEntries; ++entry)
        chosen.entries.push_back(catalogue.records[entry * 7].id);
    const std::string genuine = packed(chosen, catalogue);
    for (int round = 0; round < 50000; ++round) {
        expect_list_or_sentence(random_payload(random), catalogue);
        const std::string damaged = mutated(genuine, random);
        expect_list_or_sentence(damaged, catalogue);
        EXPECT_EQ(unpack(damaged, catalogue).ok(), damaged == genuine) << damaged;
    }
}

TEST(PackedList, a_damaged_word_is_never_taken_for_another_list) {
    const auto catalogue = full_catalogue();
    const std::string genuine = packed({Heading::none, {"angebot-1", "angebot-2", "angebot-3"}, {}}, catalogue);
    const std::string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (std::size_t position = 0; position < genuine.size(); ++position) {
        for (const char letter : alphabet) {
            std::string damaged = genuine;
            damaged[position] = letter;
            EXPECT_EQ(unpack(damaged, catalogue).ok(), damaged == genuine) << damaged;
        }
    }
}

}  // namespace
}  // namespace sharing
