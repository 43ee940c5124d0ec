// Reading a JSON file without trusting it: size, encoding, depth and repeated keys are checked before anything else.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "authoring/fault.h"

namespace authoring {

using Json = nlohmann::json;

constexpr std::size_t kMaxFileBytes = 8'000'000;
constexpr int kMaxDepth = 12;

// The whole file; a fault and nullopt when it cannot be read or is too large. `name` is how faults call it.
std::optional<std::string> read_text_file(const std::filesystem::path& path, const std::string& name,
                                          FaultList& faults);

// One JSON object; a fault and nullopt for anything else.
std::optional<Json> parse_json(std::string_view text, const std::string& name, FaultList& faults);

}  // namespace authoring
