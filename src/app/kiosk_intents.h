// What happens at a kiosk.
#pragma once

#include <cstdint>

#include "app/kiosk.h"
#include "base/one_of.h"
#include "sharing/qr_code.h"

namespace app {

// The page runs as a kiosk from here on, until it is closed.
struct KioskStarted {
    KioskSetup setup;
};
struct KioskTouched {};
// Since the last report, however late it comes: a machine that slept wipes as soon as it wakes.
struct KioskTimePassed {
    std::uint32_t milliseconds = 0;
};
// "Mehr Zeit" on the warning.
struct KioskMoreTimePressed {};
// "Neu beginnen": forget everything now.
struct KioskVisitEnded {};
struct KioskSlowReadingChosen {
    bool slow = false;
};
// Who is open now.
struct KioskOpenNowWanted {};
struct KioskPrintWanted {};
// The answer to PrepareContact; without modules when the entry has no contact.
struct KioskContactPrepared {
    sharing::Modules code;
};

// A field has the focus; none puts the keyboard on the screen away.
struct KioskFieldChosen {
    semantics::Id field = semantics::Id::none;
    bool digits_only = false;
};
struct KioskLayoutChosen {
    KeyboardLayout layout = KeyboardLayout::german;
};

struct KioskStaffWanted {};
struct KioskPinDigitPressed {
    char digit = '0';
};
struct KioskPinDigitRemoved {};
struct KioskPinEntered {};
struct KioskPinAnswered {
    PinAnswer answer = PinAnswer::none;
    std::uint32_t wait = 0;  // seconds until another one is looked at
};
struct KioskHealthKnown {
    KioskHealth health;
};
struct KioskRestartWanted {};

using KioskIntent =
    base::OneOf<KioskStarted, KioskTouched, KioskTimePassed, KioskMoreTimePressed, KioskVisitEnded,
                KioskSlowReadingChosen, KioskOpenNowWanted, KioskPrintWanted, KioskContactPrepared, KioskFieldChosen,
                KioskLayoutChosen, KioskStaffWanted, KioskPinDigitPressed, KioskPinDigitRemoved, KioskPinEntered,
                KioskPinAnswered, KioskHealthKnown, KioskRestartWanted>;

}  // namespace app
