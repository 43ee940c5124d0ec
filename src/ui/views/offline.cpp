// Ohne Internet: the seal that says whether this device is complete, the check behind it, what is new, and what is
// kept.
#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/offline_notices.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::OfflineIntent;
using app::OfflineState;
using app::Seal;
using semantics::Id;
using semantics::make_id;

Target offline_target(OfflineIntent intent) {
    return to_intent(app::Intent{std::move(intent)});
}

void section(Canvas& canvas, std::string_view words) {
    canvas.space(24);
    heading(canvas, 2, words);
    canvas.space(kGap);
}

// --- is it complete? ------------------------------------------------------------------------------------------------

// The one paragraph below the seal.
void lead(Canvas& canvas, Seal seal) {
    switch (seal) {
        case Seal::complete:
            paragraph(canvas, canvas.say("offline.lead.complete"));
            break;
        case Seal::storing:
        case Seal::incomplete:
            paragraph(canvas, canvas.say("offline.lead.incomplete"));
            break;
        case Seal::memory_only:
            paragraph(canvas, canvas.say("offline.lead.memory_only"));
            break;
        case Seal::single_file:
            paragraph(canvas, canvas.say("offline.lead.single_file"));
            break;
        case Seal::damaged:
            paragraph(canvas, canvas.say("offline.mend.lead"));
            break;
        case Seal::unknown:
            break;
    }
}

void faults_found(Canvas& canvas, const app::SelfTest& test) {
    for (const std::string& file : test.bad_files) {
        fault(canvas, canvas.say("offline.test.file", {{"file", file}}));
        canvas.space(4);
    }
    if (!test.search_works) fault(canvas, canvas.say("offline.test.search"));
}

void check_section(Canvas& canvas, Seal seal) {
    const app::SelfTest& test = canvas.state().offline.test;
    if (seal == Seal::damaged) {
        faults_found(canvas, test);
        canvas.space(kCardGap);
    }
    lead(canvas, seal);
    canvas.space(kMargin);
    if (seal == Seal::damaged) {
        button(canvas, make_id(Id::none, "mend"), offline_target(app::MendWanted{}), canvas.say("offline.mend.button"),
               ButtonLook{Weight::main, icon::kRefresh}, "offline.mend");
        canvas.space(kGap);
    }
    if (canvas.state().offline.updater.installed.empty()) return;
    button(canvas, make_id(Id::none, "self_test"), offline_target(app::SelfTestWanted{}),
           canvas.say("offline.test.button"), ButtonLook{Weight::second, icon::kVerified}, "offline.test");
    canvas.space(kGap);
    note(canvas, test.done ? canvas.say("offline.test.at",
                                        {{"time", text::clock(canvas.engine().messages(), test.at.minute_of_day)}})
                           : canvas.say("offline.test.lead"));
}

// --- what is new? ---------------------------------------------------------------------------------------------------

void update_section(Canvas& canvas) {
    const OfflineState& offline = canvas.state().offline;
    section(canvas, canvas.say("offline.update.title"));
    if (app::update_waits(offline)) {
        show_news(canvas);
        note(canvas, canvas.say("offline.update.lead"));
        canvas.space(kCardGap);
        button(canvas, make_id(Id::none, "update_now"), offline_target(app::UpdateWanted{}),
               canvas.say("offline.update.now"), ButtonLook{Weight::main, icon::kDownload}, "offline.update");
        return;
    }
    const release::Updater& updater = offline.updater;
    const bool busy = updater.phase != release::Phase::resting && updater.phase != release::Phase::confirming;
    std::string words = canvas.say("release.verdict.same");
    if (!updater.note_key.empty()) words = canvas.say(updater.note_key);
    if (busy) words = canvas.say("offline.update.loading");
    status(canvas, words, "update");
    canvas.space(kCardGap);
    button(canvas, make_id(Id::none, "update_check"), offline_target(app::UpdateCheckWanted{}),
           canvas.say("offline.update.check"), ButtonLook{Weight::second, icon::kRefresh}, "offline.check");
}

// --- which regions, how many bytes? ---------------------------------------------------------------------------------

void region_row(Canvas& canvas, const std::string& region) {
    const app::State& state = canvas.state();
    const std::string name = region_name(canvas, region);
    const bool shown = region == state.offline.region;
    const std::string detail = shown ? canvas.say("offline.regions.shown")
                                     : megabytes(canvas, app::bytes_of(state.offline, "catalogue/" + region));
    checkbox(canvas, Switch{make_id(Id::none, "region", region), name + " · " + detail,
                            app::Intent{OfflineIntent{app::RegionToggled{region}}}, app::is_chosen(state, region),
                            "offline.region." + region});
    if (shown || !app::is_chosen(state, region)) return;
    text_link(canvas, make_id(Id::none, "show_region", region), offline_target(app::RegionWanted{region}),
              canvas.say("offline.regions.show", {{"region", name}}), "offline.show." + region);
}

void regions_section(Canvas& canvas) {
    const std::vector<std::string> regions = app::offered_regions(canvas.state().offline);
    if (regions.empty()) return;
    section(canvas, canvas.say("offline.regions.title"));
    for (const std::string& region : regions) region_row(canvas, region);
    region_missed(canvas);
}

void content_section(Canvas& canvas) {
    const app::State& state = canvas.state();
    const OfflineState& offline = state.offline;
    if (offline.updater.installed.empty() || !offline.release) return;
    section(canvas, canvas.say("offline.content.title"));
    std::uint64_t together = 0;
    const auto line = [&](const std::string& label, const std::string& package) {
        const std::uint64_t bytes = app::bytes_of(offline, package);
        together += bytes;
        label_and_value(canvas, label, megabytes(canvas, bytes));
        canvas.space(4);
    };
    line(canvas.say("offline.content.core"), "core");
    line(canvas.say("offline.content.texts"), "texts");
    for (const std::string& region : app::offered_regions(offline)) {
        if (app::is_chosen(state, region)) line(region_name(canvas, region), "catalogue/" + region);
    }
    label_and_value(canvas, canvas.say("offline.content.together"), megabytes(canvas, together), Emphasis::both);
    canvas.space(kGap);
    const std::string date = text::full_date(canvas.engine().messages(), offline.release->date);
    note(canvas, canvas.say("offline.content.version",
                            {{"version", std::to_string(offline.release->version)}, {"date", date}}));
}

// --- how does it stay? ----------------------------------------------------------------------------------------------

void keep_section(Canvas& canvas) {
    const app::Device& device = canvas.state().offline.device;
    section(canvas, canvas.say("offline.keep.title"));
    paragraph(canvas, canvas.say(device.persistent ? "offline.keep.done" : "offline.keep.lead"));
    canvas.space(kCardGap);
    if (!device.persistent) {
        button(canvas, make_id(Id::none, "keep"), offline_target(app::PersistenceWanted{}),
               canvas.say("offline.keep.button"), ButtonLook{Weight::second, icon::kBookmarkAdd}, "offline.keep");
        canvas.space(kMargin);
    }
    paragraph(canvas, canvas.say(device.on_home_screen ? "offline.home.done" : "offline.home.lead"));
    canvas.space(kCardGap);
    if (device.offers_home_screen && !device.on_home_screen) {
        button(canvas, make_id(Id::none, "home_screen"), offline_target(app::HomeScreenWanted{}),
               canvas.say("offline.home.button"), ButtonLook{Weight::second, icon::kAdd}, "offline.home_screen");
        canvas.space(kCardGap);
    }
    if (!device.on_home_screen) note(canvas, canvas.say("offline.apple"));
}

void import_section(Canvas& canvas) {
    section(canvas, canvas.say("offline.import.title"));
    paragraph(canvas, canvas.say("offline.import.lead"));
    canvas.space(kCardGap);
    const std::string& refused = canvas.state().offline.refused_file;
    if (!refused.empty()) {
        fault(canvas, canvas.say(refused));
        canvas.space(kCardGap);
    }
    button(canvas, make_id(Id::none, "import"), offline_target(app::ImportWanted{}),
           canvas.say("offline.import.button"), ButtonLook{Weight::second, icon::kOpenInNew}, "offline.import");
}

}  // namespace

void show_offline(Canvas& canvas) {
    const OfflineState& offline = canvas.state().offline;
    const Seal seal = app::seal_of(offline);
    back_button(canvas);
    heading(canvas, 1, canvas.say("offline.title"));
    canvas.space(kCardGap);
    show_seal(canvas);
    canvas.space(kCardGap);
    release_notices(canvas);
    check_section(canvas, seal);
    if (seal == Seal::single_file || seal == Seal::memory_only || seal == Seal::unknown) {
        regions_section(canvas);
        return;
    }
    update_section(canvas);
    regions_section(canvas);
    content_section(canvas);
    keep_section(canvas);
    import_section(canvas);
}

}  // namespace ui
