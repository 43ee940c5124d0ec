#include "notes/note.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "notes/mail.h"
#include "notes/note_words.h"
#include "notes/review.h"

namespace notes {
namespace {

catalogue::Record midwife_hour() {
    catalogue::Record record;
    record.id = "coe-hebammensprechstunde";
    record.title.de = "Hebammensprechstunde";
    record.phones = {{"02541 00-0000", "+4925410000"}};
    record.cost = catalogue::Cost::free;
    catalogue::Offer offer;
    offer.address = {"Beispielweg 1", "48653", "Coesfeld"};
    offer.opening_hours_note = "dienstags 9 bis 11 Uhr";
    record.details = offer;
    return record;
}

catalogue::Catalogue catalogue_with(const std::vector<catalogue::Record>& records) {
    catalogue::Catalogue catalogue;
    catalogue.meta.data_date = "2026-11-22";
    catalogue.records = records;
    catalogue.topics = {{"breastfeeding", {"Stillen", "", ""}}, {"crying", {"Schreien", "", ""}}};
    catalogue::Place place;
    place.id = "duelmen";
    place.name = "Dülmen";
    catalogue.places = {place};
    return catalogue;
}

bool offers(const std::vector<Complaint>& complaints, Complaint wanted) {
    return std::find(complaints.begin(), complaints.end(), wanted) != complaints.end();
}

TEST(Note, only_what_an_entry_says_can_be_wrong) {
    catalogue::Record record = midwife_hour();
    EXPECT_TRUE(offers(possible_complaints(record), Complaint::phone));
    EXPECT_FALSE(offers(possible_complaints(record), Complaint::website)) << "there is none";
    record.phones.clear();
    EXPECT_FALSE(offers(possible_complaints(record), Complaint::phone));

    catalogue::Record benefit;
    catalogue::Benefit details;
    details.amount = "259 Euro im Monat";
    benefit.details = details;
    EXPECT_EQ(possible_complaints(benefit), std::vector<Complaint>{Complaint::amount});

    catalogue::Record task;
    task.details = catalogue::Task{};
    task.summary.de = "Beim Standesamt in den ersten sieben Tagen.";
    EXPECT_EQ(possible_complaints(task), std::vector<Complaint>{Complaint::description});
}

TEST(Note, a_sensitive_entry_leaves_no_trace_on_the_device) {
    catalogue::Record record = midwife_hour();
    record.sensitive = true;
    EXPECT_TRUE(possible_complaints(record).empty());
}

TEST(Note, the_digest_follows_the_field_and_nothing_else) {
    const catalogue::Record before = midwife_hour();
    catalogue::Record after = before;
    after.title.de = "Sprechstunde der Hebamme";
    EXPECT_EQ(value_digest(before, Complaint::phone), value_digest(after, Complaint::phone));
    after.phones[0].dialled = "+4925411111";
    EXPECT_NE(value_digest(before, Complaint::phone), value_digest(after, Complaint::phone));
    EXPECT_EQ(value_digest(before, Complaint::moved), value_digest(after, Complaint::moved));
    EXPECT_NE(value_digest(before, Complaint::closed), value_digest(after, Complaint::closed));
}

TEST(Note, the_same_correction_is_kept_once_and_the_same_need_is_counted) {
    const auto catalogue = catalogue_with({midwife_hour()});
    Notes notes;
    for (int time = 0; time < 3; ++time) {
        EXPECT_TRUE(add(notes, correction_for(catalogue.records[0], Complaint::phone, catalogue.meta)).ok());
        EXPECT_TRUE(add(notes, need_for("crying", "duelmen", catalogue.meta)).ok());
    }
    EXPECT_TRUE(add(notes, need_for("crying", "", catalogue.meta)).ok());
    EXPECT_EQ(notes.corrections.size(), 1u);
    ASSERT_EQ(notes.needs.size(), 2u);
    EXPECT_EQ(notes.needs[0].count, 3u);
}

TEST(Note, a_full_collection_asks_to_be_handed_over) {
    Notes notes;
    for (std::uint32_t number = 0; number < kMostNotes; ++number) {
        EXPECT_TRUE(add(notes, Correction{number, Complaint::phone, 0, 0}).ok());
    }
    const auto refused = add(notes, Correction{999, Complaint::phone, 0, 0});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().text_key, "error.notes.full");
}

TEST(NoteWords, survive_a_mail_that_was_quoted_forwarded_and_commented) {
    const auto catalogue = catalogue_with({midwife_hour()});
    const Correction correction = correction_for(catalogue.records[0], Complaint::opening_hours, catalogue.meta);
    const UnmetNeed need = need_for("breastfeeding", "duelmen", catalogue.meta);
    const std::string mail = "Guten Tag,\r\n\r\n> „Hebammensprechstunde“: Die Zeiten stimmen nicht. [" +
                             write_word(correction) + "]\r\n>> Nichts gefunden. [" + write_word(need) +
                             "]\r\n\r\nViele Grüße\r\n";
    const ReadWords read = read_words(mail);
    EXPECT_EQ(read.notes.corrections, std::vector<Correction>{correction});
    EXPECT_EQ(read.notes.needs, std::vector<UnmetNeed>{need});
    EXPECT_TRUE(read.damaged_lines.empty());
}

TEST(NoteWords, a_damaged_word_is_named_by_its_line_and_spoils_no_other) {
    const Correction correction{1, Complaint::phone, 2, 3};
    std::string damaged = write_word(correction);
    damaged.back() = damaged.back() == 'A' ? 'B' : 'A';
    const ReadWords read = read_words("eins\n" + damaged + "\ndrei\n" + write_word(correction) + "\nFWN-\n");
    EXPECT_EQ(read.notes.corrections.size(), 1u);
    const std::vector<std::size_t> lines{2, 5};
    EXPECT_EQ(read.damaged_lines, lines);
}

TEST(NoteWords, everything_fits_into_one_readable_code) {
    Notes notes;
    for (std::uint32_t number = 0; number < kMostNotes; ++number) {
        ASSERT_TRUE(add(notes, Correction{number, Complaint::closed, number, 2500}).ok());
    }
    const std::string words = write_words(notes);
    EXPECT_EQ(read_words(words).notes.corrections, notes.corrections);
    // Version 20 of QR at medium correction holds 970 letters of the dense alphabet.
    EXPECT_LE(words.size(), 970u);
}

TEST(NoteWords, a_hundred_thousand_random_texts_crash_nothing) {
    std::mt19937 random(7);
    const std::string genuine = write_word(Correction{0x123456, Complaint::moved, 0x654321, 2500});
    for (int round = 0; round < 100000; ++round) {
        std::string text = genuine;
        for (unsigned change = 0; change <= random() % 4; ++change) {
            const std::size_t position = random() % (text.size() + 1);
            if (random() % 2 == 0) {
                text.insert(position, 1, static_cast<char>(random() & 255u));
            } else {
                text.erase(position, random() % 4);
            }
        }
        const ReadWords read = read_words(text + text);
        for (const Correction& correction : read.notes.corrections) {
            EXPECT_LT(static_cast<std::size_t>(correction.complaint), kComplaints);
        }
    }
}

TEST(Mail, says_each_note_in_a_sentence_and_a_word) {
    const auto catalogue = catalogue_with({midwife_hour()});
    Notes notes;
    ASSERT_TRUE(add(notes, correction_for(catalogue.records[0], Complaint::phone, catalogue.meta)).ok());
    ASSERT_TRUE(add(notes, need_for("crying", "", catalogue.meta)).ok());
    ASSERT_TRUE(add(notes, Correction{42, Complaint::phone, 1, 1}).ok());  // of an entry that has gone

    const std::vector<MailLine> lines = mail_lines(notes, catalogue);
    ASSERT_EQ(lines.size(), 4u) << "greeting, two notes, a word about the words";
    EXPECT_EQ(lines[1].sentence.key, "notes.mail.phone");
    EXPECT_EQ(lines[1].sentence.words[0].value, "Hebammensprechstunde");
    EXPECT_EQ(lines[2].sentence.key, "notes.mail.need");
    EXPECT_EQ(read_words(lines[1].word + " " + lines[2].word).notes.needs, notes.needs);
    EXPECT_TRUE(mail_lines({}, catalogue).empty());
}

TEST(Review, sets_aside_what_has_been_repaired_since) {
    const auto before = catalogue_with({midwife_hour()});
    Notes notes;
    ASSERT_TRUE(add(notes, correction_for(before.records[0], Complaint::phone, before.meta)).ok());
    ASSERT_TRUE(add(notes, correction_for(before.records[0], Complaint::moved, before.meta)).ok());
    auto today = before;
    today.records[0].phones[0] = {"02541 11-1111", "+4925411111"};

    const Review result = review(notes, today);
    ASSERT_EQ(result.open.size(), 1u);
    EXPECT_EQ(result.open[0].complaint, Complaint::moved);
    ASSERT_EQ(result.settled.size(), 1u);
    EXPECT_EQ(result.settled[0].complaint, Complaint::phone);
    EXPECT_EQ(present_value(*result.settled[0].record, Complaint::phone), "02541 11-1111");
}

TEST(Review, the_most_frequent_note_comes_first) {
    const auto catalogue = catalogue_with({midwife_hour()});
    Notes collected;  // from several devices
    const auto phone = correction_for(catalogue.records[0], Complaint::phone, catalogue.meta);
    const auto closed = correction_for(catalogue.records[0], Complaint::closed, catalogue.meta);
    collected.corrections = {phone, closed, closed};
    collected.needs = {need_for("breastfeeding", "", catalogue.meta), need_for("crying", "duelmen", catalogue.meta),
                       need_for("crying", "duelmen", catalogue.meta)};
    const Review result = review(collected, catalogue);
    ASSERT_EQ(result.open.size(), 2u);
    EXPECT_EQ(result.open[0].complaint, Complaint::closed);
    EXPECT_EQ(result.open[0].times, 2u);
    ASSERT_EQ(result.needs.size(), 2u);
    EXPECT_EQ(result.needs[0].topic->key, "crying");
    EXPECT_EQ(describe(result.needs[0]).key, "notes.mail.need_in_place");
}

TEST(Review, notes_follow_a_renamed_entry_and_count_what_is_gone) {
    const auto before = catalogue_with({midwife_hour()});
    Notes notes;
    ASSERT_TRUE(add(notes, correction_for(before.records[0], Complaint::phone, before.meta)).ok());
    auto renamed = before;
    renamed.records[0].id = "coe-hebamme-coesfeld";
    EXPECT_EQ(review(notes, renamed).gone, 1u);
    renamed.renamed_ids = {{"coe-hebammensprechstunde", "coe-hebamme-coesfeld"}};
    EXPECT_EQ(review(notes, renamed).open.size(), 1u);
}

}  // namespace
}  // namespace notes
