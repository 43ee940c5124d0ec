// The text pages of a whole Kreis, made from the real data.

#include "pages/site.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "authoring/assemble.h"
#include "authoring/data_folder.h"
#include "pages/html.h"
#include "pages/json_ld.h"

namespace pages {
namespace {

using catalogue::Catalogue;
using catalogue::Record;

const text::Messages& german() {
    static const text::Messages messages(text::Catalogue("de", std::string(text::embedded_german())));
    return messages;
}

const Catalogue& coesfeld() {
    static const Catalogue built = [] {
        authoring::FaultList faults;
        const auto assembled =
            authoring::assemble(authoring::read_data_folder(FW_SOURCE_DIR "/data", faults), "coesfeld");
        EXPECT_TRUE(assembled.ok());
        return assembled.ok() ? assembled.value() : Catalogue{};
    }();
    return built;
}

const std::map<std::string, std::string>& pages_of_coesfeld() {
    static const std::map<std::string, std::string> pages = all_pages({coesfeld(), german()});
    return pages;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string title_of(const std::string& html) {
    const std::size_t begin = html.find("<title>") + 7;
    return html.substr(begin, html.find("</title>") - begin);
}

Record an_offer() {
    Record record;
    record.id = "probe";
    record.title.de = "Probe";
    record.details = catalogue::Offer{};
    return record;
}

std::string page_of(const Record& record) {
    Catalogue catalogue;
    catalogue.records = {record};
    const auto pages = all_pages({catalogue, german()});
    return pages.at(entry_path(record.id));
}

TEST(TextPages, EveryRecordTopicAndPlaceHasItsPageAtAStableAddress) {
    const auto& pages = pages_of_coesfeld();
    for (const Record& record : coesfeld().records) EXPECT_EQ(pages.count("eintrag/" + record.id + ".html"), 1u);
    for (const catalogue::Term& topic : coesfeld().topics) EXPECT_EQ(pages.count("thema/" + topic.key + ".html"), 1u);
    for (const catalogue::Place& place : coesfeld().places) EXPECT_EQ(pages.count("ort/" + place.id + ".html"), 1u);
    EXPECT_EQ(pages.count("index.html"), 1u);
    EXPECT_EQ(pages.count("verzeichnis.html"), 1u);
}

TEST(TextPages, EveryLinkBetweenThemLeadsSomewhere) {
    const auto& pages = pages_of_coesfeld();
    for (const auto& [path, html] : pages) {
        const std::string folder = path.substr(0, path.find('/') == std::string::npos ? 0 : path.find('/') + 1);
        for (std::size_t at = html.find("href=\""); at != std::string::npos; at = html.find("href=\"", at + 1)) {
            std::string target = html.substr(at + 6, html.find('"', at + 6) - at - 6);
            if (contains(target, ":")) continue;
            if (target.rfind("../", 0) == 0 && !folder.empty()) target = target.substr(3);
            if (target == "../index.html") continue;  // the app itself
            EXPECT_EQ(pages.count(target), 1u) << target << " on " << path;
        }
    }
}

TEST(TextPages, EveryPageSaysWhatItRestsOnAndThatNothingIsConfirmedYet) {
    for (const auto& [path, html] : pages_of_coesfeld()) {
        if (path == "seiten.css") continue;
        EXPECT_TRUE(contains(html, "Vorschau, nicht bestätigt")) << path;
        EXPECT_TRUE(contains(html, "Daten vom 22. November 2026")) << path;
        if (path.rfind("eintrag/", 0) == 0) {
            EXPECT_TRUE(contains(html, "Worauf das beruht")) << path;
        }
    }
    Catalogue confirmed = coesfeld();
    confirmed.meta.confirmed = true;
    EXPECT_FALSE(contains(all_pages({confirmed, german()}).at("index.html"), "Vorschau"));
}

TEST(TextPages, ASensitiveEntryHasANeutralTitleAndIsNotOfferedToSearchEnginesAsADataset) {
    int sensitive = 0;
    for (const Record& record : coesfeld().records) {
        const std::string& html = pages_of_coesfeld().at(entry_path(record.id));
        if (!record.sensitive) continue;
        ++sensitive;
        EXPECT_EQ(title_of(html), "Familienwegweiser") << record.id;
        EXPECT_FALSE(contains(html, "ld+json")) << record.id;
        EXPECT_FALSE(contains(html, "name=\"description\"")) << record.id;
    }
    EXPECT_GT(sensitive, 5);
}

TEST(TextPages, AnInsecureAddressIsToldWithoutALink) {
    Record record = an_offer();
    record.url = "http://alt.example/seite";
    const std::string html = page_of(record);
    EXPECT_TRUE(contains(html, "http://alt.example/seite (ohne sichere Verbindung"));
    EXPECT_FALSE(contains(html, "href=\"http://"));
}

TEST(TextPages, PhoneHoursAndPlacesAreWrittenOut) {
    Record record = an_offer();
    record.phones = {{"02541 18-0", "+492541180"}};
    record.opening_hours = {{0b0000'0101, 9 * 60, 12 * 60 + 30}};
    const std::string html = page_of(record);
    EXPECT_TRUE(contains(html, "<a href=\"tel:+492541180\">Telefon 02541 18-0</a>"));
    EXPECT_TRUE(contains(html, "<li>Montag: 9–12:30 Uhr</li>"));
    EXPECT_TRUE(contains(html, "<li>Mittwoch: 9–12:30 Uhr</li>"));
    EXPECT_FALSE(contains(html, "Dienstag"));
}

TEST(TextPages, WithAPublicAddressEveryPageNamesItsOwn) {
    Catalogue published = coesfeld();
    published.meta.public_address = "https://wegweiser.example";
    const auto pages = all_pages({published, german()});
    EXPECT_TRUE(contains(pages.at("eintrag/kindergeld.html"),
                         "<link rel=\"canonical\" href=\"https://wegweiser.example/seiten/eintrag/kindergeld.html\">"));
    EXPECT_FALSE(contains(pages_of_coesfeld().at("eintrag/kindergeld.html"), "canonical"));
}

TEST(TextPages, NoneOfThemHasScriptOrInlineStyle) {
    for (const auto& [path, html] : pages_of_coesfeld()) {
        if (path == "seiten.css") continue;
        for (std::size_t at = html.find("<script"); at != std::string::npos; at = html.find("<script", at + 1)) {
            EXPECT_EQ(html.substr(at, 35), "<script type=\"application/ld+json\">") << path;
        }
        EXPECT_FALSE(contains(html, " style=")) << path;
        EXPECT_FALSE(contains(html, " onclick=")) << path;
    }
}

TEST(TextPages, TheSameCatalogueGivesTheSamePages) {
    EXPECT_EQ(all_pages({coesfeld(), german()}), pages_of_coesfeld());
}

TEST(TextPages, NoTextOfARecordBecomesMarkupOrEndsTheDataForSearchEngines) {
    std::ifstream corpus(FW_SOURCE_DIR "/tests/pages/xss_corpus.txt");
    const std::set<std::string> harmless = {"html",   "head", "meta", "title", "link", "script", "body",
                                            "header", "nav",  "ul",   "li",    "a",    "p",      "main",
                                            "h1",     "h2",   "h3",   "hr",    "span", "small"};
    int attacks = 0;
    for (std::string attack; std::getline(corpus, attack); ++attacks) {
        Record record = an_offer();
        record.title.de = record.summary.de = record.note = record.url = record.email = attack;
        record.languages = {attack};
        record.phones = {{attack, attack}};
        record.provenance.source = record.provenance.as_of = attack;
        catalogue::Offer offer;
        offer.provider = offer.opening_hours_note = offer.accessibility = offer.address.street = attack;
        record.details = offer;
        const std::string html = page_of(record);
        int scripts = 0;
        for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
            const std::string name = html.substr(at + 1, html.find_first_of(" >", at) - at - 1);
            const std::string bare = name[0] == '/' ? name.substr(1) : name;
            EXPECT_TRUE(harmless.count(bare) == 1 || name == "!doctype") << name << " from " << attack;
            if (name == "script") ++scripts;
        }
        EXPECT_EQ(scripts, 1) << attack;
    }
    EXPECT_GE(attacks, 200);
}

}  // namespace
}  // namespace pages
