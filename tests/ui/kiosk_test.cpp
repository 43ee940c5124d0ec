// The screens of a kiosk: within reach, without a way out, and the same for everybody.
#include <gtest/gtest.h>

#include <set>

#include "base/utf8.h"
#include "platform/headless/session.h"
#include "semantics/json.h"
#include "support/small_catalogue.h"
#include "support/visits.h"
#include "text/font.h"

namespace {

using app::KioskIntent;
using semantics::Node;
using semantics::Role;

struct Size {
    float width = 0;
    float height = 0;

    bool is_tall() const { return height > width; }
};

constexpr Size kWide{1280, 800};
constexpr Size kTall{1080, 1920};

void happen(headless::Session& session, KioskIntent intent) {
    session.engine().dispatch(app::Intent{std::move(intent)});
}

struct Kiosk : headless::Session {
    Kiosk(catalogue::Catalogue catalogue, const Size& size, app::KioskSetup setup)
        : Session(std::move(catalogue), headless::load_fonts(FW_FONTS_DIR), support::kNow) {
        viewport().width = size.width;
        viewport().height = size.height;
        happen(*this, app::KioskStarted{std::move(setup)});
    }
};

struct SmallKiosk : Kiosk {
    explicit SmallKiosk(const Size& size) : Kiosk(support::small_catalogue(), size, {}) {}
};

struct RealKiosk : Kiosk {
    explicit RealKiosk(const Size& size) : Kiosk(support::real_catalogue(), size, {"luedinghausen", "de", false}) {}
};

bool is_control(const Node& node) {
    return node.role == Role::button || node.role == Role::toggle || node.role == Role::link ||
           node.role == Role::checkbox || node.role == Role::radio || node.role == Role::search_field ||
           node.role == Role::text_field || node.role == Role::number_field;
}

// Of the page, not of the scroll area around the node.
float top_of(const semantics::Tree& tree, const Node& node) {
    for (const Node* at = &node; at->parent != semantics::Id::none;) {
        const auto parent =
            std::find_if(tree.begin(), tree.end(), [at](const Node& each) { return each.id == at->parent; });
        if (parent->role == Role::scroll_area) return node.rect.y + parent->rect.y - parent->scroll_top;
        at = &*parent;
    }
    return node.rect.y;
}

struct Visit {
    const char* name;
    void (*go)(headless::Session& session);
};

void focus_field(headless::Session& session, const char* key) {
    const Node* field = session.find(key);
    ASSERT_NE(field, nullptr);
    happen(session, app::KioskFieldChosen{field->id, field->role == Role::number_field});
}

const Visit kVisits[] = {
    {"start", [](headless::Session&) {}},
    {"search", [](headless::Session& session) { session.press("situation.baby_cries"); }},
    {"keyboard",
     [](headless::Session& session) {
         focus_field(session, "search.query");
         for (const char* key : {"key.b", "key.a", "key.b", "key.y"}) session.press(key);
     }},
    {"arabic",
     [](headless::Session& session) {
         focus_field(session, "search.query");
         session.press("key.keyboard.arabic");
     }},
    {"cyrillic",
     [](headless::Session& session) {
         focus_field(session, "search.query");
         session.press("key.keyboard.cyrillic");
     }},
    {"entry",
     [](headless::Session& session) {
         session.type("search.query", "Ankerpunkt");
         session.press("open.coe-duelmen-ankerpunkt");
     }},
    {"calendar", [](headless::Session& session) { session.press("tab.calendar"); }},
    {"date",
     [](headless::Session& session) {
         session.press("tab.calendar");
         focus_field(session, "calendar.day");
     }},
    {"list",
     [](headless::Session& session) {
         session.type("search.query", "kindergeld");
         session.press("open.kindergeld");
         session.press("save");
         session.press("tab.list");
     }},
    {"emergency", [](headless::Session& session) { session.press("emergency.strip"); }},
    {"more", [](headless::Session& session) { session.press("tab.more"); }},
    {"warning",
     [](headless::Session& session) {
         happen(session, app::KioskTouched{});
         session.press("situation.baby_cries");
         happen(session, app::KioskTimePassed{63'000});
     }},
    {"pin",
     [](headless::Session& session) {
         session.press("tab.more");
         session.press("kiosk.staff");
         session.press("pin.4");
         session.press("pin.7");
     }},
    {"staff",
     [](headless::Session& session) {
         session.press("tab.more");
         session.press("kiosk.staff");
         session.press("pin.4");
         session.press("pin.enter");
         happen(session, app::KioskPinAnswered{app::PinAnswer::right});
         happen(session, app::KioskHealthKnown{{true, 21'000, 2'900, 3'800, 2, 31}});
     }},
};

TEST(KioskScreens, nothing_leads_out_of_the_page) {
    for (const Visit& visit : kVisits) {
        RealKiosk session(kWide);
        visit.go(session);
        for (const Node& node : session.tree()) {
            EXPECT_TRUE(node.href.empty()) << visit.name << ": " << node.name << " -> " << node.href;
            EXPECT_NE(node.role, Role::link) << visit.name << ": " << node.name;
        }
    }
}

TEST(KioskScreens, what_belongs_to_every_screen_stands_in_the_lower_half) {
    for (const Size& size : {kWide, kTall}) {
        for (const Visit& visit : kVisits) {
            RealKiosk session(size);
            visit.go(session);
            const semantics::Tree& tree = session.tree();
            const bool all = std::string_view(visit.name) == "start" || std::string_view(visit.name) == "warning" ||
                             std::string_view(visit.name) == "pin";
            for (const Node& node : tree) {
                const bool in_content = node.rect.y < size.height / 2 && !all && !size.is_tall();
                if (!is_control(node) || in_content || std::string_view(visit.name) == "staff") continue;
                const bool typing = session.engine().state().kiosk.field != semantics::Id::none;
                if (typing && node.key.substr(0, 4) != "key.") continue;
                EXPECT_GE(top_of(tree, node), size.height / 2 - 1) << visit.name << ": " << node.name;
            }
        }
    }
}

// Choices that fill their line exactly once sent the last of them under the strip, where nobody could touch it.
TEST(KioskScreens, no_choice_lies_under_the_emergency_strip) {
    for (const Size& size : {kWide, kTall}) {
        RealKiosk session(size);
        session.tree();
        const Node* more = session.find("tab.more");
        const Node* strip = session.find("emergency.strip");
        ASSERT_NE(more, nullptr);
        ASSERT_NE(strip, nullptr);
        EXPECT_LE(more->rect.y + more->rect.height, strip->rect.y + 1) << size.width;
    }
}

TEST(KioskScreens, the_warning_is_alone_on_the_screen) {
    RealKiosk session(kWide);
    kVisits[11].go(session);
    std::set<std::string> keys;
    bool dialog = false;
    for (const Node& node : session.tree()) {
        dialog = dialog || node.role == Role::dialog;
        if (is_control(node)) keys.insert(node.key);
    }
    EXPECT_TRUE(dialog);
    EXPECT_EQ(keys, (std::set<std::string>{"kiosk.again", "kiosk.more_time"}));
    ASSERT_TRUE(session.press("kiosk.more_time"));
    EXPECT_EQ(session.engine().state().screen, app::Screen::situation) << "back where they were";
    EXPECT_EQ(session.find("kiosk.more_time"), nullptr);
}

TEST(KioskScreens, after_the_wipe_the_screen_is_the_first_one) {
    for (const Visit& visit : kVisits) {
        RealKiosk fresh(kWide);
        RealKiosk session(kWide);
        visit.go(session);
        session.tree();
        happen(session, app::KioskVisitEnded{});
        EXPECT_EQ(session.engine().state(), fresh.engine().state()) << visit.name;
        EXPECT_EQ(semantics::to_json(session.tree()), semantics::to_json(fresh.tree())) << visit.name;
        EXPECT_EQ(session.engine().title(), fresh.engine().title()) << visit.name;
    }
}

TEST(KioskScreens, the_keyboard_types_into_the_field) {
    SmallKiosk session(kWide);
    focus_field(session, "search.query");
    for (const char* key : {"key.u", "key.space", "key.keyboard.digits", "key.3"})
        ASSERT_TRUE(session.press(key)) << key;
    EXPECT_EQ(session.find("search.query")->value, "u 3");
    EXPECT_NE(session.find("open.u3"), nullptr) << "and the search goes along";
    ASSERT_TRUE(session.press("key.erase"));
    ASSERT_TRUE(session.press("key.keyboard.turkish"));
    ASSERT_TRUE(session.press("key.\u011f"));
    EXPECT_EQ(session.find("search.query")->value, "u \u011f");
    ASSERT_TRUE(session.press("key.erase")) << "a letter of two bytes at once";
    EXPECT_EQ(session.find("search.query")->value, "u ");
    ASSERT_TRUE(session.press("key.done"));
    EXPECT_EQ(session.find("keyboard"), nullptr);
}

TEST(KioskScreens, every_letter_on_the_keys_can_be_painted) {
    const text::Font font(headless::load_fonts(FW_FONTS_DIR).regular);
    for (const char* layout : {"german", "turkish", "cyrillic", "arabic", "digits"}) {
        SmallKiosk session(kWide);
        focus_field(session, "search.query");
        ASSERT_TRUE(session.press("key.keyboard." + std::string(layout)));
        std::size_t keys = 0;
        for (const Node& node : session.tree()) {
            if (node.key.substr(0, 4) != "key.") continue;
            ++keys;
            for (const semantics::Line& line : node.lines) {
                for (std::size_t at = 0; at < line.text.size();) {
                    const char32_t letter = base::next_code_point(line.text, at);
                    EXPECT_TRUE(font.has(letter)) << layout << ": U+" << std::hex << static_cast<unsigned>(letter);
                }
            }
        }
        EXPECT_GE(keys, 17U) << layout;
    }
}

TEST(KioskScreens, a_date_needs_digits_only) {
    SmallKiosk session(kTall);
    session.press("tab.calendar");
    focus_field(session, "calendar.day");
    EXPECT_EQ(session.find("key.keyboard.arabic"), nullptr);
    for (const char* key : {"key.1", "key.7"}) ASSERT_TRUE(session.press(key));
    EXPECT_EQ(session.find("calendar.day")->value, "17");
}

// A form that has become an answer took its field along; the keys stayed away, and so did the bar below them.
TEST(KioskScreens, the_keys_go_with_the_field_they_typed_into) {
    for (const Size& size : {kWide, kTall}) {
        SmallKiosk session(size);
        session.press("tab.calendar");
        focus_field(session, "calendar.day");
        session.type("calendar.day", "5");
        session.type("calendar.month", "6");
        session.type("calendar.year", "2026");
        session.tree();
        ASSERT_TRUE(session.press("calendar.show"));
        session.tree();
        EXPECT_EQ(session.find("keyboard"), nullptr);
        EXPECT_NE(session.find("tab.more"), nullptr) << "the way on";
        EXPECT_EQ(session.engine().state().kiosk.field, semantics::Id::none);
    }
}

TEST(KioskScreens, the_keys_do_not_cover_the_field) {
    for (const Size& size : {kWide, kTall}) {
        for (const char* screen : {"start", "calendar"}) {
            SmallKiosk session(size);
            const bool date = std::string_view(screen) == "calendar";
            if (date) session.press("tab.calendar");
            const char* key = date ? "calendar.year" : "search.query";
            focus_field(session, key);
            const semantics::Tree& tree = session.tree();
            const Node* field = session.find(key);
            const Node* keys = session.find("keyboard");
            ASSERT_NE(keys, nullptr);
            EXPECT_LE(top_of(tree, *field) + field->rect.height, keys->rect.y) << screen << " " << size.width;
        }
    }
}

TEST(KioskScreens, a_form_for_digits_stays_in_the_lower_half) {
    SmallKiosk session(kTall);
    session.press("tab.calendar");
    focus_field(session, "calendar.day");
    const semantics::Tree& tree = session.tree();
    EXPECT_GE(top_of(tree, *session.find("calendar.day")), kTall.height / 2);
    EXPECT_GE(top_of(tree, *session.find("calendar.show")), kTall.height / 2);
}

TEST(KioskScreens, a_telephone_takes_the_contact_along) {
    SmallKiosk session(kWide);
    session.type("search.query", "schreibaby");
    ASSERT_TRUE(session.press("open.schreibaby"));
    session.tree();
    const Node* code = session.find("qr");
    ASSERT_NE(code, nullptr);
    EXPECT_EQ(code->role, Role::image);
    EXPECT_EQ(session.find("contact"), nullptr) << "a file would stay on the machine";
}

TEST(KioskScreens, what_a_kiosk_cannot_do_is_not_offered) {
    for (const bool printer : {false, true}) {
        Kiosk session(support::small_catalogue(), kWide, {{}, "de", printer});
        session.type("search.query", "schreibaby");
        session.press("open.schreibaby");
        session.press("save");
        session.tree();
        EXPECT_EQ(session.find("report"), nullptr) << "a note would be wiped with the visit";
        session.press("tab.list");
        ASSERT_TRUE(session.press("list.hand_over"));
        session.tree();
        for (const char* key : {"hand_over.share", "hand_over.copy"}) EXPECT_EQ(session.find(key), nullptr) << key;
        EXPECT_EQ(session.find("hand_over.print") != nullptr, printer);
        if (!printer) continue;
        session.take_outgoing();
        ASSERT_TRUE(session.press("hand_over.print"));
        const std::vector<app::Outgoing> outgoing = session.take_outgoing();
        ASSERT_EQ(outgoing.size(), 1U);
        EXPECT_EQ(outgoing[0].kind, app::Outgoing::Kind::print_sheet);
    }
}

TEST(KioskScreens, nobody_loses_a_date_without_being_asked) {
    SmallKiosk session(kWide);
    happen(session, app::KioskTouched{});
    session.press("tab.calendar");
    session.type("calendar.day", "5");
    session.press("tab.start");
    session.tree();
    happen(session, app::KioskTimePassed{61'000});
    EXPECT_EQ(session.engine().state().kiosk.phase, app::KioskPhase::warning);
}

TEST(KioskScreens, numbers_are_there_to_be_read) {
    SmallKiosk session(kWide);
    session.type("search.query", "schreibaby");
    ASSERT_TRUE(session.press("open.schreibaby"));
    bool number = false;
    for (const Node& node : session.tree()) {
        number = number || node.name.find("0199 12-34") != std::string::npos;
        EXPECT_EQ(node.name.find("anrufen"), std::string::npos) << node.name << ": a kiosk has no telephone";
    }
    EXPECT_TRUE(number);
}

}  // namespace
