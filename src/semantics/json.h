// The tree as compact JSON for the script that mirrors it into real elements.
//
// A tree is one array of nodes in reading order (parents before children). A node is an array in this order; trailing
// fields that have their default are left out:
//    0 id            number below 2^53
//    1 parent        number, 0 for the page itself
//    2 role          string, the name in Role ("search_field")
//    3 rect          [x, y, width, height] in CSS px, relative to the nearest scroll area or to the page
//    4 name          string
//    5 lines         [[text, x, y, width, height, broken], …], x and y relative to the node; broken 1 when the word
//    goes on 6 text_size     CSS px, 0 without lines 7 flags         sum of 1 bold, 2 disabled, 4 wants focus 8 level
//    of a heading 9 states        [checked, expanded, current], each 0 none, 1 no, 2 yes
//   10 href          string
//   11 value         string
//   12 placeholder   string
//   13 description   string
//   14 language      string
//   15 key           string
//   16 scroll_top    CSS px
//   17 content       height of what a scroll area holds, CSS px
// Numbers have at most two decimals. Text is valid UTF-8 whatever the node held.
#pragma once

#include <string>
#include <string_view>

#include "semantics/node.h"

namespace semantics {

std::string_view role_name(Role role);

std::string to_json(const Tree& tree);

// Remembers what it handed out last, so that an unchanged tree sends nothing.
class Mirror {
public:
    // The JSON of `tree`, or an empty view when it is the same as at the last call. Valid until the next call.
    std::string_view changes(const Tree& tree);

private:
    std::string last_;
};

}  // namespace semantics
