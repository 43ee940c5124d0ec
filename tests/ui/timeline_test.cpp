// What a family does with its timeline, screen by screen, with the real catalogue of Kreis Coesfeld.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/visits.h"

namespace {

using app::Outgoing;
using semantics::Role;

void type_date(headless::Session& session, const char* day, const char* month, const char* year) {
    session.type("calendar.day", day);
    session.type("calendar.month", month);
    session.type("calendar.year", year);
    ASSERT_TRUE(session.press("calendar.show"));
}

// A baby of five weeks; with more than one child twins and an older sister.
void give_children(headless::Session& session, int count) {
    support::give_birth_date(session);
    constexpr const char* kBorn[][3] = {{"20", "10", "2026"}, {"29", "2", "2024"}, {"1", "7", "2021"}};
    for (int more = 1; more < count; ++more) {
        session.open("#/info/kinder");
        session.press("family.add");
        type_date(session, kBorn[more - 1][0], kBorn[more - 1][1], kBorn[more - 1][2]);
    }
    session.open("#/kalender");
}

std::vector<std::string> headings(headless::Session& session, int level) {
    std::vector<std::string> found;
    for (const semantics::Node& node : session.tree()) {
        if (node.role == Role::heading && node.level == level) found.push_back(node.name);
    }
    return found;
}

bool has_heading(headless::Session& session, const char* words) {
    const auto all = headings(session, 2);
    return std::find(all.begin(), all.end(), words) != all.end();
}

std::size_t count_of(headless::Session& session, const std::string& prefix) {
    const semantics::Tree& tree = session.tree();
    return static_cast<std::size_t>(std::count_if(tree.begin(), tree.end(), [&prefix](const semantics::Node& node) {
        return node.key.compare(0, prefix.size(), prefix) == 0;
    }));
}

std::string outgoing(headless::Session& session, Outgoing::Kind kind) {
    std::string text;
    for (const Outgoing& each : session.take_outgoing()) {
        if (each.kind == kind) text = each.text;
    }
    return text;
}

TEST(Timeline, is_there_in_one_frame_after_the_date) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    EXPECT_EQ(session.find("children")->name, "4 Wochen");
    EXPECT_TRUE(has_heading(session, "Jetzt"));
    EXPECT_NE(session.find("row.u3"), nullptr);
}

TEST(Timeline, a_row_explains_itself_and_leads_to_its_entry_and_its_source) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    EXPECT_EQ(session.find("row.u3")->expanded, semantics::State::no);
    ASSERT_TRUE(session.press("row.u3"));
    EXPECT_EQ(session.find("row.u3")->expanded, semantics::State::yes);
    EXPECT_NE(session.text().find("Die richtige Zeit ist vom 10. November 2026 bis 23. November 2026."),
              std::string::npos);
    const std::string text = session.text();
    EXPECT_LT(text.find("Wie trinkt, schläft und schreit"), text.find("Die richtige Zeit ist vom 10."))
        << "first what it is";
    EXPECT_EQ(session.find("to_entry.u3")->href, "#/eintrag/u3");
    EXPECT_EQ(session.find("source.u3")->href.substr(0, 8), "https://");
    ASSERT_TRUE(session.press("row.u3"));
    EXPECT_EQ(session.find("to_entry.u3"), nullptr);
}

TEST(Timeline, an_opened_vaccination_says_what_it_protects_from) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    ASSERT_TRUE(session.press("row.rsv-nirsevimab"));
    EXPECT_NE(session.text().find("Schützt vor: schwere Atemwegsinfektionen durch RSV"), std::string::npos);
    EXPECT_NE(session.text().find("Gedacht ist der Schutz vor oder in der ersten Saison."), std::string::npos);
}

TEST(Timeline, a_deadline_leads_to_what_it_takes) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    ASSERT_TRUE(session.press("row.task-kindergeld-antrag"));
    EXPECT_EQ(session.find("to_needs.task-kindergeld-antrag")->href, "#/brauche/kindergeld");
    ASSERT_TRUE(session.press("to_needs.task-kindergeld-antrag"));
    EXPECT_EQ(headings(session, 1), std::vector<std::string>{"Kindergeld"});
    EXPECT_NE(session.text().find("259"), std::string::npos);
    EXPECT_NE(session.text().find("20. April 2027"), std::string::npos) << "the day for this child";
}

TEST(Timeline, explains_the_letter_of_the_state_calmly) {
    headless::Session session = support::new_session();
    session.open("#/kalender");
    type_date(session, "10", "6", "2026");
    ASSERT_TRUE(session.press("row.u5"));
    EXPECT_NE(session.text().find("Das ist keine Strafe."), std::string::npos);
}

TEST(Timeline, a_ticked_row_stays_until_the_next_step_and_is_then_under_done) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    ASSERT_TRUE(session.press("done.u3"));
    EXPECT_EQ(session.find("done.u3")->checked, semantics::State::yes) << "still there, to be taken back";
    EXPECT_EQ(session.find("calendar.done")->name, "Erledigtes zeigen (1)");
    ASSERT_TRUE(session.press("done.task-kindergeld-antrag"));
    EXPECT_EQ(session.find("done.u3"), nullptr);
    ASSERT_TRUE(session.press("calendar.done"));
    EXPECT_TRUE(has_heading(session, "Erledigt"));
    ASSERT_TRUE(session.press("done.u3"));
    EXPECT_EQ(session.find("done.u3")->checked, semantics::State::no) << "back among what is open";
}

TEST(Timeline, shows_offers_near_the_place_that_go_with_this_week) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    EXPECT_NE(session.find("calendar.place"), nullptr) << "without a place it asks for one";
    session.open("#/info/ort");
    session.press("place.duelmen");
    session.open("#/kalender");
    EXPECT_TRUE(has_heading(session, "In Ihrer Nähe, passend für jetzt"));
    EXPECT_EQ(count_of(session, "open."), app::kFewOffers);
    ASSERT_TRUE(session.press("calendar.filter.offers"));
    EXPECT_GT(count_of(session, "open."), app::kFewOffers);
    EXPECT_EQ(count_of(session, "row."), 0U);
    EXPECT_EQ(session.find("calendar.save"), nullptr) << "offers have no day of their own";
}

TEST(Timeline, twins_share_rows_and_a_chip_shows_one_child) {
    headless::Session session = support::new_session();
    give_children(session, 3);
    EXPECT_EQ(session.find("children")->name, "3 Kinder");
    EXPECT_EQ(session.find("row.u3")->name, "U3 (Kind 1, 2)");
    EXPECT_EQ(session.find("child.3")->name, "Kind 3") << "short, so that all of them stand on one line";
    ASSERT_TRUE(session.press("done.u3"));
    EXPECT_EQ(session.engine().state().calendar.family.ticks.size(), 2U) << "for both";
    ASSERT_TRUE(session.press("child.3"));
    EXPECT_EQ(session.find("row.u3"), nullptr);
    EXPECT_EQ(session.find("child.3")->name, "Kind 3 · 2 Jahre");
    EXPECT_NE(session.text().find("(Kind 3)"), std::string::npos);
}

TEST(Timeline, of_four_children_keeps_within_the_nodes_of_a_screen) {
    headless::Session session = support::new_session();
    give_children(session, 4);
    for (const char* key : {"calendar.past", "row.u3", "calendar.more", "calendar.more", "done.u3", "calendar.done"}) {
        session.press(key);
        EXPECT_LE(session.tree().size(), 400U) << key;
    }
    for (const char* address : {"#/info/kinder", "#/info/fragen", "#/info/zeitplan", "#/brauche/elterngeld-basis"}) {
        session.open(address);
        EXPECT_LE(session.tree().size(), 400U) << address;
    }
}

TEST(Timeline, before_birth_counts_from_the_expected_date_until_the_child_is_there) {
    headless::Session session = support::new_session();
    session.open("#/kalender");
    ASSERT_TRUE(session.press("calendar.is_expected"));
    type_date(session, "1", "3", "2027");
    EXPECT_EQ(session.find("children")->name, "noch nicht geboren");
    EXPECT_NE(session.find("row.task-geburtsvorbereitung"), nullptr);
    session.open("#/info/kinder");
    ASSERT_TRUE(session.press("family.tell_birth.1"));
    type_date(session, "20", "11", "2026");
    EXPECT_NE(session.text().find("14 Wochen zu früh"), std::string::npos) << "corrected age is explained";
}

TEST(Timeline, asks_for_a_date_that_was_only_assumed) {
    headless::Session session = support::new_session();
    session.open("#/kalender");
    type_date(session, "1", "11", "2023");
    ASSERT_TRUE(session.press("row.masernschutz-kita"));
    ASSERT_TRUE(session.press("tell_date.masernschutz-kita"));
    type_date(session, "1", "8", "2027");
    EXPECT_NE(session.text().find("1. August 2027"), std::string::npos);
    EXPECT_EQ(session.engine().state().calendar.family.children[0].anchors.size(), 1U);
}

TEST(Questions, take_away_what_does_not_concern_the_family) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    session.press("calendar.filter.deadlines");
    ASSERT_NE(session.find("row.task-elterngeld-antrag"), nullptr);
    EXPECT_NE(session.text().find("nur: Arbeitszeit reduziert"), std::string::npos);
    session.open("#/info/fragen");
    ASSERT_TRUE(session.press("reduced_work.answer.yes"));
    session.open("#/kalender");
    EXPECT_EQ(session.text().find("nur: Arbeitszeit reduziert"), std::string::npos);
    session.open("#/info/fragen");
    ASSERT_TRUE(session.press("reduced_work.answer.no"));
    session.open("#/kalender");
    EXPECT_EQ(session.find("row.task-elterngeld-antrag"), nullptr);
    for (const Outgoing& each : session.take_outgoing()) {
        EXPECT_NE(each.kind, Outgoing::Kind::store_settings) << "nobody asked for that";
    }
}

TEST(Needs, say_probably_and_whom_to_ask) {
    headless::Session session = support::new_session();
    session.open("#/brauche/unterhaltsvorschuss");
    ASSERT_TRUE(session.press("single_parent.answer.yes"));
    EXPECT_NE(session.text().find("Wahrscheinlich lohnt sich ein Antrag."), std::string::npos);
    EXPECT_NE(session.text().find("Sicher weiß es: "), std::string::npos);
}

TEST(Needs, of_what_every_family_gets_say_probably_yes_without_a_question) {
    headless::Session session = support::new_session();
    session.open("#/brauche/kindergeld");
    EXPECT_TRUE(has_heading(session, "Passt das zu mir?"));
    EXPECT_NE(session.text().find("Wahrscheinlich ja: Das ist für alle Familien gedacht."), std::string::npos);
    EXPECT_NE(session.text().find("Sicher weiß es: "), std::string::npos);
}

TEST(Needs, let_papers_be_ticked_off) {
    headless::Session session = support::new_session();
    session.open("#/brauche/kindergeld");
    std::string paper;
    for (const semantics::Node& node : session.tree()) {
        if (node.key.compare(0, 6, "paper.") == 0 && paper.empty()) paper = node.key;
    }
    ASSERT_TRUE(session.press(paper));
    EXPECT_EQ(session.find(paper)->checked, semantics::State::yes);
    EXPECT_EQ(session.engine().route(), "#/brauche/kindergeld");
}

TEST(CalendarFile, holds_what_the_filter_shows) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    session.press("calendar.save");
    const std::string all = outgoing(session, Outgoing::Kind::save_calendar);
    EXPECT_NE(all.find("SUMMARY:Frist: Elterngeld beantragen"), std::string::npos);
    session.press("calendar.filter.checkups");
    session.press("done.u3");
    session.press("calendar.save");
    const std::string checkups = outgoing(session, Outgoing::Kind::save_calendar);
    EXPECT_EQ(checkups.find("Elterngeld"), std::string::npos);
    EXPECT_NE(checkups.find("UID:u4-1-"), std::string::npos);
    EXPECT_EQ(checkups.find("UID:u3-1-"), std::string::npos) << "done";
}

TEST(FamilyFile, brings_the_timeline_to_another_phone) {
    headless::Session old_phone = support::new_session();
    give_children(old_phone, 3);
    old_phone.press("done.u3");
    old_phone.open("#/info/kinder");
    old_phone.press("family.file.save");
    const std::string file = outgoing(old_phone, Outgoing::Kind::save_family);
    headless::Session new_phone = support::new_session();
    new_phone.open("#/info/kinder");
    new_phone.press("family.file.open");
    new_phone.engine().dispatch(app::CalendarIntent{app::FamilyFileOpened{file.substr(0, file.size() / 2)}});
    EXPECT_NE(new_phone.text().find("Die Datei ist beschädigt."), std::string::npos);
    new_phone.engine().dispatch(app::CalendarIntent{app::FamilyFileOpened{file}});
    new_phone.open("#/kalender");
    EXPECT_EQ(new_phone.find("children")->name, "3 Kinder");
    EXPECT_EQ(new_phone.engine().state().calendar.family.ticks.size(), 2U);
}

TEST(Sheet, has_every_row_to_come_as_one_line) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    session.open("#/info/zeitplan");
    const std::string text = session.text();
    EXPECT_NE(text.find("U4: 20. Dezember 2026 bis 19. Februar 2027 · geht schon ab 20. November 2026 · "
                        "Nachfrist bis 6. März 2027"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("Grippe (Influenza): 20. April 2027 bis 19. Oktober 2044 · nur: ärztlich nötig"),
              std::string::npos);
    EXPECT_NE(text.find("1. August 2030 · danach ist es zu spät · Datum geschätzt"), std::string::npos);
    ASSERT_TRUE(session.press("sheet.print"));
    bool printed = false;
    for (const Outgoing& each : session.take_outgoing()) printed = printed || each.kind == Outgoing::Kind::print_page;
    EXPECT_TRUE(printed);
}

TEST(Sheet, has_the_groups_of_the_screen_and_last_in_each_what_may_not_concern_the_family) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    session.open("#/info/zeitplan");
    EXPECT_TRUE(has_heading(session, "Jetzt"));
    EXPECT_TRUE(has_heading(session, "Später"));
    bool conditional = false;
    for (const semantics::Node& node : session.tree()) {
        if (node.role == Role::heading) conditional = false;
        if (node.key.compare(0, 6, "sheet_") != 0) continue;
        const bool has_condition = node.name.find("nur: ") != std::string::npos;
        EXPECT_TRUE(has_condition || !conditional) << node.name;
        conditional = has_condition;
    }
}

TEST(Sheet, has_boxes_to_tick_and_shows_what_is_ticked) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    session.press("done.u3");
    session.open("#/info/zeitplan");
    EXPECT_NE(session.find("sheet_open.u4.1"), nullptr);
    EXPECT_EQ(session.find("sheet_open.u3.1"), nullptr);
    EXPECT_NE(session.find("sheet_done.u3.1"), nullptr);
}

TEST(Sheet, of_who_comes_from_the_offers_has_all_rows) {
    headless::Session session = support::new_session();
    give_children(session, 1);
    session.press("calendar.filter.offers");
    session.open("#/info/zeitplan");
    EXPECT_NE(session.find("sheet_open.u4.1"), nullptr);
    EXPECT_EQ(session.find("calendar.filter.all")->checked, semantics::State::yes);
    EXPECT_EQ(session.find("calendar.filter.offers"), nullptr);
}

TEST(Sheet, of_a_family_without_a_child_leads_to_the_calendar_and_speaks_of_no_file) {
    headless::Session session = support::new_session();
    session.open("#/info/zeitplan");
    EXPECT_NE(session.find("family.to_calendar"), nullptr);
    EXPECT_EQ(session.text().find("Datei"), std::string::npos);
}

TEST(CalendarPages, belong_to_the_calendar_in_the_bar_below) {
    headless::Session session = support::new_session();
    for (const char* address : {"#/info/kinder", "#/info/fragen", "#/info/zeitplan"}) {
        session.open(address);
        EXPECT_EQ(session.find("tab.calendar")->current, semantics::State::yes) << address;
    }
    session.open("#/info/datenschutz");
    EXPECT_EQ(session.find("tab.more")->current, semantics::State::yes);
}

}  // namespace
