#include "ui/widgets/target.h"

#include "app/routes.h"
#include "app/update.h"

namespace ui {

Target to_screen(app::Screen screen, std::string subject) {
    app::State shown;
    shown.screen = screen;
    shown.subject = subject;
    return {app::route_of(shown), app::NavigationIntent{app::ScreenOpened{screen, std::move(subject)}}};
}

Target to_entry(const catalogue::Record& record) {
    Target target;
    target.intent = app::NavigationIntent{app::EntryOpened{record.id, record.sensitive}};
    if (!record.sensitive) target.href = to_screen(app::Screen::entry, record.id).href;
    return target;
}

Target to_address(std::string href) {
    return {std::move(href), std::nullopt};
}

Target to_intent(app::Intent intent) {
    return {{}, std::move(intent)};
}

bool works_here(const Canvas& canvas, const Target& target) {
    return !canvas.state().kiosk.on || !target.intent || app::works_at_kiosk(canvas.state().kiosk, *target.intent);
}

std::size_t add_pressable(Canvas& canvas, semantics::Id id, const Target& target, std::string name, std::string key) {
    const bool leads_out = !target.intent && !target.href.empty();
    // A kiosk has no telephone and no other pages, and an address could be opened in a second window: there the ways
    // out are words to be read and everything else is a button.
    const bool kiosk = canvas.state().kiosk.on;
    const auto role = kiosk && leads_out             ? semantics::Role::text
                      : kiosk || target.href.empty() ? semantics::Role::button
                                                     : semantics::Role::link;
    const std::size_t position = canvas.add_node(role, id, std::move(name));
    if (!kiosk) canvas.node(position).href = target.href;
    canvas.node(position).wants_focus = !key.empty() && key == canvas.state().focus_key;
    canvas.node(position).key = std::move(key);
    if (target.intent) canvas.action(id).press = target.intent;
    return position;
}

}  // namespace ui
