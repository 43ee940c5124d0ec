// A sentence to be said: its key in data/texts and what belongs in it. Dates stay dates, because only whoever says the
// sentence knows in which language they are written.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace base {

struct Sentence {
    std::string key;
    std::vector<Argument> words = {};
    std::vector<std::pair<std::string, Date>> dates = {};  // placeholder and date
};

}  // namespace base
