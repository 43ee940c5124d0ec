#include "platform/headless/aria.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "base/utf8.h"

namespace headless {
namespace {

using semantics::Id;
using semantics::Node;
using semantics::Role;
using semantics::State;

// One element that has a role, or (with an empty role) a run of text.
struct Part {
    std::string role;
    std::string name;  // of a run of text: the text
    std::string states;
    std::string url;
    std::string placeholder;
    std::vector<Part> parts;
};

// The characters that \s means in JavaScript, beside those that are no space to a reader at all.
bool is_white(char32_t code) {
    return (code >= 0x9 && code <= 0xD) || code == ' ' || code == 0xA0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F ||
           code == 0x3000 || code == 0xFEFF;
}

std::string normalised(std::string_view text) {
    std::string result;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = base::next_code_point(text, at);
        if (code == 0x200B || code == 0xAD) continue;
        if (is_white(code)) {
            gap = !result.empty();
            continue;
        }
        if (gap) result += ' ';
        gap = false;
        base::append_utf8(result, code);
    }
    return result;
}

// --- from the tree to elements
// ----------------------------------------------------------------------------------------

class Mirror {
public:
    explicit Mirror(const semantics::Tree& tree) {
        for (const Node& node : tree) children_[node.parent].push_back(&node);
    }

    std::vector<Part> parts_of(Id parent) const {
        std::vector<Part> parts;
        const auto found = children_.find(parent);
        if (found == children_.end()) return parts;
        for (const Node* node : found->second) add(parts, *node);
        return joined(std::move(parts));
    }

private:
    static bool holds_control(Role role) {
        return role == Role::button || role == Role::toggle || role == Role::link || role == Role::search_field ||
               role == Role::text_field || role == Role::number_field || role == Role::radio || role == Role::checkbox;
    }

    bool reachable(Id id) const {
        const auto found = children_.find(id);
        if (found == children_.end()) return false;
        return std::any_of(found->second.begin(), found->second.end(),
                           [this](const Node* node) { return holds_control(node->role) || reachable(node->id); });
    }

    static Part text(std::string words) { return {{}, std::move(words), {}, {}, {}, {}}; }

    // Texts beside each other are one text; one that only repeats the name of its element is left out.
    static std::vector<Part> joined(std::vector<Part> parts, std::string_view name = {}) {
        std::vector<Part> result;
        for (Part& part : parts) {
            const bool follows_text = !result.empty() && result.back().role.empty();
            if (part.role.empty() && follows_text) {
                result.back().name = normalised(result.back().name + " " + part.name);
            } else if (!part.role.empty() || !normalised(part.name).empty()) {
                if (part.role.empty()) part.name = normalised(part.name);
                result.push_back(std::move(part));
            }
        }
        if (result.size() == 1 && result[0].role.empty() && result[0].name == name) result.clear();
        return result;
    }

    void add(std::vector<Part>& parts, const Node& node) const {
        switch (node.role) {
            case Role::text:
                return parts.push_back(text(node.name));
            case Role::search_field:
            case Role::text_field:
            case Role::number_field:
                return add_field(parts, node);
            case Role::radio:
            case Role::checkbox:
                return add_choice(parts, node);
            case Role::region:
            case Role::scroll_area:
                if (node.name.empty() && (node.role == Role::region || reachable(node.id))) {
                    for (Part& part : parts_of(node.id)) parts.push_back(std::move(part));
                    return;
                }
                break;
            case Role::link:
                if (node.href.empty()) return parts.push_back(text(node.name));
                break;
            default:
                break;
        }
        parts.push_back(element(node));
    }

    Part element(const Node& node) const {
        Part part{role_of(node.role), {}, {}, {}, {}, parts_of(node.id)};
        const bool says_text = part.role == "paragraph" || part.role == "listitem" || part.role == "status" ||
                               part.role == "alert" || part.role == "separator";
        if (!says_text) part.name = normalised(node.name);
        if (says_text && part.parts.empty()) part.parts.push_back(text(node.name));
        if (node.role == Role::heading) part.states = " [level=" + std::to_string(node.level) + "]";
        if (node.disabled) part.states += " [disabled]";
        if (node.expanded == State::yes) part.states += " [expanded]";
        if (node.role == Role::toggle && node.checked == State::yes) part.states += " [pressed]";
        if (node.role == Role::link) part.url = node.href;
        part.parts = joined(std::move(part.parts), part.name);
        return part;
    }

    // A <label> has no role: its painted words, if any, stand before its control.
    static void add_field(std::vector<Part>& parts, const Node& node) {
        const bool labelled = std::any_of(node.lines.begin(), node.lines.end(),
                                          [](const semantics::Line& line) { return !line.text.empty(); });
        if (labelled) parts.push_back(text(node.name));
        Part part{node.role == Role::search_field ? "searchbox" : "textbox", normalised(node.name), {}, {}, {}, {}};
        if (node.disabled) part.states = " [disabled]";
        if (part.role == "textbox" && node.placeholder != node.name) part.placeholder = node.placeholder;
        part.parts = joined({text(node.value)}, part.name);
        parts.push_back(std::move(part));
    }

    static void add_choice(std::vector<Part>& parts, const Node& node) {
        parts.push_back(text(node.name));
        Part part{node.role == Role::radio ? "radio" : "checkbox", normalised(node.name), {}, {}, {}, {}};
        if (node.checked == State::yes) part.states = " [checked]";
        if (node.disabled) part.states += " [disabled]";
        parts.push_back(std::move(part));
    }

    static std::string role_of(Role role) {
        switch (role) {
            case Role::main:
                return "main";
            case Role::banner:
                return "banner";
            case Role::navigation:
                return "navigation";
            case Role::search:
                return "search";
            case Role::region:
            case Role::scroll_area:
                return "region";
            case Role::heading:
                return "heading";
            case Role::button:
            case Role::toggle:
                return "button";
            case Role::link:
                return "link";
            case Role::list:
                return "list";
            case Role::list_item:
                return "listitem";
            case Role::choice_group:
                return "group";
            case Role::status:
                return "status";
            case Role::alert:
                return "alert";
            case Role::dialog:
                return "dialog";
            case Role::image:
                return "img";
            case Role::separator:
                return "separator";
            default:
                return "paragraph";
        }
    }

    std::unordered_map<Id, std::vector<const Node*>> children_;
};

// --- from elements to YAML, by the rules of Playwright's yaml.ts
// ------------------------------------------------------

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char each) { return each >= '0' && each <= '9'; });
}

// What JavaScript's Number() reads, as far as texts of ours come near it.
bool is_number(std::string_view text) {
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) text.remove_prefix(1);
    if (text == "Infinity") return true;
    const std::size_t exponent = text.find_first_of("eE");
    if (exponent != std::string_view::npos) {
        std::string_view power = text.substr(exponent + 1);
        if (!power.empty() && (power.front() == '+' || power.front() == '-')) power.remove_prefix(1);
        if (!is_digits(power)) return false;
        text = text.substr(0, exponent);
    }
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) return is_digits(text);
    const std::string_view whole = text.substr(0, point);
    const std::string_view rest = text.substr(point + 1);
    return (whole.empty() || is_digits(whole)) && (rest.empty() || is_digits(rest)) && text.size() > 1;
}

bool needs_quotes(std::string_view text) {
    static constexpr std::array<std::string_view, 9> kWords = {"y",     "n",  "yes", "no",  "true",
                                                               "false", "on", "off", "null"};
    if (text.empty() || text.find_first_of("{}`") != std::string_view::npos) return true;
    if (std::string_view("-&*],?!>|@\"'#%[").find(text.front()) != std::string_view::npos) return true;
    if (text.back() == ':' || text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) {
        return true;
    }
    std::string lower(text);
    for (char& letter : lower) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    return is_number(text) || std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

std::string in_quotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return quoted + '"';
}

std::string value(std::string_view text) {
    return needs_quotes(text) ? in_quotes(text) : std::string(text);
}

std::string key(const Part& part) {
    std::string key = part.role;
    if (!part.name.empty()) key += " " + in_quotes(part.name);
    key += part.states;
    if (!needs_quotes(key)) return key;
    std::string quoted = "'";
    for (const char letter : key) {
        if (letter == '\'') quoted += '\'';
        quoted += letter;
    }
    return quoted + "'";
}

void write(std::string& yaml, const std::vector<Part>& parts, std::size_t depth) {
    const std::string indent(depth * 2, ' ');
    for (const Part& part : parts) {
        yaml += yaml.empty() ? indent : "\n" + indent;
        if (part.role.empty()) {
            yaml += "- text: " + value(part.name);
            continue;
        }
        yaml += "- " + key(part);
        const bool has_properties = !part.url.empty() || !part.placeholder.empty();
        if (part.parts.empty() && !has_properties) continue;
        if (part.parts.size() == 1 && part.parts[0].role.empty() && !has_properties) {
            yaml += ": " + value(part.parts[0].name);
            continue;
        }
        yaml += ':';
        if (!part.url.empty()) yaml += "\n" + indent + "  - /url: " + value(part.url);
        if (!part.placeholder.empty()) yaml += "\n" + indent + "  - /placeholder: " + value(part.placeholder);
        write(yaml, part.parts, depth + 1);
    }
}

}  // namespace

std::string to_aria(const semantics::Tree& tree) {
    std::string yaml;
    write(yaml, Mirror(tree).parts_of(Id::none), 0);
    return yaml;
}

}  // namespace headless
