#include "ui/views/opening_hours.h"

#include <chrono>

#include "calendar/holidays.h"
#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/entry_parts.h"
#include "ui/views/record_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Record;

constexpr int kDaysInWeek = 7;
constexpr int kHolidayBit = 7;

// "9–12 · 14–17 Uhr" of one day; empty when closed.
std::string spans_of_day(const Canvas& canvas, const std::vector<catalogue::WeeklySpan>& hours, int day) {
    const text::Messages& messages = canvas.engine().messages();
    std::string spans;
    for (const catalogue::WeeklySpan& span : calendar::hours_on(hours, day)) {
        if (!spans.empty()) spans += " · ";
        spans += text::clock(messages, span.opens) + "–" + text::clock(messages, span.closes);
    }
    return spans.empty() ? spans : canvas.say("open.hours", {{"spans", spans}});
}

// Open until when, or closed until when; what is special about today.
void open_now(Canvas& canvas, const Record& record, const calendar::Moment& moment) {
    const calendar::OpeningState state = calendar::opening_at(record, moment);
    if (state.opening == calendar::Opening::unknown) return;
    const bool open = state.opening == calendar::Opening::open;
    std::string words;
    if (open) {
        words = state.changes
                    ? canvas.say("open.until",
                                 {{"clock", text::clock(canvas.engine().messages(), state.changes->minute_of_day)}})
                    : canvas.say("open.now");
    } else {
        const std::string next = opening_words(canvas, state);
        words = next.empty() ? canvas.say("open.closed_now") : canvas.say("open.closed_until", {{"next", next}});
    }
    const bool sure = open && !calendar::is_old(record.provenance, moment.now.date);
    coloured_paragraph(canvas, words, kBodyBold, sure ? canvas.palette().teal : canvas.palette().ink);
    if (moment.holiday_today != nullptr) {
        note(canvas, canvas.say("open.holiday_today", {{"name", canvas.local(moment.holiday_today->name).text}}));
    }
    if (moment.school_holidays) note(canvas, canvas.say("open.school_holidays"));
    canvas.space(kGap);
}

// A day that is closed only because it is a holiday is named, so that nobody stands before a locked door.
void days_of_week(Canvas& canvas, const Record& record) {
    const text::Messages& messages = canvas.engine().messages();
    const Card card = begin_card(canvas);
    for (int step = 0; step < kDaysInWeek; ++step) {
        const base::Date date = base::add_days(canvas.state().now.date, step);
        const std::chrono::weekday weekday{std::chrono::sys_days(date)};
        const int day = static_cast<int>(weekday.iso_encoding()) - 1;
        const catalogue::HolidayRule* holiday = calendar::public_holiday(canvas.engine().catalogue().holidays, date);
        const std::string spans = spans_of_day(canvas, record.opening_hours, holiday != nullptr ? kHolidayBit : day);
        const bool usual = !spans_of_day(canvas, record.opening_hours, day).empty();
        if (step > 0 && spans.empty() && !usual) continue;
        if (step > 0) {
            canvas.space(kGap);
            hairline(canvas);
            canvas.space(kGap);
        }
        std::string name = text::weekday_name(messages, day);
        if (step == 0) name = canvas.say("open.today", {{"weekday", name}});
        if (holiday != nullptr) {
            name = canvas.say("open.holiday", {{"day", name}, {"name", canvas.local(holiday->name).text}});
        }
        label_and_value(canvas, name, spans.empty() ? canvas.say("open.closed") : spans,
                        step == 0 ? Emphasis::both : Emphasis::none);
    }
    const std::string holidays = spans_of_day(canvas, record.opening_hours, kHolidayBit);
    canvas.space(kGap);
    note(canvas,
         holidays.empty() ? canvas.say("open.not_on_holidays") : canvas.say("open.on_holidays", {{"spans", holidays}}));
    end_card(canvas, card);
}

}  // namespace

void opening_hours(Canvas& canvas, const Record& record, const std::string& hours_note) {
    const auto* helpline = std::get_if<catalogue::Helpline>(&record.details);
    const bool always = helpline != nullptr && helpline->around_the_clock;
    if (record.opening_hours.empty() && hours_note.empty() && !always) return;
    entry_heading(canvas, helpline != nullptr ? "entry.reachable" : "entry.open");
    open_now(canvas, record, calendar::moment_at(canvas.engine().catalogue(), canvas.state().now));
    if (!record.opening_hours.empty()) {
        if (calendar::is_old(record.provenance, canvas.state().now.date)) {
            note(canvas, canvas.say("open.old", {{"year", record.provenance.as_of.substr(0, 4)}}));
            canvas.space(kGap);
        }
        days_of_week(canvas, record);
    }
    if (hours_note.empty()) return;
    canvas.space(kGap);
    note(canvas, canvas.local(hours_note));
}

}  // namespace ui
