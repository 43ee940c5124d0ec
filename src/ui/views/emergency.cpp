// Notfall: the numbers that must be there without a network, the most urgent first.
#include <algorithm>

#include "base/sort.h"
#include "generated/ui/icons.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Record;
using semantics::Id;
using semantics::make_id;
using semantics::Role;

// Help lines up to this priority belong on this screen (the data's own scale).
constexpr int kLastUrgent = 10;

std::vector<const Record*> urgent_lines(const catalogue::Catalogue& catalogue) {
    const auto priority = [](const Record* record) {
        return std::get_if<catalogue::Helpline>(&record->details)->priority;
    };
    std::vector<const Record*> lines;
    for (const Record& record : catalogue.records) {
        const auto* line = std::get_if<catalogue::Helpline>(&record.details);
        if (line == nullptr || record.phones.empty()) continue;
        if (line->priority >= 1 && line->priority <= kLastUrgent) lines.push_back(&record);
    }
    base::sort(lines, [&](const Record* left, const Record* right) { return priority(left) < priority(right); });
    return lines;
}

void number_card(Canvas& canvas, const std::string& title, const std::string& detail, const catalogue::Phone& phone,
                 bool strongest) {
    const Palette& palette = canvas.palette();
    const Id id = make_id(Id::none, "number", phone.dialled);
    const std::size_t item = canvas.begin_node(Role::list_item, make_id(id, "item"));
    CardLook look;
    if (strongest) look.fill = palette.alert_container;
    const Card card = begin_card(canvas, look);
    Column& column = canvas.column();
    const Colour ink = strongest ? palette.on_alert_container : palette.ink;
    const float room = kTarget + kGap;
    const char* name = detail.empty() ? "call.name" : "call.name_and_hours";
    const std::size_t link = add_pressable(
        canvas, id, to_phone(phone), canvas.say(name, {{"title", title}, {"number", phone.shown}, {"hours", detail}}),
        "call." + phone.dialled);
    const float top = column.y;
    column.y += canvas.add_words(link, phone.shown, kHeading1, ink, column.x, column.y, column.width - room).height;
    const auto line = [&](const std::string& words, Type type, Colour colour) {
        if (words.empty()) return;
        Canvas::Block block = canvas.lay_out(words, type, column.width - room);
        canvas.paint(block, type, colour, column.x, column.y);
        canvas.give_lines(link, block, type);
        column.y += block.height;
    };
    line(title, kBodyBold, ink);
    line(detail, kSecondary, strongest ? ink : palette.ink_secondary);
    const semantics::Rect rect = end_card(canvas, card);
    const float x = rect.x + rect.width - kTarget - kCardPadding;
    canvas.add_box(Box{semantics::Rect{x, top, kTarget, kTarget}, kTarget / 2,
                       strongest ? palette.alert : palette.teal_container, std::nullopt, 1});
    canvas.add_symbol(icon::kCall, x + 12, top + 12, 24, strongest ? palette.surface : palette.on_teal_container);
    canvas.node(item).rect = rect;
    cover_card(canvas, link, rect);
    canvas.end_node();
}

// Without a catalogue the numbers that never change are still there.
void fixed_numbers(Canvas& canvas) {
    number_card(canvas, canvas.say("emergency.112"), canvas.say("emergency.112.detail"), {"112", "112"}, true);
    canvas.space(kCardGap);
    number_card(canvas, canvas.say("emergency.110"), canvas.say("emergency.always"), {"110", "110"}, false);
    canvas.space(kCardGap);
    number_card(canvas, canvas.say("emergency.116117"), canvas.say("emergency.always"), {"116 117", "116117"}, false);
}

}  // namespace

void show_emergency(Canvas& canvas) {
    back_button(canvas);
    heading(canvas, 1, canvas.say("emergency.title"));
    canvas.space(kTight);
    paragraph(canvas, canvas.say("emergency.lead"));
    canvas.space(kMargin);
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "numbers"), canvas.say("emergency.title"));
    const float top = canvas.column().y;
    const std::vector<const Record*> lines = urgent_lines(canvas.engine().catalogue());
    if (lines.empty()) fixed_numbers(canvas);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (index > 0) canvas.space(kCardGap);
        const Record& record = *lines[index];
        number_card(canvas, canvas.local(record.title).text,
                    canvas.marked(std::get_if<catalogue::Helpline>(&record.details)->availability), record.phones[0],
                    index == 0);
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
    canvas.space(kMargin);
    note(canvas, canvas.say("emergency.offline"));
}

}  // namespace ui
