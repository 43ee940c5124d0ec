// Kalender: a birth date in three fields, then what is due and when. The date stays in memory.
#include <algorithm>

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

constexpr int kSoonDays = 31;
constexpr int kFarMonths = 12;
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
    field.faulty = !canvas.state().calendar.error_key.empty();
    if (field.faulty) field.description = canvas.say(canvas.state().calendar.error_key);
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
    if (!calendar.error_key.empty()) {
        canvas.space(kGap);
        fault(canvas, canvas.say(calendar.error_key));
    }
    canvas.space(kMargin);
    button(canvas, make_id(Id::none, "show_plan"), to_intent(app::CalendarIntent{app::BirthDateEntered{}}),
           canvas.say("calendar.show"), ButtonLook{Weight::main, icon::kEventNote}, "calendar.show");
    canvas.space(kMargin);
    notice(canvas, icon::kShield, canvas.say("calendar.privacy"));
}

// The last day on which the row still counts; open ends never pass.
std::optional<base::Date> last_day(const Row& row) {
    return row.tolerance_until ? row.tolerance_until : row.until;
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

enum class Period : std::uint8_t { past, now, soon, year, later };

Period period_of(const Row& row, base::Date today) {
    const auto last = last_day(row);
    if (last && *last < today) return Period::past;
    if (!row.from || *row.from <= today) return Period::now;
    if (base::days_between(today, *row.from) <= kSoonDays) return Period::soon;
    return *row.from <= base::add_months(today, kFarMonths) ? Period::year : Period::later;
}

std::string detail_of(const Canvas& canvas, const Row& row) {
    const text::Messages& messages = canvas.engine().messages();
    const base::Date today = canvas.state().now.date;
    const auto say_date = [&](base::Date date) { return text::day_and_month(messages, date, today); };
    std::string words;
    if (row.until)
        words = canvas.say(row.hard_deadline ? "calendar.latest" : "calendar.until", {{"date", say_date(*row.until)}});
    if (row.tolerance_until && row.until && *row.tolerance_until > *row.until) {
        words += " · " + canvas.say("calendar.tolerance", {{"date", say_date(*row.tolerance_until)}});
    }
    if (row.estimated) words += (words.empty() ? "" : " · ") + canvas.say("calendar.estimated");
    const std::string condition = label_of(canvas, canvas.engine().catalogue().conditions, row.condition);
    if (!condition.empty())
        words += (words.empty() ? "" : " · ") + canvas.say("calendar.only_if", {{"condition", condition}});
    return words;
}

// Day and month at the start, the card beside them.
void timeline_row(Canvas& canvas, const Row& row) {
    const catalogue::Record* record = canvas.engine().catalogue().find_record(row.id);
    if (record == nullptr) return;
    const Palette& palette = canvas.palette();
    const text::Messages& messages = canvas.engine().messages();
    const Localized title = canvas.local(record->title);
    const Id id = make_id(record_id("row", *record), "from", row.from ? base::format_date(*row.from) : "");
    const std::size_t item = canvas.begin_node(Role::list_item, id);
    Column& column = canvas.column();
    const Column whole = column;
    const float day_width = kDayWidth * canvas.scale();
    if (row.from) {
        const std::string day = std::to_string(static_cast<unsigned>(row.from->day())) + ".";
        const std::string month = text::month_short(messages, *row.from);
        std::string spoken = text::full_date(messages, *row.from);
        const std::size_t node = canvas.add_node(Role::text, make_id(id, "date"), std::move(spoken));
        canvas.node(node).rect = semantics::Rect{column.x, column.y, day_width, canvas.line_height(kHeading2)};
        const auto centred = [&](const std::string& words, Type type, Colour colour, float y) {
            const float width = canvas.width_of(words, type);
            canvas.add_words(node, words, type, colour, column.x + (day_width - width) / 2, y, width + 1);
        };
        centred(day, kHeading2, palette.ink, column.y);
        centred(month, kBadgeRegular, palette.ink_secondary, column.y + canvas.line_height(kHeading2));
        canvas.node(node).rect.height += canvas.line_height(kBadgeRegular);
    }
    column.x += day_width + kGap;
    column.width -= day_width + kGap;
    const Card card = begin_card(canvas);
    const float symbol = 24 * canvas.scale();
    canvas.add_symbol(symbol_of(*record), column.x, column.y, symbol, row.hard_deadline ? palette.alert : palette.teal);
    column.x += symbol + kGap;
    column.width -= symbol + kGap;
    const std::size_t link =
        card_title(canvas, make_id(id, "open"), to_entry(*record), title.text, 3, 0, "row." + row.id, title.language);
    column.x -= symbol + kGap;
    column.width += symbol + kGap;
    if (const std::string detail = detail_of(canvas, row); !detail.empty()) note(canvas, detail);
    const semantics::Rect rect = end_card(canvas, card);
    cover_card(canvas, link, rect);
    canvas.node(item).rect = semantics::Rect{whole.x, rect.y, whole.width, rect.height};
    column = Column{whole.x, whole.width, rect.y + rect.height};
    canvas.end_node();
}

// At most `room` rows, so that a screen stays small; returns how many it showed.
std::size_t period(Canvas& canvas, Period wanted, const char* text_key, std::size_t room) {
    const app::CalendarState& calendar = canvas.state().calendar;
    std::vector<const Row*> rows;
    for (const Row& row : calendar.rows) {
        if (matches(calendar.filter, row) && period_of(row, canvas.state().now.date) == wanted) rows.push_back(&row);
    }
    if (rows.size() > room) rows.resize(room);
    if (rows.empty()) return 0;
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
    return rows.size();
}

std::size_t count_rows(const app::State& state) {
    const auto counts = [&](const Row& row) {
        const bool past = period_of(row, state.now.date) == Period::past;
        return matches(state.calendar.filter, row) && (!past || state.calendar.past_shown);
    };
    return static_cast<std::size_t>(std::count_if(state.calendar.rows.begin(), state.calendar.rows.end(), counts));
}

void periods(Canvas& canvas) {
    const app::CalendarState& calendar = canvas.state().calendar;
    std::size_t room = calendar.shown;
    const auto add = [&](Period wanted, const char* text_key) { room -= period(canvas, wanted, text_key, room); };
    if (calendar.past_shown) add(Period::past, "calendar.past");
    add(Period::now, "calendar.now");
    add(Period::soon, "calendar.soon");
    add(Period::year, "calendar.this_year");
    add(Period::later, "calendar.later");
    const std::size_t all = count_rows(canvas.state());
    if (all == 0) {
        canvas.space(kMargin);
        paragraph(canvas, canvas.say("calendar.nothing"));
    }
    if (all <= calendar.shown) return;
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
    periods(canvas);
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
