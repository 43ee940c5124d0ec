#include "notes/note.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/checksum.h"
#include "base/sealed_word.h"
#include "catalogue/entry_code.h"

namespace notes {
namespace {

constexpr std::uint32_t kMostCount = 255;

constexpr std::array<std::string_view, kComplaints> kComplaintNames{"phone", "opening_hours", "moved",  "closed",
                                                                    "cost",  "website",       "amount", "description"};

// Fields are joined by a letter that no text contains, lest "a" + "bc" be taken for "ab" + "c".
void append_part(std::string& value, std::string_view part) {
    value += part;
    value += '\x1F';
}

void append_phones(std::string& value, const catalogue::Record& record) {
    for (const catalogue::Phone& phone : record.phones) append_part(value, phone.dialled);
}

void append_opening_hours(std::string& value, const catalogue::Record& record) {
    for (const catalogue::WeeklySpan& span : record.opening_hours) {
        for (const unsigned number : {static_cast<unsigned>(span.days), static_cast<unsigned>(span.opens),
                                      static_cast<unsigned>(span.closes)}) {
            append_part(value, std::to_string(number));
        }
    }
    if (const auto* offer = std::get_if<catalogue::Offer>(&record.details)) {
        append_part(value, offer->opening_hours_note);
    } else if (const auto* helpline = std::get_if<catalogue::Helpline>(&record.details)) {
        append_part(value, helpline->availability);
    }
}

void append_address(std::string& value, const catalogue::Record& record) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    if (offer == nullptr) return;
    append_part(value, offer->address.street);
    append_part(value, offer->address.postal_code);
    append_part(value, offer->address.city);
    append_part(value, offer->municipality);
}

std::string value_of(const catalogue::Record& record, Complaint complaint) {
    std::string value;
    switch (complaint) {
        case Complaint::phone:
            append_phones(value, record);
            break;
        case Complaint::opening_hours:
            append_opening_hours(value, record);
            break;
        case Complaint::moved:
            append_address(value, record);
            break;
        case Complaint::closed:  // whoever changed anything here has looked at the entry since
            append_part(value, record.title.de);
            append_part(value, record.provenance.as_of);
            append_phones(value, record);
            append_opening_hours(value, record);
            append_address(value, record);
            break;
        case Complaint::cost:
            append_part(value, std::to_string(static_cast<int>(record.cost)));
            break;
        case Complaint::website:
            append_part(value, record.url);
            break;
        case Complaint::amount:
            if (const auto* benefit = std::get_if<catalogue::Benefit>(&record.details)) {
                append_part(value, benefit->amount);
            }
            break;
        case Complaint::description:
            append_part(value, record.title.de);
            append_part(value, record.summary.de);
            break;
    }
    return value;
}

bool has_field(const catalogue::Record& record, Complaint complaint) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    const auto* benefit = std::get_if<catalogue::Benefit>(&record.details);
    const auto* helpline = std::get_if<catalogue::Helpline>(&record.details);
    switch (complaint) {
        case Complaint::phone:
            return !record.phones.empty();
        case Complaint::opening_hours:
            return !record.opening_hours.empty() || (offer != nullptr && !offer->opening_hours_note.empty()) ||
                   (helpline != nullptr && !helpline->availability.empty());
        case Complaint::moved:
            return offer != nullptr && !offer->address.empty();
        case Complaint::closed:
            return offer != nullptr || helpline != nullptr;
        case Complaint::cost:
            return record.cost != catalogue::Cost::unknown;
        case Complaint::website:
            return !record.url.empty();
        case Complaint::amount:
            return benefit != nullptr && !benefit->amount.empty();
        case Complaint::description:
            return !record.summary.de.empty();
    }
    return false;
}

base::Status make_room(const Notes& notes) {
    if (notes.corrections.size() + notes.needs.size() < kMostNotes) return base::Nothing{};
    return base::Error{"error.notes.full", {{"most", std::to_string(kMostNotes)}}};
}

}  // namespace

std::string_view complaint_name(Complaint complaint) {
    return kComplaintNames.at(static_cast<std::size_t>(complaint));
}

std::string complaint_key(Complaint complaint) {
    return "notes.complaint." + std::string(complaint_name(complaint));
}

std::vector<Complaint> possible_complaints(const catalogue::Record& record) {
    std::vector<Complaint> possible;
    if (record.sensitive) return possible;
    for (std::size_t number = 0; number < kComplaints; ++number) {
        const auto complaint = static_cast<Complaint>(number);
        if (has_field(record, complaint)) possible.push_back(complaint);
    }
    return possible;
}

std::uint32_t value_digest(const catalogue::Record& record, Complaint complaint) {
    return base::digest24(value_of(record, complaint));
}

Correction correction_for(const catalogue::Record& record, Complaint complaint, const catalogue::Meta& meta) {
    return {catalogue::code_of(record.id), complaint, value_digest(record, complaint),
            base::packed_day(meta.data_date).value_or(0)};
}

UnmetNeed need_for(std::string_view topic, std::string_view place, const catalogue::Meta& meta) {
    return {base::digest24(topic), place.empty() ? 0 : base::digest24(place), 1,
            base::packed_day(meta.data_date).value_or(0)};
}

base::Status add(Notes& notes, const Correction& correction) {
    if (std::find(notes.corrections.begin(), notes.corrections.end(), correction) != notes.corrections.end()) {
        return base::Nothing{};
    }
    base::Status room = make_room(notes);
    if (room.ok()) notes.corrections.push_back(correction);
    return room;
}

base::Status add(Notes& notes, const UnmetNeed& need) {
    for (UnmetNeed& known : notes.needs) {
        if (known.topic_code != need.topic_code || known.place_code != need.place_code ||
            known.data_day != need.data_day) {
            continue;
        }
        known.count = std::min(kMostCount, known.count + need.count);
        return base::Nothing{};
    }
    base::Status room = make_room(notes);
    if (room.ok()) notes.needs.push_back(need);
    return room;
}

}  // namespace notes
