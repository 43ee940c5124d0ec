#include "ui/widgets/qr_code.h"

#include <algorithm>
#include <cmath>

#include "pages/qr_image.h"

namespace ui {
namespace {

constexpr float kWidest = 360;
constexpr Colour kBlack{0x000000};
constexpr Colour kWhite{0xFFFFFF};

}  // namespace

void qr_code(Canvas& canvas, semantics::Id id, const sharing::Modules& modules, std::string name) {
    if (modules.size == 0) return;
    Column& column = canvas.column();
    const float pixel = 1 / canvas.viewport().pixel_ratio;
    const auto whole = [pixel](float length) { return std::floor(length / pixel) * pixel; };
    const auto squares = static_cast<float>(modules.size + 2 * sharing::kQuietZone);
    const float square = std::max(pixel, whole(std::min(kWidest, column.width) / squares));
    const float side = square * squares;
    const float x = whole(column.x + (column.width - side) / 2);
    const float y = whole(column.y);
    const semantics::Rect rect{x, y, side, side};
    canvas.add_box(Box{rect, square * sharing::kQuietZone / 2, kWhite, std::nullopt, 1});
    const float inset = square * sharing::kQuietZone;
    canvas.add_pattern(Pattern{&modules.dark, modules.size, x + inset, y + inset, square, kBlack});
    const std::size_t node = canvas.add_node(semantics::Role::image, id, std::move(name));
    canvas.node(node).rect = rect;
    canvas.node(node).href = pages::qr_image(modules);
    canvas.node(node).key = "qr";
    column.y = y + side;
}

}  // namespace ui
