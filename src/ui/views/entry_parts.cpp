#include "ui/views/entry_parts.h"

#include <algorithm>
#include <array>

#include "app/routes.h"
#include "generated/ui/icons.h"
#include "planner/visit_folder.h"
#include "text/dates.h"
#include "ui/views/opening_hours.h"
#include "ui/views/record_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Record;
using semantics::Role;

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

// What an empty answer means: nobody knows it, which is said because it does not mean "no", or it does not concern
// the record.
enum class Empty : std::uint8_t { unknown, does_not_apply };

// Short answers in one card.
void facts(Canvas& canvas, Empty empty, const std::vector<Fact>& all) {
    const auto known = [](const Fact& fact) { return !fact.words.empty(); };
    if (std::none_of(all.begin(), all.end(), known)) return;
    entry_heading(canvas, "entry.at_a_glance");
    const Card card = begin_card(canvas);
    std::string unknown;
    auto part = [&canvas, first = true](const auto& show) mutable {
        if (!first) {
            canvas.space(kCardGap);
            hairline(canvas);
            canvas.space(kCardGap);
        }
        first = false;
        show();
    };
    for (const Fact& fact : all) {
        std::string label = canvas.say(fact.text_key);
        if (fact.words.empty()) {
            if (label.back() == '?') label.pop_back();  // in a list, questions are topics
            unknown += (unknown.empty() ? "" : ", ") + label;
            continue;
        }
        part([&] { label_and_value(canvas, label, fact.words, Emphasis::value); });
    }
    if (!unknown.empty() && empty == Empty::unknown)
        part([&] { note(canvas, canvas.say("entry.unknown", {{"fields", unknown}})); });
    end_card(canvas, card);
}

std::string year_or_date(const Canvas& canvas, const std::string& iso) {
    return text::partial_date(canvas.engine().messages(), iso);
}

// The entry of the office that answers for a place: of that kind, with the same first word ("Kreisjugendamt"), and for
// families there. nullptr where the data have none.
const Record* entry_of_office(const catalogue::Catalogue& catalogue, const catalogue::Place& place) {
    const std::string& office = place.youth_welfare_office;
    const std::string first_word = office.substr(0, office.find(' ') + 1);
    for (const Record& record : catalogue.records) {
        const auto* offer = std::get_if<catalogue::Offer>(&record.details);
        if (offer == nullptr || record.kind != "youth_welfare_office" || first_word.empty()) continue;
        if (record.title.de.compare(0, first_word.size(), first_word) != 0) continue;
        const auto& area = offer->service_area;
        if (std::find(area.begin(), area.end(), place.id) != area.end()) return &record;
    }
    return nullptr;
}

// The youth office answers for the place of a family, not for an offer; so the place is asked for first.
void youth_office(Canvas& canvas) {
    const catalogue::Place* place = canvas.engine().catalogue().find_place(canvas.state().settings.place);
    entry_heading(canvas, "entry.youth_office");
    if (place == nullptr) {
        link_row(canvas, semantics::make_id(canvas.parent(), "ask_place"), to_screen(app::Screen::info, "ort"),
                 canvas.say("entry.youth_office.ask"), RowLook{icon::kLocationOn, {}, true}, "entry.ask_place");
        return;
    }
    paragraph(canvas, place->youth_welfare_office.empty()
                          ? canvas.say("entry.youth_office.unknown", {{"place", place->name}})
                          : canvas.say("entry.youth_office.of",
                                       {{"place", place->name}, {"office", place->youth_welfare_office}}));
    const Record* office = entry_of_office(canvas.engine().catalogue(), *place);
    if (office == nullptr || office->id == canvas.shown().subject) return;
    canvas.space(kTight);
    link_row(canvas, record_id("office", *office), to_entry(*office), canvas.local(office->title).text,
             RowLook{icon::kHome, office->phones.empty() ? "" : office->phones[0].shown, true}, "entry.office");
}

// Where the voucher of the folder is worth something; what it is stands in its own entry.
void voucher(Canvas& canvas, const Record& record) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const Record* explained = catalogue.find_record(catalogue.meta.welcome.voucher);
    if (explained == nullptr || !planner::takes_voucher(catalogue, record)) return;
    canvas.space(kGap);
    link_row(canvas, record_id("voucher", record), to_entry(*explained), canvas.say("entry.voucher"),
             RowLook{icon::kPayments, canvas.say("entry.voucher.advice"), true}, "voucher");
}

// The data hold keys for the usual cases and words for the others.
std::string access_words(const Canvas& canvas, const std::string& access) {
    const std::string key = "access." + access;
    return canvas.engine().messages().has(key) ? canvas.say(key) : canvas.marked(access);
}

std::string phase_words(const Canvas& canvas, const Record& record) {
    const std::vector<catalogue::LifePhase>& phases = canvas.engine().catalogue().life_phases;
    if (record.life_phases.size() == phases.size()) return canvas.say("entry.every_age");
    std::string words;
    for (const catalogue::LifePhase& phase : phases) {
        const auto& own = record.life_phases;
        if (std::find(own.begin(), own.end(), phase.key) == own.end()) continue;
        words += (words.empty() ? "" : ", ") + canvas.local(phase.label).text;
    }
    return words;
}

// Which facts of a record that was seen were not; names of fields without a word of their own stay unnamed.
std::string partly_unverified(const Canvas& canvas, const catalogue::Provenance& provenance) {
    std::string fields;
    for (const std::string& field : provenance.unverified_fields) {
        const std::string key = "field." + field;
        if (!canvas.engine().messages().has(key)) continue;
        fields += (fields.empty() ? "" : ", ") + canvas.say(key);
    }
    if (!fields.empty()) return " " + canvas.say("provenance.fields", {{"fields", fields}});
    return provenance.unverified_fields.empty() ? std::string() : " " + canvas.say("provenance.partly");
}

// Of an address only whose page it is: the rest is long, and often gone.
std::string source_words(std::string_view source) {
    std::string words;
    while (!source.empty()) {
        std::string_view part = source.substr(0, source.find("; "));
        source.remove_prefix(std::min(part.size() + 2, source.size()));
        if (const std::size_t host = part.find("://"); host != std::string_view::npos) {
            part.remove_prefix(host + 3);
            part = part.substr(0, part.find('/'));
            if (part.substr(0, 4) == "www.") part.remove_prefix(4);
        }
        if (words.find(part) == std::string::npos) words += (words.empty() ? "" : ", ") + std::string(part);
    }
    return words;
}

}  // namespace

void entry_heading(Canvas& canvas, std::string_view text_key) {
    canvas.space(kSectionGap);
    heading(canvas, 2, canvas.say(text_key));
    canvas.space(kGap);
}

std::string map_link(std::string_view address, Maps maps) {
    const std::string words = app::encode_component(address);
    switch (maps) {
        case Maps::geo:
            return "geo:0,0?q=" + words;
        case Maps::apple:
            return "https://maps.apple.com/?q=" + words;
        case Maps::website:
            break;
    }
    return "https://www.openstreetmap.org/search?query=" + words;
}

void show_details(Canvas& canvas, const Record& record, const catalogue::Offer& offer) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    opening_hours(canvas, record, offer.opening_hours_note);
    facts(canvas, Empty::unknown,
          {{"entry.address", address_words(offer.address)},
           {"entry.for_whom", labels(canvas, catalogue.target_groups, offer.target_groups)},
           {"entry.age", phase_words(canvas, record)},
           {"entry.cost", cost_words(canvas, record.cost)},
           {"entry.languages", language_names(canvas, record.languages)},
           {"entry.access", access_words(canvas, offer.accessibility)}});
    voucher(canvas, record);
    youth_office(canvas);
}

void show_details(Canvas& canvas, const Record& record, const catalogue::Benefit& benefit) {
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
    if (!record.sensitive) {
        canvas.space(kMargin);
        button(canvas, record_id("needs", record), to_screen(app::Screen::needs, record.id), canvas.say("needs.title"),
               ButtonLook{Weight::second, icon::kCheckCircle}, "to_needs");
    }
    law(canvas, benefit.legal_basis);
    related(canvas, "entry.related", benefit.related);
}

void show_details(Canvas& canvas, const Record& record, const catalogue::Checkup& checkup) {
    std::string where;
    for (const std::string& place : checkup.where) where += (where.empty() ? "" : ", ") + canvas.marked(place);
    facts(canvas, Empty::does_not_apply,
          {{"checkup.age", canvas.marked(checkup.age_label)},
           {"checkup.tolerance", canvas.marked(checkup.tolerance_label)},
           {"checkup.where", where},
           {"entry.cost", cost_words(canvas, record.cost)},
           {"checkup.documented", canvas.marked(checkup.documented_in)}});
    canvas.space(kMargin);
    button(canvas, record_id("plan", record), to_screen(app::Screen::calendar), canvas.say("checkup.to_calendar"),
           ButtonLook{Weight::second, icon::kEventNote}, "to_calendar");
}

void show_details(Canvas& canvas, const Record& record, const catalogue::Vaccination& vaccination) {
    facts(canvas, Empty::does_not_apply,
          {{"vaccination.protects", canvas.marked(vaccination.protects_from)},
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
    facts(canvas, Empty::unknown,
          {{"entry.cost", cost_words(canvas, record.cost)},
           {"entry.languages", language_names(canvas, record.languages)},
           {"entry.access", access_words(canvas, helpline.accessibility)}});
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
    if (provenance.checked == catalogue::Checked::seen) words += partly_unverified(canvas, provenance);
    canvas.space(kSectionGap);
    const bool old = calendar::is_old(provenance, canvas.state().now.date);
    notice(canvas, old ? icon::kHistory : icon::kVerified, words, old ? Tone::alert : Tone::quiet);
    const std::string source = source_words(catalogue::nameable_source(provenance));
    if (source.empty()) return;
    canvas.space(kGap);
    note(canvas, canvas.say("provenance.source", {{"source", source}}));
}

}  // namespace ui
