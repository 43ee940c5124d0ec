// "Sind Sie noch da?" It covers what the visitor looked at, so that whoever comes next does not see it either.
#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/views/kiosk.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;
using semantics::Rect;
using semantics::Role;

constexpr float kSymbolSize = 56;
constexpr float kBarHeight = 12;
constexpr float kWidest = 620;

// How much of the countdown is left, as a bar that grows shorter.
void countdown_bar(Canvas& canvas, std::uint32_t seconds) {
    constexpr float kWhole = app::kKioskCountdown / 1000.0F;
    const Palette& palette = canvas.palette();
    Column& column = canvas.column();
    const Rect track{column.x, column.y, column.width, kBarHeight};
    canvas.add_box(Box{track, kBarHeight / 2, palette.sun_track, std::nullopt, 1});
    const float filled = std::max(kBarHeight, track.width * static_cast<float>(seconds) / kWhole);
    canvas.add_box(Box{Rect{track.x, track.y, filled, kBarHeight}, kBarHeight / 2, palette.sun_bar, std::nullopt, 1});
    canvas.space(kBarHeight);
}

}  // namespace

void show_kiosk_warning(Canvas& canvas, const Rect& place) {
    const Palette& palette = canvas.palette();
    const std::string title = canvas.say("kiosk.warning.title");
    const std::uint32_t seconds = app::kiosk_countdown(canvas.state());
    const std::size_t dialog = canvas.begin_node(Role::dialog, make_id(Id::none, "kiosk", "warning"), title);
    canvas.node(dialog).rect = place;
    canvas.node(dialog).key = "kiosk.warning";
    const float width = std::min(kWidest, place.width - 2 * kMargin);
    const float middle = place.y + place.height / 2;
    const std::string lead = canvas.say("kiosk.warning.lead");
    const std::string left = canvas.say_count("kiosk.warning.left", seconds);
    // What is read ends just above the middle, what is touched begins just below it.
    const float words = canvas.lay_out(title, kHeading1, width).height + canvas.lay_out(lead, kBody, width).height +
                        canvas.lay_out(left, kHeading2, width).height;
    Column& column = canvas.column();
    column = Column{place.x + (place.width - width) / 2, width, 0};
    column.y = std::max(place.y + kMargin, middle - words - kSymbolSize - kBarHeight - 3 * kMargin - 24);
    canvas.add_symbol(icon::kSchedule, column.x, column.y, kSymbolSize, palette.teal);
    canvas.space(kSymbolSize + kMargin);
    heading(canvas, 1, title);
    canvas.space(kGap);
    paragraph(canvas, lead);
    canvas.space(kMargin);
    // Read when it is asked for; the live region says it twice, not every second.
    const std::size_t node = canvas.add_node(Role::paragraph, make_id(canvas.parent(), "left"), left);
    column.y += canvas.add_words(node, left, kHeading2, palette.ink, column.x, column.y, column.width).height;
    canvas.space(kGap);
    countdown_bar(canvas, seconds);
    column.y = std::max(column.y + kMargin, middle + kGap);
    button(canvas, make_id(Id::none, "kiosk", "more_time"), to_intent(app::KioskIntent{app::KioskMoreTimePressed{}}),
           canvas.say("kiosk.warning.more"), ButtonLook{Weight::main, 0, true}, "kiosk.more_time");
    canvas.space(kCardGap);
    button(canvas, make_id(Id::none, "kiosk", "again"), to_intent(app::KioskIntent{app::KioskVisitEnded{}}),
           canvas.say("kiosk.warning.end"), ButtonLook{Weight::second, icon::kRestartAlt, true}, "kiosk.again");
    canvas.end_node();
}

}  // namespace ui
