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
// What sets the second language off where it stands below the first.
constexpr float kBarWidth = 3;
constexpr float kBarGap = 3;
constexpr float kIndent = 11;

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

void bar(Canvas& canvas, const Rect& place, Colour colour) {
    Box line;
    line.rect = place;
    line.fill = colour;
    canvas.add_box(line);
}

struct OtherLine {
    std::string_view words;
    std::optional<Type> type;  // none: a note
    std::string_view language;
};

void say(Canvas& canvas, const OtherLine& words) {
    if (words.type) {
        paragraph(canvas, words.words, *words.type, words.language);
    } else {
        note(canvas, words.words, words.language);
    }
}

// Below what the first reader sees, set off by a bar as on paper.
void set_off(Canvas& canvas, const OtherLine& words) {
    Column& column = canvas.column();
    column.y += kBarGap;
    const Column whole = column;
    column.x += kIndent;
    column.width -= kIndent;
    say(canvas, words);
    bar(canvas, Rect{whole.x, whole.y, kBarWidth, column.y - whole.y}, canvas.palette().teal);
    column = Column{whole.x, whole.width, column.y + kBarGap};
}

// One line for both readers, beside each other in two halves or below each other. `first` paints what the one reads;
// the other's words may be empty.
template <typename First>
void line_pair(Canvas& canvas, float half, First first, const OtherLine& second) {
    Column& column = canvas.column();
    const Column whole = column;
    if (half > 0) column.width = half;
    first();
    const float first_end = column.y;
    column = Column{whole.x, whole.width, first_end};
    if (second.words.empty()) return;
    if (half == 0) {
        set_off(canvas, second);
        return;
    }
    column = Column{whole.x + half + 2 * kCardGap + 1, half, whole.y};
    say(canvas, second);
    column = Column{whole.x, whole.width, std::max(first_end, column.y)};
}

void divider(Canvas& canvas, float half, float top) {
    const Column& column = canvas.column();
    if (half > 0) bar(canvas, Rect{column.x + half + kCardGap, top, 1, column.y - top}, canvas.palette().line);
}

// What the second reader sees of a line: beside the first, names too; below it nothing that stands there already.
OtherLine other_line(std::string_view first, std::string_view second, std::optional<Type> type, float half,
                     std::string_view language) {
    return {half == 0 && first == second ? std::string_view() : second, type, language};
}

// Title, age and summary, each in both languages before the next begins.
std::size_t both_sides(Canvas& canvas, const PairRow& row) {
    static const Side kNobody;
    const Side& first = row.first;
    const Side& second = row.second ? *row.second : kNobody;
    const float half =
        row.second ? half_of(canvas, std::max(longest_word(canvas, first), longest_word(canvas, second))) : 0;
    const float top = canvas.column().y;
    std::size_t link = 0;
    const auto title = [&] {
        if (row.target) {
            link = card_title(canvas, make_id(row.id, "open"), *row.target, first.title, 3, 0, row.key, first.language);
        } else {
            paragraph(canvas, first.title, kBodyBold, first.language);
        }
    };
    line_pair(canvas, half, title, other_line(first.title, second.title, kBodyBold, half, second.language));
    for (std::size_t line = 0; line < first.lines.size(); ++line) {
        const std::string_view other = line < second.lines.size() ? std::string_view(second.lines[line]) : "";
        line_pair(
            canvas, half,
            [&] {
                if (!first.lines[line].empty()) note(canvas, first.lines[line], first.language);
            },
            other_line(first.lines[line], other, std::nullopt, half, second.language));
    }
    divider(canvas, half, top);
    return link;
}

void toggle_button(Canvas& canvas, const PairRow& row, float x, float y) {
    icon_button(canvas, make_id(row.id, "toggle"), to_intent(*row.toggle), row.chosen ? icon::kCheckCircle : icon::kAdd,
                row.toggle_name, x, y, row.chosen ? Ground::teal : Ground::none, "toggle." + row.key, row.chosen);
}

}  // namespace

void pair_heading(Canvas& canvas, int level, std::string_view first, std::string_view second,
                  std::string_view language) {
    heading(canvas, level, first);
    const OtherLine words = other_line(first, second, kBodyBold, 0, language);
    if (!words.words.empty()) set_off(canvas, words);
}

void pair_words(Canvas& canvas, semantics::Id id, std::string_view first, std::string_view second,
                std::string_view language) {
    const std::size_t item = canvas.begin_node(Role::list_item, id);
    const Column before = canvas.column();
    const float longest = std::max(longest_word(canvas, first, kBody), longest_word(canvas, second, kBody));
    const float half = second.empty() ? 0 : half_of(canvas, longest);
    line_pair(
        canvas, half, [&] { paragraph(canvas, first); }, other_line(first, second, kBody, half, language));
    divider(canvas, half, before.y);
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
