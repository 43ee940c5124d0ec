// Widths and heights of a TrueType font, read from its own tables. Both sides measure with these numbers: the painted
// text here, and the browser, which sets the same file in its overlay.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

class Font {
public:
    Font() = default;
    // Damaged or foreign bytes give a font without glyphs, never a crash.
    explicit Font(std::string_view file);

    bool empty() const { return ranges_.empty(); }
    bool has(char32_t code_point) const { return glyph_of(code_point) != 0; }
    // In em: multiply by the size in CSS px. A glyph that is missing is as wide as .notdef.
    float advance(char32_t code_point) const;
    // In em, ascent above and descent below the baseline, both positive.
    float ascent() const { return ascent_; }
    float descent() const { return descent_; }

private:
    struct Range {
        char32_t first = 0;
        char32_t last = 0;
        std::uint16_t first_glyph = 0;
    };
    std::uint16_t glyph_of(char32_t code_point) const;
    void read_segments(std::string_view table);
    void read_groups(std::string_view table);

    std::vector<Range> ranges_;  // sorted
    std::vector<float> advances_;
    float ascent_ = 0.8F;
    float descent_ = 0.2F;
};

}  // namespace text
