// What stands beside a list in wide windows until something is opened from it.
#include "generated/ui/icons.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace ui {

void look_around(Canvas& canvas) {
    heading(canvas, 2, canvas.say("start.look_around"));
    canvas.space(kTight);
    const auto row = [&canvas](app::Screen screen, char32_t symbol, const char* key) {
        link_row(canvas, semantics::make_id(canvas.parent(), key), to_screen(screen), canvas.say(key),
                 RowLook{symbol, {}, true}, key);
        hairline(canvas);
    };
    row(app::Screen::topics, icon::kApps, "start.topics");
    row(app::Screen::map, icon::kMap, "start.map");
    row(app::Screen::calendar, icon::kEventNote, "start.calendar");
    row(app::Screen::emergency, icon::kEmergency, "start.emergency");
}

void show_companion(Canvas& canvas) {
    if (canvas.state().screen != app::Screen::start) {
        notice(canvas, icon::kArrowBack, canvas.say("panes.hint"));
        canvas.space(kSectionGap);
    }
    look_around(canvas);
}

}  // namespace ui
