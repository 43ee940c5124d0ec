// The coordinator's view of notes from the field: what to look at, what is settled, and where offers are missing.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/sentence.h"
#include "catalogue/catalogue.h"
#include "notes/note.h"

namespace notes {

// Pointers live as long as the catalogue.
struct ReviewedCorrection {
    const catalogue::Record* record = nullptr;
    Complaint complaint = Complaint::phone;
    std::size_t times = 1;  // how often it came
};

struct ReviewedNeed {
    const catalogue::Term* topic = nullptr;
    const catalogue::Place* place = nullptr;  // nullptr when none was chosen
    std::size_t times = 1;
};

struct Review {
    std::vector<ReviewedCorrection> open;     // the value is still the one complained about; most frequent first
    std::vector<ReviewedCorrection> settled;  // the value has changed since
    std::size_t gone = 0;                     // notes about entries, topics or places that these data do not have
    std::vector<ReviewedNeed> needs;          // most frequent first
};

Review review(const Notes& notes, const catalogue::Catalogue& catalogue);

// What a mail says about one note, for people; the word of write_word() follows it.
base::Sentence describe(const ReviewedCorrection& correction);
base::Sentence describe(const ReviewedNeed& need);

// The value that the record has now, as people read it; empty when there is nothing to show ("closed").
std::string present_value(const catalogue::Record& record, Complaint complaint);

}  // namespace notes
