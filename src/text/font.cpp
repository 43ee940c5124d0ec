#include "text/font.h"

#include <algorithm>

#include "base/sort.h"

namespace text {
namespace {

// Reads beyond the end are zero: a cut file yields a poor font instead of a fault.
std::uint32_t read(std::string_view bytes, std::size_t at, int size) {
    std::uint32_t value = 0;
    for (int index = 0; index < size; ++index) {
        const std::size_t position = at + static_cast<std::size_t>(index);
        value = value << 8 | (position < bytes.size() ? static_cast<unsigned char>(bytes[position]) : 0U);
    }
    return value;
}

std::uint16_t read16(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint16_t>(read(bytes, at, 2));
}

float read_signed16(std::string_view bytes, std::size_t at) {
    return static_cast<float>(static_cast<std::int16_t>(read16(bytes, at)));
}

// Table directory of the OpenType specification: records of 16 bytes after a header of 12.
std::string_view find_table(std::string_view file, std::string_view tag) {
    const std::size_t count = read16(file, 4);
    for (std::size_t index = 0; index < count; ++index) {
        const std::size_t record = 12 + index * 16;
        if (record + 16 > file.size() || file.substr(record, 4) != tag) continue;
        const std::size_t offset = read(file, record + 8, 4);
        if (offset >= file.size()) return {};
        return file.substr(offset, read(file, record + 12, 4));
    }
    return {};
}

}  // namespace

Font::Font(std::string_view file) {
    const std::string_view head = find_table(file, "head");
    const std::string_view header = find_table(file, "hhea");
    const std::string_view metrics = find_table(file, "hmtx");
    const std::string_view characters = find_table(file, "cmap");
    const float units = static_cast<float>(read16(head, 18));
    const std::size_t count = read16(header, 34);
    if (units == 0 || count == 0 || metrics.size() < count * 4) return;
    ascent_ = read_signed16(header, 4) / units;
    descent_ = -read_signed16(header, 6) / units;
    for (std::size_t glyph = 0; glyph < count; ++glyph) {
        advances_.push_back(static_cast<float>(read16(metrics, glyph * 4)) / units);
    }
    const std::size_t tables = read16(characters, 2);
    for (std::size_t index = 0; index < tables; ++index) {
        const std::size_t offset = read(characters, 4 + index * 8 + 4, 4);
        if (offset >= characters.size()) continue;
        const std::string_view table = characters.substr(offset);
        const std::uint16_t format = read16(table, 0);
        if (format == 12) {
            ranges_.clear();
            read_groups(table);
            break;
        }
        if (format == 4 && ranges_.empty()) read_segments(table);
    }
    base::sort(ranges_, [](const Range& left, const Range& right) { return left.first < right.first; });
}

// cmap format 4. Segments with glyph arrays are unrolled, one range a character.
void Font::read_segments(std::string_view table) {
    const std::size_t segments = read16(table, 6) / 2U;
    for (std::size_t index = 0; index < segments; ++index) {
        const std::size_t last_at = 14 + index * 2;
        const std::size_t first_at = last_at + segments * 2 + 2;
        const std::size_t delta_at = first_at + segments * 2;
        const std::size_t offset_at = delta_at + segments * 2;
        const std::uint32_t first = read16(table, first_at);
        const std::uint32_t last = read16(table, last_at);
        const std::uint32_t offset = read16(table, offset_at);
        if (first > last || first == 0xFFFF) continue;
        if (offset == 0) {
            ranges_.push_back(Range{first, last, static_cast<std::uint16_t>(first + read16(table, delta_at))});
            continue;
        }
        for (std::uint32_t code = first; code <= last; ++code) {
            const std::uint16_t glyph = read16(table, offset_at + offset + (code - first) * 2);
            if (glyph == 0) continue;
            ranges_.push_back(Range{code, code, static_cast<std::uint16_t>(glyph + read16(table, delta_at))});
        }
    }
}

// cmap format 12.
void Font::read_groups(std::string_view table) {
    const std::size_t groups = std::min<std::size_t>(read(table, 12, 4), table.size() / 12);
    for (std::size_t index = 0; index < groups; ++index) {
        const std::size_t at = 16 + index * 12;
        const std::uint32_t first = read(table, at, 4);
        const std::uint32_t last = read(table, at + 4, 4);
        if (first > last) continue;
        ranges_.push_back(Range{first, last, static_cast<std::uint16_t>(read(table, at + 8, 4))});
    }
}

std::uint16_t Font::glyph_of(char32_t code_point) const {
    auto after = std::upper_bound(ranges_.begin(), ranges_.end(), code_point,
                                  [](char32_t wanted, const Range& range) { return wanted < range.first; });
    if (after == ranges_.begin()) return 0;
    const Range& range = *--after;
    if (code_point > range.last) return 0;
    return static_cast<std::uint16_t>(range.first_glyph + (code_point - range.first));
}

float Font::advance(char32_t code_point) const {
    if (advances_.empty()) return 0.5F;
    return advances_[std::min<std::size_t>(glyph_of(code_point), advances_.size() - 1)];
}

}  // namespace text
