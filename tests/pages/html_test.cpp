// Text pages are what stays when there is no script, no app and perhaps only paper.

#include "pages/html.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "pages/tree_builder.h"

namespace pages {
namespace {

using semantics::Role;

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(Html, APageSaysWhatItsTreeSaysInTheSameOrder) {
    TreeBuilder builder;
    builder.open(Role::main)
        .heading(1, "Schreiambulanz")
        .paragraph("Hilfe, wenn Ihr Baby viel schreit.")
        .open(Role::list, {}, "So erreichen Sie uns")
        .item_with_link("02541 12345", "tel:+49254112345", "montags")
        .item("Termine nach Absprache")
        .close()
        .open(Role::paragraph, "source.line")
        .text("Quelle:")
        .link("Kreis", "https://kreis.example/hilfe?a=1&b=2")
        .close()
        .close();
    EXPECT_EQ(to_html(builder.take()),
              "<main>\n<h1>Schreiambulanz</h1>\n<p>Hilfe, wenn Ihr Baby viel schreit.</p>\n"
              "<ul aria-label=\"So erreichen Sie uns\">\n"
              "<li><a href=\"tel:+49254112345\">02541 12345 <small>montags</small></a></li>\n"
              "<li>Termine nach Absprache</li>\n</ul>\n"
              "<p class=\"source-line\"><span>Quelle:</span> "
              "<a href=\"https://kreis.example/hilfe?a=1&amp;b=2\">Kreis</a></p>\n</main>\n");
}

TEST(Html, ADocumentCarriesItsPolicyAndNoScriptOrStyleOfItsOwn) {
    Document document;
    document.title = "Kita & Schule";
    document.canonical = "https://wegweiser.example/seiten/eintrag/kita.html";
    document.style_address = "../seiten.css";
    document.tree = TreeBuilder().open(Role::main).heading(1, "Kita & Schule").close().take();
    const std::string html = to_html(document);
    EXPECT_TRUE(contains(html, "<title>Kita &amp; Schule</title>"));
    EXPECT_TRUE(contains(html, "default-src &#39;none&#39;"));
    EXPECT_TRUE(contains(html, "<link rel=\"canonical\" href=\"https://wegweiser.example/seiten/eintrag/kita.html\">"));
    EXPECT_TRUE(contains(html, "<html lang=\"de\">"));
    EXPECT_FALSE(contains(html, "<script"));
    EXPECT_FALSE(contains(html, "<style"));
    EXPECT_FALSE(contains(html, " style="));
}

TEST(Html, WhatCanOnlyBeOperatedIsLeftOut) {
    TreeBuilder builder;
    builder.open(Role::main).open(Role::button, {}, "Merken").close().open(Role::search_field, {}, "Suche").close();
    builder.paragraph("Das bleibt.").close();
    EXPECT_EQ(to_html(builder.take()), "<main>\n<p>Das bleibt.</p>\n</main>\n");
}

TEST(Html, AnotherLanguageIsMarked) {
    TreeBuilder builder;
    semantics::Tree tree = builder.open(Role::main).paragraph("Help for families").close().take();
    tree[1].language = "en";
    EXPECT_TRUE(contains(to_html(tree), "<p lang=\"en\">Help for families</p>"));
}

TEST(Links, OnlyAddressesThatAFamilyMayFollowBecomeLinks) {
    for (const char* good : {"https://www.kreis-coesfeld.de/", "https://a.de:8443/x?y=1#z", "tel:+492541180", "tel:112",
                             "mailto:info@kreis.example", "geo:51.9,7.1", "../thema/geld.html", "eintrag/u3.html",
                             "#inhalt", "/seiten/index.html", "index.html?a=b:c"}) {
        EXPECT_TRUE(is_safe_link(good)) << good;
    }
    const std::vector<std::string> bad = {"",
                                          "http://www.kreis-coesfeld.de/",
                                          "javascript:alert(1)",
                                          "JaVaScRiPt:alert(1)",
                                          "java\nscript:alert(1)",
                                          "\tjavascript:alert(1)",
                                          " https://a.de",
                                          "data:text/html,x",
                                          "blob:https://a.de/x",
                                          "vbscript:x",
                                          "file:///etc/passwd",
                                          "//evil.example/x",
                                          "https://",
                                          "https://user@evil.example/",
                                          "https://a.de\\@evil.example/",
                                          "https://аpple.example/",  // a Cyrillic а
                                          "https:evil",
                                          "tel:*%2306%23",
                                          "tel:*#06#",
                                          "tel:",
                                          "tel:+49;ext=1",
                                          "mailto:nobody",
                                          "x:y",
                                          "a\"onclick=alert(1)",
                                          "a<b",
                                          std::string("a\0b", 3)};
    for (const std::string& address : bad) EXPECT_FALSE(is_safe_link(address)) << address;
}

TEST(Links, AnUnsafeAddressLeavesItsWordsWithoutALink) {
    const std::string html = to_html(TreeBuilder().link("Alte Seite", "http://alt.example").take());
    EXPECT_EQ(html, "<span>Alte Seite</span>");
}

// The strings of tests/pages/xss_corpus.txt, one a line, in every place where a word of the data may stand.
TEST(Escaping, NoStringOfTheCorpusBreaksOutOfItsPlace) {
    std::ifstream file(FW_SOURCE_DIR "/tests/pages/xss_corpus.txt");
    std::vector<std::string> corpus;
    for (std::string line; std::getline(file, line);) corpus.push_back(line);
    ASSERT_GE(corpus.size(), 200u);
    for (const std::string& attack : corpus) {
        Document document;
        document.title = document.description = attack;
        document.canonical = document.style_address = document.language = attack;
        TreeBuilder builder;
        builder.open(Role::main, attack, attack).heading(1, attack).paragraph(attack, attack);
        builder.open(Role::list, {}, attack).item_with_link(attack, attack, attack).close();
        builder.image(attack, attack).link(attack, "https://gut.example/" + attack).close();
        document.tree = builder.take();
        document.tree[1].language = attack;
        const std::string html = to_html(document);
        // All markup is ours: take away what to_html() may write, and no angle bracket or quote is left.
        for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
            const std::size_t end = html.find('>', at);
            ASSERT_NE(end, std::string::npos) << attack;
            const std::string tag = html.substr(at, end - at + 1);
            EXPECT_EQ(std::count(tag.begin(), tag.end(), '"') % 2, 0) << tag << " from " << attack;
            EXPECT_FALSE(contains(tag, "'")) << tag;
            const std::string name = tag.substr(1, tag.find_first_of(" >") - 1);
            EXPECT_FALSE(name == "script" || name == "style" || name == "iframe" || name == "svg" || name == "object")
                << tag << " from " << attack;
            EXPECT_FALSE(contains(tag, "href=\"javascript") || contains(tag, "src=\"javascript")) << tag;
        }
    }
}

TEST(Escaping, ForbiddenAndDeceivingCharactersAreLeftOut) {
    EXPECT_EQ(escape_html(std::string("a\0b\x01"
                                      "c\x7f",
                                      6)),
              "abc");
    EXPECT_EQ(escape_html("links\xE2\x80\xAErechts"), "linksrechts");  // U+202E turns the rest around
    EXPECT_EQ(escape_html("kaputt\xFF"), "kaputt\xEF\xBF\xBD");
    EXPECT_EQ(escape_html("Größe & <b>\"'"), "Größe &amp; &lt;b&gt;&quot;&#39;");
}

}  // namespace
}  // namespace pages
