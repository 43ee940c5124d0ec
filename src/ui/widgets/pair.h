// Two languages line by line: the same row in German and in another language, so that both readers can point at the
// same line. A number to call stands once, below both.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/target.h"

namespace ui {

// What one of the two readers sees.
struct Side {
    std::string title;
    std::vector<std::string> lines;  // those of both sides belong together; empty where one has nothing to say
    std::string language;            // BCP 47 when it differs from the page's
};

struct PairRow {
    semantics::Id id;
    std::optional<Target> target;  // none: words alone
    Side first;
    std::optional<Side> second;
    std::string key;
    std::optional<Target> phone = {};
    std::string phone_label = {};
    std::string phone_name = {};
    std::optional<app::Intent> toggle = {};  // a switch at the end of the row
    bool chosen = false;
    std::string toggle_name = {};
};

// A heading, and below it the same in the other language.
void pair_heading(Canvas& canvas, int level, std::string_view first, std::string_view second,
                  std::string_view language);
// A list item that is a card; call inside a list.
void pair_row(Canvas& canvas, const PairRow& row);
// A list item of words alone, without a card of its own.
void pair_words(Canvas& canvas, semantics::Id id, std::string_view first, std::string_view second,
                std::string_view language);

}  // namespace ui
