// The words of a mail as programs save it: parts wrapped for transport (RFC 2045) and files in UTF-16 are turned back
// into the text that was written, so that a note in it is found.
#pragma once

#include <string>
#include <string_view>

namespace notes {

// The same text where nothing is wrapped. Parts that announce base64 or quoted-printable are unwrapped, whatever they
// hold; what cannot be unwrapped is left out. A byte order mark decides about UTF-16. Lines keep their numbers, except
// in and behind base64.
std::string unwrapped(std::string_view file);

}  // namespace notes
