#include "authoring/text_rules.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace authoring {
namespace {

bool is_host_character(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '-' || character == '.';
}

// Letters, digits, hyphens and at least one dot, none of which stands at an end or beside another.
bool is_host(std::string_view host) {
    const bool plain = std::all_of(host.begin(), host.end(), is_host_character);
    const std::size_t dot = host.rfind('.');
    return plain && dot != std::string_view::npos && dot + 2 < host.size() && host.front() != '.' &&
           host.front() != '-' && host.find("..") == std::string_view::npos;
}

}  // namespace

bool has_hidden_characters(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = base::next_code_point(text, position);
        const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        const bool direction =
            c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        const bool invisible = c == 0xAD || c == 0x200B || c == 0x2028 || c == 0x2029 || c == 0x2060 || c == 0xFEFF;
        if (control || direction || invisible) {
            return true;
        }
    }
    return false;
}

LinkForm link_form(std::string_view link) {
    constexpr std::string_view kSecure = "https://";
    constexpr std::string_view kInsecure = "http://";
    const bool secure = link.substr(0, kSecure.size()) == kSecure;
    if (!secure && link.substr(0, kInsecure.size()) != kInsecure) {
        return LinkForm::broken;
    }
    const std::string_view rest = link.substr(secure ? kSecure.size() : kInsecure.size());
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    const bool printable = std::none_of(rest.begin(), rest.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\' || c == '\x7F';
    });
    if (!printable || !is_host(host)) {
        return LinkForm::broken;
    }
    return secure ? LinkForm::secure : LinkForm::insecure;
}

bool is_email(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string_view::npos || !is_host(text.substr(at + 1))) {
        return false;
    }
    const std::string_view local = text.substr(0, at);
    return std::all_of(local.begin(), local.end(), [](char c) { return is_host_character(c) || c == '_' || c == '+'; });
}

}  // namespace authoring
