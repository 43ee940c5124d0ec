// The last part of the self-test: a catalogue that can be opened and searched, not only one whose bytes are right.
#pragma once

#include <string_view>

namespace app {

// Reads the catalogue, builds its index and looks for the title of its first record.
bool can_search(std::string_view catalogue_bytes);

}  // namespace app
