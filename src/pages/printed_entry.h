// One entry as it stands on paper: what it is, whom to call in the largest letters, where and when, and what it rests
// on. Hand-outs and the printed guide share it, so that both say the same.
#pragma once

#include <string>
#include <string_view>

#include "catalogue/catalogue.h"
#include "pages/tree_builder.h"
#include "text/messages.h"

namespace pages {

// A second language stands below each German line where the data have it; nothing is translated here.
enum class SecondLanguage : std::uint8_t { none, easy, english };

// BCP 47; empty for none.
std::string_view language_tag(SecondLanguage language);

struct EntryStyle {
    std::string number;  // before the title; empty for none
    SecondLanguage second = SecondLanguage::none;
    int heading_level = 2;
    bool compact = false;  // only name, number, place and time: for long lists
};

// A region with key "entry". Lines in the second language have the key "second": see mark_second_language().
void add_printed_entry(TreeBuilder& builder, const catalogue::Record& record, const EntryStyle& style,
                       const text::Messages& messages);

// Names the language of every line that is not German, for screen readers and hyphenation.
void mark_second_language(semantics::Tree& tree, SecondLanguage language);

}  // namespace pages
