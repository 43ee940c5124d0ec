#include "ui/painter.h"

#include <imgui.h>

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace ui {
namespace {

ImU32 packed(Colour colour, unsigned opacity = 255) {
    const auto value = static_cast<std::uint32_t>(colour);
    return IM_COL32(value >> 16 & 0xFFU, value >> 8 & 0xFFU, value & 0xFFU, opacity);
}

class Painter {
public:
    Painter(const Layer& layer, const PaintFonts& fonts)
        : fonts_(fonts),
          list_(ImGui::GetBackgroundDrawList()),
          dx_(layer.window.x),
          dy_(layer.window.y - layer.scroll_top),
          top_(layer.window.y),
          bottom_(layer.window.y + layer.window.height) {}

    void operator()(const Box& box) const {
        const ImVec2 from(box.rect.x + dx_, box.rect.y + dy_);
        const ImVec2 to(from.x + box.rect.width, from.y + box.rect.height);
        if (to.y < top_ || from.y > bottom_) return;
        if (box.fill) list_->AddRectFilled(from, to, packed(*box.fill, box.opacity), box.radius);
        if (!box.border) return;
        // A stroke lies half on either side of its path; half a width inside keeps it within the box.
        const float inset = box.border_width / 2;
        list_->AddRect(ImVec2(from.x + inset, from.y + inset), ImVec2(to.x - inset, to.y - inset), packed(*box.border),
                       std::max(0.0F, box.radius - inset), 0, box.border_width);
    }

    void operator()(const Words& words) const {
        const PaintFont& font = words.bold ? fonts_.bold : fonts_.regular;
        const float y = words.y + dy_;
        if (font.font == nullptr || y + words.line_height < top_ || y > bottom_) return;
        // The line box of CSS: half of the leading above the content area.
        const float content = (font.ascent + font.descent) * words.size;
        const float baseline = y + (words.line_height - content) / 2 + font.ascent * words.size;
        paint_text(font, words.text, words.x + dx_, baseline, words.size, words.colour);
    }

    void operator()(const Symbol& symbol) const {
        const PaintFont& font = fonts_.icons;
        const float y = symbol.y + dy_;
        if (font.font == nullptr || y + symbol.size < top_ || y > bottom_) return;
        std::string text;
        base::append_utf8(text, symbol.code_point);
        // Half of the em above and half below the middle between ascent and descent.
        const float baseline = y + symbol.size * (1 + font.ascent - font.descent) / 2;
        paint_text(font, text, symbol.x + dx_, baseline, symbol.size, symbol.colour);
    }

    void operator()(const Area& area) const {
        std::vector<ImVec2> corners;
        for (const Point& corner : area.corners) corners.emplace_back(corner.x + dx_, corner.y + dy_);
        list_->AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), packed(area.fill));
        list_->AddPolyline(corners.data(), static_cast<int>(corners.size()), packed(area.border), ImDrawFlags_Closed,
                           area.border_width);
    }

    // One rectangle for each run of dark squares.
    void operator()(const Pattern& pattern) const {
        const auto side = static_cast<std::size_t>(pattern.side);
        for (std::size_t row = 0; row < side; ++row) {
            const float y = pattern.y + dy_ + static_cast<float>(row) * pattern.square;
            for (std::size_t first = 0; first < side; ++first) {
                std::size_t end = first;
                while (end < side && (*pattern.dark)[row * side + end]) ++end;
                if (end == first) continue;
                const float x = pattern.x + dx_;
                list_->AddRectFilled(ImVec2(x + static_cast<float>(first) * pattern.square, y),
                                     ImVec2(x + static_cast<float>(end) * pattern.square, y + pattern.square),
                                     packed(pattern.colour));
                first = end;
            }
        }
    }

private:
    void paint_text(const PaintFont& font, const std::string& text, float x, float baseline, float size,
                    Colour colour) const {
        // ImGui's size is the height from ascent to descent; CSS gives the em.
        const float height = size * (font.ascent + font.descent);
        const float top = baseline - font.font->GetFontBaked(height)->Ascent;
        list_->AddText(font.font, height, ImVec2(x, top), packed(colour), text.data(), text.data() + text.size());
    }

    const PaintFonts& fonts_;
    ImDrawList* list_;
    float dx_;
    float dy_;
    float top_;
    float bottom_;
};

}  // namespace

void paint_scene(const Scene& scene, const PaintFonts& fonts) {
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    list->AddRectFilled(ImVec2(0, 0), size, packed(scene.background));
    // The page itself is the first layer and lies above the others, because bars cover what scrolls below them; a
    // dialog lies above the page.
    std::vector<const Layer*> order;
    for (std::size_t index = 1; index <= scene.layers.size(); ++index) {
        const Layer& layer = scene.layers[index % scene.layers.size()];
        if (!layer.above) order.push_back(&layer);
    }
    for (const Layer& layer : scene.layers) {
        if (layer.above) order.push_back(&layer);
    }
    for (const Layer* each : order) {
        const Layer& layer = *each;
        list->PushClipRect(ImVec2(layer.window.x, layer.window.y),
                           ImVec2(layer.window.x + layer.window.width, layer.window.y + layer.window.height));
        const Painter painter(layer, fonts);
        for (const Shape& shape : layer.shapes) std::visit(painter, shape);
        list->PopClipRect();
    }
}

}  // namespace ui
