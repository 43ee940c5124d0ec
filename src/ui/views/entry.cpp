// One record in full: whom to call, what it is, when it is open, what it costs, what it rests on.
#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/views/entry_parts.h"
#include "ui/views/handing_over.h"
#include "ui/views/kiosk.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Record;
using semantics::Id;
using semantics::make_id;

bool is_saved(const app::State& state, const std::string& id) {
    for (const std::string& each : state.saved.entries) {
        if (each == id) return true;
    }
    return false;
}

Target save_target(const app::State& state, const Record& record) {
    if (is_saved(state, record.id)) return to_intent(app::ListIntent{app::EntryRemoved{record.id}});
    return to_intent(app::ListIntent{app::EntrySaved{record.id}});
}

// Only where the device has a voice of its own for the language of the page.
void read_aloud_button(Canvas& canvas, float x, float y) {
    const app::SpeechState& speech = canvas.state().speech;
    const std::string language = canvas.engine().messages().language().substr(0, 2);
    if (std::find(speech.voices.begin(), speech.voices.end(), language) == speech.voices.end()) return;
    icon_button(canvas, make_id(canvas.parent(), "read_aloud"), to_intent(app::SpeechIntent{app::ReadAloudPressed{}}),
                speech.speaking ? icon::kStop : icon::kVolumeUp,
                canvas.say(speech.speaking ? "speech.stop" : "speech.read"), x, y, Ground::none, "read_aloud");
}

// Back at the start; reading aloud and the list at the end of the first line.
void entry_bar(Canvas& canvas, const Record& record) {
    const Column& column = canvas.column();
    const bool saved = is_saved(canvas.state(), record.id);
    const float top = column.y;
    back_button(canvas);
    read_aloud_button(canvas, column.x + column.width - 2 * kTarget - kGap + kCardGap, top);
    icon_button(canvas, record_id("save", record), save_target(canvas.state(), record),
                saved ? icon::kBookmarkRemove : icon::kBookmarkAdd, canvas.say(saved ? "list.remove" : "list.add"),
                column.x + column.width - kTarget + kCardGap, top, Ground::none, "save");
}

void call_buttons(Canvas& canvas, const Record& record) {
    for (std::size_t index = 0; index < record.phones.size(); ++index) {
        const catalogue::Phone& phone = record.phones[index];
        if (index > 0) canvas.space(kGap);
        const Id id = make_id(record_id("phone", record), "number", phone.dialled);
        ButtonLook look{index == 0 ? Weight::main : Weight::second, icon::kCall};
        look.large = index == 0;
        button(canvas, id, to_phone(phone), canvas.say("call.label", {{"number", phone.shown}}), look, "call");
    }
}

std::string map_address(const catalogue::Address& address) {
    return address.street + ", " + address.postal_code + " " + address.city;
}

std::vector<ButtonInRow> other_ways(const Record& record, const Canvas& canvas) {
    std::vector<ButtonInRow> ways;
    if (const auto* offer = std::get_if<catalogue::Offer>(&record.details)) {
        if (!offer->address.street.empty()) {
            ways.push_back({record_id("way", record),
                            to_address(map_link(map_address(offer->address), canvas.viewport().maps)),
                            canvas.say("entry.way"), ButtonLook{Weight::second, icon::kDirections}, "way"});
        }
    }
    if (record.url.substr(0, 8) == "https://") {
        ways.push_back({record_id("web", record), to_address(record.url), canvas.say("entry.website"),
                        ButtonLook{Weight::second, icon::kLanguage}, "website"});
    }
    if (!record.email.empty()) {
        ways.push_back({record_id("mail", record), to_address("mailto:" + record.email), canvas.say("entry.mail"),
                        ButtonLook{Weight::second, icon::kMail}, "mail"});
    }
    return ways;
}

void contact(Canvas& canvas, const Record& record) {
    if (canvas.state().kiosk.on) return kiosk_contact(canvas, record);
    const std::vector<ButtonInRow> ways = other_ways(record, canvas);
    if (record.phones.empty() && ways.empty()) return;
    canvas.space(kMargin);
    call_buttons(canvas, record);
    if (!record.phones.empty() && !ways.empty()) canvas.space(kGap);
    button_row(canvas, ways);
}

void summary(Canvas& canvas, const Record& record) {
    const Localized words = canvas.local(record.summary);
    if (words.text.empty()) return;
    const bool place =
        record.type() == catalogue::RecordType::offer || record.type() == catalogue::RecordType::helpline;
    entry_heading(canvas, place ? "entry.what" : "entry.about");
    paragraph(canvas, words);
    if (!record.note.empty()) {
        canvas.space(kGap);
        note(canvas, canvas.local(record.note));
    }
}

void details_of(Canvas& canvas, const Record& record) {
    std::visit([&](const auto& details) { show_details(canvas, record, details); }, record.details);
}

}  // namespace

void show_entry(Canvas& canvas) {
    const Record* record = canvas.engine().catalogue().find_record(canvas.shown().subject);
    if (record == nullptr) {
        back_button(canvas);
        nothing_here(canvas);
        return;
    }
    const calendar::Moment moment = calendar::moment_at(canvas.engine().catalogue(), canvas.state().now);
    entry_bar(canvas, *record);
    const Localized title = canvas.local(record->title);
    heading(canvas, 1, title.text, title.language);
    canvas.space(kTight);
    // What a benefit pays has a heading of its own further down.
    const bool benefit = record->type() == catalogue::RecordType::benefit;
    note(canvas, benefit ? kind_of(canvas, *record) : subtitle_of(canvas, *record));
    const std::vector<Badge> all = badges_of(canvas, *record, moment);
    if (!all.empty()) canvas.space(kCardGap);
    badges(canvas, all);
    contact(canvas, *record);
    summary(canvas, *record);
    details_of(canvas, *record);
    show_provenance(canvas, *record);
    canvas.space(kMargin);
    const bool saved = is_saved(canvas.state(), record->id);
    button(canvas, record_id("save_below", *record), save_target(canvas.state(), *record),
           canvas.say(saved ? "list.remove" : "list.add"),
           ButtonLook{Weight::second, saved ? icon::kBookmarkRemove : icon::kBookmarkAdd}, "save.below");
    contact_button(canvas, *record);
    report_section(canvas, *record);
}

}  // namespace ui
