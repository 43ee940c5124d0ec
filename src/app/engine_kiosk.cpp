// What only a kiosk asks of the engine.
#include "app/engine.h"
#include "app/update.h"
#include "sharing/contact_card.h"

namespace app {

void Engine::forget_visit() {
    // What the installation wants outlives the visit; everything else was for somebody who is gone.
    std::vector<Outgoing> kept;
    for (Outgoing& each : outgoing_) {
        if (each.kind == Outgoing::Kind::release_step || each.kind == Outgoing::Kind::offline_wish) {
            kept.push_back(std::move(each));
        }
    }
    outgoing_ = std::move(kept);
    if (messages_.language() != state_.settings.language) messages_.choose({});
    second_.reset();
}

void Engine::prepare_contact() {
    KioskContactPrepared prepared;
    const catalogue::Record* record = catalogue_->find_record(state_.subject);
    if (record != nullptr && sharing::has_contact(*record)) {
        // Version 3 is read by every phone's camera. A card that is too long for one code is left out.
        base::Result<sharing::Modules> code =
            sharing::qr_modules(sharing::contact_card(*record, sharing::CardVersion::v3));
        if (code.ok()) prepared.code = std::move(code).value();
    }
    carry_out(update(state_, Intent{KioskIntent{std::move(prepared)}}));
}

}  // namespace app
