// One record as a page of text: everything that is known about it, and what that rests on.
#pragma once

#include <string>

#include "catalogue/catalogue.h"
#include "pages/tree_builder.h"
#include "text/messages.h"

namespace pages {

// What the words of pages are taken from.
struct Sources {
    const catalogue::Catalogue& catalogue;
    const text::Messages& messages;
};

// Heading, what it is, how to reach it, what it costs, source and date. `level` is that of its heading (1 for a page of
// its own, 2 or 3 inside a hand-out); `to_pages` leads from the page to the folder of all pages ("../"), empty: other
// records are named without a link, as paper needs it.
void write_record(TreeBuilder& builder, const Sources& sources, const catalogue::Record& record, int level,
                  const std::string& to_pages);

// Name, place and number in one list item: for directories and short hand-outs.
void write_record_line(TreeBuilder& builder, const Sources& sources, const catalogue::Record& record,
                       const std::string& to_pages);

// "Beratungsstelle", "Familienleistung" …
std::string kind_words(const Sources& sources, const catalogue::Record& record);

// Below the folder of all pages ("seiten/" in the site): "eintrag/<id>.html", "thema/<key>.html", "ort/<id>.html".
std::string entry_path(const std::string& id);
std::string topic_path(const std::string& key);
std::string place_path(const std::string& id);

}  // namespace pages
