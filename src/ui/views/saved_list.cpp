// Merkliste: what the user kept, in the user's order, with a heading and parts of the calendar; the thing that is
// handed over.
#include <algorithm>
#include <optional>

#include "generated/ui/icons.h"
#include "ui/views/handing_over.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;
using semantics::Role;

struct Position {
    bool first = false;
    bool last = false;
};

// Up, down and away, each in a column of its own at the end of the card's last line, in the order of reading.
void list_buttons(Canvas& canvas, const catalogue::Record& record, Position position, float end, float y) {
    const std::string title = canvas.local(record.title).text;
    const auto place = [&](int from_end, app::ListIntent intent, char32_t symbol, const char* text_key,
                           const char* part) {
        const float x = end - kTarget - static_cast<float>(from_end) * (kTarget + kGap);
        icon_button(canvas, record_id(part, record), to_intent(std::move(intent)), symbol,
                    canvas.say(text_key, {{"title", title}}), x, y, Ground::none, std::string(part) + "." + record.id);
    };
    if (!position.first) place(2, app::EntryMovedUp{record.id}, icon::kExpandLess, "list.up.name", "up");
    if (!position.last) place(1, app::EntryMovedDown{record.id}, icon::kExpandMore, "list.down.name", "down");
    place(0, app::EntryRemoved{record.id}, icon::kDelete, "list.remove.name", "remove");
}

// The number to call, beside which the buttons stand where there is room. Returns where the buttons begin.
float call_line(Canvas& canvas, const catalogue::Record& record, const std::string& title) {
    Column& column = canvas.column();
    if (record.phones.empty()) return column.y;
    const float room = 3 * (kTarget + kGap);
    const catalogue::Phone& phone = record.phones[0];
    const bool beside = canvas.width_of(phone.shown, kBodyBold) <= column.width - room;
    const float top = column.y;
    if (beside) column.width -= room;
    text_link(canvas, record_id("call", record), to_phone(phone), phone.shown, "call." + record.id,
              canvas.say("call.name", {{"title", title}, {"number", phone.shown}}));
    if (beside) column.width += room;
    return beside ? top : column.y + kGap;
}

void saved_card(Canvas& canvas, const catalogue::Record& record, Position position) {
    const Localized title = canvas.local(record.title);
    const std::size_t item = canvas.begin_node(Role::list_item, record_id("saved", record));
    const CardLook look{std::nullopt, kCardGap, canvas.is_open_beside(record.id)};
    const Card card = begin_card(canvas, look);
    const std::size_t link = card_title(canvas, record_id("open", record), to_entry(record), title.text, 2, 0,
                                        "open." + record.id, title.language);
    if (look.current) canvas.node(link).current = semantics::State::yes;
    note(canvas, subtitle_of(canvas, record));
    const float buttons = call_line(canvas, record, title.text);
    Column& column = canvas.column();
    column.y = std::max(column.y, buttons + kTarget);
    const semantics::Rect rect = end_card(canvas, card);
    cover_card(canvas, link, rect);
    canvas.node(item).rect = rect;
    list_buttons(canvas, record, position, rect.x + rect.width - 4, buttons);
    canvas.end_node();
}

void undo_button(Canvas& canvas) {
    button(canvas, make_id(Id::none, "undo"), to_intent(app::ListIntent{app::ListChangeUndone{}}),
           canvas.say("list.undo"), ButtonLook{Weight::second, icon::kHistory}, "list.undo");
}

void undo_item(Canvas& canvas) {
    const std::size_t item = canvas.begin_node(Role::list_item, make_id(Id::none, "undo", "item"));
    const Column before = canvas.column();
    undo_button(canvas);
    canvas.node(item).rect = semantics::Rect{before.x, before.y, before.width, canvas.column().y - before.y};
    canvas.end_node();
    canvas.space(kCardGap);
}

// Where an entry was taken out that can be put back; nowhere after another change.
std::optional<std::size_t> gap_in(const app::SavedList& saved) {
    if (!saved.can_undo || saved.before_last_change.size() != saved.entries.size() + 1) return std::nullopt;
    const auto [now, before] =
        std::mismatch(saved.entries.begin(), saved.entries.end(), saved.before_last_change.begin());
    return static_cast<std::size_t>(now - saved.entries.begin());
}

void cards(Canvas& canvas) {
    const app::SavedList& saved = canvas.state().saved;
    const std::optional<std::size_t> gap = gap_in(saved);
    std::size_t above_gap = 0;
    std::vector<const catalogue::Record*> records;
    for (std::size_t index = 0; index < saved.entries.size(); ++index) {
        // What is of another region, or gone from the data, keeps its place in the list and is not shown.
        const catalogue::Record* record = canvas.engine().catalogue().find_record(saved.entries[index]);
        if (record == nullptr) continue;
        records.push_back(record);
        if (gap && index < *gap) ++above_gap;
    }
    const std::size_t shown = std::min(saved.shown, records.size());
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "saved"), canvas.say("list.title"));
    const float top = canvas.column().y;
    for (std::size_t index = 0; index < shown; ++index) {
        if (index > 0) canvas.space(kCardGap);
        if (gap && index == above_gap) undo_item(canvas);
        saved_card(canvas, *records[index], Position{index == 0, index + 1 == records.size()});
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
    if (saved.can_undo && !(gap && above_gap < shown)) {
        canvas.space(kMargin);
        undo_button(canvas);
    }
    if (shown == records.size()) return;
    canvas.space(kMargin);
    button(canvas, make_id(Id::none, "more_saved"), to_intent(app::ListIntent{app::MoreSavedWanted{}}),
           canvas.say("search.more"), ButtonLook{Weight::second, icon::kExpandMore}, "list.more");
}

void heading_chips(Canvas& canvas) {
    canvas.space(24);
    heading(canvas, 2, canvas.say("list.heading"));
    canvas.space(4);
    note(canvas, canvas.say("list.heading.lead"));
    std::vector<Chip> all;
    for (std::size_t number = 1; number < sharing::kHeadings; ++number) {
        const auto which = static_cast<sharing::Heading>(number);
        Chip chip;
        chip.key = sharing::heading_key(which);
        chip.id = make_id(Id::none, chip.key);
        chip.target = to_intent(app::ListIntent{app::ListHeadingChosen{which}});
        chip.label = canvas.say(chip.key);
        chip.chosen = canvas.state().saved.heading == which;
        all.push_back(std::move(chip));
    }
    chips(canvas, all);
}

void timeline_chips(Canvas& canvas) {
    const std::vector<sharing::TimelineKind>& chosen = canvas.state().saved.timeline;
    canvas.space(24);
    heading(canvas, 2, canvas.say("list.calendar"));
    canvas.space(4);
    note(canvas, canvas.say("list.calendar.lead"));
    std::vector<Chip> all;
    for (std::size_t number = 0; number < sharing::kTimelineKinds; ++number) {
        const auto kind = static_cast<sharing::TimelineKind>(number);
        Chip chip;
        chip.key = sharing::timeline_key(kind);
        chip.id = make_id(Id::none, chip.key);
        chip.target = to_intent(app::ListIntent{app::ListTimelineToggled{kind}});
        chip.label = canvas.say(chip.key);
        chip.chosen = std::find(chosen.begin(), chosen.end(), kind) != chosen.end();
        all.push_back(std::move(chip));
    }
    chips(canvas, all);
}

}  // namespace

void show_saved_list(Canvas& canvas) {
    const app::SavedList& saved = canvas.state().saved;
    const bool visit = canvas.state().visit.running;
    heading(canvas, 1, canvas.say("list.title"));
    canvas.space(kGap);
    if (saved.entries.empty()) {
        paragraph(canvas, canvas.say("list.empty"));
        canvas.space(kGap);
        note(canvas, canvas.say("list.empty.advice"));
        if (!saved.can_undo) return;
        canvas.space(kMargin);
        undo_button(canvas);
        return;
    }
    status(canvas, canvas.say_count("list.count", saved.entries.size()), "saved");
    canvas.space(kCardGap);
    button(canvas, make_id(Id::none, "hand_over"), to_screen(app::Screen::hand_over), canvas.say("list.hand_over"),
           ButtonLook{Weight::main, icon::kQrCode}, "list.hand_over");
    canvas.space(kMargin);
    cards(canvas);
    if (!visit) heading_chips(canvas);
    timeline_chips(canvas);
    canvas.space(24);
    button(canvas, make_id(Id::none, "clear_list"), to_intent(app::ListIntent{app::ListCleared{}}),
           canvas.say("list.clear"), ButtonLook{Weight::second, icon::kDelete}, "list.clear");
    canvas.space(kMargin);
    note(canvas, canvas.say(visit ? "visit.list_ends" : "list.stays_here"));
}

}  // namespace ui
