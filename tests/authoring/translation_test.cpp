// The records in other languages: nothing missing, nothing invented, every number as in German.
#include "authoring/translation.h"

#include <gtest/gtest.h>

#include "authoring/numbers_in_text.h"
#include "authoring/translatable_texts.h"
#include "support/real_catalogue.h"
#include "text/messages.h"

namespace {

using Numbers = std::vector<std::string>;

Numbers german(std::string_view text) {
    return authoring::numbers_in(text, text::Catalogue("de", std::string(text::embedded_texts("de"))));
}

Numbers english(std::string_view text) {
    return authoring::numbers_in(text, text::Catalogue("en", std::string(text::embedded_texts("en"))));
}

TEST(Numbers, are_the_same_however_a_language_writes_them) {
    EXPECT_EQ(german("bis 175.000 € im Jahr"), english("up to €175,000 a year"));
    EXPECT_EQ(german("Geburten ab 1.4.2025"), english("births from 1 April 2025"));
    EXPECT_EQ(german("Seit 01.01.2026"), english("since 1 January 2026"));
    EXPECT_EQ(german("bis 30.9. vier"), english("four by 30 September"));
    EXPECT_EQ(german("2. bis 4½. Lebensmonat"), english("2nd to 4½th month of life"));
    EXPECT_EQ(german("Mo–Fr 9–17 Uhr"), english("Mon–Fri 9 am–5 pm"));
    EXPECT_EQ(german("10–12 Uhr"), english("10 am–12 pm"));
    EXPECT_EQ(german("Hauptanmeldung November bis Januar"), english("registration from November to January"));
    EXPECT_EQ(german("4,5 %"), english("4.5%"));
}

TEST(Numbers, that_differ_are_noticed) {
    EXPECT_NE(german("259 € je Kind"), english("€295 for each child"));
    EXPECT_NE(german("bis 15. November"), english("by 15 October"));
    EXPECT_NE(german("9–17 Uhr"), english("9 am–6 pm"));
    EXPECT_NE(german("5–10 € am Tag"), english("€5 a day"));
    EXPECT_EQ(english("It may be later"), Numbers{}) << "may is no month";
    EXPECT_EQ(german("Maikäfer"), Numbers{});
}

TEST(Translations, english_is_whole) {
    const authoring::DataFolder& data = support::real_data();
    ASSERT_EQ(data.translations.size(), 1U);
    const authoring::Translation& translation = data.translations.front();
    EXPECT_EQ(translation.language, "en");
    std::size_t records = 0;
    for (const authoring::SourceRecord& source : data.records) {
        const auto texts = authoring::translatable_texts(source.record, data);
        records += texts.empty() ? 0 : 1;
        for (const authoring::TranslatableText& text : texts) {
            EXPECT_EQ(translation.words.count(text.german), 1U) << source.record.id << ": " << text.german;
        }
    }
    EXPECT_EQ(records, 44U + 28U + 31U + 87U + 32U);
    for (const std::string& label : authoring::labels_of(data.common)) {
        EXPECT_EQ(translation.words.count(label), 1U) << label;
    }
}

TEST(Translations, are_packed_so_that_the_page_finds_them) {
    const authoring::Translation translation{"en",
                                             {{"Hebamme", "Midwife"}, {"Kindergeld", "Kindergeld (child benefit)"}}};
    const text::Catalogue words("en", authoring::packed_lines(translation));
    EXPECT_EQ(words.translate("Hebamme"), "Midwife");
    EXPECT_EQ(words.translate("Kindergeld"), "Kindergeld (child benefit)");
    EXPECT_EQ(words.translate("Wohngeld"), "");
    EXPECT_EQ(authoring::packed_lines(translation), authoring::packed_lines(translation));
}

}  // namespace
