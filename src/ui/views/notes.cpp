// Hinweise: what was noticed about the data on this device, on its way to the coordinator; and what is missing.
#include <algorithm>

#include "app/routes.h"
#include "catalogue/entry_code.h"
#include "generated/ui/icons.h"
#include "notes/mail.h"
#include "notes/note_words.h"
#include "planner/visit_folder.h"
#include "sharing/contact_card.h"
#include "ui/views/handing_over.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Record;
using semantics::Id;
using semantics::make_id;
using semantics::Role;

std::size_t count_of(const notes::Notes& notes) {
    return notes.corrections.size() + notes.needs.size();
}

const notes::Correction* noted(const notes::Notes& notes, const notes::Correction& wanted) {
    const auto found = std::find(notes.corrections.begin(), notes.corrections.end(), wanted);
    return found == notes.corrections.end() ? nullptr : &*found;
}

// A line with what it says and a button that drops it.
void note_row(Canvas& canvas, const std::string& words, const std::string& key, app::NotesIntent drop) {
    const Id id = make_id(Id::none, "note", key);
    const std::size_t item = canvas.begin_node(Role::list_item, id);
    Column& column = canvas.column();
    const float top = column.y;
    const float room = kTarget + kGap;
    column.width -= room;
    canvas.space(kCardGap);
    paragraph(canvas, words);
    column.width += room;
    column.y = std::max(column.y + kCardGap, top + kTarget);
    icon_button(canvas, make_id(id, "drop"), to_intent(app::Intent{std::move(drop)}), icon::kDelete,
                canvas.say("notes.drop.name", {{"note", words}}), column.x + column.width - kTarget, top, Ground::none,
                "drop." + key);
    canvas.node(item).rect = semantics::Rect{column.x, top, column.width, column.y - top};
    hairline(canvas);
    canvas.end_node();
}

// Notes name entries and topics as the German data do; here they are read, not sent.
std::string sentence(const Canvas& canvas, base::Sentence sentence) {
    for (base::Argument& argument : sentence.words) argument.value = canvas.local(argument.value).text;
    return canvas.say(sentence.key, sentence.words);
}

void note_list(Canvas& canvas) {
    const notes::Notes& kept = canvas.state().notes.kept;
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "notes"), canvas.say("notes.title"));
    const float top = canvas.column().y;
    for (const notes::Correction& correction : kept.corrections) {
        notes::Notes single;
        single.corrections = {correction};
        const notes::Review review = notes::review(single, catalogue);
        std::string words = canvas.say("notes.about_gone");
        if (!review.open.empty()) words = sentence(canvas, notes::describe(review.open[0]));
        if (!review.settled.empty()) words = sentence(canvas, notes::describe(review.settled[0]));
        note_row(canvas, words, notes::write_word(correction), app::CorrectionDropped{correction});
    }
    for (const notes::UnmetNeed& need : kept.needs) {
        notes::Notes single;
        single.needs = {need};
        const notes::Review review = notes::review(single, catalogue);
        const std::string words =
            review.needs.empty() ? canvas.say("notes.about_gone") : sentence(canvas, notes::describe(review.needs[0]));
        note_row(canvas, words, notes::write_word(need), app::NeedDropped{need});
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
}

// What is a placeholder is no address.
std::string coordinator(const catalogue::Meta& meta) {
    const std::string& email = meta.site_operator.email;
    return email.find('@') == std::string::npos ? std::string() : email;
}

// The mail opens in the program of whoever writes it; nothing is sent from here.
std::string mail_address(const Canvas& canvas) {
    const app::Engine& engine = canvas.engine();
    std::string body;
    for (const notes::MailLine& line : notes::mail_lines(canvas.state().notes.kept, engine.catalogue())) {
        body += text::fill(engine.messages().german(line.sentence.key), line.sentence.words);
        body += line.word.empty() ? "\r\n" : " [" + line.word + "]\r\n";
    }
    return "mailto:" + coordinator(engine.catalogue().meta) +
           "?subject=" + app::encode_component(engine.messages().german(notes::kMailSubjectKey)) +
           "&body=" + app::encode_component(body);
}

void ways_to_the_coordinator(Canvas& canvas) {
    canvas.space(24);
    heading(canvas, 2, canvas.say("notes.hand_over"));
    canvas.space(4);
    const bool known = !coordinator(canvas.engine().catalogue().meta).empty();
    note(canvas, canvas.say(known ? "notes.hand_over.lead" : "notes.no_address"));
    canvas.space(kCardGap);
    button_row(canvas, {{make_id(Id::none, "mail"), to_address(mail_address(canvas)), canvas.say("notes.mail"),
                         ButtonLook{Weight::main, icon::kMail}, "notes.mail"},
                        {make_id(Id::none, "share"), to_intent(app::NotesIntent{app::NotesShareWanted{}}),
                         canvas.say("hand_over.share"), ButtonLook{Weight::second, icon::kShare}, "notes.share"},
                        {make_id(Id::none, "file"), to_intent(app::NotesIntent{app::NotesFileWanted{}}),
                         canvas.say("notes.file"), ButtonLook{Weight::second, icon::kDownload}, "notes.file"}});
    canvas.space(kMargin);
    outcome_words(canvas);
    if (canvas.state().hand_over.code.size > 0) {
        note(canvas, canvas.say("notes.scan"));
        canvas.space(kGap);
        qr_code(canvas, make_id(Id::none, "code"), canvas.state().hand_over.code,
                canvas.say_count("notes.code", count_of(canvas.state().notes.kept)));
        canvas.space(kMargin);
    }
    button(canvas, make_id(Id::none, "clear_notes"), to_intent(app::NotesIntent{app::NotesCleared{}}),
           canvas.say("notes.clear"), ButtonLook{Weight::second, icon::kCheck}, "notes.clear");
}

// The choices below "Etwas stimmt nicht": one tap on one of them is the note.
void complaint_choices(Canvas& canvas, const Record& record) {
    paragraph(canvas, canvas.say("report.question"));
    canvas.space(kGap);
    const catalogue::Meta& meta = canvas.engine().catalogue().meta;
    for (const notes::Complaint complaint : notes::possible_complaints(record)) {
        const notes::Correction correction = notes::correction_for(record, complaint, meta);
        const std::string name(notes::complaint_name(complaint));
        const bool kept = noted(canvas.state().notes.kept, correction) != nullptr;
        link_row(canvas, make_id(record_id("complaint", record), "of", name),
                 to_intent(app::NotesIntent{app::ComplaintNoted{correction}}),
                 canvas.say(notes::complaint_key(complaint)),
                 RowLook{kept ? icon::kCheckCircle : icon::kError, {}, false}, "complaint." + name);
        hairline(canvas);
    }
    canvas.space(kGap);
    note(canvas, canvas.say("report.anonymous"));
}

}  // namespace

void contact_button(Canvas& canvas, const Record& record) {
    if (!sharing::has_contact(record)) return;
    canvas.space(kGap);
    button(canvas, record_id("contact", record), to_intent(app::HandOverIntent{app::ContactWanted{record.id}}),
           canvas.say("entry.contact"), ButtonLook{Weight::second, icon::kPerson}, "contact");
    canvas.space(4);
    outcome_words(canvas);
}

void report_section(Canvas& canvas, const Record& record) {
    if (notes::possible_complaints(record).empty()) return;
    if (canvas.state().kiosk.on) {
        // Nobody could hand on what a visitor leaves here.
        canvas.space(kMargin);
        note(canvas, canvas.say("kiosk.report"));
        return;
    }
    const app::NotesState& mine = canvas.state().notes;
    const bool open = mine.asked_about == record.id;
    canvas.space(kGap);
    button(canvas, record_id("report", record), to_intent(app::NotesIntent{app::ComplaintAsked{record.id}}),
           canvas.say("report.open"), ButtonLook{Weight::plain, open ? icon::kExpandLess : icon::kError}, "report");
    if (open) {
        canvas.space(kCardGap);
        complaint_choices(canvas, record);
    }
    if (mine.error) {
        canvas.space(kGap);
        fault(canvas, canvas.engine().messages().say(*mine.error));
    }
    const std::uint32_t code = catalogue::code_of(record.id);
    const bool any = std::any_of(mine.kept.corrections.begin(), mine.kept.corrections.end(),
                                 [code](const notes::Correction& each) { return each.entry_code == code; });
    if (!any && !mine.error) return;
    canvas.space(kGap);
    if (any) status(canvas, canvas.say("report.kept"), "report");
    link_row(canvas, record_id("notes", record), to_screen(app::Screen::notes), canvas.say("report.to_notes"),
             RowLook{icon::kMail, {}, true}, "report.to_notes");
}

void missing_button(Canvas& canvas) {
    const Target target = to_screen(app::Screen::missing_need);
    if (!works_here(canvas, target)) return;
    canvas.space(kGap);
    button(canvas, make_id(Id::none, "missing"), target, canvas.say("missing.open"),
           ButtonLook{Weight::plain, icon::kEdit}, "missing");
}

void field_rows(Canvas& canvas) {
    heading(canvas, 2, canvas.say("more.field"));
    link_row(canvas, make_id(Id::none, "more", "visit"), to_screen(app::Screen::visit), canvas.say("visit.open"),
             RowLook{icon::kHandshake, canvas.say("visit.open.detail"), true}, "more.visit");
    hairline(canvas);
    const std::size_t count = count_of(canvas.state().notes.kept);
    link_row(canvas, make_id(Id::none, "more", "notes"), to_screen(app::Screen::notes), canvas.say("notes.title"),
             RowLook{icon::kEdit, canvas.say_count("notes.count", count), true}, "more.notes");
    hairline(canvas);
    canvas.space(kSectionGap);
}

void show_notes(Canvas& canvas) {
    back_button(canvas);
    heading(canvas, 1, canvas.say("notes.title"));
    canvas.space(kGap);
    const app::NotesState& mine = canvas.state().notes;
    if (count_of(mine.kept) == 0) {
        paragraph(canvas, canvas.say("notes.empty"));
        canvas.space(kGap);
        note(canvas, canvas.say("notes.empty.advice"));
    } else {
        paragraph(canvas, canvas.say("notes.lead"));
        canvas.space(kCardGap);
        status(canvas, canvas.say_count("notes.count", count_of(mine.kept)), "notes");
        note_list(canvas);
        ways_to_the_coordinator(canvas);
    }
    canvas.space(kGap);
    if (mine.can_undo) {
        button(canvas, make_id(Id::none, "undo_notes"), to_intent(app::NotesIntent{app::NotesChangeUndone{}}),
               canvas.say("list.undo"), ButtonLook{Weight::second, icon::kHistory}, "notes.undo");
        canvas.space(kGap);
    }
    missing_button(canvas);
}

void show_missing_need(Canvas& canvas) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const std::string& place_id = canvas.state().settings.place;
    const catalogue::Place* place = catalogue.find_place(place_id);
    const app::NotesState& mine = canvas.state().notes;
    back_button(canvas);
    heading(canvas, 1, canvas.say("missing.title"));
    canvas.space(kGap);
    paragraph(canvas, place == nullptr ? canvas.say("missing.lead")
                                       : canvas.say("missing.lead_in_place", {{"place", place->name}}));
    canvas.space(kGap);
    note(canvas, canvas.say("missing.no_words"));
    if (mine.error) fault(canvas, canvas.engine().messages().say(*mine.error));
    canvas.space(kCardGap);
    for (const catalogue::Term* topic : planner::open_topics(catalogue)) {
        const notes::UnmetNeed need = notes::need_for(topic->key, place == nullptr ? "" : place_id, catalogue.meta);
        const auto same = [&need](const notes::UnmetNeed& each) {
            return each.topic_code == need.topic_code && each.place_code == need.place_code;
        };
        const auto kept = std::find_if(mine.kept.needs.begin(), mine.kept.needs.end(), same);
        const bool any = kept != mine.kept.needs.end();
        link_row(canvas, make_id(Id::none, "need", topic->key), to_intent(app::NotesIntent{app::NeedNoted{need}}),
                 canvas.local(topic->label).text,
                 RowLook{any ? icon::kCheckCircle : icon::kAdd,
                         any ? canvas.say_count("missing.kept", kept->count) : "", false},
                 "need." + topic->key);
        hairline(canvas);
    }
    canvas.space(kMargin);
    button(canvas, make_id(Id::none, "to_notes"), to_screen(app::Screen::notes), canvas.say("report.to_notes"),
           ButtonLook{Weight::second, icon::kMail}, "missing.to_notes");
}

}  // namespace ui
