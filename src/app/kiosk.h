// The kiosk in the entrance of a Familienzentrum: how long a visit lasts, what is forgotten after it, and who may look
// behind it. Plain values; time comes in as milliseconds that went by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "semantics/node.h"
#include "sharing/qr_code.h"

namespace app {

struct State;

// What the person who installed the machine decided (scripts/kiosk), and what the machine has. Outlives every visit.
struct KioskSetup {
    std::string place;  // place id of the house; empty: the whole region
    std::string language = "de";
    bool printer = false;

    bool operator==(const KioskSetup& other) const = default;
};

// Letters of the keyboard on the screen. `digits` also appears by itself where only digits make sense.
enum class KeyboardLayout : std::uint8_t { german, turkish, cyrillic, arabic, digits };
constexpr std::size_t kKeyboardLayouts = 5;

enum class KioskPhase : std::uint8_t {
    attract,  // nobody has touched anything since the last wipe: updates may be applied
    in_use,
    warning,  // the countdown before the wipe
    pin,      // asks for the PIN of the staff
    staff
};

// How the machine is, as told by the page and its local server; only the staff page asks. Unknown is none.
struct KioskHealth {
    bool known = false;
    std::uint32_t program_kilobytes = 0;  // of the program, in use
    std::uint32_t free_megabytes = 0;     // of the machine; 0 unknown
    std::uint32_t total_megabytes = 0;
    std::uint32_t starts = 0;    // of the browser since the machine was switched on; 0 unknown
    std::uint32_t up_hours = 0;  // the machine

    bool operator==(const KioskHealth& other) const = default;
};

// `wait`: after too many wrong ones; `missing`: nobody has set a PIN on this machine.
enum class PinAnswer : std::uint8_t { none, asked, right, wrong, wait, missing };

struct Kiosk {
    bool on = false;
    KioskSetup setup;

    KioskPhase phase = KioskPhase::attract;
    std::uint32_t quiet = 0;    // milliseconds since the last touch
    std::uint32_t turn = 0;     // page of the board at the door
    bool slow_reading = false;  // ten times as long until the warning

    semantics::Id field = semantics::Id::none;  // into which the keyboard on the screen types
    bool digits_only = false;                   // that field takes nothing else
    KeyboardLayout layout = KeyboardLayout::german;

    sharing::Modules contact;  // of the entry that is open, for the camera of a phone

    std::string pin;  // while it is being typed
    PinAnswer pin_answer = PinAnswer::none;
    std::uint32_t pin_wait = 0;  // seconds
    KioskHealth health;

    bool operator==(const Kiosk& other) const = default;
};

constexpr std::uint32_t kKioskReadingPause = 60'000;       // the usual one
constexpr std::uint32_t kKioskSlowReadingPause = 600'000;  // ten times as long: WCAG 2.2, 2.2.1
constexpr std::uint32_t kKioskCountdown = 30'000;          // at least 20 s to ask for more: WCAG 2.2, 2.2.1
constexpr std::uint32_t kKioskTurn = 15'000;               // how long one page of the board stands
constexpr std::size_t kLongestPin = 12;

// Milliseconds until something changes without a touch; the platform then reports them as KioskTimePassed.
std::uint32_t kiosk_pause(const State& state);

// Seconds left in the countdown, rounded up.
std::uint32_t kiosk_countdown(const State& state);

// What a new visitor finds: nothing of the visits before. Keeps what belongs to the machine and not to a person.
State fresh_visit(const State& state);

}  // namespace app
