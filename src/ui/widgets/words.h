// Headings, paragraphs, notices and short statements.
#pragma once

#include <string>
#include <string_view>

#include "ui/canvas.h"

namespace ui {

// The level-1 heading of a screen takes the focus after a change of screen.
void heading(Canvas& canvas, int level, std::string_view words, std::string_view language = {});

void paragraph(Canvas& canvas, std::string_view words, Type type = kBody, std::string_view language = {});
// On a coloured ground.
void coloured_paragraph(Canvas& canvas, std::string_view words, Type type, Colour ink);
// In the quieter ink.
void note(Canvas& canvas, std::string_view words, std::string_view language = {});

// Words of the data. German ones on a page in another language stand below a line that says so; on a page in Einfache
// Sprache the first that are usual German do.
void paragraph(Canvas& canvas, const Localized& words);
void note(Canvas& canvas, const Localized& words);

// A sentence in an outlined box with a symbol before it.
enum class Tone : std::uint8_t { quiet, good, sun, alert };
void notice(Canvas& canvas, char32_t symbol, std::string_view words, Tone tone = Tone::quiet,
            semantics::Role role = semantics::Role::paragraph);

// The one thing that a screen states: a notice in the type of a heading, announced politely when it changes.
void seal(Canvas& canvas, char32_t symbol, std::string_view words, Tone tone, std::string_view key);

// Announced politely when it changes.
void status(Canvas& canvas, std::string_view words, std::string_view key);
// Announced at once, painted in the alert colour.
void fault(Canvas& canvas, std::string_view words);

// "Montag … 9–12 Uhr" on one line where both fit, else below each other. `both` for today, `value` where the label only
// asks.
enum class Emphasis : std::uint8_t { none, value, both };
void label_and_value(Canvas& canvas, std::string_view label, std::string_view value,
                     Emphasis emphasis = Emphasis::none);

void hairline(Canvas& canvas);

}  // namespace ui
