#include "base/utf8.h"

#include "base/check.h"

namespace base {
namespace {

struct Lead {
    int continuation_bytes;
    char32_t bits;
    char32_t smallest;  // anything below was written in an overlong form
};

bool read_lead(unsigned char byte, Lead& lead) {
    if (byte < 0x80)
        lead = {0, byte, 0};
    else if ((byte & 0xE0u) == 0xC0u)
        lead = {1, static_cast<char32_t>(byte & 0x1Fu), 0x80};
    else if ((byte & 0xF0u) == 0xE0u)
        lead = {2, static_cast<char32_t>(byte & 0x0Fu), 0x800};
    else if ((byte & 0xF8u) == 0xF0u)
        lead = {3, static_cast<char32_t>(byte & 0x07u), 0x10000};
    else
        return false;
    return true;
}

bool is_scalar_value(char32_t code_point) {
    return code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& position) {
    FW_CHECK(position < text.size());
    const std::size_t start = position++;
    Lead lead{};
    if (!read_lead(static_cast<unsigned char>(text[start]), lead)) return kReplacementCharacter;
    char32_t code_point = lead.bits;
    for (int i = 1; i <= lead.continuation_bytes; ++i) {
        const std::size_t at = start + static_cast<std::size_t>(i);
        if (at >= text.size()) return kReplacementCharacter;
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xC0u) != 0x80u) return kReplacementCharacter;
        code_point = (code_point << 6) | (byte & 0x3Fu);
    }
    if (code_point < lead.smallest || !is_scalar_value(code_point)) return kReplacementCharacter;
    position = start + 1 + static_cast<std::size_t>(lead.continuation_bytes);
    return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (!is_scalar_value(code_point)) code_point = kReplacementCharacter;
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
        put(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        put(0xE0 | (code_point >> 12));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    } else {
        put(0xF0 | (code_point >> 18));
        put(0x80 | ((code_point >> 12) & 0x3F));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    }
}

std::string_view utf8_prefix(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return text.substr(0, most);
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        if (static_cast<unsigned char>(text[position]) < 0x80) {  // most letters, at every start and for every text
            ++position;
            continue;
        }
        const std::size_t start = position;
        // A genuine U+FFFD takes three bytes; a fault consumes one.
        if (next_code_point(text, position) == kReplacementCharacter && position - start == 1) return false;
    }
    return true;
}

std::string repair_utf8(std::string_view text) {
    std::string repaired;
    repaired.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) append_utf8(repaired, next_code_point(text, position));
    return repaired;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t position = 0; position < text.size(); ++count) next_code_point(text, position);
    return count;
}

}  // namespace base
