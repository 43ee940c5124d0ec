// The notes of a device as the text of a mail: a sentence for people and a word for the program in every line. Nothing
// is sent from here: the mail opens in the program of whoever writes it, and they see every letter of it first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.h"
#include "notes/note.h"
#include "notes/review.h"

namespace notes {

constexpr std::string_view kMailSubjectKey = "notes.mail.subject";

struct MailLine {
    base::Sentence sentence;
    std::string word;  // empty in the lines before and after the notes
};

// Greeting, one line a note, and why the words must stay. Notes about entries that the catalogue no longer has are left
// out. Empty when there is nothing to tell.
std::vector<MailLine> mail_lines(const Notes& notes, const catalogue::Catalogue& catalogue);

}  // namespace notes
