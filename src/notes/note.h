// "Etwas stimmt nicht" and "nichts gefunden zu …": what a family or a volunteer noticed about the data. A note says
// which field of which entry is wrong, or which topic had no offer, by choices from fixed lists; it has no room for
// words, names or times, so that nothing about the person who noticed can travel with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "catalogue/catalogue.h"

namespace notes {

// The numbers travel in mails and codes: new ones go to the end.
enum class Complaint : std::uint8_t { phone, opening_hours, moved, closed, cost, website, amount, description };
constexpr std::size_t kComplaints = 8;

// "phone", "opening_hours" … as in --json.
std::string_view complaint_name(Complaint complaint);
// The text key of the choice on the screen, such as "notes.complaint.phone".
std::string complaint_key(Complaint complaint);

struct Correction {
    std::uint32_t entry_code = 0;  // catalogue::code_of the record's id
    Complaint complaint = Complaint::phone;
    std::uint32_t value_digest = 0;  // of the value complained about, so that a repaired one is not repaired twice
    std::uint32_t data_day = 0;      // base::packed_day of the data in which it was seen

    bool operator==(const Correction& other) const = default;
};

struct UnmetNeed {
    std::uint32_t topic_code = 0;  // of the taxonomy's key
    std::uint32_t place_code = 0;  // of the place id; 0 when no place was chosen
    std::uint32_t count = 1;       // 1 … 255
    std::uint32_t data_day = 0;

    bool operator==(const UnmetNeed& other) const = default;
};

// What waits on a device to be handed to the coordinator.
struct Notes {
    std::vector<Correction> corrections;
    std::vector<UnmetNeed> needs;

    bool operator==(const Notes& other) const = default;
};

// As many as one QR code takes and a coordinator reads in one sitting.
constexpr std::size_t kMostNotes = 36;

// What can be wrong with this entry: only fields that it has. Empty for sensitive entries, which leave no trace on a
// device.
std::vector<Complaint> possible_complaints(const catalogue::Record& record);

// The digest of the field that a complaint is about, as it stands in this record.
std::uint32_t value_digest(const catalogue::Record& record, Complaint complaint);

Correction correction_for(const catalogue::Record& record, Complaint complaint, const catalogue::Meta& meta);
// `place` may be empty.
UnmetNeed need_for(std::string_view topic, std::string_view place, const catalogue::Meta& meta);

// The same correction is kept once, the same need is counted. Error: error.notes.full {most}.
base::Status add(Notes& notes, const Correction& correction);
base::Status add(Notes& notes, const UnmetNeed& need);

}  // namespace notes
