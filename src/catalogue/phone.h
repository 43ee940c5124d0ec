// Telephone numbers: from the form that people read to the one that a phone dials.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace catalogue {

// "02541 18-5230" becomes "+492541185230" (E.164); the listed German and European short numbers (110, 116117 …) stay as
// they are. nullopt when the text is neither.
std::optional<std::string> dialled_number(std::string_view shown);

}  // namespace catalogue
