// What the page tells about a kiosk, as parameters of an address.
#pragma once

#include <optional>
#include <string_view>

#include "app/kiosk_intents.h"

namespace app {

// "kiosk=1&ort=nottuln&sprache=de&drucker=1" from the address of the page; unknown names are left out.
KioskSetup read_kiosk_setup(std::string_view parameters);

// "pin=right", "pin=wait&seconds=60" or "health=1&program=…"; none for anything else.
std::optional<KioskIntent> read_kiosk_answer(std::string_view parameters);

}  // namespace app
