#include "sharing/contact_card.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace sharing {
namespace {

using nlohmann::json;

catalogue::Record early_help() {
    catalogue::Record record;
    record.id = "coe-fruehe-hilfen";
    record.title.de = "Frühe Hilfen: Beratung, Begleitung & mehr";
    record.phones = {{"02541 00-0000", "+4925410000"}, {"116 117", "116117"}};
    record.email = "fruehe.hilfen@example.org";
    record.url = "https://example.org/hilfen?a=1,2;b=3";
    catalogue::Offer offer;
    offer.provider = "Beispielträger e. V.";
    offer.address = {"Beispielweg 1, Haus B", "48653", "Coesfeld"};
    record.details = offer;
    return record;
}

// What ical.js, an independent reader, understands.
json read_independently(const std::string& card) {
    const auto path = std::filesystem::temp_directory_path() / "contact_card_test.vcf";
    std::ofstream(path, std::ios::binary) << card;
    const std::string command = "node " FW_SOURCE_DIR "/tests/support/parse_vcard.mjs " + path.string();
    std::FILE* reader = popen(command.c_str(), "r");
    if (reader == nullptr) return {};
    std::string text;
    std::array<char, 4096> part{};
    while (const std::size_t read = std::fread(part.data(), 1, part.size(), reader)) text.append(part.data(), read);
    pclose(reader);
    std::filesystem::remove(path);
    return json::parse(text, nullptr, false);
}

std::vector<std::string> lines_of(const std::string& card) {
    std::vector<std::string> lines;
    for (std::size_t start = 0; start < card.size();) {
        const std::size_t end = card.find("\r\n", start);
        lines.push_back(card.substr(start, end - start));
        start = end == std::string::npos ? card.size() : end + 2;
    }
    return lines;
}

TEST(ContactCard, another_program_reads_every_field_of_both_versions) {
    for (const CardVersion version : {CardVersion::v4, CardVersion::v3}) {
        const json card = read_independently(contact_card(early_help(), version));
        ASSERT_TRUE(card.is_object()) << "ical.js could not read the card";
        EXPECT_EQ(card["version"][0]["values"][0], version == CardVersion::v4 ? "4.0" : "3.0");
        EXPECT_EQ(card["fn"][0]["values"][0], "Frühe Hilfen: Beratung, Begleitung & mehr");
        EXPECT_EQ(card["org"][0]["values"][0], "Beispielträger e. V.");
        EXPECT_EQ(card["email"][0]["values"][0], "fruehe.hilfen@example.org");
        EXPECT_EQ(card["url"][0]["values"][0], "https://example.org/hilfen?a=1,2;b=3");
        const json address = {"", "", "Beispielweg 1, Haus B", "Coesfeld", "", "48653", "Deutschland"};
        EXPECT_EQ(card["adr"][0]["values"][0], address);
    }
}

TEST(ContactCard, numbers_are_those_that_a_phone_dials) {
    const json v4 = read_independently(contact_card(early_help(), CardVersion::v4));
    EXPECT_EQ(v4["tel"][0]["type"], "uri");
    EXPECT_EQ(v4["tel"][0]["values"][0], "tel:+4925410000");
    EXPECT_EQ(v4["tel"][1]["values"][0], "tel:116117");
    const json v3 = read_independently(contact_card(early_help(), CardVersion::v3));
    EXPECT_EQ(v3["tel"][0]["values"][0], "+4925410000");
}

TEST(ContactCard, long_lines_are_folded_between_letters) {
    catalogue::Record record = early_help();
    record.title.de.clear();
    for (int word = 0; word < 20; ++word) record.title.de += "Müttergenesungswörk ";
    record.title.de += "Ende";
    const std::string card = contact_card(record, CardVersion::v4);
    for (const std::string& line : lines_of(card)) {
        EXPECT_LE(line.size(), 75u) << line;
        EXPECT_TRUE(base::is_valid_utf8(line)) << "a letter was cut: " << line;
    }
    EXPECT_EQ(read_independently(card)["fn"][0]["values"][0], record.title.de);
}

TEST(ContactCard, a_value_never_becomes_a_line_of_its_own) {
    catalogue::Record record = early_help();
    record.title.de = "Treff\r\nTEL:0190\\n";
    record.email = "a@example.org\r\nNOTE:x";
    record.url = "https://example.org/\nURL:x";
    record.phones = {{"1", "+49\r\nTEL:2"}};
    const std::string card = contact_card(record, CardVersion::v4);
    for (const std::string& line : lines_of(card)) {
        EXPECT_FALSE(line.starts_with("TEL:") || line.starts_with("NOTE:") || line.starts_with("URL:x")) << line;
    }
    EXPECT_EQ(read_independently(card)["fn"][0]["values"][0], "Treff\nTEL:0190\\n");
}

TEST(ContactCard, a_semicolon_in_the_name_splits_nothing) {
    catalogue::Record record = early_help();
    record.title.de = "Treff; offen";
    std::get<catalogue::Offer>(record.details).address.street = "Weg 1; Hof";
    const json card = read_independently(contact_card(record, CardVersion::v4));
    EXPECT_EQ(card["fn"][0]["values"][0], "Treff; offen");
    EXPECT_EQ(card["adr"][0]["values"][0][2], "Weg 1; Hof");
    const std::string v3 = contact_card(record, CardVersion::v3);
    EXPECT_NE(v3.find("FN:Treff\\; offen\r\n"), std::string::npos) << "RFC 2426 wants it escaped here, too";
}

TEST(ContactCard, an_unsafe_address_is_left_out) {
    catalogue::Record record = early_help();
    record.url = "http://example.org";
    EXPECT_EQ(contact_card(record, CardVersion::v4).find("example.org/"), std::string::npos);
    EXPECT_EQ(contact_card(record, CardVersion::v4).find("URL"), std::string::npos);
}

TEST(ContactCard, help_lines_have_cards_and_entries_without_contact_have_none) {
    catalogue::Record helpline;
    helpline.title.de = "Elterntelefon";
    helpline.phones = {{"0800 111 0 550", "+498001110550"}};
    helpline.details = catalogue::Helpline{};
    ASSERT_TRUE(has_contact(helpline));
    EXPECT_EQ(read_independently(contact_card(helpline, CardVersion::v4))["org"][0]["values"][0], "Elterntelefon");

    catalogue::Record checkup;
    checkup.details = catalogue::Checkup{};
    EXPECT_FALSE(has_contact(checkup));
}

}  // namespace
}  // namespace sharing
