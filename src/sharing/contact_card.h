// A provider's contact as a vCard, so that a family finds it in its own phone book. Contains what the entry says about
// the provider and nothing about whoever saves it.
#pragma once

#include <cstdint>
#include <string>

#include "catalogue/catalogue.h"

namespace sharing {

// 4.0 is RFC 6350, 3.0 is RFC 2426: older phones read only that one.
enum class CardVersion : std::uint8_t { v3, v4 };

// True when the entry has a number, a mail address or a street: without one a card would be an empty name.
bool has_contact(const catalogue::Record& record);

// Lines end in CR LF and are folded at 75 bytes, never inside a letter. Telephone numbers are in E.164, short numbers
// such as 116117 as they are dialled. `http:` addresses are left out as everywhere. Requires has_contact(record).
std::string contact_card(const catalogue::Record& record, CardVersion version);

}  // namespace sharing
