#include "ui/widgets/bars.h"

#include <algorithm>
#include <array>

#include "generated/ui/icons.h"
#include "ui/panes.h"

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
constexpr float kRailItemHeight = 80;
constexpr float kPreviewPadding = 6;
constexpr float kSmallestWords = 11;
constexpr float kTabInset = kGap / 2;  // targets keep their distance

struct Tab {
    Screen screen;
    char32_t symbol;
    const char* text_key;
    const char* key;
};

constexpr std::array<Tab, 5> kTabs = {{{Screen::start, icon::kHome, "tab.start", "tab.start"},
                                       {Screen::search, icon::kSearch, "tab.search", "tab.search"},
                                       {Screen::calendar, icon::kEventNote, "tab.calendar", "tab.calendar"},
                                       {Screen::saved_list, icon::kBookmark, "tab.list", "tab.list"},
                                       {Screen::more, icon::kMenu, "tab.more", "tab.more"}}};

// The place in the bar to which a screen belongs.
Screen tab_of(const app::State& state) {
    switch (state.screen) {
        case Screen::entry:
        case Screen::topics:
        case Screen::topic:
        case Screen::life_phase:
        case Screen::map:
        case Screen::municipality:
            return Screen::search;
        case Screen::needs:
            return Screen::calendar;
        case Screen::info:
            return is_calendar_page(state.subject) ? Screen::calendar : Screen::more;
        case Screen::visit:
        case Screen::notes:
        case Screen::missing_need:
            return Screen::more;
        case Screen::hand_over:
        case Screen::shared_list:
            return Screen::saved_list;
        case Screen::welcome:
        case Screen::situation:
            return Screen::start;
        default:
            return state.screen;
    }
}

// As large as the reader wants where `width` has room for `words`, else as large as fits and can still be read.
Type fitting(const Canvas& canvas, Type type, float words, float width) {
    if (words > width) type.size = std::max(type.size * width / words, kSmallestWords / canvas.scale());
    return type;
}

// Of all labels, so that they are alike.
Type tab_type(const Canvas& canvas, float width) {
    const Type type{kTab.size, kTab.line, true};
    float longest = 0;
    for (const Tab& tab : kTabs) longest = std::max(longest, canvas.width_of(canvas.say(tab.text_key), type));
    return fitting(canvas, type, longest, width - 4);
}

// Labels that do not fit even in the smallest size are left out of the picture; the names stay.
bool labels_fit(const Canvas& canvas, float width) {
    const Type type = tab_type(canvas, width);
    return std::all_of(kTabs.begin(), kTabs.end(),
                       [&](const Tab& tab) { return canvas.width_of(canvas.say(tab.text_key), type) <= width - 3; });
}

void place_tab(Canvas& canvas, const Tab& tab, const Rect& place, bool labelled) {
    const Palette& palette = canvas.palette();
    const bool current = tab_of(canvas.state()) == tab.screen;
    const Id id = make_id(Id::none, tab.key);
    canvas.node(canvas.begin_node(Role::list_item, make_id(id, "item"))).rect = place;
    const std::string label = canvas.say(tab.text_key);
    const std::size_t node = add_pressable(canvas, id, to_screen(tab.screen), label, tab.key);
    canvas.node(node).rect =
        Rect{place.x + kTabInset, place.y + kGap, place.width - 2 * kTabInset, place.height - kGap};
    canvas.node(node).current = current ? semantics::State::yes : semantics::State::none;
    Type type = tab_type(canvas, place.width);
    type.bold = current;
    const float line = labelled ? canvas.line_height(type) + 4 : 0;
    const float top = place.y + (place.height - kPillHeight - line) / 2;
    const float middle = place.x + place.width / 2;
    const float pill = std::min(kPillWidth, place.width);
    if (current) {
        const Rect rect{middle - pill / 2, top, pill, kPillHeight};
        canvas.add_box(Box{rect, kPillHeight / 2, palette.teal_container, std::nullopt, 1});
    }
    canvas.add_symbol(tab.symbol, middle - kSymbolSize / 2, top + (kPillHeight - kSymbolSize) / 2, kSymbolSize,
                      current ? palette.on_teal_container : palette.ink_secondary);
    if (labelled) {
        const float width = canvas.width_of(label, type);
        canvas.add_words(node, label, type, current ? palette.ink : palette.ink_secondary, middle - width / 2,
                         top + kPillHeight + 4, width + 1);
    }
    canvas.end_node();
}

}  // namespace

float preview_bar(Canvas& canvas) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const float inset = canvas.viewport().safe_area.top;
    if (catalogue.meta.confirmed) return inset;
    const std::string words = canvas.say("preview.mark");
    const float width = canvas.viewport().width;
    Canvas::Block block = canvas.lay_out(words, kBadgeRegular, width - 2 * kMargin);
    const float height = inset + block.height + 2 * kPreviewPadding;
    const Palette& palette = canvas.palette();
    canvas.add_box(Box{Rect{0, 0, width, height}, 0, palette.sun_container, std::nullopt, 1});
    const std::size_t banner = canvas.begin_node(Role::banner, make_id(Id::none, "preview"));
    canvas.node(banner).rect = Rect{0, 0, width, height};
    const std::size_t node = canvas.add_node(Role::paragraph, make_id(Id::none, "preview", "words"), words);
    canvas.node(node).rect = Rect{kMargin, inset + kPreviewPadding, width - 2 * kMargin, block.height};
    for (semantics::Line& line : block.lines) line.rect.x = (width - 2 * kMargin - line.rect.width) / 2;
    canvas.paint(block, kBadgeRegular, palette.on_sun_container, kMargin, inset + kPreviewPadding);
    canvas.give_lines(node, block, kBadgeRegular);
    canvas.end_node();
    return height;
}

float emergency_strip_height(const Canvas& canvas) {
    return std::max(kStripHeight, canvas.line_height(kSecondaryBold) + 2 * kGap);
}

void emergency_strip(Canvas& canvas, const Rect& whole) {
    const Palette& palette = canvas.palette();
    const Insets& safe = canvas.viewport().safe_area;
    canvas.add_box(Box{whole, 0, palette.alert_container, std::nullopt, 1});
    // The colour goes to the edges of the window, the words and the finger stay clear of them.
    const float lead = whole.x == 0 ? safe.start : 0;
    const Rect place{whole.x + lead, whole.y, whole.width - lead - safe.end, emergency_strip_height(canvas)};
    const std::string label = canvas.say("emergency.strip");
    const std::string numbers = canvas.say("emergency.strip.numbers");
    const std::size_t region = canvas.begin_node(Role::region, make_id(Id::none, "emergency"), label);
    canvas.node(region).rect = place;
    const std::size_t node = add_pressable(canvas, make_id(Id::none, "emergency", "strip"),
                                           to_screen(Screen::emergency), label + ": " + numbers, "emergency.strip");
    canvas.node(node).rect = place;
    const Colour ink = palette.on_alert_container;
    const float line = canvas.line_height(kSecondaryBold);
    const float top = place.y + (place.height - line) / 2;
    const float symbol_top = place.y + (place.height - kSymbolSize) / 2;
    const float label_x = place.x + kMargin + kSymbolSize + kCardGap;
    const float end = place.x + place.width - kMargin - kSymbolSize;
    canvas.add_symbol(icon::kEmergency, place.x + kMargin, symbol_top, kSymbolSize, ink);
    // All numbers, or the first alone; that one stays however large the letters are.
    const float room = end - kGap - kMargin - label_x;
    std::string shown = numbers;
    const auto width = [&] { return canvas.width_of(label, kSecondaryBold) + canvas.width_of(shown, kSecondaryBold); };
    if (width() > room) shown = numbers.substr(0, numbers.find(' '));
    const Type type = fitting(canvas, kSecondaryBold, width(), room);
    const float shown_width = canvas.width_of(shown, type);
    canvas.add_words(node, label, type, ink, label_x, top, canvas.width_of(label, type) + 1);
    canvas.add_words(node, shown, type, ink, end - kGap - shown_width, top, shown_width + 1);
    canvas.add_symbol(icon::kChevronRight, end, symbol_top, kSymbolSize, ink);
    canvas.end_node();
}

float tab_bar_height(const Canvas& canvas) {
    const Insets& safe = canvas.viewport().safe_area;
    const float width = canvas.viewport().width - safe.start - safe.end;
    const bool labelled = labels_fit(canvas, width / static_cast<float>(kTabs.size()));
    const float needed = kPillHeight + (labelled ? canvas.line_height(kTab) + 4 : 0) + 24;
    return std::max(labelled ? kTabBarHeight : 64.0F, needed) + safe.bottom;
}

void tab_bar(Canvas& canvas, const Rect& place, bool rail) {
    const Palette& palette = canvas.palette();
    canvas.add_box(Box{place, 0, palette.surface, std::nullopt, 1});
    const Rect edge =
        rail ? Rect{place.x + place.width - 1, place.y, 1, place.height} : Rect{place.x, place.y, place.width, 1};
    canvas.add_box(Box{edge, 0, palette.line, std::nullopt, 1});
    const std::string name = canvas.say("tab.navigation");
    const std::size_t navigation = canvas.begin_node(Role::navigation, make_id(Id::none, "tabs"), name);
    canvas.node(navigation).rect = place;
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "tabs", "list"));
    canvas.node(list).rect = place;
    const Insets& safe = canvas.viewport().safe_area;
    const Rect inside{place.x + safe.start, place.y, place.width - safe.start - (rail ? 0 : safe.end),
                      place.height - safe.bottom};
    const float count = static_cast<float>(kTabs.size());
    const float width = rail ? inside.width : inside.width / count;
    const float height =
        rail ? std::min(kRailItemHeight * std::max(1.0F, canvas.scale() * 0.8F), inside.height / count) : inside.height;
    const bool labelled = labels_fit(canvas, width) && height - kGap >= kPillHeight + 4 + canvas.line_height(kTab);
    for (std::size_t index = 0; index < kTabs.size(); ++index) {
        const float offset = static_cast<float>(index) * (rail ? height : width);
        place_tab(
            canvas, kTabs[index],
            rail ? Rect{inside.x, inside.y + offset, width, height} : Rect{inside.x + offset, inside.y, width, height},
            labelled);
    }
    canvas.end_node();
    canvas.end_node();
}

}  // namespace ui
