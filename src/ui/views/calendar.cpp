// Kalender: a date in three fields, then what is due and when, for every child of the family.
#include "ui/views/calendar_parts.h"

#include <algorithm>
#include <array>

#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::CalendarButton;
using app::CalendarFilter;
using planner::Group;
using planner::Item;
using semantics::Id;
using semantics::make_id;
using semantics::Rect;
using semantics::Role;

// In the order of CalendarFilter; the button says what will be in the file.
constexpr std::array<const char*, 5> kFilters = {"calendar.filter.all", "calendar.filter.checkups",
                                                 "calendar.filter.vaccinations", "calendar.filter.deadlines",
                                                 "calendar.filter.offers"};
constexpr std::array<const char*, 4> kSaveWords = {"calendar.save", "calendar.save.checkups",
                                                   "calendar.save.vaccinations", "calendar.save.deadlines"};

void quiet_button(Canvas& canvas, CalendarButton pressed, const char* key, const std::string& label, char32_t symbol) {
    button(canvas, make_id(Id::none, key), calendar_button(pressed), label, ButtonLook{Weight::second, symbol}, key);
}

// The name of the screen, and at the end of the line the children, which lead to everything about them.
void header(Canvas& canvas) {
    const app::CalendarState& calendar = canvas.state().calendar;
    const std::size_t count = calendar.family.children.size();
    Chip chip;
    chip.id = make_id(Id::none, "children");
    chip.target = to_screen(app::Screen::info, "kinder");
    chip.label = count == 1 ? child_age(canvas, calendar.family.children[0]) : canvas.say_count("family.count", count);
    chip.key = "children";
    chip.is_switch = false;
    chip.chosen = true;
    chip.symbol = icon::kChildCare;
    Column& column = canvas.column();
    const float width = chip_width(canvas, chip);
    const float start = column.x + column.width - width;
    const bool beside = column.x + canvas.width_of(canvas.say("calendar.title"), kHeading1) + kGap < start;
    const float top = column.y;
    column.y += beside ? std::max(0.0F, (kTarget - canvas.line_height(kHeading1)) / 2) : 0;
    heading(canvas, 1, canvas.say("calendar.title"));
    if (beside) column.y = top;
    const float height = place_chip(canvas, chip, beside ? start : column.x, column.y);
    column.y += std::max(height, beside ? canvas.line_height(kHeading1) : 0) + kGap;
}

std::vector<const Item*> items_of(const app::CalendarState& calendar, const planner::Section& section) {
    std::vector<const Item*> items;
    if (section.group == Group::past && !calendar.past_shown) return items;
    if (section.group == Group::done && !calendar.done_shown) return items;
    for (const Item& item : section.items) {
        if (is_chosen(calendar, calendar.filter, item)) items.push_back(&item);
    }
    return items;
}

void show_items(Canvas& canvas, Group group, const std::vector<const Item*>& items) {
    const char* text_key = planner::group_key(group);
    canvas.space(kMargin);
    heading(canvas, 2, canvas.say(text_key));
    canvas.space(kCardGap);
    const std::size_t list =
        canvas.begin_node(Role::list, make_id(canvas.parent(), "period", text_key), canvas.say(text_key));
    const float top = canvas.column().y;
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (index > 0) canvas.space(kCardGap);
        timeline_row(canvas, *items[index], group);
    }
    canvas.node(list).rect = Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
}

void offer_card(Canvas& canvas, const planner::FittingOffer& fitting) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const catalogue::Record* offer = catalogue.find_record(fitting.offer);
    const catalogue::Record* row = catalogue.find_record(fitting.row);
    if (offer == nullptr || row == nullptr) return;
    const Localized title = canvas.local(offer->title);
    const std::size_t item = canvas.begin_node(Role::list_item, record_id("fitting", *offer));
    const Card card = begin_card(canvas);
    const std::size_t link = card_title(canvas, record_id("fitting_open", *offer), to_entry(*offer), title.text, 3, 0,
                                        "open." + offer->id, title.language);
    note(canvas, subtitle_of(canvas, *offer) + " · " +
                     canvas.say("calendar.goes_with", {{"title", canvas.local(row->title).text}}));
    const Rect rect = end_card(canvas, card);
    cover_card(canvas, link, rect);
    canvas.node(item).rect = rect;
    canvas.end_node();
}

// What there is for this week of life at this place.
void offers(Canvas& canvas, std::size_t most) {
    const app::State& state = canvas.state();
    const std::vector<planner::FittingOffer>& all = state.calendar.offers;
    if (all.empty() && !state.settings.place.empty() && state.calendar.filter != CalendarFilter::offers) return;
    canvas.space(kMargin);
    heading(canvas, 2, canvas.say("calendar.offers"));
    canvas.space(kCardGap);
    if (state.settings.place.empty()) {
        link_row(canvas, make_id(Id::none, "offers_place"), to_screen(app::Screen::info, "ort"),
                 canvas.say("calendar.offers.place"), RowLook{icon::kLocationOn, {}, true}, "calendar.place");
        return;
    }
    if (all.empty()) {
        paragraph(canvas, canvas.say("calendar.nothing"));
        return;
    }
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "fitting"), canvas.say("calendar.offers"));
    const float top = canvas.column().y;
    for (std::size_t index = 0; index < std::min(most, all.size()); ++index) {
        if (index > 0) canvas.space(kCardGap);
        offer_card(canvas, all[index]);
    }
    canvas.node(list).rect = Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
}

struct Period {
    Group group;
    std::vector<const Item*> items;
};

bool is_over(Group group) {
    return group == Group::past || group == Group::done;
}

// What is over, where it was asked for, comes before what is still to do, so that it is seen at once.
std::vector<Period> periods_of(const app::CalendarState& calendar) {
    std::vector<Period> periods;
    for (const bool over : {true, false}) {
        for (const planner::Section& section : calendar.sections) {
            if (is_over(section.group) != over) continue;
            std::vector<const Item*> items = items_of(calendar, section);
            if (!items.empty()) periods.push_back({section.group, std::move(items)});
        }
    }
    return periods;
}

void sections(Canvas& canvas) {
    const app::CalendarState& calendar = canvas.state().calendar;
    const std::vector<Period> periods = periods_of(calendar);
    std::size_t count = 0;
    for (const Period& period : periods) count += period.items.size();
    const std::size_t end = std::min(calendar.shown, count);
    // Rows that had their turn make room for the ones that follow.
    const std::size_t first = end == 0 ? 0 : (end - 1) / app::kRowsAtOnce * app::kRowsAtOnce;
    bool offered = calendar.filter != CalendarFilter::all || first > 0;
    std::size_t before = 0;
    for (const Period& period : periods) {
        const auto within = [&](std::size_t row) {
            return static_cast<std::ptrdiff_t>(std::clamp(row, before, before + period.items.size()) - before);
        };
        const std::vector<const Item*> items(period.items.begin() + within(first), period.items.begin() + within(end));
        before += period.items.size();
        if (items.empty()) continue;
        if (!offered && period.group > Group::this_week && !is_over(period.group)) {
            offers(canvas, app::kFewOffers);
            offered = true;
        }
        show_items(canvas, period.group, items);
    }
    if (!offered) offers(canvas, app::kFewOffers);
    if (count == 0) {
        canvas.space(kMargin);
        paragraph(canvas, canvas.say("calendar.nothing"));
    }
    if (end < count) {
        canvas.space(kMargin);
        quiet_button(canvas, CalendarButton::more_rows, "calendar.more", canvas.say("calendar.more"),
                     icon::kExpandMore);
    }
    if (first == 0) return;
    canvas.space(kGap);
    quiet_button(canvas, CalendarButton::first_rows, "calendar.first", canvas.say("calendar.first"), icon::kExpandLess);
}

// Rows that are ticked off, whether they are shown or not.
std::size_t done_count(const app::CalendarState& calendar) {
    std::size_t count = 0;
    for (const planner::Section& section : calendar.sections) {
        for (const Item& item : section.items) {
            if (is_chosen(calendar, calendar.filter, item) &&
                app::is_ticked(calendar.family, {item.row.id, item.row.child}))
                ++count;
        }
    }
    return count;
}

bool has_past_rows(const app::CalendarState& calendar) {
    return std::any_of(calendar.sections.begin(), calendar.sections.end(), [&calendar](const auto& section) {
        return section.group == Group::past &&
               std::any_of(section.items.begin(), section.items.end(),
                           [&calendar](const Item& item) { return is_chosen(calendar, calendar.filter, item); });
    });
}

// What is over or done, and where the rest is arranged.
void below(Canvas& canvas) {
    const app::CalendarState& calendar = canvas.state().calendar;
    canvas.space(24);
    if (const std::size_t done = done_count(calendar); done > 0) {
        quiet_button(canvas, CalendarButton::done_rows, "calendar.done",
                     canvas.say(calendar.done_shown ? "calendar.hide_done" : "calendar.show_done",
                                {{"count", std::to_string(done)}}),
                     icon::kCheckCircle);
        canvas.space(kGap);
    }
    if (has_past_rows(calendar)) {
        quiet_button(canvas, CalendarButton::past_rows, "calendar.past",
                     canvas.say(calendar.past_shown ? "calendar.hide_past" : "calendar.show_past"), icon::kHistory);
    }
    canvas.space(kMargin);
    const auto row = [&canvas](const char* page, char32_t symbol, const char* key) {
        link_row(canvas, make_id(Id::none, key), to_screen(app::Screen::info, page), canvas.say(key),
                 RowLook{symbol, {}, true}, key);
        hairline(canvas);
    };
    row("fragen", icon::kHelp, "calendar.to_questions");
    row("zeitplan", icon::kPrint, "calendar.to_print");
    row("kinder", icon::kChildCare, "calendar.to_children");
    canvas.space(kMargin);
    note(canvas, canvas.say("calendar.no_advice"));
}

std::vector<Chip> filter_chips(const Canvas& canvas, bool with_offers) {
    std::vector<Chip> all;
    for (std::size_t index = 0; index < kFilters.size(); ++index) {
        const auto filter = static_cast<CalendarFilter>(index);
        if (filter == CalendarFilter::offers && !with_offers) continue;
        const CalendarFilter known = canvas.state().calendar.filter;
        const bool chosen = filter == (known == CalendarFilter::offers && !with_offers ? CalendarFilter::all : known);
        Chip chip;
        chip.id = make_id(Id::none, kFilters[index]);
        chip.target = to_intent(app::CalendarIntent{app::CalendarFilterChosen{filter}});
        chip.label = canvas.say(kFilters[index]);
        chip.key = kFilters[index];
        chip.chosen = chosen;
        all.push_back(std::move(chip));
    }
    return all;
}

// All of them fit beside each other while only the chosen one tells its age.
std::string child_chip_label(const Canvas& canvas, std::size_t number, bool chosen) {
    return chosen ? child_label(canvas, number - 1)
                  : canvas.say("family.child.short", {{"number", std::to_string(number)}});
}

// Only where there are several children.
std::vector<Chip> child_chips(const Canvas& canvas) {
    const app::CalendarState& calendar = canvas.state().calendar;
    std::vector<Chip> all;
    if (calendar.family.children.size() < 2) return all;
    for (std::size_t number = 0; number <= calendar.family.children.size(); ++number) {
        Chip chip;
        chip.id = make_id(Id::none, "show_child", std::to_string(number));
        chip.target = to_intent(app::CalendarIntent{app::ChildChosen{static_cast<int>(number)}});
        chip.key = "child." + std::to_string(number);
        chip.chosen = calendar.child == static_cast<int>(number);
        chip.label = number == 0 ? canvas.say("family.all") : child_chip_label(canvas, number, chip.chosen);
        all.push_back(std::move(chip));
    }
    return all;
}

void timeline(Canvas& canvas) {
    const app::State& state = canvas.state();
    header(canvas);
    choice_chips(canvas);
    if (state.calendar.filter == CalendarFilter::offers) {
        offers(canvas, app::kMostOffers);
        below(canvas);
        return;
    }
    if (!state.kiosk.on) {
        canvas.space(kGap);
        quiet_button(canvas, CalendarButton::calendar_file, "calendar.save",
                     canvas.say(kSaveWords[static_cast<std::size_t>(state.calendar.filter)]), icon::kEventAvailable);
    }
    sections(canvas);
    below(canvas);
}

void first_question(Canvas& canvas) {
    const app::State& state = canvas.state();
    heading(canvas, 1, canvas.say("calendar.title"));
    canvas.space(kGap);
    paragraph(canvas, canvas.say("calendar.question"));
    canvas.space(kCardGap);
    date_form(canvas);
    canvas.space(kMargin);
    notice(canvas, icon::kShield, canvas.say("calendar.privacy"));
    if (state.kiosk.on) return;
    canvas.space(kMargin);
    link_row(canvas, make_id(Id::none, "calendar_other_device"), to_screen(app::Screen::info, "kinder"),
             canvas.say("calendar.from_other_device"), RowLook{icon::kDownload, {}, true}, "calendar.to_children");
}

}  // namespace

Target calendar_button(CalendarButton pressed) {
    return to_intent(app::CalendarIntent{app::CalendarPressed{pressed}});
}

std::string child_age(const Canvas& canvas, const planner::Child& child) {
    const base::Date today = canvas.state().now.date;
    if (child.born) return text::age(canvas.engine().messages(), *child.born, today);
    return canvas.say("age.unborn");
}

std::string child_label(const Canvas& canvas, std::size_t index) {
    return canvas.say("family.child", {{"number", std::to_string(index + 1)},
                                       {"age", child_age(canvas, canvas.state().calendar.family.children[index])}});
}

bool is_chosen(const app::CalendarState& calendar, CalendarFilter filter, const Item& item) {
    if (!app::shown_by(filter, item.row)) return false;
    return calendar.child == 0 ||
           std::find(item.children.begin(), item.children.end(), calendar.child) != item.children.end();
}

void choice_chips(Canvas& canvas, bool with_offers) {
    const std::vector<Chip> of_children = child_chips(canvas);
    chips(canvas, of_children);
    if (!of_children.empty()) canvas.space(kGap);
    chips(canvas, filter_chips(canvas, with_offers));
}

void show_calendar(Canvas& canvas) {
    if (canvas.state().calendar.family.children.empty()) {
        first_question(canvas);
    } else {
        timeline(canvas);
    }
}

}  // namespace ui
