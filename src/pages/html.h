// A semantics tree as a static HTML document: text pages, hand-outs and the directory are trees like every screen, and
// this is the one place that turns them into HTML. No script, no inline style; every word is escaped, and an address
// that is not https:, mailto:, tel:, geo: or a place on the same site is written as plain text without a link.
#pragma once

#include <string>
#include <string_view>

#include "semantics/node.h"

namespace pages {

struct Document {
    std::string language = "de";  // BCP 47
    std::string title;
    std::string description;         // for search engines; empty when there is none
    std::string canonical;           // absolute https: address of this page; empty when the site has none yet
    std::string style_address;       // of the stylesheet, relative to the page
    std::string json_ld;             // JSON text, made with pages/json_ld.h; empty when there is none
    bool for_search_engines = true;  // false: asks not to be listed
    semantics::Tree tree;            // begins with a node of role main, or with a banner before it
};

// The whole document. What a tree can only do, not say (buttons, fields), is left out. A node that has children shows
// them; one without shows its name. `description` follows in small letters. A node's key becomes its class, with "-"
// for
// ".". An image takes its picture from href: a place on the same site or data:image/….
std::string to_html(const Document& document);

// The tree alone, without <html>, <head> and <body>.
std::string to_html(const semantics::Tree& tree);

// For text and for values of attributes between double quotes. Control characters that HTML forbids are left out.
std::string escape_html(std::string_view text);

// May this address be followed from a page? https: with a host, mailto:, tel: with digits, geo:, "#…" or a plain
// relative path; never a host without a scheme, a user in the address, a backslash or a control character.
bool is_safe_link(std::string_view address);

// What every page carries in its meta element; a server's headers say the same and more.
std::string_view content_security_policy();

}  // namespace pages
