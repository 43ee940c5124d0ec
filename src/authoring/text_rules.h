// What a text, a link and an address for letters must look like before it may reach a page.
#pragma once

#include <string_view>

namespace authoring {

// Control characters, and those that turn the direction of reading or are invisible (U+202A … U+202E, U+2066 … U+2069,
// U+200B, U+2028, U+FEFF …): they make a text look different from what it is.
bool has_hidden_characters(std::string_view text);

enum class LinkForm { secure, insecure, broken };

// secure: "https://" and a plain host name; insecure: the same with "http://"; everything else (other schemes, user
// names, spaces, hosts with foreign letters) is broken.
LinkForm link_form(std::string_view link);

bool is_email(std::string_view text);

}  // namespace authoring
