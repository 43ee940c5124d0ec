#include "search/search.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

using catalogue::Catalogue;

catalogue::Record offer(const std::string& id, const std::string& title, const std::string& kind,
                        const std::vector<std::string>& topics, const std::vector<std::string>& area) {
    catalogue::Record record;
    record.id = id;
    record.kind = kind;
    record.title.de = title;
    record.topics = topics;
    catalogue::Offer details;
    details.municipality = area.front();
    details.service_area = area;
    record.details = details;
    return record;
}

// A few offers in Dülmen and Nottuln, one benefit, two help lines.
Catalogue small_catalogue() {
    Catalogue catalogue;
    catalogue.kinds = {{"midwife", {"Hebammenhilfe", "", ""}}, {"youth_welfare_office", {"Jugendamt", "", ""}}};
    catalogue.topics = {{"midwifery", {"Hebamme", "", ""}}, {"crying_baby", {"Schreibaby", "", ""}}};
    catalogue::Place duelmen;
    duelmen.id = "duelmen";
    duelmen.name = "Dülmen";
    duelmen.kreis = "coesfeld";
    duelmen.kreis_name = "Kreis Coesfeld";
    duelmen.districts = {"Buldern"};
    catalogue::Place nottuln = duelmen;
    nottuln.id = "nottuln";
    nottuln.name = "Nottuln";
    nottuln.postal_codes = {"48301"};
    nottuln.districts = {"Appelhülsen"};
    catalogue.places = {duelmen, nottuln};
    catalogue::Record helpline;
    helpline.id = "elterntelefon";
    helpline.title.de = "Elterntelefon";
    helpline.details = catalogue::Helpline{};
    catalogue::Record benefit;
    benefit.id = "kindergeld";
    benefit.title.de = "Kindergeld";
    benefit.details = catalogue::Benefit{};
    catalogue.records = {
        offer("a-hebamme-duelmen", "Hebammenpraxis Dülmen", "midwife", {"midwifery"}, {"duelmen"}),
        offer("b-hebamme-nottuln", "Hebammenpraxis Nottuln", "midwife", {"midwifery"}, {"nottuln"}),
        offer("c-jugendamt", "Jugendamt", "youth_welfare_office", {}, {"duelmen", "nottuln"}),
        helpline,
        benefit,
    };
    catalogue::LexiconEntry crying;
    crying.id = "syn-baby-schreit";
    crying.term = "baby schreit";
    crying.variants = {"schreibaby"};
    crying.language = "de";
    crying.type = "everyday";
    crying.topics = {"crying_baby"};
    crying.targets = {"elterntelefon"};
    catalogue.lexicon = {crying};
    catalogue.stop_words = {"ich", "wo", "mein", "nur", "her"};
    return catalogue;
}

std::vector<std::string> ids(const Catalogue& catalogue, const std::string& query,
                             const search::Context& context = {}) {
    const search::Index index(catalogue);
    std::vector<std::string> found;
    for (const search::Hit& hit : index.find(query, context, 10).hits)
        found.push_back(catalogue.records[hit.record].id);
    return found;
}

std::string first(const std::string& query, const search::Context& context = {}) {
    const Catalogue catalogue = small_catalogue();
    const std::vector<std::string> found = ids(catalogue, query, context);
    return found.empty() ? "" : found.front();
}

TEST(Search, finds_what_is_typed_well_badly_or_half) {
    EXPECT_EQ(first("Kindergeld"), "kindergeld");
    EXPECT_EQ(first("kinder geld"), "kindergeld");
    EXPECT_EQ(first("kindergelt"), "kindergeld");
    EXPECT_EQ(first("kinderg"), "kindergeld");
    EXPECT_EQ(first("jugentamt"), "c-jugendamt");
    EXPECT_EQ(first("wo kriege ich kindergeld her"), "kindergeld");
}

TEST(Search, knows_everyday_words_inside_a_sentence) {
    EXPECT_EQ(first("mein baby schreit nur noch"), "elterntelefon");
    EXPECT_EQ(first("Schreibaby!"), "elterntelefon");
}

TEST(Search, takes_places_in_the_query_as_context) {
    EXPECT_EQ(first("hebamme dülmen"), "a-hebamme-duelmen");
    EXPECT_EQ(first("hebamme nottuln"), "b-hebamme-nottuln");
    EXPECT_EQ(first("hebamme 48301"), "b-hebamme-nottuln");
    EXPECT_EQ(first("hebamme appelhülsen"), "b-hebamme-nottuln");
}

TEST(Search, puts_what_serves_the_persons_place_first) {
    search::Context context;
    context.place = "nottuln";
    EXPECT_EQ(first("hebamme", context), "b-hebamme-nottuln");
    context.place = "duelmen";
    EXPECT_EQ(first("hebamme", context), "a-hebamme-duelmen");
}

TEST(Search, answers_anything_without_falling_over) {
    const Catalogue catalogue = small_catalogue();
    const search::Index index(catalogue);
    const std::vector<std::string> queries = {"",
                                              " ",
                                              "!?.,",
                                              std::string(10'000, 'a'),
                                              "ich wo mein",
                                              std::string("\0\x01\x02", 3),
                                              "\xFF\xFE\xC3",
                                              "\xE2\x80\x8F\xE2\x80\xAE"
                                              "abc",
                                              "a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5 6 7 8 9"};
    for (const std::string& query : queries) EXPECT_LE(index.find(query, {}, 3).hits.size(), 3u);
    const Catalogue nothing;
    const search::Index empty(nothing);
    EXPECT_TRUE(empty.find("hebamme", {}, 3).hits.empty());
}

}  // namespace
