// The board at the door. Long lists turn their page while nobody touches the screen.
#include <algorithm>

#include "calendar/agenda.h"
#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/kiosk.h"
#include "ui/views/record_words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;
using semantics::Rect;
using semantics::Role;

constexpr float kSymbolSize = 24;
constexpr float kRowGap = 10;
constexpr Type kTitle = kHeading2;
// Less than this is no room for a row.
constexpr float kShortestCard = 120;
// With fewer rows a card looks empty.
constexpr std::size_t kFewRows = 3;

struct Row {
    std::string title;
    std::string detail;
};

struct Colours {
    Colour fill{};
    Colour ink{};
};

std::string joined(const std::string& first, const std::string& second) {
    return first.empty() || second.empty() ? first + second : first + " · " + second;
}

std::string day_words(const Canvas& canvas, base::Date date) {
    const text::Messages& messages = canvas.engine().messages();
    const base::Date today = canvas.state().now.date;
    if (date == today) return canvas.say("kiosk.board.today_word");
    if (base::days_between(today, date) == 1) return canvas.say("kiosk.board.tomorrow_word");
    return canvas.say("kiosk.board.day", {{"weekday", text::weekday_name(messages, date)},
                                          {"date", text::day_and_month(messages, date, today)}});
}

Row row_of(const Canvas& canvas, const calendar::OpenToday& open) {
    std::string spans;
    for (const catalogue::WeeklySpan& span : open.spans) {
        if (!spans.empty()) spans += ", ";
        spans += text::clock(canvas.engine().messages(), span.opens) + "–" +
                 text::clock(canvas.engine().messages(), span.closes);
    }
    const std::string hours = canvas.say("open.hours", {{"spans", spans}});
    const std::string cost =
        open.record->cost == catalogue::Cost::free ? cost_words(canvas, open.record->cost) : std::string();
    const auto* offer = std::get_if<catalogue::Offer>(&open.record->details);
    const catalogue::Place* place = canvas.engine().catalogue().find_place(offer->municipality);
    std::string where = place == nullptr ? std::string() : place->name;
    const std::string title = canvas.local(open.record->title).text;
    if (title.find(where) != std::string::npos) where.clear();
    return {title, joined(joined(hours, where), cost)};
}

Row row_of(const Canvas& canvas, const calendar::NextDate& next) {
    std::string when = day_words(canvas, next.begins.date);
    if (!next.whole_day) {
        when =
            canvas.say("kiosk.board.at",
                       {{"day", when}, {"clock", text::clock(canvas.engine().messages(), next.begins.minute_of_day)}});
    }
    if (next.event != nullptr) return {next.event->name, joined(when, next.event->venue)};
    return {canvas.local(next.record->title).text, when};
}

float height_of(const Canvas& canvas, const Row& row, float width) {
    const float title = canvas.lay_out(row.title, kBodyBold, width).height;
    return row.detail.empty() ? title : title + canvas.lay_out(row.detail, kSecondary, width).height;
}

// The rows of the page that is up, when the list is cut into pages of that height.
std::vector<Row> page_of(const Canvas& canvas, const std::vector<Row>& rows, float width, float room) {
    std::vector<std::size_t> starts = {0};
    float used = 0;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const float height = height_of(canvas, rows[index], width) + 2 * kRowGap + 1;
        if (index > starts.back() && used + height > room) {
            starts.push_back(index);
            used = 0;
        }
        used += height;
    }
    // Nothing moves for whoever asked the system for that.
    const std::size_t turn = canvas.viewport().reduced_motion ? 0 : canvas.state().kiosk.turn;
    const std::size_t page = turn % starts.size();
    const std::size_t end = page + 1 < starts.size() ? starts[page + 1] : rows.size();
    return {rows.begin() + static_cast<std::ptrdiff_t>(starts[page]), rows.begin() + static_cast<std::ptrdiff_t>(end)};
}

void paint_row(Canvas& canvas, const Row& row, const Colours& colours, Column& column) {
    const std::string words = joined(row.title, row.detail);
    const std::size_t item = canvas.add_node(Role::list_item, canvas.words_id(words), words);
    canvas.node(item).rect = Rect{column.x, column.y, column.width, height_of(canvas, row, column.width)};
    column.y += canvas.add_words(item, row.title, kBodyBold, colours.ink, column.x, column.y, column.width).height;
    if (row.detail.empty()) return;
    Canvas::Block detail = canvas.lay_out(row.detail, kSecondary, column.width);
    canvas.paint(detail, kSecondary, colours.ink, column.x, column.y);
    canvas.give_lines(item, detail, kBodyBold);
    column.y += detail.height;
}

void card(Canvas& canvas, const char* text_key, char32_t symbol, const std::vector<Row>& rows, const Rect& place,
          const Colours& colours) {
    canvas.add_box(Box{place, kCardRadius, colours.fill, std::nullopt, 1});
    const std::string title = canvas.say(text_key);
    const Id id = make_id(Id::none, text_key);
    const std::size_t region = canvas.begin_node(Role::region, id, title);
    canvas.node(region).rect = place;
    canvas.node(region).key = text_key;
    Column column{place.x + kCardPadding, place.width - 2 * kCardPadding, place.y + kCardPadding};
    const std::size_t heading = canvas.add_node(Role::heading, make_id(id, "heading"), title);
    canvas.node(heading).level = 2;
    const float size = kSymbolSize * canvas.scale();
    canvas.add_symbol(symbol, column.x, column.y + (canvas.line_height(kTitle) - size) / 2, size, colours.ink);
    const float start = column.x + size + kGap;
    column.y +=
        canvas.add_words(heading, title, kTitle, colours.ink, start, column.y, column.width - size - kGap).height;
    column.y += kGap;
    const std::size_t list = canvas.begin_node(Role::list, make_id(id, "list"), title);
    const float top = column.y;
    const float room = place.y + place.height - kCardPadding - top;
    bool first = true;
    for (const Row& row : page_of(canvas, rows, column.width, room)) {
        if (!first) {
            column.y += kRowGap;
            canvas.add_box(Box{Rect{column.x, column.y, column.width, 1}, 0, colours.ink, std::nullopt, 1});
            column.y += 1 + kRowGap;
        }
        first = false;
        paint_row(canvas, row, colours, column);
    }
    canvas.node(list).rect = Rect{column.x, top, column.width, column.y - top};
    canvas.end_node();
    canvas.end_node();
}

// Where the data know no hours at all, the board says how the kiosk works.
std::vector<Row> how_it_works(const Canvas& canvas) {
    std::vector<Row> rows;
    for (const char* step : {"kiosk.how.1", "kiosk.how.2", "kiosk.how.3"}) rows.push_back({canvas.say(step), {}});
    return rows;
}

std::vector<Row> open_at(const Canvas& canvas, const calendar::Moment& moment, const std::string& place) {
    std::vector<Row> rows;
    for (const calendar::OpenToday& open : calendar::open_today(canvas.engine().catalogue(), moment, place)) {
        rows.push_back(row_of(canvas, open));
    }
    return rows;
}

std::vector<Row> dates_at(const Canvas& canvas, const calendar::Moment& moment, const std::string& place) {
    std::vector<Row> rows;
    for (const calendar::NextDate& date : calendar::next_dates(canvas.engine().catalogue(), moment, place)) {
        rows.push_back(row_of(canvas, date));
    }
    return rows;
}

}  // namespace

void kiosk_board(Canvas& canvas, const Rect& place) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const calendar::Moment moment = calendar::moment_at(catalogue, canvas.state().now);
    const std::string& home = canvas.state().kiosk.setup.place;
    std::vector<Row> today = open_at(canvas, moment, home);
    std::vector<Row> next = dates_at(canvas, moment, home);
    // A small place has too little for a board of its own; its families go to the next one as well.
    if (today.size() < kFewRows) today = open_at(canvas, moment, {});
    if (next.size() < kFewRows) next = dates_at(canvas, moment, {});
    const Palette& palette = canvas.palette();
    const Colours sun{palette.sun_container, palette.on_sun_container};
    const Colours teal{palette.teal_container, palette.on_teal_container};
    if (today.empty() && next.empty()) {
        card(canvas, "kiosk.how.title", icon::kInfo, how_it_works(canvas), place, sun);
        return;
    }
    if (today.empty() || next.empty()) {
        const bool open = !today.empty();
        card(canvas, open ? "kiosk.board.today" : "kiosk.board.next", open ? icon::kSchedule : icon::kEventNote,
             open ? today : next, place, open ? sun : teal);
        return;
    }
    Rect first = place;
    Rect second = place;
    if (is_tall(canvas) && place.height > 2 * kShortestCard) {
        first.height = (place.height - kCardGap) / 2;
        second.y += first.height + kCardGap;
        second.height = first.height;
    } else {
        first.width = (place.width - kCardGap) / 2;
        second.x += first.width + kCardGap;
        second.width = first.width;
    }
    card(canvas, "kiosk.board.today", icon::kSchedule, today, first, sun);
    card(canvas, "kiosk.board.next", icon::kEventNote, next, second, teal);
}

}  // namespace ui
