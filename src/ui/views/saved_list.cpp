// Merkliste: what the user kept, in the user's order, with one step back.
#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;
using semantics::Role;

// Up and away, at the end of the card's last line.
void list_buttons(Canvas& canvas, const catalogue::Record& record, bool first, float end, float y) {
    const std::string title = canvas.local(record.title).text;
    icon_button(canvas, record_id("remove", record), to_intent(app::ListIntent{app::EntryRemoved{record.id}}),
                icon::kDelete, canvas.say("list.remove.name", {{"title", title}}), end - kTarget, y, Ground::none,
                "remove." + record.id);
    if (first) return;
    icon_button(canvas, record_id("up", record), to_intent(app::ListIntent{app::EntryMovedUp{record.id}}),
                icon::kExpandLess, canvas.say("list.up.name", {{"title", title}}), end - 2 * kTarget - kGap, y,
                Ground::none, "up." + record.id);
}

void saved_card(Canvas& canvas, const catalogue::Record& record, bool first) {
    const Localized title = canvas.local(record.title);
    const std::size_t item = canvas.begin_node(Role::list_item, record_id("saved", record));
    const Card card = begin_card(canvas, CardLook{std::nullopt, kCardGap});
    const std::size_t link = card_title(canvas, record_id("open", record), to_entry(record), title.text, 2, 0,
                                        "open." + record.id, title.language);
    note(canvas, subtitle_of(canvas, record));
    canvas.space(kGap);
    const float buttons = canvas.column().y;
    if (!record.phones.empty()) {
        const catalogue::Phone& phone = record.phones[0];
        Column& column = canvas.column();
        column.width -= 2 * kTarget + kGap;
        text_link(canvas, record_id("call", record), to_phone(phone), phone.shown, "call." + record.id,
                  canvas.say("call.name", {{"title", title.text}, {"number", phone.shown}}));
        column.width += 2 * kTarget + kGap;
    }
    canvas.column().y = std::max(canvas.column().y, buttons + kTarget);
    const semantics::Rect rect = end_card(canvas, card);
    cover_card(canvas, link, semantics::Rect{rect.x, rect.y, rect.width, buttons - kGap - rect.y});
    canvas.node(item).rect = rect;
    list_buttons(canvas, record, first, rect.x + rect.width - kGap, buttons);
    canvas.end_node();
}

void undo_button(Canvas& canvas) {
    if (!canvas.state().saved.can_undo) return;
    canvas.space(kMargin);
    button(canvas, make_id(Id::none, "undo"), to_intent(app::ListIntent{app::ListChangeUndone{}}),
           canvas.say("list.undo"), ButtonLook{Weight::second, icon::kHistory}, "list.undo");
}

}  // namespace

void show_saved_list(Canvas& canvas) {
    const app::SavedList& saved = canvas.state().saved;
    heading(canvas, 1, canvas.say("list.title"));
    canvas.space(kGap);
    if (saved.entries.empty()) {
        paragraph(canvas, canvas.say("list.empty"));
        canvas.space(kGap);
        note(canvas, canvas.say("list.empty.advice"));
        undo_button(canvas);
        return;
    }
    status(canvas, canvas.say_count("list.count", saved.entries.size()), "saved");
    canvas.space(kCardGap);
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "saved"), canvas.say("list.title"));
    const float top = canvas.column().y;
    bool first = true;
    for (const std::string& id : saved.entries) {
        const catalogue::Record* record = canvas.engine().catalogue().find_record(id);
        if (record == nullptr) continue;  // of another region, or gone from the data
        if (!first) canvas.space(kCardGap);
        saved_card(canvas, *record, first);
        first = false;
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
    undo_button(canvas);
    canvas.space(kGap);
    button(canvas, make_id(Id::none, "clear_list"), to_intent(app::ListIntent{app::ListCleared{}}),
           canvas.say("list.clear"), ButtonLook{Weight::second, icon::kDelete}, "list.clear");
    canvas.space(kMargin);
    note(canvas, canvas.say("list.stays_here"));
}

}  // namespace ui
