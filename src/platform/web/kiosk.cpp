// What the script tells the program at a kiosk. The other side of this border is web/script/kiosk.ts.
#include <cstdint>
#include <utility>

#include "app/kiosk_words.h"
#include "platform/web/page.h"

using web::page;

namespace {

void tell(app::KioskIntent intent) {
    page().engine->dispatch(app::Intent{std::move(intent)});
}

}  // namespace

// Takes the parameters of the page's address.
FW_EXPORT("kiosk_start") void fw_kiosk_start() {
    tell(app::KioskStarted{app::read_kiosk_setup(page().incoming)});
}

FW_EXPORT("kiosk_touched") void fw_kiosk_touched() {
    tell(app::KioskTouched{});
}

FW_EXPORT("kiosk_time") void fw_kiosk_time(std::uint32_t milliseconds) {
    tell(app::KioskTimePassed{milliseconds});
}

// Milliseconds after which time is to be told, if nobody touches anything.
FW_EXPORT("kiosk_pause") std::uint32_t fw_kiosk_pause() {
    return app::kiosk_pause(page().engine->state());
}

FW_EXPORT("kiosk_field") void fw_kiosk_field(double id) {
    page().interface->field_focused(*page().engine, static_cast<semantics::Id>(static_cast<std::uint64_t>(id)));
}

FW_EXPORT("kiosk_end") void fw_kiosk_end() {
    tell(app::KioskVisitEnded{});
}

// Takes an answer of the machine, see app::read_kiosk_answer.
FW_EXPORT("kiosk_answer") void fw_kiosk_answer() {
    if (auto answer = app::read_kiosk_answer(page().incoming)) tell(std::move(*answer));
}

// The next frame gives a whole tree, as if nothing had been shown before.
FW_EXPORT("forget_visit") void fw_forget_visit() {
    page().interface->forget_visit();
    page().mirror = {};
}
