// Dates and ticks as text: in the one record that the device keeps, where the family asked for that, and in the file
// that the family carries to another device by itself.
#pragma once

#include <string>
#include <string_view>

#include "app/calendar_state.h"

namespace app {

// "kind=2026-10-18&haken=1.u3" with `separator` between the entries; encoded like an address.
std::string family_entries(const Family& family, char separator);
std::string answer_entries(const Family& family, char separator);

// One entry of those; false when it is none, or says what cannot be.
bool read_family_entry(Family& family, std::string_view name, std::string_view value);

// The file: a first line that says what it is, one entry a line, and a checksum. Answers are never in it.
std::string write_family_file(const Family& family);

// Errors: family.error.not_ours, .newer, .damaged, .empty (nobody is in it).
base::Result<Family> read_family_file(std::string_view content);

// Adds the children that `family` does not have yet, twins counted, the dates that it does not know of the others, and
// the ticks of all. `more` is what read_family_file() gave.
void merge_family(Family& family, const Family& more);

}  // namespace app
