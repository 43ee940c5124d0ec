// Kalender: a birth date in three fields, then what is due and when. The date stays in memory.
#include <algorithm>
#include <array>

#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::CalendarFilter;
using catalogue::RecordType;
using planner::Row;
using semantics::Id;
using semantics::make_id;
using semantics::Role;

constexpr float kDayWidth = 56;

app::Intent day_changed(std::string_view text) {
    return app::CalendarIntent{app::BirthFieldChanged{app::DatePart::day, std::string(text)}};
}

app::Intent month_changed(std::string_view text) {
    return app::CalendarIntent{app::BirthFieldChanged{app::DatePart::month, std::string(text)}};
}

app::Intent year_changed(std::string_view text) {
    return app::CalendarIntent{app::BirthFieldChanged{app::DatePart::year, std::string(text)}};
}

Field date_field(const Canvas& canvas, const char* text_key, const std::string& value, InputHandler on_input) {
    Field field;
    field.id = make_id(Id::none, text_key);
    field.role = Role::number_field;
    field.label = canvas.say(text_key);
    field.value = value;
    field.key = text_key;
    field.on_input = on_input;
    field.on_submit = app::CalendarIntent{app::BirthDateEntered{}};
    const std::optional<base::Error>& error = canvas.state().calendar.error;
    field.faulty = error.has_value();
    if (error) field.description = canvas.engine().messages().say(*error);
    return field;
}

void birth_date_form(Canvas& canvas) {
    const app::CalendarState& calendar = canvas.state().calendar;
    paragraph(canvas, canvas.say("calendar.question"));
    canvas.space(kMargin);
    field_row(canvas,
              {date_field(canvas, "calendar.day", calendar.day, day_changed),
               date_field(canvas, "calendar.month", calendar.month, month_changed),
               date_field(canvas, "calendar.year", calendar.year, year_changed)},
              {0.3F, 0.3F, 0.4F});
    if (calendar.error) {
        canvas.space(kGap);
        fault(canvas, canvas.engine().messages().say(*calendar.error));
    }
    canvas.space(kMargin);
    button(canvas, make_id(Id::none, "show_plan"), to_intent(app::CalendarIntent{app::BirthDateEntered{}}),
           canvas.say("calendar.show"), ButtonLook{Weight::main, icon::kEventNote}, "calendar.show");
    canvas.space(kMargin);
    notice(canvas, icon::kShield, canvas.say("calendar.privacy"));
}

bool matches(CalendarFilter filter, const Row& row) {
    switch (filter) {
        case CalendarFilter::all:
            return true;
        case CalendarFilter::checkups:
            return row.type == RecordType::checkup;
        case CalendarFilter::vaccinations:
            return row.type == RecordType::vaccination;
        case CalendarFilter::deadlines:
            return row.hard_deadline;
    }
    return true;
}

// The day that counts: the last one for what can be done now, the first one for what comes.
struct DayShown {
    std::optional<base::Date> date;
    bool is_last = false;
};

DayShown day_shown(const Row& row, base::Date today) {
    const bool begun = !row.from || *row.from <= today;
    if (!begun) return {row.from, false};
    const auto last = row.tolerance_until && row.until && *row.until < today ? row.tolerance_until : row.until;
    return {last, true};
}

// What the day at the start of the row does not say yet.
std::string detail_of(const Canvas& canvas, const Row& row) {
    const text::Messages& messages = canvas.engine().messages();
    const base::Date today = canvas.state().now.date;
    const auto say_date = [&](base::Date date) { return text::day_and_month(messages, date, today); };
    const DayShown shown = day_shown(row, today);
    std::string words;
    const auto add = [&words](const std::string& part) { words += (words.empty() ? "" : " · ") + part; };
    const bool over = shown.is_last && shown.date && *shown.date < today;
    if (over) add(canvas.say("calendar.was_until"));
    if (row.until && row.hard_deadline) add(canvas.say("calendar.latest", {{"date", say_date(*row.until)}}));
    if (row.until && !row.hard_deadline && !shown.is_last) {
        add(canvas.say("calendar.until", {{"date", say_date(*row.until)}}));
    }
    if (row.tolerance_until && row.until && *row.tolerance_until > *row.until && row.tolerance_until != shown.date) {
        add(canvas.say("calendar.tolerance", {{"date", say_date(*row.tolerance_until)}}));
    }
    if (row.estimated) add(canvas.say("calendar.estimated"));
    const std::string condition = label_of(canvas, canvas.engine().catalogue().conditions, row.condition);
    if (!condition.empty()) add(canvas.say("calendar.only_if", {{"condition", condition}}));
    return words;
}

// Day and month at the start of the row; "bis" above a last day. Returns the height.
float place_day(Canvas& canvas, Id id, const DayShown& shown, float width) {
    if (!shown.date) return 0;
    const Palette& palette = canvas.palette();
    const text::Messages& messages = canvas.engine().messages();
    const std::string full = text::full_date(messages, *shown.date);
    const std::string spoken = shown.is_last ? canvas.say("calendar.until", {{"date", full}}) : full;
    const std::size_t node = canvas.add_node(Role::text, make_id(id, "date"), spoken);
    const Column& column = canvas.column();
    float y = column.y;
    canvas.node(node).rect = semantics::Rect{column.x, y, width, 1};
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

void timeline_card(Canvas& canvas, Id id, const Row& row, const catalogue::Record& record) {
    const Palette& palette = canvas.palette();
    const Localized title = canvas.local(record.title);
    const Card card = begin_card(canvas);
    Column& column = canvas.column();
    const float symbol = 24 * canvas.scale();
    canvas.add_symbol(symbol_of(record), column.x, column.y, symbol, row.hard_deadline ? palette.alert : palette.teal);
    column.x += symbol + kGap;
    column.width -= symbol + kGap;
    const std::size_t link =
        card_title(canvas, make_id(id, "open"), to_entry(record), title.text, 3, 0, "row." + row.id, title.language);
    column.x -= symbol + kGap;
    column.width += symbol + kGap;
    if (const std::string detail = detail_of(canvas, row); !detail.empty()) note(canvas, detail);
    cover_card(canvas, link, end_card(canvas, card));
}

void timeline_row(Canvas& canvas, const Row& row) {
    const catalogue::Record* record = canvas.engine().catalogue().find_record(row.id);
    if (record == nullptr) return;
    const Id id = make_id(record_id("row", *record), "from", row.from ? base::format_date(*row.from) : "");
    const std::size_t item = canvas.begin_node(Role::list_item, id);
    Column& column = canvas.column();
    const Column whole = column;
    const float day_width = kDayWidth * canvas.scale();
    const float day_height = place_day(canvas, id, day_shown(row, canvas.state().now.date), day_width);
    column.x += day_width + kGap;
    column.width -= day_width + kGap;
    timeline_card(canvas, id, row, *record);
    column.y = std::max(column.y, whole.y + day_height);
    canvas.node(item).rect = semantics::Rect{whole.x, whole.y, whole.width, column.y - whole.y};
    column = Column{whole.x, whole.width, column.y};
    canvas.end_node();
}

// In the order of planner::Group.
constexpr std::array<const char*, 8> kGroupTitles = {
    "planner.group.overdue", "planner.group.this_week", "planner.group.this_month", "planner.group.later",
    "planner.group.anytime", "planner.group.on_event",  "planner.group.done",       "planner.group.past"};

// What concerns everybody first, then what depends on a condition.
std::vector<const Row*> rows_of(const app::CalendarState& calendar, const planner::Section& section) {
    std::vector<const Row*> rows;
    if (section.group == planner::Group::past && !calendar.past_shown) return rows;
    for (const planner::Item& item : section.items) {
        if (matches(calendar.filter, item.row)) rows.push_back(&item.row);
    }
    std::stable_partition(rows.begin(), rows.end(), [](const Row* row) { return row->condition.empty(); });
    return rows;
}

void show_rows(Canvas& canvas, const char* text_key, const std::vector<const Row*>& rows) {
    canvas.space(kMargin);
    heading(canvas, 2, canvas.say(text_key));
    canvas.space(kCardGap);
    const std::size_t list =
        canvas.begin_node(Role::list, make_id(canvas.parent(), "period", text_key), canvas.say(text_key));
    const float top = canvas.column().y;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (index > 0) canvas.space(kCardGap);
        timeline_row(canvas, *rows[index]);
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
}

void sections(Canvas& canvas) {
    const app::CalendarState& calendar = canvas.state().calendar;
    std::size_t room = calendar.shown;
    bool more = false;
    for (const planner::Section& section : calendar.sections) {
        std::vector<const Row*> rows = rows_of(calendar, section);
        if (rows.size() > room) {
            rows.resize(room);
            more = true;
        }
        room -= rows.size();
        if (!rows.empty()) show_rows(canvas, kGroupTitles[static_cast<std::size_t>(section.group)], rows);
    }
    if (room == calendar.shown) {
        canvas.space(kMargin);
        paragraph(canvas, canvas.say("calendar.nothing"));
    }
    if (!more) return;
    canvas.space(kMargin);
    button(canvas, make_id(Id::none, "more_rows"), to_intent(app::CalendarIntent{app::MoreRowsWanted{}}),
           canvas.say("calendar.more"), ButtonLook{Weight::second, icon::kExpandMore}, "calendar.more");
}

void filter_chips(Canvas& canvas) {
    std::vector<Chip> all;
    const auto add = [&](CalendarFilter filter, const char* key) {
        Chip chip;
        chip.id = make_id(Id::none, key);
        chip.target = to_intent(app::CalendarIntent{app::CalendarFilterChosen{filter}});
        chip.label = canvas.say(key);
        chip.key = key;
        chip.chosen = canvas.state().calendar.filter == filter;
        all.push_back(std::move(chip));
    };
    add(CalendarFilter::all, "calendar.filter.all");
    add(CalendarFilter::checkups, "calendar.filter.checkups");
    add(CalendarFilter::vaccinations, "calendar.filter.vaccinations");
    add(CalendarFilter::deadlines, "calendar.filter.deadlines");
    chips(canvas, all);
}

void timeline(Canvas& canvas) {
    const app::State& state = canvas.state();
    const text::Messages& messages = canvas.engine().messages();
    const base::Date born = *state.calendar.born;
    status(canvas,
           canvas.say("calendar.born",
                      {{"date", text::full_date(messages, born)}, {"age", text::age(messages, born, state.now.date)}}),
           "born");
    canvas.space(kGap);
    filter_chips(canvas);
    const bool past = state.calendar.past_shown;
    canvas.space(kGap);
    button(canvas, make_id(Id::none, "calendar_file"), to_intent(app::CalendarIntent{app::CalendarFileWanted{}}),
           canvas.say("calendar.save"), ButtonLook{Weight::second, icon::kEventAvailable}, "calendar.save");
    sections(canvas);
    canvas.space(24);
    button(canvas, make_id(Id::none, "past"), to_intent(app::CalendarIntent{app::PastRowsToggled{}}),
           canvas.say(past ? "calendar.hide_past" : "calendar.show_past"), ButtonLook{Weight::second, icon::kHistory},
           "calendar.past");
    canvas.space(kGap);
    button(canvas, make_id(Id::none, "forget_birth"), to_intent(app::CalendarIntent{app::BirthDateForgotten{}}),
           canvas.say("calendar.forget"), ButtonLook{Weight::second, icon::kDelete}, "calendar.forget");
    canvas.space(kMargin);
    note(canvas, canvas.say("calendar.no_advice"));
}

}  // namespace

void show_calendar(Canvas& canvas) {
    heading(canvas, 1, canvas.say("calendar.title"));
    canvas.space(kGap);
    if (canvas.state().calendar.born) {
        timeline(canvas);
    } else {
        birth_date_form(canvas);
    }
}

}  // namespace ui
