// Ways to every screen, as a person would go them, with the real catalogue of Kreis Coesfeld.
#pragma once

#include <string>
#include <vector>

#include "platform/headless/session.h"
#include "support/real_catalogue.h"

namespace support {

// A Monday morning in November.
inline constexpr base::LocalTime kNow{base::Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}},
                                      10 * 60};

inline headless::Session new_session(const std::string& region = "coesfeld") {
    return headless::Session(real_catalogue(region), headless::load_fonts(FW_FONTS_DIR), kNow);
}

struct Visit {
    std::string name;
    void (*go)(headless::Session& session);
};

inline void give_birth_date(headless::Session& session) {
    session.open("#/kalender");
    session.type("calendar.day", "20");
    session.type("calendar.month", "10");
    session.type("calendar.year", "2026");
    session.press("calendar.show");
}

inline const std::vector<Visit>& visits() {
    static const std::vector<Visit> kVisits = {
        {"start", [](headless::Session& session) { session.open("#/"); }},
        {"start-with-child",
         [](headless::Session& session) {
             give_birth_date(session);
             session.open("#/");
         }},
        {"search-empty", [](headless::Session& session) { session.open("#/suche"); }},
        {"search",
         [](headless::Session& session) {
             session.open("#/");
             session.type("search.query", "baby schreit");
         }},
        {"search-nothing", [](headless::Session& session) { session.open("#/suche?q=qqqqxxxx"); }},
        {"search-suggestion", [](headless::Session& session) { session.open("#/suche?q=kidnergeld"); }},
        {"search-filtered",
         [](headless::Session& session) {
             session.open("#/suche?q=kita&ort=duelmen&phase=3-6&art=family_centre&telefon=1");
         }},
        {"search-filters",
         [](headless::Session& session) {
             session.open("#/suche?q=kita&ort=duelmen");
             session.press("filter.all");
         }},
        {"entry-offer", [](headless::Session& session) { session.open("#/eintrag/coe-willkommensbesuche-kreis"); }},
        {"entry-benefit", [](headless::Session& session) { session.open("#/eintrag/kindergeld"); }},
        {"entry-checkup", [](headless::Session& session) { session.open("#/eintrag/u3"); }},
        {"entry-vaccination", [](headless::Session& session) { session.open("#/eintrag/rotavirus-2"); }},
        {"entry-task", [](headless::Session& session) { session.open("#/eintrag/task-vorsorge-termine"); }},
        {"entry-helpline", [](headless::Session& session) { session.open("#/eintrag/elterntelefon"); }},
        {"entry-missing", [](headless::Session& session) { session.open("#/eintrag/gibt-es-nicht"); }},
        {"calendar-empty", [](headless::Session& session) { session.open("#/kalender"); }},
        {"calendar-fault",
         [](headless::Session& session) {
             session.open("#/kalender");
             session.type("calendar.day", "31");
             session.type("calendar.month", "2");
             session.type("calendar.year", "2026");
             session.press("calendar.show");
         }},
        {"calendar", [](headless::Session& session) { give_birth_date(session); }},
        {"list-empty", [](headless::Session& session) { session.open("#/merkliste"); }},
        {"list",
         [](headless::Session& session) {
             for (const char* id : {"kindergeld", "elterntelefon", "u3"}) {
                 session.open(std::string("#/eintrag/") + id);
                 session.press("save");
             }
             session.open("#/merkliste");
         }},
        {"emergency", [](headless::Session& session) { session.open("#/notfall"); }},
        {"topics", [](headless::Session& session) { session.open("#/themen"); }},
        {"topic", [](headless::Session& session) { session.open("#/thema/breastfeeding"); }},
        {"life-phase", [](headless::Session& session) { session.open("#/lebensphase/0-1"); }},
        {"map", [](headless::Session& session) { session.open("#/karte"); }},
        {"municipality", [](headless::Session& session) { session.open("#/ort/duelmen"); }},
        {"situation", [](headless::Session& session) { session.open("#/situation/baby_cries"); }},
        {"situation-private", [](headless::Session& session) { session.open("#/situation/hurt"); }},
        {"more", [](headless::Session& session) { session.open("#/mehr"); }},
        {"place", [](headless::Session& session) { session.open("#/info/ort"); }},
        {"info-data", [](headless::Session& session) { session.open("#/info/daten"); }},
        {"info-imprint", [](headless::Session& session) { session.open("#/info/impressum"); }},
    };
    return kVisits;
}

}  // namespace support
