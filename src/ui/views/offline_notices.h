// Words about the offline copy that several screens use.
#pragma once

#include <cstdint>
#include <string>

#include "ui/canvas.h"

namespace ui {

// "Vollständig offline · 197 Einträge · Stand 22.11. · geprüft"
void show_seal(Canvas& canvas);
std::string seal_words(const Canvas& canvas);

// Out of date, wrong clock, key of development: what anybody must know who relies on the data.
void release_notices(Canvas& canvas);

// What the release that waits brings, in plain words.
void show_news(Canvas& canvas);

// On the start screen: a release that waits, and the region of the place chosen. Nothing when there is neither.
void offline_suggestions(Canvas& canvas);

// The offers of the place's own Kreis, below the question for the place.
void region_suggestion(Canvas& canvas);
void region_missed(Canvas& canvas);

// "Kreis Coesfeld"; the key where no place of the catalogue lies in it.
std::string region_name(const Canvas& canvas, const std::string& region);

// "0,6 MB"
std::string megabytes(const Canvas& canvas, std::uint64_t bytes);

}  // namespace ui
