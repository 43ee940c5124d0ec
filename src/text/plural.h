// Which form of a sentence goes with a number. German and English tell one from many, Polish knows three forms, Arabic
// six; a message catalogue has one sentence for each form of its language ("list.count.few").
#pragma once

#include <cstdint>
#include <string_view>

namespace text {

// "zero", "one", "two", "few", "many" or "other", after the rules of Unicode CLDR for whole numbers. `language` is a
// BCP 47 tag; of those that are not named in the table, one and other are told apart.
std::string_view plural_form(std::string_view language, std::int64_t count);

}  // namespace text
