// How a record is said in short: its symbol, its subtitle, its badges. Used by hits, entries, lists and the calendar.
#pragma once

#include <string>
#include <vector>

#include "calendar/opening.h"
#include "ui/canvas.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/target.h"

namespace ui {

char32_t symbol_of(const catalogue::Record& record);
// "Beratungsstelle", "Familienleistung", "Impfung" …
std::string kind_of(const Canvas& canvas, const catalogue::Record& record);
// Provider and place of an offer, who pays a benefit, the age for a check-up; never empty.
std::string subtitle_of(const Canvas& canvas, const catalogue::Record& record);
// "Für: Eltern · 1 bis 6 Jahre · etwa 12 km": groups, ages and, once a place is chosen, how far; empty when none is
// known.
std::string for_whom_and_where(const Canvas& canvas, const catalogue::Record& record);
std::string label_of(const Canvas& canvas, const std::vector<catalogue::Term>& terms, const std::string& key);

// At most four, the most telling first; then whether the title is German on a page in another language.
std::vector<Badge> badges_of(const Canvas& canvas, const catalogue::Record& record, const calendar::Moment& moment);
// "jetzt offen", "öffnet um 9 Uhr", "öffnet Montag um 9 Uhr"; empty when unknown or too far away.
std::string opening_words(const Canvas& canvas, const calendar::OpeningState& state);
std::string cost_words(const Canvas& canvas, catalogue::Cost cost);

// "tel:+49…" of a phone.
Target to_phone(const catalogue::Phone& phone);
// Ids of what belongs to one record: a card, its call button …
semantics::Id record_id(std::string_view part, const catalogue::Record& record);

// A card that opens the record: title at a heading level, subtitle, badges, a reason where one is given, a round call
// button.
void record_card(Canvas& canvas, const catalogue::Record& record, const calendar::Moment& moment,
                 const std::string& reason, int level = 2);

}  // namespace ui
