#include "ui/widgets/banner.h"

#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/widgets/button.h"

namespace ui {
namespace {

using semantics::Rect;

constexpr float kSymbolSize = 24;

}  // namespace

void banner(Canvas& canvas, const Banner& banner) {
    const Palette& palette = canvas.palette();
    Column& column = canvas.column();
    const float symbol = kSymbolSize * canvas.scale();
    const float start = kCardPadding + symbol + kCardGap;
    const float room = column.width - start - kTarget - 2 * kGap;
    const float words = canvas.lay_out(banner.words, kSecondaryBold, room).height;
    const float height = std::max(kFieldHeight, words + 2 * kCardGap);
    canvas.add_box(Box{Rect{column.x, column.y, column.width, height}, kCardRadius, palette.teal_container, {}, 1});
    const std::size_t node = add_pressable(canvas, banner.id, banner.target, banner.words, banner.key);
    canvas.node(node).rect = Rect{column.x, column.y, column.width - kTarget - 2 * kGap, height};
    canvas.add_words(node, banner.words, kSecondaryBold, palette.on_teal_container, column.x + start,
                     column.y + (height - words) / 2, room);
    canvas.add_symbol(banner.symbol, column.x + kCardPadding, column.y + (height - symbol) / 2, symbol,
                      palette.on_teal_container);
    icon_button(canvas, semantics::make_id(banner.id, "dismiss"), to_intent(banner.dismiss), icon::kClose,
                banner.dismiss_name, column.x + column.width - kTarget - 4, column.y + (height - kTarget) / 2,
                Ground::none, banner.key + ".dismiss");
    column.y += height;
}

}  // namespace ui
