// All text pages of a catalogue: what is left when there is no script, no app, and what search engines and printers
// read.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "pages/record_page.h"

namespace pages {

// Path below the folder of all pages → content: index.html, verzeichnis.html (the whole directory), one page for each
// record, topic and place, and seiten.css. Every page says that it is a preview while nothing is confirmed.
std::map<std::string, std::string> all_pages(const Sources& sources);

// web/pages.css, compiled in.
std::string_view style_sheet();

}  // namespace pages
