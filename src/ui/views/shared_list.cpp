// A list that somebody handed over: shown at once, kept only when the reader wants it.
#include "calendar/opening.h"
#include "generated/ui/icons.h"
#include "ui/views/handing_over.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;
using semantics::Role;

void entries(Canvas& canvas, const std::vector<std::string>& ids) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const calendar::Moment moment = calendar::moment_at(catalogue, canvas.state().now);
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "shared"), canvas.say("shared.title"));
    const float top = canvas.column().y;
    for (const std::string& id : ids) {
        const catalogue::Record* record = catalogue.find_record(id);
        if (record == nullptr) continue;
        if (canvas.column().y > top) canvas.space(kCardGap);
        record_card(canvas, *record, moment, {});
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
}

void keep_button(Canvas& canvas) {
    if (canvas.state().shared.kept) {
        status(canvas, canvas.say("shared.kept"), "kept");
        canvas.space(kGap);
        button(canvas, make_id(Id::none, "to_list"), to_screen(app::Screen::saved_list), canvas.say("shared.to_list"),
               ButtonLook{Weight::second, icon::kBookmark}, "shared.to_list");
        return;
    }
    button(canvas, make_id(Id::none, "keep"), to_intent(app::HandOverIntent{app::SharedListKept{}}),
           canvas.say("shared.keep"), ButtonLook{Weight::main, icon::kBookmarkAdd}, "shared.keep");
    canvas.space(4);
    note(canvas, canvas.say("shared.keep.detail"));
}

void missing_entries(Canvas& canvas, const sharing::Unpacked& list) {
    if (list.unknown_count == 0) return;
    const std::string words = canvas.say_count(sharing::unknown_key(list), list.unknown_count);
    notice(canvas, icon::kInfo, words, Tone::sun, Role::status);
    canvas.space(kMargin);
}

void calendar_part(Canvas& canvas, const std::vector<sharing::TimelineKind>& timeline) {
    if (timeline.empty()) return;
    canvas.space(24);
    heading(canvas, 2, canvas.say("shared.calendar"));
    canvas.space(4);
    note(canvas, canvas.say("shared.calendar.lead"));
    canvas.space(kGap);
    for (const sharing::TimelineKind kind : timeline) {
        const std::string key(sharing::timeline_key(kind));
        link_row(canvas, make_id(Id::none, key), to_screen(app::Screen::calendar), canvas.say(key),
                 RowLook{icon::kEventNote, {}, true}, key);
        hairline(canvas);
    }
}

}  // namespace

void show_shared_list(Canvas& canvas) {
    const app::SharedList& shared = canvas.state().shared;
    const sharing::Selection& selection = shared.list.selection;
    heading(canvas, 1, canvas.say("shared.title"));
    canvas.space(kGap);
    if (shared.error) {
        notice(canvas, icon::kError, canvas.engine().messages().say(*shared.error), Tone::alert, Role::alert);
        canvas.space(kMargin);
        button(canvas, make_id(Id::none, "to_start"), to_screen(app::Screen::start), canvas.say("shared.to_start"),
               ButtonLook{Weight::second, icon::kHome}, "shared.to_start");
        return;
    }
    if (!canvas.state().catalogue_ready) return;
    if (selection.heading != sharing::Heading::none) {
        paragraph(canvas, canvas.say(sharing::heading_key(selection.heading)), kBodyBold);
    }
    note(canvas, selection_words(canvas, selection.entries.size(), selection.timeline));
    canvas.space(kMargin);
    missing_entries(canvas, shared.list);
    if (selection.entries.empty() && selection.timeline.empty()) return;
    keep_button(canvas);
    canvas.space(kMargin);
    entries(canvas, selection.entries);
    calendar_part(canvas, selection.timeline);
    canvas.space(24);
    paper_section(canvas);
}

}  // namespace ui
