// The search screen key by key: what the index answers stands on the screen in the same frame, every filter shows what
// it counts, and nobody is left with an empty page.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "platform/headless/session.h"
#include "search/search.h"
#include "support/visits.h"

namespace {

using semantics::Node;
using semantics::Role;

std::vector<std::string> records_on(headless::Session& session) {
    std::vector<std::string> ids;
    for (const Node& node : session.tree()) {
        if (node.key.rfind("open.", 0) == 0) ids.push_back(node.key.substr(5));
    }
    return ids;
}

std::string status_of(headless::Session& session) {
    for (const Node& node : session.tree()) {
        if (node.role == Role::status) return node.name;
    }
    return {};
}

// "Beratungsstelle 12": the count that a chip or row shows.
std::size_t count_on(headless::Session& session, const std::string& key) {
    const Node* node = session.find(key);
    if (node == nullptr) return 0;
    const std::string label = node->name.substr(0, node->name.find(','));
    return static_cast<std::size_t>(std::stoul(label.substr(label.rfind(' ') + 1)));
}

TEST(SearchScreen, every_letter_shows_the_answer_of_the_index_in_the_same_frame) {
    headless::Session session = support::new_session();
    const catalogue::Catalogue& catalogue = session.engine().catalogue();
    const search::Index index(catalogue);
    session.open("#/suche");
    const std::string sentence = "hebamme dülmen";
    for (std::size_t letters = 1; letters <= sentence.size(); ++letters) {
        const std::string typed = sentence.substr(0, letters);
        const std::uint64_t searches = session.engine().searches();
        ASSERT_TRUE(session.type("search.query", typed));
        EXPECT_EQ(session.engine().searches(), searches + 1) << typed;
        search::Context context;
        context.now = support::kNow;
        std::vector<std::string> expected;
        for (const search::Hit& hit : index.find(typed, context, search::Filters{}, app::kHitsPerPage).hits) {
            expected.push_back(catalogue.records[hit.record].id);
        }
        EXPECT_EQ(records_on(session), expected) << typed;
    }
}

TEST(SearchScreen, a_filter_leaves_as_many_as_it_counted) {
    headless::Session session = support::new_session();
    session.open("#/suche?q=kita&ort=duelmen");
    ASSERT_TRUE(session.press("filter.all"));
    EXPECT_EQ(session.find("filter.all")->expanded, semantics::State::yes);
    for (const char* key : {"filter.kind.family_centre", "filter.phase.3-6", "filter.topic.parenting"}) {
        const std::size_t counted = count_on(session, key);
        ASSERT_GT(counted, 0U) << key;
        ASSERT_TRUE(session.press(key));
        EXPECT_EQ(session.engine().state().search.answer.total, counted) << key;
        EXPECT_EQ(session.find(key)->checked, semantics::State::yes);
    }
    ASSERT_TRUE(session.press("filter.show"));
    EXPECT_FALSE(records_on(session).empty());
    EXPECT_EQ(session.engine().route(), "#/suche?q=kita&ort=duelmen&phase=3-6&thema=parenting&art=family_centre");
}

TEST(SearchScreen, what_nobody_knows_is_a_value_of_its_own) {
    headless::Session session = support::new_session();
    session.open("#/suche?q=kita");
    ASSERT_TRUE(session.press("filter.all"));
    const std::size_t unknown = count_on(session, "filter.language.unknown");
    ASSERT_GT(unknown, 0U);
    ASSERT_TRUE(session.press("filter.language.unknown"));
    EXPECT_EQ(session.engine().state().search.answer.total, unknown);
    EXPECT_NE(session.engine().route().find("sprache=unknown"), std::string::npos);
    const Node* free = session.find("filter.free.only");
    ASSERT_NE(free, nullptr);
    EXPECT_NE(free->name.find("nicht bekannt"), std::string::npos) << free->name;
}

TEST(SearchScreen, an_address_with_every_filter_is_the_same_screen_again) {
    const std::string address =
        "#/suche?q=beratung&ort=coesfeld&phase=0-1&thema=parenting&art=counselling&kostenlos=1&anonym=1&sprache=de&"
        "offen=1&telefon=1";
    headless::Session session = support::new_session();
    session.open(address);
    EXPECT_EQ(session.engine().route(), address);
    for (const char* key : {"filter.phase", "filter.topic", "filter.kind", "filter.language", "filter.free",
                            "filter.anonymous", "filter.open", "filter.phone"}) {
        const Node* chip = session.find(key);
        ASSERT_NE(chip, nullptr) << key;
        EXPECT_EQ(chip->checked, semantics::State::yes) << key;
    }
}

TEST(SearchScreen, a_tap_on_a_chosen_filter_takes_it_off) {
    headless::Session session = support::new_session();
    session.open("#/suche?q=kita&art=family_centre");
    ASSERT_TRUE(session.press("filter.kind"));
    EXPECT_TRUE(session.engine().state().search.filters.kind.empty());
    EXPECT_EQ(session.find("filter.kind"), nullptr);
}

TEST(SearchScreen, filters_that_leave_nothing_can_be_lifted_at_once) {
    headless::Session session = support::new_session();
    session.open("#/suche?q=hebamme&art=debt_counselling");
    EXPECT_TRUE(records_on(session).empty());
    ASSERT_TRUE(session.press("search.clear_filters"));
    EXPECT_FALSE(records_on(session).empty());
}

TEST(SearchScreen, asks_did_you_mean_and_takes_the_answer) {
    headless::Session session = support::new_session();
    session.open("#/suche?q=kidnergeld");
    const Node* suggestion = session.find("search.suggestion");
    ASSERT_NE(suggestion, nullptr);
    EXPECT_EQ(suggestion->name, "Meinten Sie: Kindergeld");
    ASSERT_TRUE(session.press("search.suggestion"));
    EXPECT_EQ(session.engine().state().search.query, "Kindergeld");
    EXPECT_EQ(session.find("search.suggestion"), nullptr);
    EXPECT_EQ(records_on(session).front(), "kindergeld");
}

TEST(SearchScreen, nothing_found_leads_on) {
    headless::Session session = support::new_session();
    session.open("#/suche?q=qqqqxxxx&ort=nottuln");
    EXPECT_EQ(status_of(session), "Dazu haben wir nichts gefunden.");
    EXPECT_EQ(records_on(session).front(), "coe-fruehe-hilfen-kreis");
    EXPECT_NE(session.find("open.112"), nullptr);
    EXPECT_NE(session.find("search.to_emergency"), nullptr);
    bool has_topic = false;
    for (const Node& node : session.tree()) has_topic = has_topic || node.key.rfind("topic.", 0) == 0;
    EXPECT_TRUE(has_topic);
}

TEST(SearchScreen, a_place_in_the_words_counts_more_than_the_place_of_the_family) {
    headless::Session session = support::new_session();
    session.open("#/suche?q=jugendamt%20d%C3%BClmen&ort=nottuln");
    ASSERT_FALSE(records_on(session).empty());
    EXPECT_EQ(records_on(session).front(), "coe-jugendamt-duelmen");
}

}  // namespace
