// The tree as a browser's accessibility tree is written by Playwright (https://playwright.dev/docs/aria-snapshots):
// what the page must offer to a screen reader once web/script/overlay.ts has mirrored the tree.
//
//   - heading "Was brauchen Sie?" [level=1]
//   - search "Suche":
//     - searchbox "Suche": hebamme
//   - link "Ort wählen":
//     - /url: "#/info/ort"
//
// Written exactly as locator.ariaSnapshot() writes it, so that a test compares two strings. That is stricter than
// toMatchAriaSnapshot() with "/children: deep-equal", which forgives names that are missing in the pattern.
#pragma once

#include <string>

#include "semantics/node.h"

namespace headless {

std::string to_aria(const semantics::Tree& tree);

}  // namespace headless
