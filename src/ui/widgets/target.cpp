#include "ui/widgets/target.h"

#include "app/routes.h"

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

std::size_t add_pressable(Canvas& canvas, semantics::Id id, const Target& target, std::string name, std::string key) {
    const auto role = target.href.empty() ? semantics::Role::button : semantics::Role::link;
    const std::size_t position = canvas.add_node(role, id, std::move(name));
    canvas.node(position).href = target.href;
    canvas.node(position).key = std::move(key);
    if (target.intent) canvas.action(id).press = target.intent;
    return position;
}

}  // namespace ui
