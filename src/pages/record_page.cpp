#include "pages/record_page.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>
#include <vector>

#include "pages/html.h"
#include "text/dates.h"

namespace pages {
namespace {

using catalogue::Record;
using semantics::Role;

// In the order of catalogue::Cost; what is unknown is not mentioned.
constexpr std::array<const char*, 11> kCostKeys = {"",
                                                   "cost.free",
                                                   "cost.free_statutory",
                                                   "cost.free_donation",
                                                   "cost.mostly_free",
                                                   "cost.low_cost",
                                                   "cost.fee",
                                                   "cost.fee_reducible",
                                                   "cost.depends_on_insurer",
                                                   "cost.local_call",
                                                   "cost.toll"};
constexpr std::array<const char*, 6> kTypeKeys = {"type.offer",       "type.benefit", "type.checkup",
                                                  "type.vaccination", "type.task",    "type.helpline"};
constexpr int kDays = 8;  // seven weekdays and public holidays

std::string label_of(const std::vector<catalogue::Term>& terms, const std::string& key) {
    const auto found = std::find_if(terms.begin(), terms.end(), [&](const catalogue::Term& t) { return t.key == key; });
    return found == terms.end() ? std::string() : found->label.de;
}

std::string join(const std::vector<std::string>& words, std::string_view between) {
    std::string joined;
    for (const std::string& word : words) {
        if (word.empty()) continue;
        if (!joined.empty()) joined += between;
        joined += word;
    }
    return joined;
}

// Writes the sections of one record below its heading.
class RecordWriter {
public:
    RecordWriter(TreeBuilder& builder, const Sources& sources, const Record& record, int level,
                 const std::string& to_pages)
        : builder_(builder), sources_(sources), record_(record), level_(level), to_pages_(to_pages) {}

    void write() {
        builder_.heading(level_, record_.title.de);
        builder_.paragraph(subtitle(), "entry-kind");
        write_contacts();
        section("entry.what", record_.summary.de);
        if (!record_.note.empty()) builder_.paragraph(record_.note);
        std::visit([this](const auto& details) { write_details(details); }, record_.details);
        write_languages();
        write_provenance();
    }

private:
    std::string say(std::string_view key, const text::Arguments& arguments = {}) const {
        return sources_.messages.say(key, arguments);
    }
    std::string date(const std::string& iso) const { return text::partial_date(sources_.messages, iso); }

    std::string subtitle() const {
        std::vector<std::string> words = {kind_words(sources_, record_)};
        if (const auto* offer = std::get_if<catalogue::Offer>(&record_.details)) {
            const catalogue::Place* place = sources_.catalogue.find_place(offer->municipality);
            words.push_back(offer->provider);
            words.push_back(place != nullptr ? place->name : offer->address.city);
        }
        return join(words, " · ");
    }

    void section(std::string_view key, const std::string& words) {
        if (words.empty()) return;
        builder_.heading(level_ + 1, say(key)).paragraph(words);
    }

    void list(std::string_view key, const std::vector<std::string>& items) {
        if (items.empty()) return;
        builder_.heading(level_ + 1, say(key)).open(Role::list);
        for (const std::string& item : items) builder_.item(item);
        builder_.close();
    }

    // Other records: a link on a page, the words alone on paper.
    void related(std::string_view key, const std::vector<std::string>& ids) {
        std::vector<const Record*> records;
        for (const std::string& id : ids) {
            if (const Record* record = sources_.catalogue.find_record(id)) records.push_back(record);
        }
        if (records.empty()) return;
        builder_.heading(level_ + 1, say(key)).open(Role::list);
        for (const Record* record : records) {
            if (to_pages_.empty()) {
                builder_.item(record->title.de);
            } else {
                builder_.item_with_link(record->title.de, to_pages_ + entry_path(record->id));
            }
        }
        builder_.close();
    }

    void write_contacts() {
        if (record_.phones.empty() && record_.email.empty() && record_.url.empty()) return;
        builder_.open(Role::list, "entry-contacts", say("pages.contacts"));
        for (const catalogue::Phone& phone : record_.phones) {
            builder_.item_with_link(say("pages.phone", {{"number", phone.shown}}), "tel:" + phone.dialled);
        }
        if (!record_.email.empty()) builder_.item_with_link(record_.email, "mailto:" + record_.email);
        if (!record_.url.empty()) {
            // An address without a secure connection is told, so that somebody can repair it, but nobody is sent there.
            if (record_.url.rfind("https://", 0) == 0) {
                builder_.item_with_link(record_.url, record_.url);
            } else {
                builder_.item(say("pages.insecure", {{"address", record_.url}}));
            }
        }
        builder_.close();
    }

    void write_details(const catalogue::Offer& offer) {
        write_hours(offer.opening_hours_note);
        const std::string town = join({offer.address.postal_code, offer.address.city}, " ");
        section("entry.address", join({offer.address.street, town}, ", "));
        std::vector<std::string> groups;
        for (const std::string& key : offer.target_groups) {
            groups.push_back(label_of(sources_.catalogue.target_groups, key));
        }
        section("entry.for_whom", join(groups, ", "));
        write_cost();
        if (!offer.appointment.empty()) section("pages.appointment", say("appointment." + offer.appointment));
        section("entry.access", access_words(offer.accessibility));
        std::vector<std::string> places;
        for (const std::string& id : offer.service_area) {
            if (const catalogue::Place* place = sources_.catalogue.find_place(id)) places.push_back(place->name);
        }
        section("pages.service_area", join(places, ", "));
    }

    void write_details(const catalogue::Benefit& benefit) {
        section("entry.for_whom", benefit.who);
        section("benefit.amount", benefit.amount);
        if (!benefit.amount.empty() && !benefit.amount_as_of.empty()) {
            builder_.paragraph(say("benefit.amount_as_of", {{"date", date(benefit.amount_as_of)}}));
        }
        section("benefit.deadline", benefit.deadline);
        section("benefit.apply_at", benefit.apply_at);
        if (!benefit.apply_at_local.empty()) {
            builder_.paragraph(say("benefit.apply_here", {{"office", benefit.apply_at_local}}));
        }
        list("entry.documents", benefit.documents);
        section("benefit.law", benefit.legal_basis);
        related("entry.related", benefit.related);
    }

    void write_details(const catalogue::Checkup& checkup) {
        section("checkup.age", checkup.age_label);
        section("checkup.tolerance", checkup.tolerance_label);
        list("checkup.where", checkup.where);
        write_cost();
        section("checkup.documented", checkup.documented_in);
    }

    void write_details(const catalogue::Vaccination& vaccination) {
        section("checkup.age", vaccination.age_label);
        section("vaccination.condition", vaccination.condition);
        write_cost();
        related("vaccination.linked", vaccination.linked_checkups);
        builder_.paragraph(say("vaccination.advice"), "note");
    }

    void write_details(const catalogue::Task& task) {
        section("task.condition", label_of(sources_.catalogue.conditions, task.condition));
        list("entry.documents", task.documents);
        std::vector<std::string> others = task.benefits;
        others.insert(others.end(), task.checkups.begin(), task.checkups.end());
        others.insert(others.end(), task.vaccinations.begin(), task.vaccinations.end());
        related("entry.related", others);
    }

    void write_details(const catalogue::Helpline& helpline) {
        write_hours(helpline.availability);
        section("entry.for_whom", helpline.audience);
        write_cost();
        section("entry.access", access_words(helpline.accessibility));
    }

    // The data hold keys for the usual cases and words for the others.
    std::string access_words(const std::string& access) const {
        const std::string key = "access." + access;
        return sources_.messages.has(key) ? say(key) : access;
    }

    void write_cost() {
        const char* key = kCostKeys[static_cast<std::size_t>(record_.cost)];
        if (key[0] != '\0') section("entry.cost", say(key));
        if (record_.anonymous == catalogue::Known::yes) builder_.paragraph(say("badge.anonymous"));
    }

    void write_hours(const std::string& note) {
        if (record_.opening_hours.empty() && note.empty()) return;
        builder_.heading(level_ + 1,
                         say(record_.type() == catalogue::RecordType::helpline ? "entry.reachable" : "entry.open"));
        if (!record_.opening_hours.empty()) {
            builder_.open(Role::list);
            for (int day = 0; day < kDays; ++day) {
                const std::string spans = spans_of(day);
                if (spans.empty()) continue;
                builder_.item(text::weekday_name(sources_.messages, day) + ": " +
                              say("open.hours", {{"spans", spans}}));
            }
            builder_.close();
        }
        if (!note.empty()) builder_.paragraph(note);
    }

    std::string spans_of(int day) const {
        std::vector<std::string> spans;
        for (const catalogue::WeeklySpan& span : record_.opening_hours) {
            if ((span.days >> day & 1) != 0)
                spans.push_back(text::clock(sources_.messages, span.opens) + "–" +
                                text::clock(sources_.messages, span.closes));
        }
        return join(spans, " · ");
    }

    void write_languages() {
        std::vector<std::string> names;
        for (const std::string& tag : record_.languages) {
            const std::string key = "language." + tag;
            names.push_back(sources_.messages.has(key) ? say(key) : tag);
        }
        section("entry.languages", join(names, ", "));
    }

    void write_provenance() {
        const catalogue::Provenance& provenance = record_.provenance;
        const char* found = provenance.checked == catalogue::Checked::unverified ? "provenance.unverified"
                            : provenance.checked == catalogue::Checked::seen     ? "provenance.seen"
                                                                                 : "provenance.confirmed";
        std::vector<std::string> words = {say(found)};
        words.push_back(provenance.as_of.empty() ? say("provenance.no_date")
                                                 : say("provenance.as_of", {{"date", date(provenance.as_of)}}));
        if (provenance.checked != catalogue::Checked::confirmed) words.push_back(say("provenance.not_confirmed"));
        if (!provenance.unverified_fields.empty() && provenance.checked == catalogue::Checked::seen) {
            words.push_back(say("provenance.partly"));
        }
        const bool old = provenance.stale_risk == catalogue::StaleRisk::high;
        builder_.heading(level_ + 1, say("pages.provenance"));
        builder_.paragraph(join(words, " "), old ? "provenance-old" : "provenance-line");
        const std::string source(catalogue::nameable_source(provenance));
        if (source.empty()) return;
        if (is_safe_link(source) && source.rfind("https://", 0) == 0) {
            builder_.open(Role::paragraph).text(say("pages.source"));
            builder_.link(source, source).close();
        } else {
            builder_.paragraph(say("provenance.source", {{"source", source}}));
        }
    }

    TreeBuilder& builder_;
    const Sources& sources_;
    const Record& record_;
    const int level_;
    const std::string& to_pages_;
};

}  // namespace

std::string entry_path(const std::string& id) {
    return "eintrag/" + id + ".html";
}

std::string topic_path(const std::string& key) {
    return "thema/" + key + ".html";
}

std::string place_path(const std::string& id) {
    return "ort/" + id + ".html";
}

std::string kind_words(const Sources& sources, const Record& record) {
    const std::string kind = label_of(sources.catalogue.kinds, record.kind);
    return kind.empty() ? sources.messages.say(kTypeKeys[static_cast<std::size_t>(record.type())]) : kind;
}

void write_record(TreeBuilder& builder, const Sources& sources, const Record& record, int level,
                  const std::string& to_pages) {
    RecordWriter(builder, sources, record, level, to_pages).write();
}

void write_record_line(TreeBuilder& builder, const Sources& sources, const Record& record,
                       const std::string& to_pages) {
    builder.open(Role::list_item);
    if (to_pages.empty()) {
        builder.text(record.title.de);
    } else {
        builder.link(record.title.de, to_pages + entry_path(record.id));
    }
    std::vector<std::string> words;
    if (const auto* offer = std::get_if<catalogue::Offer>(&record.details)) {
        const catalogue::Place* place = sources.catalogue.find_place(offer->municipality);
        words.push_back(place != nullptr ? place->name : offer->address.city);
    }
    const std::string where = join(words, " · ");
    if (!where.empty()) builder.text("· " + where);
    if (!record.phones.empty()) {
        builder.text("·").link(record.phones[0].shown, "tel:" + record.phones[0].dialled);
    }
    builder.close();
}

}  // namespace pages
