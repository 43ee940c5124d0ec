#include "authoring/text_rules.h"

#include <gtest/gtest.h>

namespace {

using authoring::link_form;
using authoring::LinkForm;

TEST(TextRules, OnlyPlainHttpsAddressesBecomeLinks) {
    for (const char* link : {"https://www.kreis-coesfeld.de", "https://kreis-coesfeld.de/jugend/?id=3#oben",
                             "https://www.xn--bafg-7qa.de", "https://mosaik.schule/index.php/de/"}) {
        EXPECT_EQ(link_form(link), LinkForm::secure) << link;
    }
    EXPECT_EQ(link_form("http://www.lambertusschule.de"), LinkForm::insecure);
    for (const char* link : {"",
                             "javascript:alert(1)",
                             "JAVASCRIPT:alert(1)",
                             "data:text/html,x",
                             "blob:https://a.de",
                             "//a.de",
                             "a.de",
                             "https://",
                             "https:///pfad",
                             "https://localhost",
                             "https://a",
                             "https://kreis@boese.example",
                             "https://a.de\\@b.de",
                             "https://a.de/ b",
                             "https://a.de/\"onclick=",
                             "https://a.de/<b>",
                             "https://bafög.de",
                             "https://a..de",
                             "https://-a.de",
                             "ftp://a.de",
                             "https:a.de",
                             "https://a.de\t",
                             "java\nscript:x"}) {
        EXPECT_EQ(link_form(link), LinkForm::broken) << link;
    }
}

TEST(TextRules, HiddenCharactersAreNoticed) {
    EXPECT_FALSE(authoring::has_hidden_characters("Frühe Hilfen – für Familien ‚0–3‘ 🙂 مرحبا"));
    for (const char* text : {"a\nb", "a\tb", "a\x7f",
                             "a\xc2\xad"
                             "b",
                             "a\xe2\x80\xae"
                             "b",
                             "a\xe2\x80\x8b"
                             "b",
                             "\xef\xbb\xbf"
                             "a",
                             "a\xe2\x81\xa6"
                             "b",
                             "a\xe2\x80\xa8"
                             "b"}) {
        EXPECT_TRUE(authoring::has_hidden_characters(text)) << text;
    }
}

TEST(TextRules, AnEmailHasOneAtAndAHost) {
    EXPECT_TRUE(authoring::is_email("fruehehilfen@kreis-coesfeld.de"));
    for (const char* text : {"", "@kreis.de", "a@", "a@b", "a b@kreis.de", "a@b@kreis.de", "a@kreis.de?bcc=x",
                             "a@kreis.de\nBcc: b@c.de"}) {
        EXPECT_FALSE(authoring::is_email(text)) << text;
    }
}

}  // namespace
