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

void append(std::string& line, std::string_view part, std::string_view between) {
    if (part.empty()) return;
    if (!line.empty()) line += between;
    line += part;
}

std::string second_key(std::string_view key) {
    return key.empty() ? std::string(kSecondKey) : std::string(key) + "-second";
}

class EntryWriter {
public:
    EntryWriter(TreeBuilder& builder, const Record& record, const EntryStyle& style, const SheetWords& words)
        : builder_(builder), record_(record), style_(style), words_(words) {}

    void write() {
        const text::Localized title = in(words_.first, record_.title);
        builder_.open(Role::region, "entry", title.text);
        if (!style_.number.empty()) builder_.paragraph(style_.number, "entry-number");
        builder_.in(title.language).heading(style_.heading_level, title.text);
        write_second(record_.title, title.text);
        if (!style_.compact) write_description();
        for (const catalogue::Phone& phone : record_.phones) {
            builder_.open(Role::paragraph, "entry-phone").link(phone.shown, "tel:" + phone.dialled).close();
        }
        write_place_and_time();
        std::visit([this](const auto& details) { write_details(details); }, record_.details);
        if (!style_.compact || record_.phones.empty()) write_other_ways();
        if (style_.compact) {
            write_lines();
        } else {
            builder_.paragraph(provenance(words_.first), "entry-provenance");
            if (words_.second != nullptr) {
                builder_.in(words_.second->language()).paragraph(provenance(*words_.second), "entry-provenance-second");
            }
        }
        builder_.close();
    }

private:
    // Compact: all facts in one line of each language. Labels are left out, for what stands there says itself what it
    // is: an address, a time, an amount.
    void write_lines() {
        builder_.open(Role::paragraph, "entry-line");
        for (const text::Localized& fact : line_) builder_.in(fact.language).text(fact.text, "fact");
        builder_.text(provenance(words_.first), "entry-provenance").close();
        if (words_.second == nullptr) return;
        builder_.in(words_.second->language()).open(Role::paragraph, kSecondKey);
        for (const text::Localized& fact : second_line_) builder_.in(fact.language).text(fact.text, "fact");
        builder_.text(provenance(*words_.second), "entry-provenance-second").close();
    }

    static text::Localized in(const text::Messages& messages, const catalogue::LocalText& text) {
        return messages.translate(text.de, text.easy, text.en);
    }

    void write_second(const catalogue::LocalText& text, const std::string& shown) {
        if (words_.second == nullptr) return;
        const text::Localized line = in(*words_.second, text);
        if (!line.language.empty() || line.text.empty() || line.text == shown) return;
        builder_.in(words_.second->language()).paragraph(line.text, kSecondKey);
    }

    // Label and value in both languages: one line where the value is the same, as an address is, else two.
    template <typename Value>
    void labelled(std::string_view key, Value value) {
        const text::Localized first = value(words_.first);
        if (first.text.empty()) return;
        const text::Localized second = words_.second == nullptr ? first : value(*words_.second);
        const std::string& other = second.text;
        const bool twice = words_.second != nullptr && other != first.text && !other.empty();
        if (style_.compact) {
            line_.push_back(first);
            if (twice) second_line_.push_back(second);
            return;
        }
        std::string label = words_.first.say(key);
        if (words_.second != nullptr && !twice) append(label, words_.second->say(key), " · ");
        builder_.open(Role::paragraph, "entry-fact").text(label, "label");
        builder_.in(first.language).text(first.text).close();
        if (!twice) return;
        builder_.in(words_.second->language()).open(Role::paragraph, "entry-fact-second");
        builder_.text(words_.second->say(key), "label");
        builder_.in(second.language).text(other).close();
    }

    // What is written in the same way in every language: addresses, mail.
    void labelled_alike(std::string_view key, const std::string& value) {
        labelled(key, [&value](const text::Messages&) { return text::Localized{value, {}}; });
    }

    // Words of the data, translated where they were.
    void labelled_words(std::string_view key, const std::string& german) {
        labelled(key, [&german](const text::Messages& messages) { return messages.translate(german); });
    }

    void write_description() {
        const auto* offer = std::get_if<catalogue::Offer>(&record_.details);
        const bool named = offer != nullptr && !offer->provider.empty() && offer->provider != record_.title.de;
        if (named) builder_.paragraph(offer->provider, "entry-provider");
        const text::Localized summary = in(words_.first, record_.summary);
        if (!summary.text.empty()) builder_.in(summary.language).paragraph(summary.text);
        write_second(record_.summary, summary.text);
    }

    void write_other_ways() {
        labelled_alike("entry.mail", record_.email);
        if (record_.url.starts_with("https://")) labelled_alike("entry.website", shown_address(record_.url));
    }

    void write_place_and_time() {
        const bool by_phone = record_.type() == catalogue::RecordType::helpline;
        labelled(by_phone ? "entry.reachable" : "entry.open",
                 [this](const text::Messages& messages) { return opening_hours(messages); });
        if (const auto* offer = std::get_if<catalogue::Offer>(&record_.details)) {
            std::string address = offer->address.street;
            std::string town = offer->address.postal_code;
            append(town, offer->address.city, " ");
            append(address, town, ", ");
            labelled_alike("entry.address", address);
            if (!offer->appointment.empty()) say_labelled("handout.appointment", "appointment." + offer->appointment);
        }
        const std::string_view cost = kCostKeys.at(static_cast<std::size_t>(record_.cost));
        if (!style_.compact && !cost.empty()) say_labelled("entry.cost", cost);
    }

    void say_labelled(std::string_view key, std::string_view value_key) {
        labelled(key, [value_key](const text::Messages& messages) {
            return text::Localized{messages.say(value_key), {}};
        });
    }

    // Each run of days once: "Montag bis Freitag", not five names.
    static std::string days_of(const catalogue::WeeklySpan& span, const text::Messages& messages) {
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
                       messages.say("handout.days", {{"first", text::weekday_name(messages, first)},
                                                     {"last", text::weekday_name(messages, day)}}),
                       ", ");
                continue;
            }
            for (int single = first; single <= day; ++single) append(days, text::weekday_name(messages, single), ", ");
        }
        if (open(kHolidays)) append(days, text::weekday_name(messages, kHolidays), ", ");
        return days;
    }

    // Hours that a program can read say the same as the words beside them, so the words stand in only where they miss.
    text::Localized opening_hours(const text::Messages& messages) const {
        std::string hours;
        for (const catalogue::WeeklySpan& span : record_.opening_hours) {
            append(hours,
                   messages.say("handout.hours", {{"days", days_of(span, messages)},
                                                  {"opens", text::clock(messages, span.opens)},
                                                  {"closes", text::clock(messages, span.closes)}}),
                   "; ");
        }
        if (!hours.empty()) return {hours, {}};
        if (const auto* offer = std::get_if<catalogue::Offer>(&record_.details)) {
            return messages.translate(offer->opening_hours_note);
        }
        const auto* helpline = std::get_if<catalogue::Helpline>(&record_.details);
        return helpline == nullptr ? text::Localized{} : messages.translate(helpline->availability);
    }

    void write_details(const catalogue::Offer&) {}
    void write_details(const catalogue::Benefit& benefit) {
        labelled_words("benefit.amount", benefit.amount);
        if (style_.compact) return;
        labelled_words("entry.for_whom", benefit.who);
        labelled_words("benefit.apply_at", benefit.apply_at_local.empty() ? benefit.apply_at : benefit.apply_at_local);
        labelled_words("benefit.deadline", benefit.deadline);
        labelled("entry.documents", [&benefit](const text::Messages& messages) {
            text::Localized documents;
            for (const std::string& each : benefit.documents) {
                const text::Localized document = messages.translate(each);
                append(documents.text, document.text, ", ");
                if (!document.language.empty()) documents.language = document.language;
            }
            return documents;
        });
    }
    void write_details(const catalogue::Checkup& checkup) {
        labelled_words("checkup.age", checkup.age_label);
        labelled_words("checkup.tolerance", checkup.tolerance_label);
    }
    void write_details(const catalogue::Vaccination& vaccination) {
        labelled_words("vaccination.protects", vaccination.protects_from);
        labelled_words("checkup.age", vaccination.age_label);
    }
    void write_details(const catalogue::Task&) {}
    void write_details(const catalogue::Helpline&) {}

    // "duelmen.de" is what people type; the rest of a long address is a picture on paper.
    static std::string shown_address(std::string_view address) {
        for (const std::string_view start : {"https://", "http://", "www."}) {
            if (address.starts_with(start)) address.remove_prefix(start.size());
        }
        return std::string(address.substr(0, address.find_first_of("/?#;, ")));
    }

    std::string provenance(const text::Messages& messages) const {
        const catalogue::Provenance& mark = record_.provenance;
        std::string line;
        if (mark.as_of.empty()) {
            line = messages.say("provenance.no_date");
        } else {
            line = messages.say("provenance.as_of", {{"date", text::partial_date(messages, mark.as_of)}});
        }
        if (mark.checked == catalogue::Checked::unverified) {
            append(line, messages.say("provenance.unverified"), " ");
            return line;
        }
        const bool confirmed = mark.checked == catalogue::Checked::confirmed;
        const char* unconfirmed = style_.compact ? "handout.not_confirmed" : "provenance.not_confirmed";
        append(line, messages.say(confirmed ? "provenance.confirmed" : unconfirmed), " ");
        if (style_.compact) {
            // A host is the same in every language.
            if (&messages == &words_.first) append(line, shown_address(mark.source), " ");
            return line;
        }
        append(line, messages.say("provenance.source", {{"source", shown_address(mark.source)}}), " ");
        return line;
    }

    TreeBuilder& builder_;
    const Record& record_;
    const EntryStyle& style_;
    const SheetWords& words_;
    std::vector<text::Localized> line_;  // facts of a compact entry
    std::vector<text::Localized> second_line_;
};

}  // namespace

void add_printed_entry(TreeBuilder& builder, const catalogue::Record& record, const EntryStyle& style,
                       const SheetWords& words) {
    EntryWriter(builder, record, style, words).write();
}

void add_sentence(TreeBuilder& builder, const SheetWords& words, std::string_view text_key,
                  const text::Arguments& arguments, std::string_view key) {
    const std::string first = words.first.say(text_key, arguments);
    builder.paragraph(first, key);
    if (words.second == nullptr) return;
    const std::string other = words.second->say(text_key, arguments);
    if (other != first) builder.in(words.second->language()).paragraph(other, second_key(key));
}

}  // namespace pages
