// Where a press leads: to a screen or entry of ours, to an address of the device (tel:, mailto:, https:), or to a
// change of state. The first two are real links, so that long press, copying and opening in a new tab work.
#pragma once

#include <optional>
#include <string>

#include "ui/canvas.h"

namespace ui {

struct Target {
    std::string href;                   // empty: a button
    std::optional<app::Intent> intent;  // empty: the browser follows the address by itself
};

Target to_screen(app::Screen screen, std::string subject = {});
// A sensitive entry has no address, hence is a button.
Target to_entry(const catalogue::Record& record);
Target to_address(std::string href);
Target to_intent(app::Intent intent);

// False for what a kiosk cannot do; widgets then leave themselves out.
bool works_here(const Canvas& canvas, const Target& target);

// Adds the link or button with its action. `key` is its stable readable name.
std::size_t add_pressable(Canvas& canvas, semantics::Id id, const Target& target, std::string name, std::string key);

}  // namespace ui
