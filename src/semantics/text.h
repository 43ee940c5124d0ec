// The tree as an indented text that a person can read in a review: one node a line, without rectangles.
//
//   heading 1 "Was brauchen Sie?"
//   search_field "Suche" = "hebamme"
//   link "Anrufen" -> tel:+4925411234
#pragma once

#include <string>

#include "semantics/node.h"

namespace semantics {

std::string to_text(const Tree& tree);

}  // namespace semantics
