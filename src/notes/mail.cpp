#include "notes/mail.h"

#include <type_traits>

#include "notes/note_words.h"

namespace notes {
namespace {

// The one thing that is left of a single note, if this catalogue still has it.
template <typename Note>
Review review_one(const Note& note, const catalogue::Catalogue& catalogue) {
    Notes single;
    if constexpr (std::is_same_v<Note, Correction>) {
        single.corrections = {note};
    } else {
        single.needs = {note};
    }
    return review(single, catalogue);
}

}  // namespace

std::vector<MailLine> mail_lines(const Notes& notes, const catalogue::Catalogue& catalogue) {
    std::vector<MailLine> lines;
    for (const Correction& correction : notes.corrections) {
        const Review found = review_one(correction, catalogue);
        for (const auto* list : {&found.open, &found.settled}) {
            for (const ReviewedCorrection& each : *list) lines.push_back({describe(each), write_word(correction)});
        }
    }
    for (const UnmetNeed& need : notes.needs) {
        for (const ReviewedNeed& each : review_one(need, catalogue).needs) {
            lines.push_back({describe(each), write_word(need)});
        }
    }
    if (lines.empty()) return lines;
    lines.insert(lines.begin(), MailLine{base::Sentence{"notes.mail.greeting", {}}, ""});
    lines.push_back(MailLine{base::Sentence{"notes.mail.words", {}}, ""});
    return lines;
}

}  // namespace notes
