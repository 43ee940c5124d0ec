#include "pages/printed_entry.h"

#include <array>
#include <vector>

#include "text/dates.h"

namespace pages {
namespace {

using catalogue::Record;
using semantics::Role;

constexpr std::string_view kSecondKey = "second";

constexpr std::array<std::string_view, 11> kCostKeys{"",
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

const std::string& in_second_language(const catalogue::LocalText& words, SecondLanguage language) {
    static const std::string kNone;
    if (language == SecondLanguage::easy) return words.easy;
    return language == SecondLanguage::english ? words.en : kNone;
}

void append(std::string& line, std::string_view part, std::string_view between) {
    if (part.empty()) return;
    if (!line.empty()) line += between;
    line += part;
}

class EntryWriter {
public:
    EntryWriter(TreeBuilder& builder, const Record& record, const EntryStyle& style, const text::Messages& messages)
        : builder_(builder), record_(record), style_(style), messages_(messages) {}

    void write() {
        builder_.open(Role::region, "entry", record_.title.de);
        if (!style_.number.empty()) builder_.paragraph(style_.number, "entry-number");
        builder_.heading(style_.heading_level, record_.title.de);
        second(record_.title);
        if (!style_.compact) write_description();
        for (const catalogue::Phone& phone : record_.phones) {
            builder_.open(Role::paragraph, "entry-phone").link(phone.shown, "tel:" + phone.dialled).close();
        }
        write_place_and_time();
        std::visit([this](const auto& details) { write_details(details); }, record_.details);
        if (!style_.compact || record_.phones.empty()) write_other_ways();
        builder_.paragraph(provenance(), "entry-provenance");
        builder_.close();
    }

private:
    void second(const catalogue::LocalText& words) {
        const std::string& line = in_second_language(words, style_.second);
        if (!line.empty() && line != words.de) builder_.paragraph(line, kSecondKey);
    }

    void labelled(std::string_view key, const std::string& words) {
        if (words.empty()) return;
        builder_.open(Role::paragraph, "entry-fact").text(messages_.say(key), "label").text(words).close();
    }

    void write_description() {
        const auto* offer = std::get_if<catalogue::Offer>(&record_.details);
        const bool named = offer != nullptr && !offer->provider.empty() && offer->provider != record_.title.de;
        if (named) builder_.paragraph(offer->provider, "entry-provider");
        if (!record_.summary.de.empty()) builder_.paragraph(record_.summary.de);
        second(record_.summary);
    }

    void write_other_ways() {
        labelled("entry.mail", record_.email);
        if (record_.url.starts_with("https://")) labelled("entry.website", shown_address(record_.url));
    }

    void write_place_and_time() {
        const bool by_phone = record_.type() == catalogue::RecordType::helpline;
        labelled(by_phone ? "entry.reachable" : "entry.open", opening_hours());
        if (const auto* offer = std::get_if<catalogue::Offer>(&record_.details)) {
            std::string address = offer->address.street;
            std::string town = offer->address.postal_code;
            append(town, offer->address.city, " ");
            append(address, town, ", ");
            labelled("entry.address", address);
            const std::string& appointment = offer->appointment;
            if (!appointment.empty()) labelled("handout.appointment", messages_.say("appointment." + appointment));
        }
        if (!style_.compact) labelled("entry.cost", cost());
    }

    std::string cost() const {
        const std::string_view key = kCostKeys.at(static_cast<std::size_t>(record_.cost));
        return key.empty() ? std::string() : messages_.say(key);
    }

    // Each run of days once: "Montag bis Freitag", not five names.
    std::string days_of(const catalogue::WeeklySpan& span) const {
        constexpr int kDays = 7;
        constexpr int kHolidays = 7;
        const auto open = [&](int day) { return (span.days >> day & 1) != 0; };
        std::string days;
        for (int day = 0; day < kDays; ++day) {
            if (!open(day)) continue;
            const int first = day;
            while (day + 1 < kDays && open(day + 1)) ++day;
            if (day - first >= 2) {
                append(days,
                       messages_.say("handout.days", {{"first", text::weekday_name(messages_, first)},
                                                      {"last", text::weekday_name(messages_, day)}}),
                       ", ");
                continue;
            }
            for (int single = first; single <= day; ++single) append(days, text::weekday_name(messages_, single), ", ");
        }
        if (open(kHolidays)) append(days, text::weekday_name(messages_, kHolidays), ", ");
        return days;
    }

    // Hours that a program can read say the same as the words beside them, so the words stand in only where they miss.
    std::string opening_hours() const {
        std::string hours;
        for (const catalogue::WeeklySpan& span : record_.opening_hours) {
            append(hours,
                   messages_.say("handout.hours", {{"days", days_of(span)},
                                                   {"opens", text::clock(span.opens)},
                                                   {"closes", text::clock(span.closes)}}),
                   "; ");
        }
        if (!hours.empty()) return hours;
        if (const auto* offer = std::get_if<catalogue::Offer>(&record_.details)) return offer->opening_hours_note;
        const auto* helpline = std::get_if<catalogue::Helpline>(&record_.details);
        return helpline == nullptr ? std::string() : helpline->availability;
    }

    void write_details(const catalogue::Offer&) {}
    void write_details(const catalogue::Benefit& benefit) {
        labelled("benefit.amount", benefit.amount);
        if (style_.compact) return;
        labelled("entry.for_whom", benefit.who);
        labelled("benefit.apply_at", benefit.apply_at_local.empty() ? benefit.apply_at : benefit.apply_at_local);
        labelled("benefit.deadline", benefit.deadline);
        std::string documents;
        for (const std::string& document : benefit.documents) append(documents, document, ", ");
        labelled("entry.documents", documents);
    }
    void write_details(const catalogue::Checkup& checkup) {
        labelled("checkup.age", checkup.age_label);
        labelled("checkup.tolerance", checkup.tolerance_label);
    }
    void write_details(const catalogue::Vaccination& vaccination) {
        labelled("vaccination.protects", vaccination.protects_from);
        labelled("checkup.age", vaccination.age_label);
    }
    void write_details(const catalogue::Task&) {}
    void write_details(const catalogue::Helpline&) {}

    // "duelmen.de" is what people type; the rest of a long address is a picture on paper.
    static std::string shown_address(std::string_view address) {
        for (const std::string_view start : {"https://", "http://", "www."}) {
            if (address.starts_with(start)) address.remove_prefix(start.size());
        }
        return std::string(address.substr(0, address.find_first_of("/?#; ")));
    }

    std::string provenance() const {
        const catalogue::Provenance& mark = record_.provenance;
        std::string line;
        if (mark.as_of.empty()) {
            line = messages_.say("provenance.no_date");
        } else {
            line = messages_.say("provenance.as_of", {{"date", text::partial_date(messages_, mark.as_of)}});
        }
        if (mark.checked == catalogue::Checked::unverified) {
            append(line, messages_.say("provenance.unverified"), " ");
            return line;
        }
        const bool confirmed = mark.checked == catalogue::Checked::confirmed;
        append(line, messages_.say(confirmed ? "provenance.confirmed" : "provenance.not_confirmed"), " ");
        append(line, messages_.say("provenance.source", {{"source", shown_address(mark.source)}}), " ");
        return line;
    }

    TreeBuilder& builder_;
    const Record& record_;
    const EntryStyle& style_;
    const text::Messages& messages_;
};

}  // namespace

std::string_view language_tag(SecondLanguage language) {
    switch (language) {
        case SecondLanguage::none:
            return "";
        case SecondLanguage::easy:
            return "de-x-einfach";
        case SecondLanguage::english:
            return "en";
    }
    return "";
}

void add_printed_entry(TreeBuilder& builder, const catalogue::Record& record, const EntryStyle& style,
                       const text::Messages& messages) {
    EntryWriter(builder, record, style, messages).write();
}

void mark_second_language(semantics::Tree& tree, SecondLanguage language) {
    for (semantics::Node& node : tree) {
        if (node.key == kSecondKey) node.language = language_tag(language);
    }
}

}  // namespace pages
