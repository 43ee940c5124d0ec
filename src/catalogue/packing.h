// Lists, windows and opening hours as the short texts that stand in the columns of a catalogue file (see schema.h).
// Reading takes any text and answers nullopt for what no writer makes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/records.h"

namespace catalogue {

// Items between single separators: ' ' for keys and ids, '\n' for texts. An empty text is an empty list.
std::string pack_list(const std::vector<std::string>& items, char separator);
std::optional<std::vector<std::string>> unpack_list(std::string_view text, char separator);

// "P2M15D"; "-" for none.
std::string pack_offset(const std::optional<Offset>& offset);
// False for a malformed text.
bool unpack_offset(std::string_view text, std::optional<Offset>& offset);

std::string pack_window(const Window& window);
std::optional<Window> unpack_window(std::string_view text);

std::string pack_opening_hours(const std::vector<WeeklySpan>& spans);
std::optional<std::vector<WeeklySpan>> unpack_opening_hours(std::string_view text);

std::string pack_season(const std::vector<SeasonCase>& season);
std::optional<std::vector<SeasonCase>> unpack_season(std::string_view text);

}  // namespace catalogue
