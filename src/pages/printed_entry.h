// One entry as it stands on paper: what it is, whom to call in the largest letters, where and when, and what it rests
// on. Hand-outs and the printed guide share it, so that both say the same.
#pragma once

#include <string>

#include "catalogue/catalogue.h"
#include "pages/sheet_words.h"
#include "pages/tree_builder.h"

namespace pages {

struct EntryStyle {
    std::string number = {};  // before the title; empty for none
    int heading_level = 2;
    bool compact = false;  // only name, number, place and time, run on in one line: for long lists
};

// A region with key "entry". Lines in the second language have the key "second" or end with "-second". Numbers stand
// once, between the lines of both languages.
void add_printed_entry(TreeBuilder& builder, const catalogue::Record& record, const EntryStyle& style,
                       const SheetWords& words);

// A paragraph in the first language, and below it the same in the second. Keys "<key>" and "<key>-second", or "second"
// alone where the key is empty.
void add_sentence(TreeBuilder& builder, const SheetWords& words, std::string_view text_key,
                  const text::Arguments& arguments, std::string_view key);

}  // namespace pages
