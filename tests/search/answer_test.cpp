// What stands around the hits: why, which letters, what was meant, and what to show when there is nothing.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "search/search.h"
#include "support/real_catalogue.h"

namespace {

const catalogue::Catalogue& all() {
    return support::real_catalogue();
}

const search::Index& index() {
    static const search::Index kIndex(all());
    return kIndex;
}

search::Hit first_hit(const std::string& query) {
    const search::Answer answer = index().find(query, {}, 5);
    return answer.hits.empty() ? search::Hit{} : answer.hits.front();
}

const std::string& id_of(const search::Hit& hit) {
    return all().records[hit.record].id;
}

// "„angst“ gehört zu: Seelische Gesundheit", as far as the index says it.
std::string why(const search::Hit& hit) {
    std::string words = hit.why.text_key;
    for (const base::Argument& argument : hit.why.arguments) words += "|" + argument.value;
    return words;
}

TEST(Answer, explains_with_the_persons_own_words_and_what_they_are_about) {
    EXPECT_EQ(why(first_hit("mein schreibaby")), "search.why.topic|Schreibaby");
    EXPECT_EQ(why(first_hit("angst")), "search.why.meaning|angst|Seelische Gesundheit");
    // Words that the lexicon has beside them were never typed by anybody.
    for (const char* query : {"angst", "kind hustet", "kita platz", "baby schreit"}) {
        for (const search::Hit& hit : index().find(query, {}, 10).hits) {
            for (const base::Argument& argument : hit.why.arguments) {
                if (argument.name != "word") continue;
                EXPECT_NE(std::string(query).find(argument.value), std::string::npos) << query << ": " << why(hit);
            }
        }
    }
}

TEST(Answer, needs_no_topic_where_the_word_itself_stands_in_the_name) {
    for (const search::Hit& hit : index().find("angst", {}, 20).hits) {
        if (hit.marks.empty()) continue;
        EXPECT_EQ(hit.why.text_key, "search.why.title") << id_of(hit);
    }
}

TEST(Answer, explains_other_languages_in_german) {
    EXPECT_EQ(why(first_hit("педіатр")), "search.why.meaning|педіатр|Krankheit des Kindes");
}

TEST(Answer, marks_the_letters_that_were_meant) {
    const search::Answer answer = index().find("fruehe hilfen", {}, 20);
    const auto found = std::find_if(answer.hits.begin(), answer.hits.end(), [](const search::Hit& hit) {
        return all().records[hit.record].title.de.find("Frühe Hilfen") != std::string::npos;
    });
    ASSERT_NE(found, answer.hits.end());
    ASSERT_GE(found->marks.size(), 1u);
    const std::string& title = all().records[found->record].title.de;
    for (const search::Range& mark : found->marks) {
        const std::string word = title.substr(mark.begin, mark.end - mark.begin);
        EXPECT_TRUE(word == "Frühe" || word == "Hilfen" || word == "Frühförderung") << word;
    }
}

TEST(Answer, asks_did_you_mean) {
    EXPECT_EQ(index().find("kidnergeld", {}, 3).suggestion, "Kindergeld");
    EXPECT_EQ(index().find("wonberechtigungsschein bitte", {}, 3).suggestion, "Wohnberechtigungsschein bitte");
    EXPECT_EQ(index().find("kindergeld", {}, 3).suggestion, "");
}

TEST(Answer, is_never_empty) {
    search::Context context;
    context.place = "nottuln";
    for (const std::string query : {"xyzzyqwv", "hilfe", "ich", "123456789", "🍼"}) {
        const search::Answer answer = index().find(query, context, 10);
        if (query == "🍼") continue;  // nothing but a picture is no word at all
        EXPECT_TRUE(answer.fallback) << query;
        ASSERT_FALSE(answer.hits.empty()) << query;
        EXPECT_FALSE(answer.topics.empty()) << query;
        EXPECT_EQ(id_of(answer.hits.front()), "coe-fruehe-hilfen-kreis") << query;
        const bool has_helpline = std::any_of(answer.hits.begin(), answer.hits.end(),
                                              [](const search::Hit& hit) { return id_of(hit) == "112"; });
        EXPECT_TRUE(has_helpline) << query;
    }
}

TEST(Answer, puts_current_sources_before_old_ones) {
    catalogue::Catalogue two;
    catalogue::Record record;
    record.details = catalogue::Offer{};
    record.id = "alt";
    record.title.de = "Elterncafé";
    record.provenance.stale_risk = catalogue::StaleRisk::high;
    two.records.push_back(record);
    record.id = "neu";
    record.provenance.stale_risk = catalogue::StaleRisk::low;
    two.records.push_back(record);
    const search::Index small(two);
    const search::Answer answer = small.find("elterncafe", {}, 2);
    ASSERT_EQ(answer.hits.size(), 2u);
    EXPECT_EQ(two.records[answer.hits.front().record].id, "neu");
}

TEST(Answer, lifts_what_fits_the_age_of_the_child) {
    search::Context baby;
    baby.child_months = 2;
    search::Context toddler;
    toddler.child_months = 23;
    EXPECT_EQ(id_of(index().find("vorsorge", baby, 1).hits.front()), "u4");
    EXPECT_EQ(id_of(index().find("vorsorge", toddler, 1).hits.front()), "u7");
}

TEST(Answer, knows_two_places_of_one_name_apart) {
    search::Context at_home;
    at_home.place = "coesfeld";
    const search::Answer coesfeld = index().find("kita lette", at_home, 2);
    ASSERT_EQ(coesfeld.hits.size(), 2u);
    for (const search::Hit& hit : coesfeld.hits) {
        EXPECT_NE(id_of(hit).find("lette"), std::string::npos) << id_of(hit);
    }
    EXPECT_EQ(id_of(index().find("rathaus billerbeck", {}, 1).hits.front()), "coe-familie-in-billerbeck");
}

}  // namespace
