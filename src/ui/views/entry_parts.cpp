#include "ui/views/entry_parts.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "app/routes.h"
#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/record_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Record;
using semantics::Role;

constexpr int kDaysInWeek = 7;
constexpr int kHolidayBit = 7;

// A heading and one paragraph, left out when the words are missing.
void section(Canvas& canvas, std::string_view text_key, const std::string& words) {
    if (words.empty()) return;
    entry_heading(canvas, text_key);
    paragraph(canvas, canvas.local(words));
}

// Sections of a law are named alike in every language.
void law(Canvas& canvas, const std::string& legal_basis) {
    if (legal_basis.empty()) return;
    entry_heading(canvas, "benefit.law");
    paragraph(canvas, legal_basis, kBody, canvas.local(legal_basis).language);
}

void bullet_list(Canvas& canvas, std::string_view text_key, const std::vector<std::string>& items) {
    if (items.empty()) return;
    entry_heading(canvas, text_key);
    const std::size_t list =
        canvas.begin_node(Role::list, semantics::make_id(canvas.parent(), "bullets", text_key), canvas.say(text_key));
    Column& column = canvas.column();
    const float top = column.y;
    const float indent = 20 * canvas.scale();
    for (const std::string& item : items) {
        const std::string words = canvas.marked(item);
        const std::size_t node = canvas.add_node(Role::list_item, canvas.words_id(words), words);
        const float dot = 6 * canvas.scale();
        const float middle = column.y + canvas.line_height(kBody) / 2;
        canvas.add_box(Box{semantics::Rect{column.x + 4, middle - dot / 2, dot, dot}, dot / 2, canvas.palette().teal,
                           std::nullopt, 1});
        column.y +=
            canvas
                .add_words(node, words, kBody, canvas.palette().ink, column.x + indent, column.y, column.width - indent)
                .height;
    }
    canvas.node(list).rect = semantics::Rect{column.x, top, column.width, column.y - top};
    canvas.end_node();
}

void related(Canvas& canvas, std::string_view text_key, const std::vector<std::string>& ids) {
    std::vector<const Record*> records;
    for (const std::string& id : ids) {
        const Record* record = canvas.engine().catalogue().find_record(id);
        if (record != nullptr) records.push_back(record);
    }
    if (records.empty()) return;
    entry_heading(canvas, text_key);
    for (const Record* record : records) {
        link_row(canvas, record_id("related", *record), to_entry(*record), canvas.local(record->title).text,
                 RowLook{symbol_of(*record), {}, true}, "related." + record->id);
        hairline(canvas);
    }
}

std::string labels(const Canvas& canvas, const std::vector<catalogue::Term>& terms,
                   const std::vector<std::string>& keys) {
    std::string words;
    for (const std::string& key : keys) {
        const std::string label = label_of(canvas, terms, key);
        if (label.empty()) continue;
        if (!words.empty()) words += ", ";
        words += label;
    }
    return words;
}

// "9–12 · 14–17 Uhr" of one day; empty when closed.
std::string spans_of_day(const Canvas& canvas, const std::vector<catalogue::WeeklySpan>& hours, int day) {
    std::string spans;
    for (const catalogue::WeeklySpan& span : hours) {
        if ((span.days >> day & 1) == 0) continue;
        if (!spans.empty()) spans += " · ";
        spans += text::clock(span.opens) + "–" + text::clock(span.closes);
    }
    return spans.empty() ? spans : canvas.say("open.hours", {{"spans", spans}});
}

void opening_hours(Canvas& canvas, const Record& record, const std::string& hours_note) {
    if (record.opening_hours.empty() && hours_note.empty()) return;
    entry_heading(canvas, record.type() == catalogue::RecordType::helpline ? "entry.reachable" : "entry.open");
    if (!record.opening_hours.empty()) {
        const text::Messages& messages = canvas.engine().messages();
        const std::chrono::weekday weekday{std::chrono::sys_days(canvas.state().now.date)};
        const int today = static_cast<int>(weekday.iso_encoding()) - 1;
        const Card card = begin_card(canvas);
        for (int step = 0; step < kDaysInWeek; ++step) {
            const int day = (today + step) % kDaysInWeek;
            const std::string spans = spans_of_day(canvas, record.opening_hours, day);
            if (step > 0 && spans.empty()) continue;
            if (step > 0) {
                canvas.space(kGap);
                hairline(canvas);
                canvas.space(kGap);
            }
            const std::string name = text::weekday_name(messages, day);
            label_and_value(canvas, step == 0 ? canvas.say("open.today", {{"weekday", name}}) : name,
                            spans.empty() ? canvas.say("open.closed") : spans,
                            step == 0 ? Emphasis::both : Emphasis::none);
        }
        const std::string holidays = spans_of_day(canvas, record.opening_hours, kHolidayBit);
        canvas.space(kGap);
        note(canvas, holidays.empty() ? canvas.say("open.not_on_holidays")
                                      : canvas.say("open.on_holidays", {{"spans", holidays}}));
        end_card(canvas, card);
    }
    if (hours_note.empty()) return;
    canvas.space(kGap);
    note(canvas, canvas.local(hours_note));
}

std::string language_names(const Canvas& canvas, const std::vector<std::string>& tags) {
    std::string words;
    for (const std::string& tag : tags) {
        const std::string key = "language." + tag;
        if (!words.empty()) words += ", ";
        words += canvas.engine().messages().has(key) ? canvas.say(key) : tag;
    }
    return words;
}

std::string address_words(const catalogue::Address& address) {
    std::string words = address.street;
    const std::string town = address.postal_code.empty() ? address.city : address.postal_code + " " + address.city;
    if (!words.empty() && !town.empty()) words += ", ";
    return words + town;
}

struct Fact {
    const char* text_key;
    std::string words;
};

// Short answers in one card; what is not known is left out.
void facts(Canvas& canvas, const std::vector<Fact>& all) {
    const auto known = [](const Fact& fact) { return !fact.words.empty(); };
    if (std::none_of(all.begin(), all.end(), known)) return;
    entry_heading(canvas, "entry.at_a_glance");
    const Card card = begin_card(canvas);
    bool first = true;
    for (const Fact& fact : all) {
        if (fact.words.empty()) continue;
        if (!first) {
            canvas.space(kCardGap);
            hairline(canvas);
            canvas.space(kCardGap);
        }
        first = false;
        label_and_value(canvas, canvas.say(fact.text_key), fact.words, Emphasis::value);
    }
    end_card(canvas, card);
}

std::string year_or_date(const Canvas& canvas, const std::string& iso) {
    return text::partial_date(canvas.engine().messages(), iso);
}

// The youth office answers for a place, not for an offer; so it is named once a place is chosen.
void youth_office(Canvas& canvas) {
    const catalogue::Place* place = canvas.engine().catalogue().find_place(canvas.state().settings.place);
    if (place == nullptr || place->youth_welfare_office.empty()) return;
    entry_heading(canvas, "entry.youth_office");
    note(canvas,
         canvas.say("entry.youth_office.of", {{"place", place->name}, {"office", place->youth_welfare_office}}));
}

}  // namespace

void entry_heading(Canvas& canvas, std::string_view text_key) {
    canvas.space(24);
    heading(canvas, 2, canvas.say(text_key));
    canvas.space(kGap);
}

std::string map_link(std::string_view address) {
    return "https://www.openstreetmap.org/search?query=" + app::encode_component(address);
}

void show_details(Canvas& canvas, const Record& record, const catalogue::Offer& offer) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    opening_hours(canvas, record, offer.opening_hours_note);
    facts(canvas, {{"entry.address", address_words(offer.address)},
                   {"entry.for_whom", labels(canvas, catalogue.target_groups, offer.target_groups)},
                   {"entry.cost", cost_words(canvas, record.cost)},
                   {"entry.languages", language_names(canvas, record.languages)},
                   {"entry.access", canvas.marked(offer.accessibility)}});
    youth_office(canvas);
}

void show_details(Canvas& canvas, const Record&, const catalogue::Benefit& benefit) {
    section(canvas, "entry.for_whom", benefit.who);
    section(canvas, "benefit.amount", benefit.amount);
    if (!benefit.amount.empty() && !benefit.amount_as_of.empty()) {
        note(canvas, canvas.say("benefit.amount_as_of", {{"date", year_or_date(canvas, benefit.amount_as_of)}}));
    }
    section(canvas, "benefit.deadline", benefit.deadline);
    section(canvas, "benefit.apply_at", benefit.apply_at);
    if (!benefit.apply_at_local.empty()) {
        canvas.space(kGap);
        note(canvas, canvas.say("benefit.apply_here", {{"office", canvas.marked(benefit.apply_at_local)}}));
    }
    bullet_list(canvas, "entry.documents", benefit.documents);
    law(canvas, benefit.legal_basis);
    related(canvas, "entry.related", benefit.related);
}

void show_details(Canvas& canvas, const Record& record, const catalogue::Checkup& checkup) {
    std::string where;
    for (const std::string& place : checkup.where) where += (where.empty() ? "" : ", ") + canvas.marked(place);
    facts(canvas, {{"checkup.age", canvas.marked(checkup.age_label)},
                   {"checkup.tolerance", canvas.marked(checkup.tolerance_label)},
                   {"checkup.where", where},
                   {"entry.cost", cost_words(canvas, record.cost)},
                   {"checkup.documented", canvas.marked(checkup.documented_in)}});
    canvas.space(kMargin);
    button(canvas, record_id("plan", record), to_screen(app::Screen::calendar), canvas.say("checkup.to_calendar"),
           ButtonLook{Weight::second, icon::kEventNote}, "to_calendar");
}

void show_details(Canvas& canvas, const Record& record, const catalogue::Vaccination& vaccination) {
    facts(canvas, {{"vaccination.protects", canvas.marked(vaccination.protects_from)},
                   {"checkup.age", canvas.marked(vaccination.age_label)},
                   {"vaccination.condition", canvas.marked(vaccination.condition)},
                   {"entry.cost", cost_words(canvas, record.cost)}});
    related(canvas, "vaccination.linked", vaccination.linked_checkups);
    canvas.space(kMargin);
    notice(canvas, icon::kInfo, canvas.say("vaccination.advice"));
}

void show_details(Canvas& canvas, const Record& record, const catalogue::Task& task) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    if (const std::string condition = label_of(canvas, catalogue.conditions, task.condition); !condition.empty()) {
        entry_heading(canvas, "task.condition");
        paragraph(canvas, condition);
    }
    bullet_list(canvas, "entry.documents", task.documents);
    std::vector<std::string> linked = task.benefits;
    linked.insert(linked.end(), task.checkups.begin(), task.checkups.end());
    linked.insert(linked.end(), task.vaccinations.begin(), task.vaccinations.end());
    related(canvas, "entry.related", linked);
    if (task.offer_kinds.empty()) return;
    entry_heading(canvas, "task.who_helps");
    for (const std::string& kind : task.offer_kinds) {
        const std::string label = label_of(canvas, catalogue.kinds, kind);
        if (label.empty()) continue;
        link_row(canvas, semantics::make_id(record_id("helps", record), "kind", kind),
                 to_intent(app::SearchIntent{app::SearchOpened{label}}), label, RowLook{icon::kSearch, {}, true},
                 "helps." + kind);
        hairline(canvas);
    }
}

void show_details(Canvas& canvas, const Record& record, const catalogue::Helpline& helpline) {
    opening_hours(canvas, record, helpline.availability);
    facts(canvas, {{"entry.cost", cost_words(canvas, record.cost)},
                   {"entry.languages", language_names(canvas, record.languages)}});
    if (!helpline.languages_note.empty()) note(canvas, canvas.local(helpline.languages_note));
}

void show_provenance(Canvas& canvas, const Record& record) {
    const catalogue::Provenance& provenance = record.provenance;
    std::string words = canvas.say(provenance.checked == catalogue::Checked::unverified ? "provenance.unverified"
                                   : provenance.checked == catalogue::Checked::seen     ? "provenance.seen"
                                                                                        : "provenance.confirmed");
    words += " " + (provenance.as_of.empty()
                        ? canvas.say("provenance.no_date")
                        : canvas.say("provenance.as_of", {{"date", year_or_date(canvas, provenance.as_of)}}));
    if (provenance.checked != catalogue::Checked::confirmed) words += " " + canvas.say("provenance.not_confirmed");
    if (!provenance.unverified_fields.empty() && provenance.checked == catalogue::Checked::seen) {
        words += " " + canvas.say("provenance.partly");
    }
    canvas.space(24);
    const bool old = provenance.stale_risk == catalogue::StaleRisk::high;
    notice(canvas, old ? icon::kHistory : icon::kVerified, words, old ? Tone::alert : Tone::quiet);
    const bool readable = provenance.source.substr(0, 8) != "https://" && provenance.source != "general knowledge";
    if (readable && !provenance.source.empty()) {
        canvas.space(kGap);
        note(canvas, canvas.say("provenance.source", {{"source", provenance.source}}));
    }
}

}  // namespace ui
