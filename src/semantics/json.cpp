#include "semantics/json.h"

#include <array>
#include <cmath>
#include <utility>

#include "base/utf8.h"

namespace semantics {
namespace {

constexpr std::array<std::string_view, 25> kRoleNames = {
    "main",         "banner",     "navigation",   "search",       "region", "scroll_area", "heading",
    "paragraph",    "text",       "button",       "toggle",       "link",   "list",        "list_item",
    "search_field", "text_field", "number_field", "choice_group", "radio",  "checkbox",    "status",
    "alert",        "dialog",     "image",        "separator"};
static_assert(kRoleNames.size() == static_cast<std::size_t>(Role::separator) + 1);

constexpr int kFieldCount = 18;
constexpr unsigned kFirstPrintable = 0x20;

void append_number(std::string& json, float value) {
    const long hundredths = std::lround(value * 100.0F);
    if (hundredths < 0) json += '-';
    const unsigned long size = static_cast<unsigned long>(hundredths < 0 ? -hundredths : hundredths);
    json += std::to_string(size / 100);
    const unsigned long rest = size % 100;
    if (rest == 0) return;
    json += '.';
    json += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) json += static_cast<char>('0' + rest % 10);
}

void append_string(std::string& json, std::string_view text) {
    static constexpr char kDigits[] = "0123456789abcdef";
    const std::string repaired = base::is_valid_utf8(text) ? std::string() : base::repair_utf8(text);
    json += '"';
    for (const char letter : repaired.empty() ? text : std::string_view(repaired)) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') json += '\\';
        if (byte >= kFirstPrintable) {
            json += letter;
        } else {
            json += "\\u00";
            json += kDigits[byte >> 4];
            json += kDigits[byte & 15];
        }
    }
    json += '"';
}

void append_rect(std::string& json, const Rect& rect) {
    json += '[';
    append_number(json, rect.x);
    json += ',';
    append_number(json, rect.y);
    json += ',';
    append_number(json, rect.width);
    json += ',';
    append_number(json, rect.height);
    json += ']';
}

void append_lines(std::string& json, const Node& node) {
    json += '[';
    for (const Line& line : node.lines) {
        if (json.back() != '[') json += ',';
        json += '[';
        append_string(json, line.text);
        for (const float value : {line.rect.x, line.rect.y, line.rect.width, line.rect.height}) {
            json += ',';
            append_number(json, value);
        }
        if (line.broken_word) json += ",1";
        json += ']';
    }
    json += ']';
}

void append_states(std::string& json, const Node& node) {
    json += '[';
    for (const State state : {node.checked, node.expanded, node.current}) {
        if (json.back() != '[') json += ',';
        json += static_cast<char>('0' + static_cast<int>(state));
    }
    json += ']';
}

int flags_of(const Node& node) {
    return (node.bold ? 1 : 0) + (node.disabled ? 2 : 0) + (node.wants_focus ? 4 : 0);
}

bool has_state(const Node& node) {
    return node.checked != State::none || node.expanded != State::none || node.current != State::none;
}

// Index of the last field that is not the default; see the list in the header.
int last_field(const Node& node) {
    const std::array<bool, kFieldCount> filled = {true,
                                                  true,
                                                  true,
                                                  true,
                                                  !node.name.empty(),
                                                  !node.lines.empty(),
                                                  node.text_size != 0,
                                                  flags_of(node) != 0,
                                                  node.level != 0,
                                                  has_state(node),
                                                  !node.href.empty(),
                                                  !node.value.empty(),
                                                  !node.placeholder.empty(),
                                                  !node.description.empty(),
                                                  !node.language.empty(),
                                                  !node.key.empty(),
                                                  node.scroll_top != 0,
                                                  node.content_height != 0};
    int last = kFieldCount - 1;
    while (!filled[static_cast<std::size_t>(last)]) --last;
    return last;
}

void append_field(std::string& json, const Node& node, int field) {
    switch (field) {
        case 0:
            json += std::to_string(static_cast<std::uint64_t>(node.id));
            break;
        case 1:
            json += std::to_string(static_cast<std::uint64_t>(node.parent));
            break;
        case 2:
            append_string(json, role_name(node.role));
            break;
        case 3:
            append_rect(json, node.rect);
            break;
        case 4:
            append_string(json, node.name);
            break;
        case 5:
            append_lines(json, node);
            break;
        case 6:
            append_number(json, node.text_size);
            break;
        case 7:
            json += std::to_string(flags_of(node));
            break;
        case 8:
            json += std::to_string(node.level);
            break;
        case 9:
            append_states(json, node);
            break;
        case 10:
            append_string(json, node.href);
            break;
        case 11:
            append_string(json, node.value);
            break;
        case 12:
            append_string(json, node.placeholder);
            break;
        case 13:
            append_string(json, node.description);
            break;
        case 14:
            append_string(json, node.language);
            break;
        case 15:
            append_string(json, node.key);
            break;
        case 16:
            append_number(json, node.scroll_top);
            break;
        default:
            append_number(json, node.content_height);
            break;
    }
}

}  // namespace

std::string_view role_name(Role role) {
    return kRoleNames[static_cast<std::size_t>(role)];
}

std::string to_json(const Tree& tree) {
    std::string json = "[";
    for (const Node& node : tree) {
        if (json.size() > 1) json += ",\n";
        json += '[';
        const int last = last_field(node);
        for (int field = 0; field <= last; ++field) {
            if (field > 0) json += ',';
            append_field(json, node, field);
        }
        json += ']';
    }
    return json + "]";
}

std::string_view Mirror::changes(const Tree& tree) {
    std::string json = to_json(tree);
    if (json == last_) return {};
    last_ = std::move(json);
    return last_;
}

}  // namespace semantics
