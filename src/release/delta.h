// From one catalogue file to the next with a few kilobytes: stretches of the old file, bytes changed inside them, and
// new bytes. Works on bytes, so that the result is the full file itself and its hash is the one in the manifest; needs
// no writing SQLite on the device. A record that moves changes numbers all over a database by one: such changes inside
// a copied stretch are kept apart (distance, difference), where they compress well.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace release {

// Never reads outside of what it is given, and makes at most kMaximumFileBytes. The caller checks the hash of the
// result. Fails with "error.release.delta" when the delta is damaged or belongs to another file.
base::Result<std::string> apply_delta(std::string_view delta, std::string_view before);

}  // namespace release
