// Besuchsmappe: what a volunteer shows at a kitchen table. No field takes words, nothing is kept, and "Besuch beenden"
// wipes what was chosen.
#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/views/handing_over.h"
#include "ui/views/views.h"
#include "ui/views/visit_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;

Target visit(app::VisitIntent intent) {
    return to_intent(app::Intent{std::move(intent)});
}

// An example family lives in the first place of the region that has a folder to hand over, else in the first one.
std::string example_place(const catalogue::Catalogue& catalogue) {
    const catalogue::Record* folder = catalogue.find_record(catalogue.meta.welcome.folder);
    const auto* offer = folder == nullptr ? nullptr : std::get_if<catalogue::Offer>(&folder->details);
    if (offer != nullptr && !offer->service_area.empty()) return offer->service_area.front();
    for (const catalogue::Place& place : catalogue.places) {
        if (place.kreis == catalogue.meta.region) return place.id;
    }
    return {};
}

void practice_rows(Canvas& canvas) {
    canvas.space(24);
    heading(canvas, 2, canvas.say("visit.practice"));
    canvas.space(4);
    note(canvas, canvas.say("visit.practice.lead"));
    const std::string place = example_place(canvas.engine().catalogue());
    for (std::size_t number = 1; number <= app::kPracticeFamilies; ++number) {
        const std::string key = "visit.practice." + std::to_string(number);
        link_row(canvas, make_id(Id::none, key), visit(app::PracticeChosen{number, place}), canvas.say(key + ".title"),
                 RowLook{icon::kFamilyRestroom, {}, true}, key);
        hairline(canvas);
    }
}

void start_of_visits(Canvas& canvas) {
    back_button(canvas);
    heading(canvas, 1, canvas.say("visit.title"));
    canvas.space(kGap);
    paragraph(canvas, canvas.say("visit.lead"));
    canvas.space(kMargin);
    notice(canvas, icon::kShield, canvas.say("visit.nothing_kept"));
    canvas.space(kMargin);
    button(canvas, make_id(Id::none, "visit", "begin"), visit(app::VisitBegun{}), canvas.say("visit.begin"),
           ButtonLook{Weight::main, icon::kHandshake}, "visit.begin");
    practice_rows(canvas);
    visit_changes(canvas);
}

void head(Canvas& canvas) {
    Column& column = canvas.column();
    Chip end;
    end.id = make_id(Id::none, "visit", "end");
    end.target = visit(app::VisitEnded{});
    end.label = canvas.say("visit.end.short");
    end.key = "visit.end";
    end.is_switch = false;
    const float top = column.y;
    const float room = chip_width(canvas, end) + kGap;
    const std::string title = canvas.say("visit.title");
    const bool beside = canvas.width_of(title, kHeading1) + room <= column.width;
    heading(canvas, 1, title);
    const float y = beside ? top - (kTarget - canvas.line_height(kHeading1)) / 2 : column.y;
    const float height = place_chip(canvas, end, beside ? column.x + column.width - room + kGap : column.x, y);
    column.y = std::max(column.y, y + height) + kGap;
}

void story(Canvas& canvas) {
    const std::size_t number = canvas.state().visit.practice;
    if (number == 0) return;
    const std::string key = "visit.practice." + std::to_string(number);
    canvas.space(kGap);
    notice(canvas, icon::kFamilyRestroom, canvas.say("visit.practice.mark") + " " + canvas.say(key + ".story"),
           Tone::sun);
    canvas.space(kGap);
    note(canvas, canvas.say(key + ".task"));
}

void give_buttons(Canvas& canvas) {
    canvas.space(24);
    button_row(canvas, {{make_id(Id::none, "visit", "give"), to_screen(app::Screen::hand_over),
                         canvas.say("visit.give"), ButtonLook{Weight::main, icon::kQrCode}, "visit.give"},
                        {make_id(Id::none, "visit", "print"), to_intent(app::HandOverIntent{app::PrintWanted{}}),
                         canvas.say("hand_over.print"), ButtonLook{Weight::second, icon::kPrint}, "visit.print"}});
    canvas.space(kGap);
    button(canvas, make_id(Id::none, "visit", "end_below"), visit(app::VisitEnded{}), canvas.say("visit.end"),
           ButtonLook{Weight::plain, icon::kClose}, "visit.end_below");
    canvas.space(4);
    note(canvas, canvas.say("visit.end.detail"));
}

}  // namespace

void show_visit(Canvas& canvas) {
    const app::State& state = canvas.state();
    if (!state.visit.running) {
        start_of_visits(canvas);
        return;
    }
    head(canvas);
    visit_questions(canvas);
    story(canvas);
    canvas.space(kMargin);
    if (canvas.engine().catalogue().find_place(state.settings.place) == nullptr) {
        notice(canvas, icon::kLocationOn, canvas.say("visit.place.first"));
        canvas.space(kMargin);
    } else if (!state.visit.age_known) {
        notice(canvas, icon::kEvent, canvas.say("visit.age.first"));
        canvas.space(kMargin);
    }
    visit_sentences(canvas);
    visit_entries(canvas);
    visit_checklist(canvas);
    visit_changes(canvas);
    give_buttons(canvas);
}

}  // namespace ui
