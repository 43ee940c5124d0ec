// What stands at the foot of every screen of a kiosk.
#include <algorithm>
#include <array>

#include "generated/ui/icons.h"
#include "ui/views/kiosk.h"
#include "ui/views/views.h"
#include "ui/widgets/target.h"

namespace ui {
namespace {

using app::Screen;
using semantics::Id;
using semantics::make_id;
using semantics::Rect;
using semantics::Role;

constexpr float kSymbolSize = 24;
constexpr float kPillWidth = 60;
constexpr float kPillHeight = 32;
constexpr float kBarHeight = 68;
constexpr float kChipBarHeight = 56;

struct Place {
    const char* key;
    char32_t symbol;
    app::Intent intent;
    bool current = false;
    bool disabled = false;
};

// The one number of the strip that differs from region to region comes from the data.
constexpr std::string_view kPoisonLine = "giftnotruf-bonn";

std::string numbers_of(const Canvas& canvas) {
    const catalogue::Record* poison = canvas.engine().catalogue().find_record(kPoisonLine);
    if (poison == nullptr || poison->phones.empty()) return canvas.say("emergency.strip.numbers");
    return canvas.say("kiosk.numbers", {{"poison", poison->phones[0].shown}});
}

app::Intent opens(Screen screen) {
    return app::NavigationIntent{app::ScreenOpened{screen, {}}};
}

std::vector<Place> places_of(const app::State& state) {
    const Screen here = state.screen;
    return {{"kiosk.back", icon::kArrowBack, app::NavigationIntent{app::BackPressed{}}, false, false},
            {"tab.start", icon::kHome, opens(Screen::start), false, false},
            {"tab.search", icon::kSearch, opens(Screen::search), here == Screen::search, false},
            {"tab.calendar", icon::kEventNote, opens(Screen::calendar), here == Screen::calendar, false},
            {"tab.list", icon::kBookmark, opens(Screen::saved_list), here == Screen::saved_list, false},
            {"tab.more", icon::kMenu, opens(Screen::more), here == Screen::more, false}};
}

void paint_place(Canvas& canvas, const Place& place, const Rect& rect) {
    const Palette& palette = canvas.palette();
    const Id id = make_id(Id::none, "kiosk", place.key);
    std::string label = canvas.say(place.key);
    std::string name = label;
    const std::size_t saved = canvas.state().saved.entries.size();
    if (std::string_view(place.key) == "tab.list" && saved > 0) {
        label += " (" + std::to_string(saved) + ")";
        name += ", " + canvas.say_count("list.count", saved);
    }
    canvas.node(canvas.begin_node(Role::list_item, make_id(id, "item"))).rect = rect;
    const std::size_t node = add_pressable(canvas, id, to_intent(place.intent), std::move(name), place.key);
    canvas.node(node).rect = rect;
    canvas.node(node).current = place.current ? semantics::State::yes : semantics::State::none;
    const Type type{kTab.size, kTab.line, place.current};
    const float line = canvas.line_height(type);
    const float top = rect.y + (rect.height - kPillHeight - line - 2) / 2;
    const float middle = rect.x + rect.width / 2;
    if (place.current) {
        canvas.add_box(Box{Rect{middle - kPillWidth / 2, top, kPillWidth, kPillHeight}, kPillHeight / 2,
                           palette.teal_container, std::nullopt, 1});
    }
    canvas.add_symbol(place.symbol, middle - kSymbolSize / 2, top + (kPillHeight - kSymbolSize) / 2, kSymbolSize,
                      place.current ? palette.on_teal_container : palette.ink_secondary);
    const float width = std::min(canvas.width_of(label, type), rect.width);
    canvas.add_words(node, label, type, palette.ink, middle - width / 2, top + kPillHeight + 2, width + 1);
    canvas.end_node();
}

// Nobody has chosen anything yet: first of all the language, then the other ways in.
std::vector<Chip> first_choices(const Canvas& canvas) {
    std::vector<Chip> chips = language_choices(canvas);
    const auto add = [&](const char* key, char32_t symbol, app::Intent intent) {
        Chip chip;
        chip.id = make_id(Id::none, "kiosk", key);
        chip.target = to_intent(std::move(intent));
        chip.label = canvas.say(key);
        chip.key = key;
        chip.is_switch = false;
        chip.symbol = symbol;
        chips.push_back(std::move(chip));
    };
    add("kiosk.open_now", icon::kSchedule, app::KioskIntent{app::KioskOpenNowWanted{}});
    add("topics.all", icon::kApps, opens(Screen::topics));
    add("tab.calendar", icon::kEventNote, opens(Screen::calendar));
    add("tab.more", icon::kMenu, opens(Screen::more));
    return chips;
}

float chips_width(const Canvas& canvas, const std::vector<Chip>& chips) {
    float width = kGap * static_cast<float>(chips.size() - 1);
    for (const Chip& chip : chips) width += chip_width(canvas, chip);
    return width;
}

std::size_t chip_rows(const Canvas& canvas, const std::vector<Chip>& chips, float room) {
    std::size_t rows = 1;
    float x = 0;
    for (const Chip& chip : chips) {
        const float width = chip_width(canvas, chip);
        if (x > 0 && x + width > room) {
            ++rows;
            x = 0;
        }
        x += width + kGap;
    }
    return rows;
}

}  // namespace

bool is_tall(const Canvas& canvas) {
    return canvas.viewport().height > canvas.viewport().width * 1.2F;
}

float kiosk_strip_height(const Canvas& canvas) {
    return std::max(kTarget, canvas.line_height(kBodyBold) + kGap);
}

void kiosk_strip(Canvas& canvas, const Rect& place) {
    const Palette& palette = canvas.palette();
    const Colour ink = palette.on_alert_container;
    canvas.add_box(Box{place, 0, palette.alert_container, std::nullopt, 1});
    const std::string label = canvas.say("emergency.strip");
    const std::string numbers = numbers_of(canvas);
    const std::string again = canvas.say("kiosk.again");
    const std::size_t region = canvas.begin_node(Role::region, make_id(Id::none, "emergency"), label);
    canvas.node(region).rect = place;
    const float line = canvas.line_height(kBodyBold);
    const float top = place.y + (place.height - line) / 2;
    const float symbol_top = place.y + (place.height - kSymbolSize) / 2;
    const float again_width = canvas.width_of(again, kBodyBold) + kSymbolSize + kGap + 2 * kMargin;
    const Rect numbers_place{place.x, place.y, place.width - again_width, place.height};
    const std::size_t strip =
        add_pressable(canvas, make_id(Id::none, "emergency", "strip"), to_intent(opens(Screen::emergency)),
                      label + ": " + numbers, "emergency.strip");
    canvas.node(strip).rect = numbers_place;
    canvas.add_symbol(icon::kEmergency, place.x + kMargin, symbol_top, kSymbolSize, ink);
    const float label_x = place.x + kMargin + kSymbolSize + kCardGap;
    const float label_width = canvas.width_of(label, kBodyBold);
    canvas.add_words(strip, label, kBodyBold, ink, label_x, top, label_width + 1);
    const float numbers_x = label_x + label_width + kMargin;
    const float numbers_width = canvas.width_of(numbers, kBodyBold);
    if (numbers_x + numbers_width <= numbers_place.x + numbers_place.width) {
        canvas.add_words(strip, numbers, kBodyBold, ink, numbers_x, top, numbers_width + 1);
    }
    const std::size_t button = add_pressable(canvas, make_id(Id::none, "kiosk", "again"),
                                             to_intent(app::KioskIntent{app::KioskVisitEnded{}}), again, "kiosk.again");
    const float x = place.x + place.width - again_width;
    canvas.node(button).rect = Rect{x, place.y, again_width, place.height};
    canvas.add_words(button, again, kBodyBold, ink, x + kMargin, top, again_width - 2 * kMargin - kSymbolSize);
    canvas.add_symbol(icon::kRestartAlt, place.x + place.width - kMargin - kSymbolSize, symbol_top, kSymbolSize, ink);
    canvas.end_node();
}

float kiosk_bar_height(const Canvas& canvas) {
    if (canvas.state().screen != Screen::start) {
        return std::max(kBarHeight, kPillHeight + canvas.line_height(kTab) + kGap);
    }
    const std::vector<Chip> all = first_choices(canvas);
    const float room = canvas.viewport().width - 2 * kMargin;
    const auto rows = static_cast<float>(chip_rows(canvas, all, room));
    const float row = std::max(kTarget, canvas.line_height(kSecondary) + kGap);
    return kChipBarHeight - kTarget + rows * row + (rows - 1) * kGap;
}

void kiosk_bar(Canvas& canvas, const Rect& place) {
    const Palette& palette = canvas.palette();
    const std::string name = canvas.say("tab.navigation");
    const std::size_t navigation = canvas.begin_node(Role::navigation, make_id(Id::none, "tabs"), name);
    canvas.node(navigation).rect = place;
    if (canvas.state().screen == Screen::start) {
        const std::vector<Chip> all = first_choices(canvas);
        const float room = place.width - 2 * kMargin;
        // A hair more than they take, or rounding sends the last one to a line of its own, below the strip.
        const float width = std::min(room, chips_width(canvas, all) + 1);
        canvas.column() = Column{place.x + (place.width - width) / 2, width, place.y + (kChipBarHeight - kTarget) / 2};
        chips(canvas, all);
        canvas.end_node();
        return;
    }
    canvas.add_box(Box{place, 0, palette.surface, std::nullopt, 1});
    canvas.add_box(Box{Rect{place.x, place.y, place.width, 1}, 0, palette.line, std::nullopt, 1});
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "tabs", "list"));
    canvas.node(list).rect = place;
    const std::vector<Place> places = places_of(canvas.state());
    const float width = place.width / static_cast<float>(places.size());
    for (std::size_t index = 0; index < places.size(); ++index) {
        paint_place(canvas, places[index],
                    Rect{place.x + static_cast<float>(index) * width, place.y, width, place.height});
    }
    canvas.end_node();
    canvas.end_node();
}

}  // namespace ui
