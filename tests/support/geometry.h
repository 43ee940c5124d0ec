// Rectangles of what a frame paints and of what it offers to fingers, and what may be said about two of them.
#pragma once

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/headless/session.h"
#include "text/layout.h"
#include "ui/scene.h"

namespace support {

using semantics::Rect;

constexpr float kTolerance = 0.51F;  // half a CSS px, which rounding may cost

inline float right_of(const Rect& rect) {
    return rect.x + rect.width;
}
inline float bottom_of(const Rect& rect) {
    return rect.y + rect.height;
}

inline bool overlap(const Rect& a, const Rect& b) {
    return a.x + kTolerance < right_of(b) && b.x + kTolerance < right_of(a) && a.y + kTolerance < bottom_of(b) &&
           b.y + kTolerance < bottom_of(a);
}

inline bool contains(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - kTolerance && inner.y >= outer.y - kTolerance &&
           right_of(inner) <= right_of(outer) + kTolerance && bottom_of(inner) <= bottom_of(outer) + kTolerance;
}

// The white space between two rectangles that do not overlap: the wider of the two distances.
inline float distance(const Rect& a, const Rect& b) {
    const float across = std::max(b.x - right_of(a), a.x - right_of(b));
    const float down = std::max(b.y - bottom_of(a), a.y - bottom_of(b));
    return std::max(across, down);
}

// A line of words or a symbol as painted.
struct Mark {
    Rect rect;
    std::string words;  // empty: a symbol
    ui::Colour colour{};
    std::size_t order = 0;  // later ones lie above
};

constexpr float kThickestStroke = 2;  // hairlines and lines below words are no ground to write on

// A filled box or area as painted.
struct Ground {
    Rect rect;
    ui::Colour colour{};
    std::size_t order = 0;
    std::vector<ui::Point> corners;  // of an area
};

// Whether the middle of a mark lies on an area whose corners go round clockwise.
inline bool lies_on(const Rect& rect, const std::vector<ui::Point>& corners) {
    const ui::Point middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
    for (std::size_t index = 0; index < corners.size(); ++index) {
        const ui::Point& from = corners[index];
        const ui::Point& to = corners[(index + 1) % corners.size()];
        if ((to.x - from.x) * (middle.y - from.y) - (to.y - from.y) * (middle.x - from.x) < 0) return false;
    }
    return true;
}

struct PaintedLayer {
    std::vector<Mark> marks;
    std::vector<Ground> grounds;
};

// Measures words with the fonts that the page paints with.
class Measures {
public:
    Measures() : fonts_(headless::load_fonts(FW_FONTS_DIR)), regular_(fonts_.regular), bold_(fonts_.bold) {}

    // The height is that of the letters with their accents and tails, not of the line box.
    Rect of(const ui::Words& words) const {
        const text::Font& font = words.bold ? bold_ : regular_;
        const float content = (font.ascent() + font.descent()) * words.size;
        const float baseline = words.y + (words.line_height - content) / 2 + font.ascent() * words.size;
        return {words.x, baseline - kAccents * words.size, width(words, font), (kAccents + kTails) * words.size};
    }

private:
    static constexpr float kAccents = 0.95F;  // em above the baseline that "Ä" takes in Noto Sans
    static constexpr float kTails = 0.25F;    // em below it that "g" takes

    float width(const ui::Words& words, const text::Font& font) const {
        const std::string key = words.text + (words.bold ? "\1" : "\2") + std::to_string(words.size);
        const auto known = widths_.find(key);
        if (known != widths_.end()) return known->second;
        return widths_.emplace(key, text::measure(words.text, {&font, words.size})).first->second;
    }

    ui::Fonts fonts_;
    text::Font regular_;
    text::Font bold_;
    mutable std::unordered_map<std::string, float> widths_;
};

inline PaintedLayer painted_layer(const ui::Layer& layer, const Measures& measures) {
    PaintedLayer painted;
    for (std::size_t order = 0; order < layer.shapes.size(); ++order) {
        const ui::Shape& shape = layer.shapes[order];
        if (const auto* words = std::get_if<ui::Words>(&shape)) {
            if (!words->text.empty()) {
                painted.marks.push_back({measures.of(*words), words->text, words->colour, order});
            }
        } else if (const auto* symbol = std::get_if<ui::Symbol>(&shape)) {
            painted.marks.push_back({{symbol->x, symbol->y, symbol->size, symbol->size}, {}, symbol->colour, order});
        } else if (const auto* box = std::get_if<ui::Box>(&shape)) {
            const bool is_stroke = std::min(box->rect.width, box->rect.height) <= kThickestStroke;
            const bool is_veil = box->opacity < 255;
            if (box->fill && !is_stroke && !is_veil) painted.grounds.push_back({box->rect, *box->fill, order, {}});
        } else if (const auto* area = std::get_if<ui::Area>(&shape)) {
            painted.grounds.push_back({{}, area->fill, order, area->corners});
        }
    }
    return painted;
}

// What a mark is painted on, or nullptr for the page behind everything.
inline const Ground* ground_of(const PaintedLayer& layer, const Mark& mark) {
    const Ground* ground = nullptr;
    for (const Ground& each : layer.grounds) {
        if (each.order > mark.order) break;
        if (each.corners.empty() ? overlap(each.rect, mark.rect) : lies_on(mark.rect, each.corners)) ground = &each;
    }
    return ground;
}

}  // namespace support
