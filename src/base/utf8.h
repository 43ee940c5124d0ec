// Reading UTF-8 without trusting it: text comes from fingers, files and addresses.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// Stands for bytes that are not UTF-8.
constexpr char32_t kReplacementCharacter = 0xFFFD;

// Decodes the code point that begins at `position` and moves `position` behind it. Overlong forms, surrogates and cut
// sequences yield kReplacementCharacter and consume one byte. Requires position < text.size().
char32_t next_code_point(std::string_view text, std::size_t& position);

void append_utf8(std::string& text, char32_t code_point);

// The longest beginning of at most `most` bytes that does not cut a code point in two.
std::string_view utf8_prefix(std::string_view text, std::size_t most);

bool is_valid_utf8(std::string_view text);

// The same text with every invalid byte replaced by U+FFFD.
std::string repair_utf8(std::string_view text);

std::size_t count_code_points(std::string_view text);

}  // namespace base
