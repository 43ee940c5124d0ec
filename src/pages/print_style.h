// The look of what is printed, from web/print.css, and what each sheet says at its foot.
#pragma once

#include <string>
#include <string_view>

#include "catalogue/catalogue.h"
#include "semantics/node.h"
#include "text/messages.h"

namespace pages {

enum class Paper : std::uint8_t { a4, a5 };

// The whole style of a printed document. `footer` and the page number stand at the foot of every page; it is written
// into the style because only margin boxes repeat on every page without lying over the text.
std::string print_style(Paper paper, std::string_view footer);

// Data date, that nothing is confirmed yet, and where the data come from, in one line.
std::string print_footer(const catalogue::Meta& meta, const text::Messages& messages);

// A complete file that needs no other: style inside, allowed by its hash alone. `language` is BCP 47.
std::string printed_document(std::string_view title, std::string_view language, std::string_view style,
                             const semantics::Tree& tree);

}  // namespace pages
