#include "ui/widgets/pair.h"

#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::make_id;
using semantics::Rect;
using semantics::Role;

// Narrower columns than this break words.
constexpr float kNarrowest = 132;

float longest_word(const Canvas& canvas, std::string_view words, Type type) {
    float longest = 0;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        longest = std::max(longest, canvas.width_of(words.substr(begin, end - begin), type));
        begin = end + 1;
    }
    return longest;
}

float longest_word(const Canvas& canvas, const Side& side) {
    float longest = longest_word(canvas, side.title, kHeading3);
    for (const std::string& line : side.lines) longest = std::max(longest, longest_word(canvas, line, kSecondary));
    return longest;
}

// Half of the column, where both sides fit into that; 0 where they must stand below each other.
float half_of(Canvas& canvas, float longest) {
    const float half = (canvas.column().width - 2 * kCardGap - 1) / 2;
    return half >= kNarrowest && longest <= half ? half : 0;
}

void lines_of(Canvas& canvas, const Side& side) {
    for (const std::string& line : side.lines) note(canvas, line, side.language);
}

// The title that opens the entry, over the whole of the card.
std::size_t first_side(Canvas& canvas, const PairRow& row) {
    std::size_t link = 0;
    if (row.target) {
        link = card_title(canvas, make_id(row.id, "open"), *row.target, row.first.title, 3, 0, row.key,
                          row.first.language);
    } else {
        paragraph(canvas, row.first.title, kBodyBold, row.first.language);
    }
    lines_of(canvas, row.first);
    return link;
}

void second_side(Canvas& canvas, const Side& side) {
    if (!side.title.empty()) paragraph(canvas, side.title, kBodyBold, side.language);
    lines_of(canvas, side);
}

void divider(Canvas& canvas, const Rect& place) {
    Box line;
    line.rect = place;
    line.fill = canvas.palette().line;
    canvas.add_box(line);
}

// Beside each other with a line between them, or below each other.
template <typename First, typename Second>
void side_by_side(Canvas& canvas, float half, First first, Second second) {
    Column& column = canvas.column();
    const Column whole = column;
    if (half == 0) {
        first();
        canvas.space(kGap);
        hairline(canvas);
        canvas.space(kGap);
        second();
        return;
    }
    column.width = half;
    first();
    const float first_end = column.y;
    column = Column{whole.x + half + 2 * kCardGap + 1, half, whole.y};
    second();
    const float end = std::max(first_end, column.y);
    divider(canvas, Rect{whole.x + half + kCardGap, whole.y, 1, end - whole.y});
    column = Column{whole.x, whole.width, end};
}

std::size_t both_sides(Canvas& canvas, const PairRow& row) {
    if (!row.second) return first_side(canvas, row);
    const float half = half_of(canvas, std::max(longest_word(canvas, row.first), longest_word(canvas, *row.second)));
    std::size_t link = 0;
    side_by_side(
        canvas, half, [&] { link = first_side(canvas, row); }, [&] { second_side(canvas, *row.second); });
    return link;
}

void toggle_button(Canvas& canvas, const PairRow& row, float x, float y) {
    icon_button(canvas, make_id(row.id, "toggle"), to_intent(*row.toggle), row.chosen ? icon::kCheckCircle : icon::kAdd,
                row.toggle_name, x, y, row.chosen ? Ground::teal : Ground::none, "toggle." + row.key, row.chosen);
}

}  // namespace

void pair_words(Canvas& canvas, semantics::Id id, std::string_view first, std::string_view second,
                std::string_view language) {
    const std::size_t item = canvas.begin_node(Role::list_item, id);
    const Column before = canvas.column();
    if (second.empty()) {
        paragraph(canvas, first);
    } else {
        const float longest = std::max(longest_word(canvas, first, kBody), longest_word(canvas, second, kBody));
        side_by_side(
            canvas, half_of(canvas, longest), [&] { paragraph(canvas, first); },
            [&] { paragraph(canvas, second, kBody, language); });
    }
    canvas.node(item).rect = Rect{before.x, before.y, before.width, canvas.column().y - before.y};
    canvas.end_node();
}

void pair_row(Canvas& canvas, const PairRow& row) {
    const std::size_t item = canvas.begin_node(Role::list_item, make_id(row.id, "item"));
    const Card card = begin_card(canvas);
    Column& column = canvas.column();
    const float top = column.y;
    const float room = row.toggle ? kTarget + 4 : 0;
    column.width -= room;
    const std::size_t link = both_sides(canvas, row);
    column.width += room;
    if (row.toggle) column.y = std::max(column.y, top + kTarget);
    if (row.phone)
        text_link(canvas, make_id(row.id, "call"), *row.phone, row.phone_label, "call." + row.key, row.phone_name);
    const Rect rect = end_card(canvas, card);
    canvas.node(item).rect = rect;
    if (row.target) cover_card(canvas, link, rect);
    if (row.toggle) toggle_button(canvas, row, rect.x + rect.width - kTarget - 4, top - 4);
    canvas.end_node();
}

}  // namespace ui
