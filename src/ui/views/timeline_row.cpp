// One row of the timeline. Closed it says what and until when; opened it says why, what to do if it is late, who helps
// nearby, and where that is written.
#include <algorithm>

#include "generated/ui/icons.h"
#include "planner/explanation.h"
#include "text/dates.h"
#include "ui/views/calendar_parts.h"
#include "ui/views/record_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using base::Date;
using catalogue::Anchor;
using catalogue::RecordType;
using planner::Row;
using planner::Tick;
using semantics::Id;
using semantics::make_id;
using semantics::Rect;
using semantics::Role;

constexpr float kDayWidth = 56;
// Narrower than that, or with larger letters, the day stands above the card.
constexpr float kNarrow = 270;
// What a row says below its title starts below the title where that leaves so much room, else below the symbol.
constexpr float kDetailRoom = 170;
constexpr float kMark = 26;
constexpr std::size_t kOffersOfRow = 2;

// The day that counts: the last one for what can be done now, the first one for what comes.
struct DayShown {
    std::optional<Date> date;
    bool is_last = false;
};

DayShown day_shown(const Row& row, Date today) {
    const bool begun = !row.from || *row.from <= today;
    if (!begun) return {row.from, false};
    const auto last = row.tolerance_until && row.until && *row.until < today ? row.tolerance_until : row.until;
    return {last, true};
}

bool is_known_condition(const app::CalendarState& calendar, const std::string& condition) {
    const auto& answers = calendar.family.answers;
    return std::any_of(answers.begin(), answers.end(), [&](const auto& each) { return each.first == condition; });
}

void add_part(std::string& words, const std::string& part) {
    words += (words.empty() ? "" : " · ") + part;
}

// The tolerance of most check-ups begins before their window.
bool starts_earlier(const Row& row) {
    return row.tolerance_from && row.from && *row.tolerance_from < *row.from;
}

// That its dates are estimated, and for whom it is.
void add_assumptions(const Canvas& canvas, const Row& row, std::string& words) {
    if (row.estimated) add_part(words, canvas.say("calendar.estimated"));
    const bool asked = is_known_condition(canvas.state().calendar, row.condition);
    const std::string condition = label_of(canvas, canvas.engine().catalogue().conditions, row.condition);
    if (!condition.empty() && !asked) add_part(words, canvas.say("calendar.only_if", {{"condition", condition}}));
}

// Day and month beside the row, "bis" above a last day; on a narrow screen all of it on one line. Returns the height.
float place_day(Canvas& canvas, Id id, const DayShown& shown, float width, bool one_line) {
    if (!shown.date) return 0;
    const Palette& palette = canvas.palette();
    const text::Messages& messages = canvas.engine().messages();
    const std::string full = text::full_date(messages, *shown.date);
    const std::string spoken = shown.is_last ? canvas.say("calendar.until", {{"date", full}}) : full;
    const std::size_t node = canvas.add_node(Role::text, make_id(id, "date"), spoken);
    const Column& column = canvas.column();
    float y = column.y;
    if (one_line) return canvas.add_words(node, spoken, kBodyBold, palette.ink, column.x, y, column.width).height;
    canvas.node(node).rect = Rect{column.x, y, width, 1};
    const auto centred = [&](const std::string& words, Type type, Colour colour) {
        const float words_width = canvas.width_of(words, type);
        canvas.add_words(node, words, type, colour, column.x + (width - words_width) / 2, y, words_width + 1);
        y += canvas.line_height(type);
    };
    if (shown.is_last) centred(canvas.say("calendar.until.short"), kBadgeRegular, palette.ink_secondary);
    centred(text::day_of_month(messages, *shown.date), kHeading2, palette.ink);
    centred(text::month_short(messages, *shown.date), kBadgeRegular, palette.ink_secondary);
    if (shown.date->year() != canvas.state().now.date.year()) {
        centred(std::to_string(static_cast<int>(shown.date->year())), kBadgeRegular, palette.ink_secondary);
    }
    canvas.node(node).rect.height = y - column.y;
    return y - column.y;
}

void done_mark(Canvas& canvas, Id id, const Tick& tick, const std::string& title, bool done, float x, float y) {
    const Palette& palette = canvas.palette();
    const float inset = (kTarget - kMark) / 2;
    canvas.add_box(Box{Rect{x + inset, y + inset, kMark, kMark}, kMark / 2,
                       done ? std::optional(palette.teal) : std::nullopt, done ? palette.teal : palette.border, 2});
    if (done) canvas.add_symbol(icon::kCheck, x + inset + 3, y + inset + 3, kMark - 6, palette.on_teal);
    const std::size_t node =
        add_pressable(canvas, make_id(id, "done"), to_intent(app::CalendarIntent{app::Ticked{tick}}),
                      canvas.say("calendar.done.name", {{"title", title}}), "done." + tick.id);
    canvas.node(node).role = Role::toggle;
    canvas.node(node).checked = done ? semantics::State::yes : semantics::State::no;
    canvas.node(node).rect = Rect{x, y, kTarget, kTarget};
}

// Dates that a family may know better than the rule; birth and expected date are told with the children.
bool may_be_told(const Row& row) {
    switch (row.anchor) {
        case Anchor::kita_start:
        case Anchor::school_start:
        case Anchor::leave_start:
        case Anchor::move_date:
        case Anchor::application:
        case Anchor::main_benefit:
            return true;
        default:
            return false;
    }
}

Chip chip_to(Id id, Target target, const std::string& label, std::string key, char32_t symbol = 0) {
    Chip chip;
    chip.id = make_id(id, key);
    chip.target = std::move(target);
    chip.label = label;
    chip.key = std::move(key);
    chip.is_switch = false;
    chip.symbol = symbol;
    return chip;
}

const catalogue::Record* benefit_of(const catalogue::Catalogue& catalogue, const catalogue::Record& record) {
    if (record.type() == RecordType::benefit) return &record;
    const auto* task = std::get_if<catalogue::Task>(&record.details);
    return task == nullptr || task->benefits.empty() ? nullptr : catalogue.find_record(task->benefits[0]);
}

void links(Canvas& canvas, Id id, const Row& row, const catalogue::Record& record) {
    std::vector<Chip> all;
    all.push_back(chip_to(id, to_entry(record), canvas.say("calendar.to_entry"), "to_entry." + row.id));
    const catalogue::Record* benefit = benefit_of(canvas.engine().catalogue(), record);
    if (benefit != nullptr && !benefit->sensitive) {
        all.push_back(
            chip_to(id, to_screen(app::Screen::needs, benefit->id), canvas.say("needs.title"), "to_needs." + row.id));
    }
    const bool told = row.from && !row.estimated;
    if (may_be_told(row)) {
        const app::DateAsked ask{row.anchor, static_cast<std::size_t>(row.child - 1)};
        all.push_back(chip_to(id, to_intent(app::CalendarIntent{ask}),
                              canvas.say(told ? "calendar.change_date" : "calendar.tell_date"), "tell_date." + row.id));
    }
    const SourceLink source = source_link(record);
    if (!source.address.empty()) {
        all.push_back(chip_to(id, to_address(source.address), canvas.say("calendar.source", {{"host", source.host}}),
                              "source." + row.id, icon::kOpenInNew));
    }
    canvas.space(4);
    chips(canvas, all);
}

void offers_nearby(Canvas& canvas, Id id, const Row& row) {
    std::vector<Chip> all;
    for (const catalogue::Record* offer :
         planner::offers_for_row(canvas.engine().catalogue(), row, canvas.state().settings.place, kOffersOfRow)) {
        all.push_back(
            chip_to(id, to_entry(*offer), canvas.local(offer->title).text, "nearby." + offer->id, icon::kLocationOn));
    }
    if (all.empty()) return;
    canvas.space(kGap);
    paragraph(canvas, canvas.say("calendar.nearby"), kSecondaryBold);
    chips(canvas, all);
}

void what_it_is(Canvas& canvas, const Row& row, const catalogue::Record& record) {
    const Localized summary = canvas.local(record.summary);
    if (summary.text.empty()) return;
    canvas.space(4);
    if (row.type == RecordType::vaccination) {
        paragraph(canvas, canvas.say("planner.protects", {{"illness", summary.text}}), kSecondary);
    } else {
        paragraph(canvas, summary.text, kSecondary, summary.language);
    }
}

void explanation(Canvas& canvas, Id id, const Row& row, const catalogue::Record& record) {
    const app::State& state = canvas.state();
    const text::Messages& messages = canvas.engine().messages();
    const auto line = [&](const base::Sentence& sentence) {
        canvas.space(4);
        paragraph(canvas, text::say(messages, sentence), kSecondary);
    };
    canvas.space(4);
    what_it_is(canvas, row, record);
    for (const base::Sentence& sentence : planner::explain(row, state.now.date)) line(sentence);
    if (const auto letter = planner::reminder_letter(canvas.engine().catalogue(), row)) line(letter->sentence);
    const planner::Child& child = state.calendar.family.children[static_cast<std::size_t>(row.child - 1)];
    const auto hint = row.type == RecordType::checkup ? planner::preterm_hint(child) : std::nullopt;
    if (hint) line(*hint);
    if (source_link(record).address.empty()) {
        const std::string source(catalogue::nameable_source(record.provenance));
        line(source.empty() ? base::Sentence{"provenance.unverified"}
                            : base::Sentence{"provenance.source", {{"source", source}}});
    }
    offers_nearby(canvas, id, row);
    links(canvas, id, row, record);
    const app::DateForm& form = state.calendar.form;
    if (form.open && may_be_told(row) && form.asked == row.anchor &&
        form.child == static_cast<std::size_t>(row.child - 1)) {
        canvas.space(kGap);
        date_form(canvas);
    }
}

// "Was jetzt?" for what is overdue, without asking for it; for what is long past only in the explanation.
void what_now(Canvas& canvas, const Row& row) {
    const auto now = planner::what_now(row, canvas.state().now.date);
    if (!now) return;
    canvas.space(4);
    paragraph(canvas, text::say(canvas.engine().messages(), *now), kSecondaryBold);
}

void timeline_card(Canvas& canvas, Id id, const planner::Item& item, const catalogue::Record& record,
                   planner::Group group) {
    const Palette& palette = canvas.palette();
    const Row& row = item.row;
    const Tick tick{row.id, row.child};
    const bool done = app::is_ticked(canvas.state().calendar.family, tick);
    const bool open = canvas.state().calendar.opened == tick;
    const std::string title = row_title(canvas, item);
    const Card card = begin_card(canvas);
    Column& column = canvas.column();
    const float symbol = 24 * canvas.scale();
    const float top = column.y;
    const float left = column.x;
    const float end = column.x + column.width + kCardPadding;
    canvas.add_symbol(symbol_of(record), column.x, top, symbol, row.hard_deadline ? palette.alert : palette.teal);
    column.x += symbol + kGap;
    column.width -= symbol + kGap;
    const float room = kTarget - kCardPadding + kGap;
    const std::size_t link =
        card_title(canvas, make_id(id, "open"), to_intent(app::CalendarIntent{app::RowOpened{tick}}), title, 3, room,
                   "row." + row.id, canvas.local(record.title).language);
    canvas.node(link).expanded = open ? semantics::State::yes : semantics::State::no;
    const float indent = column.width - room < kDetailRoom * canvas.scale() ? symbol + kGap : 0;
    column.x -= indent;
    // The mark reaches down beside a title of one line.
    column.width += indent - (canvas.node(link).lines.size() > 1 ? 0 : room);
    if (const std::string detail = row_detail(canvas, row); !detail.empty()) note(canvas, detail);
    column.x = left;
    column.width = card.outer.width - 2 * kCardPadding;
    if (!done && (open || group == planner::Group::overdue)) what_now(canvas, row);
    const float bottom = column.y;
    if (open) explanation(canvas, id, row, record);
    const Rect rect = end_card(canvas, card);
    const float head = open ? bottom - rect.y : rect.height;
    cover_card(canvas, link, Rect{rect.x, rect.y, rect.width, head});
    done_mark(canvas, id, tick, title, done, end - kTarget - 4, rect.y + 4);
}

}  // namespace

SourceLink source_link(const catalogue::Record& record) {
    constexpr std::string_view kScheme = "https://";
    const std::string& source = record.provenance.source;
    const std::size_t begin = source.find(kScheme);
    if (begin == std::string::npos) return {};
    std::string address = source.substr(begin, source.find_first_of("; )", begin) - begin);
    std::string host = address.substr(kScheme.size(), address.find('/', kScheme.size()) - kScheme.size());
    if (host.compare(0, 4, "www.") == 0) host.erase(0, 4);
    return {std::move(host), std::move(address)};
}

std::string row_title(const Canvas& canvas, const planner::Item& item) {
    const catalogue::Record* record = canvas.engine().catalogue().find_record(item.row.id);
    std::string title = record == nullptr ? item.row.title : canvas.local(record->title).text;
    if (canvas.state().calendar.family.children.size() < 2) return title;
    std::string numbers;
    for (const int child : item.children) numbers += (numbers.empty() ? "" : ", ") + std::to_string(child);
    return canvas.say("planner.calendar.child", {{"title", title}, {"number", numbers}});
}

std::string row_detail(const Canvas& canvas, const Row& row) {
    const text::Messages& messages = canvas.engine().messages();
    const Date today = canvas.state().now.date;
    const auto say_date = [&](Date date) { return text::day_and_month(messages, date, today); };
    const DayShown shown = day_shown(row, today);
    std::string words;
    const auto add = [&words](const std::string& part) { add_part(words, part); };
    const bool over = shown.is_last && shown.date && *shown.date < today;
    if (over) add(canvas.say("calendar.was_until"));
    if (row.until && row.hard_deadline) {
        if (!shown.is_last) add(canvas.say("calendar.latest", {{"date", say_date(*row.until)}}));
        if (!over) add(canvas.say(row.type == RecordType::vaccination ? "calendar.hard.vaccination" : "calendar.hard"));
    }
    if (row.until && !row.hard_deadline && !shown.is_last) {
        add(canvas.say("calendar.until", {{"date", say_date(*row.until)}}));
    }
    if (row.tolerance_until && row.until && *row.tolerance_until > *row.until && row.tolerance_until != shown.date) {
        add(canvas.say("calendar.tolerance", {{"date", say_date(*row.tolerance_until)}}));
    }
    if (!shown.is_last && starts_earlier(row)) {
        add(canvas.say("calendar.tolerance_from", {{"date", say_date(*row.tolerance_from)}}));
    }
    add_assumptions(canvas, row, words);
    return words;
}

std::string row_on_paper(const Canvas& canvas, const Row& row) {
    const text::Messages& messages = canvas.engine().messages();
    std::string words;
    if (row.hard_deadline) {
        add_part(words,
                 canvas.say(row.type == RecordType::vaccination ? "calendar.hard.vaccination" : "calendar.hard"));
    }
    if (starts_earlier(row) && canvas.state().now.date < *row.from) {
        const std::string from = text::full_date(messages, *row.tolerance_from);
        add_part(words, canvas.say("calendar.tolerance_from", {{"date", from}}));
    }
    if (row.tolerance_until && row.tolerance_until != row.until) {
        const std::string until = text::full_date(messages, *row.tolerance_until);
        add_part(words, canvas.say("calendar.tolerance", {{"date", until}}));
    }
    add_assumptions(canvas, row, words);
    return words;
}

void timeline_row(Canvas& canvas, const planner::Item& item, planner::Group group) {
    const Row& row = item.row;
    const catalogue::Record* record = canvas.engine().catalogue().find_record(row.id);
    if (record == nullptr) return;
    const Id id = make_id(record_id("row", *record), "child", std::to_string(row.child));
    const std::size_t node = canvas.begin_node(Role::list_item, id);
    Column& column = canvas.column();
    const Column whole = column;
    const bool narrow = column.width < kNarrow * canvas.scale();
    const float day_width = narrow ? 0 : kDayWidth * canvas.scale() + kGap;
    const float day_height = place_day(canvas, id, day_shown(row, canvas.state().now.date), day_width - kGap, narrow);
    if (narrow && day_height > 0) column.y += day_height + 4;
    column.x += day_width;
    column.width -= day_width;
    timeline_card(canvas, id, item, *record, group);
    column.y = std::max(column.y, whole.y + day_height);
    canvas.node(node).rect = Rect{whole.x, whole.y, whole.width, column.y - whole.y};
    column = Column{whole.x, whole.width, column.y};
    canvas.end_node();
}

}  // namespace ui
