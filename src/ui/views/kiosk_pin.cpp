// Asks the staff for the PIN. The digits are never painted: the screen stands in an entrance hall.
#include <algorithm>
#include <array>

#include "generated/ui/icons.h"
#include "ui/views/kiosk.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::PinAnswer;
using semantics::Id;
using semantics::make_id;
using semantics::Rect;
using semantics::Role;

constexpr float kDot = 16;
constexpr float kLeastDots = 6;
constexpr float kKeyHeight = 60;
constexpr float kKeySymbol = 24;
constexpr std::size_t kColumns = 4;
constexpr float kWidest = 560;
constexpr Type kDigit{24, 32, true};

struct PadKey {
    std::string label;
    std::string key;
    app::Intent press;
    Colour fill{};
    Colour ink{};
    char32_t symbol = 0;
};

void paint_key(Canvas& canvas, const PadKey& key, const Rect& rect) {
    canvas.add_box(Box{rect, kCardRadius, key.fill, canvas.palette().line, 1});
    const std::size_t node =
        add_pressable(canvas, make_id(Id::none, "pin", key.key), to_intent(key.press), key.label, "pin." + key.key);
    canvas.node(node).rect = rect;
    if (key.symbol != 0) {
        canvas.add_symbol(key.symbol, rect.x + (rect.width - kKeySymbol) / 2, rect.y + (rect.height - kKeySymbol) / 2,
                          kKeySymbol, key.ink);
        return;
    }
    const Type type = key.label.size() == 1 ? kDigit : kBodyBold;
    const float width = canvas.width_of(key.label, type);
    canvas.add_words(node, key.label, type, key.ink, rect.x + (rect.width - width) / 2,
                     rect.y + (rect.height - canvas.line_height(type)) / 2, width + 1);
}

// Three columns of digits as on a telephone, and what one does with them in the fourth.
void pad(Canvas& canvas, float room) {
    static constexpr std::array<std::string_view, 4> kRows = {"123", "456", "789", " 0 "};
    const Palette& palette = canvas.palette();
    const auto row_count = static_cast<float>(kRows.size());
    const float height = std::min(kKeyHeight, (room - (row_count - 1) * kGap) / row_count);
    Column& column = canvas.column();
    const float width = (column.width - kGap * (kColumns - 1)) / kColumns;
    const auto place = [&](std::size_t row, std::size_t at) {
        return Rect{column.x + static_cast<float>(at) * (width + kGap),
                    column.y + static_cast<float>(row) * (height + kGap), width, height};
    };
    for (std::size_t row = 0; row < kRows.size(); ++row) {
        for (std::size_t at = 0; at < kRows[row].size(); ++at) {
            const char digit = kRows[row][at];
            if (digit == ' ') continue;
            paint_key(canvas,
                      PadKey{std::string(1, digit), std::string(1, digit),
                             app::KioskIntent{app::KioskPinDigitPressed{digit}}, palette.surface, palette.ink},
                      place(row, at));
        }
    }
    const std::size_t last = kColumns - 1;
    paint_key(canvas,
              PadKey{canvas.say("keyboard.erase"), "erase", app::KioskIntent{app::KioskPinDigitRemoved{}},
                     palette.surface, palette.ink, icon::kBackspace},
              place(0, last));
    paint_key(canvas,
              PadKey{canvas.say("kiosk.pin.cancel"), "cancel", app::KioskIntent{app::KioskVisitEnded{}},
                     palette.surface, palette.ink},
              place(1, last));
    paint_key(canvas,
              PadKey{canvas.say("kiosk.pin.enter"), "enter", app::KioskIntent{app::KioskPinEntered{}}, palette.teal,
                     palette.on_teal},
              place(3, last));
}

void dots(Canvas& canvas) {
    const Palette& palette = canvas.palette();
    Column& column = canvas.column();
    const std::size_t typed = canvas.state().kiosk.pin.size();
    const std::size_t all = std::max(typed, static_cast<std::size_t>(kLeastDots));
    for (std::size_t index = 0; index < all; ++index) {
        Box dot{Rect{column.x + static_cast<float>(index) * 2 * kDot, column.y, kDot, kDot}, kDot / 2, palette.surface,
                palette.border, 2};
        if (index < typed) dot.fill = palette.teal;
        canvas.add_box(dot);
    }
    canvas.space(kDot);
}

std::string answer_words(const Canvas& canvas) {
    constexpr std::uint32_t kSecondsPerMinute = 60;
    const app::Kiosk& kiosk = canvas.state().kiosk;
    switch (kiosk.pin_answer) {
        case PinAnswer::wrong:
            return canvas.say("kiosk.pin.wrong");
        case PinAnswer::wait:
            return canvas.say_count("kiosk.pin.wait", (kiosk.pin_wait + kSecondsPerMinute - 1) / kSecondsPerMinute);
        case PinAnswer::missing:
            return canvas.say("kiosk.pin.missing");
        case PinAnswer::none:
        case PinAnswer::asked:
        case PinAnswer::right:
            break;
    }
    return {};
}

}  // namespace

void show_kiosk_pin(Canvas& canvas, const Rect& place) {
    const std::string title = canvas.say("kiosk.pin.title");
    const std::size_t dialog = canvas.begin_node(Role::dialog, make_id(Id::none, "kiosk", "pin"), title);
    canvas.node(dialog).rect = place;
    canvas.node(dialog).key = "kiosk.pin";
    const float width = std::min(kWidest, place.width - 2 * kMargin);
    Column& column = canvas.column();
    column = Column{place.x + (place.width - width) / 2, width, place.y + kMargin};
    const float middle = place.y + place.height / 2;
    heading(canvas, 1, title);
    canvas.space(kGap);
    paragraph(canvas, canvas.say("kiosk.pin.lead"));
    canvas.space(kMargin);
    dots(canvas);
    canvas.space(kMargin);
    if (const std::string words = answer_words(canvas); !words.empty()) fault(canvas, words);
    column.y = std::max(column.y + kGap, middle);
    pad(canvas, place.y + place.height - kMargin - column.y);
    canvas.end_node();
}

}  // namespace ui
