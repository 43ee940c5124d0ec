// For the staff: how the machine is and how old the data are.
#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/kiosk.h"
#include "ui/views/offline_notices.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;

struct Fact {
    const char* text_key;
    std::string value;
};

std::string or_unknown(const Canvas& canvas, bool known, std::string words) {
    return known ? std::move(words) : canvas.say("kiosk.staff.unknown");
}

std::vector<Fact> facts_of(const Canvas& canvas) {
    const app::KioskHealth& health = canvas.state().kiosk.health;
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const auto megabytes = [&canvas](std::uint32_t amount) {
        return canvas.say("kiosk.staff.megabytes", {{"amount", std::to_string(amount)}});
    };
    std::string memory = megabytes(health.free_megabytes);
    memory = canvas.say("kiosk.staff.free_of", {{"free", memory}, {"total", megabytes(health.total_megabytes)}});
    constexpr std::uint32_t kKilobytesPerMegabyte = 1024;
    return {
        {"kiosk.staff.data", or_unknown(canvas, !catalogue.meta.data_date.empty(),
                                        text::partial_date(canvas.engine().messages(), catalogue.meta.data_date))},
        {"kiosk.staff.entries", std::to_string(catalogue.records.size())},
        {"kiosk.staff.memory", or_unknown(canvas, health.total_megabytes > 0, std::move(memory))},
        {"kiosk.staff.program",
         or_unknown(canvas, health.known, megabytes(health.program_kilobytes / kKilobytesPerMegabyte))},
        {"kiosk.staff.starts", or_unknown(canvas, health.starts > 0, std::to_string(health.starts))},
        {"kiosk.staff.up",
         or_unknown(canvas, health.total_megabytes > 0, canvas.say_count("kiosk.staff.hours", health.up_hours))},
    };
}

void facts_card(Canvas& canvas) {
    const Card card = begin_card(canvas);
    bool first = true;
    for (const Fact& fact : facts_of(canvas)) {
        if (!first) {
            canvas.space(kGap);
            hairline(canvas);
            canvas.space(kGap);
        }
        first = false;
        label_and_value(canvas, canvas.say(fact.text_key), fact.value, Emphasis::value);
    }
    end_card(canvas, card);
}

std::string update_words(const Canvas& canvas) {
    const app::OfflineState& offline = canvas.state().offline;
    const release::Updater& updater = offline.updater;
    if (app::update_waits(offline)) return canvas.say("kiosk.staff.update_waits");
    if (updater.phase != release::Phase::resting && updater.phase != release::Phase::confirming) {
        return canvas.say("offline.update.loading");
    }
    return canvas.say(updater.note_key.empty() ? "release.verdict.same" : updater.note_key);
}

}  // namespace

void show_kiosk_staff(Canvas& canvas) {
    heading(canvas, 1, canvas.say("kiosk.staff.title"));
    canvas.space(kCardGap);
    show_seal(canvas);
    canvas.space(kCardGap);
    release_notices(canvas);
    facts_card(canvas);
    canvas.space(kCardGap);
    status(canvas, update_words(canvas), "update");
    canvas.space(kCardGap);
    button_row(canvas, {{make_id(Id::none, "kiosk", "update"), to_intent(app::OfflineIntent{app::UpdateCheckWanted{}}),
                         canvas.say("kiosk.staff.update"), ButtonLook{Weight::main, icon::kRefresh}, "kiosk.update"},
                        {make_id(Id::none, "kiosk", "test"), to_intent(app::OfflineIntent{app::SelfTestWanted{}}),
                         canvas.say("kiosk.staff.test"), ButtonLook{Weight::second, icon::kVerified}, "kiosk.test"}});
    canvas.space(kGap);
    button_row(canvas,
               {{make_id(Id::none, "kiosk", "restart"), to_intent(app::KioskIntent{app::KioskRestartWanted{}}),
                 canvas.say("kiosk.staff.restart"), ButtonLook{Weight::second, icon::kRestartAlt}, "kiosk.restart"},
                {make_id(Id::none, "kiosk", "close"), to_intent(app::KioskIntent{app::KioskVisitEnded{}}),
                 canvas.say("kiosk.staff.close"), ButtonLook{Weight::second, icon::kClose}, "kiosk.close"}});
}

void kiosk_settings(Canvas& canvas) {
    heading(canvas, 2, canvas.say("kiosk.settings"));
    canvas.space(4);
    const bool slow = canvas.state().kiosk.slow_reading;
    checkbox(canvas, Switch{make_id(Id::none, "kiosk", "slow"), canvas.say("kiosk.slow"),
                            app::KioskIntent{app::KioskSlowReadingChosen{!slow}}, slow, "kiosk.slow"});
    note(canvas, canvas.say("kiosk.slow.detail"));
    canvas.space(kGap);
    link_row(canvas, make_id(Id::none, "kiosk", "staff"), to_intent(app::KioskIntent{app::KioskStaffWanted{}}),
             canvas.say("kiosk.staff.open"), RowLook{icon::kPerson, {}, true}, "kiosk.staff");
    hairline(canvas);
    canvas.space(kMargin);
}

}  // namespace ui
