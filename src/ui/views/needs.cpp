// Was brauche ich dafür? One benefit as a list to work through: whether it may fit, how much, where, until when, which
// papers, and who helps nearby.
#include "generated/ui/icons.h"
#include "planner/explanation.h"
#include "planner/local_offers.h"
#include "planner/pre_check.h"
#include "text/dates.h"
#include "ui/views/calendar_parts.h"
#include "ui/views/entry_parts.h"
#include "ui/views/questions.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Benefit;
using catalogue::Record;
using semantics::Id;
using semantics::make_id;

void part(Canvas& canvas, const char* text_key, const std::string& words) {
    if (words.empty()) return;
    entry_heading(canvas, text_key);
    paragraph(canvas, canvas.local(words));
}

void pre_check(Canvas& canvas, const Record& record, const Benefit& benefit) {
    const planner::PreCheck check =
        planner::pre_check(canvas.engine().catalogue(), record.id, canvas.state().calendar.family.answers);
    if (check.questions.empty() && check.likelihood == planner::Likelihood::open) return;
    entry_heading(canvas, "needs.check");
    if (!check.questions.empty()) note(canvas, canvas.say("needs.check.why"));
    for (const planner::Question& asked : check.questions) {
        canvas.space(kCardGap);
        question(canvas, asked);
    }
    canvas.space(kCardGap);
    status(canvas, canvas.say(check.verdict.key), "verdict");
    if (!benefit.apply_at.empty()) {
        canvas.space(4);
        note(canvas, canvas.say("needs.check.ask", {{"office", canvas.marked(benefit.apply_at)}}));
    }
}

void until_when(Canvas& canvas, const Benefit& benefit, const planner::Needs& needs) {
    part(canvas, "benefit.deadline", benefit.deadline);
    if (benefit.deadline.empty() && !needs.when.empty()) entry_heading(canvas, "benefit.deadline");
    for (const planner::Row& row : needs.when) {
        canvas.space(kGap);
        const std::string title = row_title(canvas, planner::Item{row, {row.child}});
        const auto sentences = planner::explain(row);
        notice(canvas, row.hard_deadline ? icon::kWarning : icon::kEventNote,
               title + ": " + text::say(canvas.engine().messages(), sentences[0]),
               row.hard_deadline ? Tone::sun : Tone::quiet);
    }
}

void papers(Canvas& canvas, const Record& record, const std::vector<std::string>& documents) {
    if (documents.empty()) return;
    entry_heading(canvas, "entry.documents");
    for (const std::string& document : documents) {
        const planner::Tick tick = app::document_tick(record.id, document);
        checkbox(canvas, Switch{make_id(Id::none, "paper", tick.id), canvas.marked(document),
                                app::CalendarIntent{app::Ticked{tick}},
                                app::is_ticked(canvas.state().calendar.family, tick), "paper." + tick.id});
    }
    note(canvas, canvas.say("needs.papers.why"));
}

void who_helps(Canvas& canvas, const planner::Offers& offers) {
    const bool place_known = !canvas.state().settings.place.empty();
    if (place_known && offers.empty()) return;
    entry_heading(canvas, "needs.help");
    if (!place_known) {
        link_row(canvas, make_id(Id::none, "needs_place"), to_screen(app::Screen::info, "ort"),
                 canvas.say("calendar.offers.place"), RowLook{icon::kLocationOn, {}, true}, "needs.place");
        return;
    }
    const calendar::Moment moment = calendar::moment_at(canvas.engine().catalogue(), canvas.state().now);
    for (const Record* offer : offers) {
        record_card(canvas, *offer, moment, "");
        canvas.space(kCardGap);
    }
}

}  // namespace

void show_needs(Canvas& canvas) {
    const app::State& state = canvas.state();
    const Record* record = canvas.engine().catalogue().find_record(state.subject);
    const auto* benefit = record == nullptr ? nullptr : std::get_if<Benefit>(&record->details);
    back_button(canvas);
    if (benefit == nullptr) {
        nothing_here(canvas);
        return;
    }
    const planner::Needs needs =
        planner::needs_of(canvas.engine().catalogue(), record->id, state.calendar.rows, state.settings.place);
    const Localized title = canvas.local(record->title);
    note(canvas, canvas.say("needs.title"));
    heading(canvas, 1, title.text, title.language);
    canvas.space(4);
    note(canvas, canvas.local(record->summary));
    part(canvas, "entry.for_whom", benefit->who);
    pre_check(canvas, *record, *benefit);
    part(canvas, "benefit.amount", benefit->amount);
    if (!benefit->amount.empty() && !benefit->amount_as_of.empty()) {
        note(canvas, canvas.say("benefit.amount_as_of",
                                {{"date", text::partial_date(canvas.engine().messages(), benefit->amount_as_of)}}));
    }
    part(canvas, "benefit.apply_at", benefit->apply_at);
    if (!benefit->apply_at_local.empty()) {
        canvas.space(kGap);
        note(canvas, canvas.say("benefit.apply_here", {{"office", canvas.marked(benefit->apply_at_local)}}));
    }
    until_when(canvas, *benefit, needs);
    papers(canvas, *record, needs.documents);
    who_helps(canvas, needs.counselling);
    canvas.space(kMargin);
    button(canvas, record_id("whole", *record), to_entry(*record), canvas.say("needs.whole"),
           ButtonLook{Weight::second, icon::kInfo}, "needs.whole");
    show_provenance(canvas, *record);
}

}  // namespace ui
