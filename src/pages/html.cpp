#include "pages/html.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace pages {
namespace {

using semantics::Node;
using semantics::Role;
using semantics::Tree;

struct Element {
    const char* tag = "";  // empty: the node itself is left out, its children are not
    const char* attributes = "";
    bool labelled = false;  // its name is a label, not a text
    bool block = true;      // stands on a line of its own
};

// What can only be operated has no place on paper.
bool is_control(Role role) {
    switch (role) {
        case Role::button:
        case Role::toggle:
        case Role::search_field:
        case Role::text_field:
        case Role::number_field:
        case Role::radio:
        case Role::checkbox:
        case Role::choice_group:
        case Role::search:
            return true;
        default:
            return false;
    }
}

std::string heading_tag(int level) {
    return "h" + std::to_string(std::clamp(level, 1, 6));
}

Element element_of(Role role) {
    switch (role) {
        case Role::main:
            return {"main", "", true, true};
        case Role::banner:
            return {"header", "", true, true};
        case Role::navigation:
            return {"nav", "", true, true};
        case Role::region:
        case Role::dialog:
            return {"section", "", true, true};
        case Role::scroll_area:
            return {"div", "", true, true};
        case Role::paragraph:
            return {"p", "", false, true};
        case Role::status:
        case Role::alert:
            return {"p", " class=\"note\"", false, true};
        case Role::list:
            return {"ul", "", true, true};
        case Role::list_item:
            return {"li", "", false, true};
        case Role::separator:
            return {"hr", "", true, true};
        default:
            return {"span", "", false, false};
    }
}

bool may_have_label(Role role) {
    return role == Role::navigation || role == Role::region || role == Role::dialog || role == Role::list;
}

std::string class_of(const std::string& key) {
    std::string name;
    for (const char letter : key) {
        const bool plain =
            (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
        name += plain ? letter : '-';
    }
    return name;
}

std::string attribute(std::string_view name, std::string_view value) {
    if (value.empty()) return {};
    return " " + std::string(name) + "=\"" + escape_html(value) + "\"";
}

bool is_picture_address(std::string_view address) {
    constexpr std::string_view kData = "data:image/";
    return address.substr(0, kData.size()) == kData || (is_safe_link(address) && address.find(':') == address.npos);
}

class Writer {
public:
    explicit Writer(const Tree& tree) : tree_(tree) {
        for (std::size_t i = 0; i < tree.size(); ++i) children_.emplace_back();
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const std::size_t parent = position_of(tree[i].parent, i);
            (parent == i ? roots_ : children_[parent]).push_back(i);
        }
    }

    std::string write() {
        for (const std::size_t root : roots_) write_node(root);
        return std::move(html_);
    }

private:
    // Parents stand before their children, mostly close to them; a node without one is its own.
    std::size_t position_of(semantics::Id parent, std::size_t child) const {
        if (parent == semantics::Id::none) return child;
        for (std::size_t i = child; i-- > 0;) {
            if (tree_[i].id == parent) return i;
        }
        return child;
    }

    void write_node(std::size_t index) {
        const Node& node = tree_[index];
        if (is_control(node.role)) return;
        if (node.role == Role::link && is_safe_link(node.href))
            return write_with(index, "a", attribute("href", node.href));
        if (node.role == Role::image) return write_image(node);
        if (node.role == Role::heading) return write_with(index, heading_tag(node.level), {});
        const Element element = element_of(node.role);
        if (node.role == Role::separator) {
            html_ += "<hr>\n";
            return;
        }
        std::string attributes = element.attributes;
        if (element.labelled && may_have_label(node.role)) attributes += attribute("aria-label", node.name);
        if (element.labelled) return write_around(index, element.tag, attributes);
        write_with(index, element.tag, attributes);
    }

    std::string common_attributes(const Node& node) const {
        return attribute("class", class_of(node.key)) + attribute("lang", node.language);
    }

    // A container: its children only.
    void write_around(std::size_t index, const std::string& tag, const std::string& attributes) {
        html_ += "<" + tag + common_attributes(tree_[index]) + attributes + ">\n";
        for (const std::size_t child : children_[index]) write_node(child);
        html_ += "</" + tag + ">\n";
    }

    // Words: the children where there are some, else the name.
    void write_with(std::size_t index, const std::string& tag, const std::string& attributes) {
        const Node& node = tree_[index];
        const std::string own = attributes.find(" class=") == std::string::npos ? common_attributes(node)
                                                                                : attribute("lang", node.language);
        html_ += "<" + tag + own + attributes + ">";
        if (children_[index].empty()) html_ += escape_html(node.name);
        for (const std::size_t child : children_[index]) {
            if (child != children_[index].front() && is_inline(child)) html_ += " ";
            write_node(child);
        }
        if (!node.description.empty()) html_ += " <small>" + escape_html(node.description) + "</small>";
        html_ += "</" + tag + ">";
        if (!is_inline(index)) html_ += "\n";
    }

    bool is_inline(std::size_t index) const {
        const Role role = tree_[index].role;
        return role == Role::link || role == Role::text || role == Role::image;
    }

    void write_image(const Node& node) {
        if (!is_picture_address(node.href)) return;
        html_ +=
            "<img" + common_attributes(node) + attribute("src", node.href) + " alt=\"" + escape_html(node.name) + "\">";
    }

    const Tree& tree_;
    std::vector<std::size_t> roots_;
    std::vector<std::vector<std::size_t>> children_;
    std::string html_;
};

bool begins_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool is_ascii_letter_or_digit(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

// "https://host/…": letters, digits, dots and hyphens, perhaps a port. Hosts in other alphabets are written in
// punycode.
bool has_plain_host(std::string_view address) {
    const std::string_view rest = address.substr(std::string_view("https://").size());
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    return !host.empty() && is_ascii_letter_or_digit(host[0]) && std::all_of(host.begin(), host.end(), [](char letter) {
        return is_ascii_letter_or_digit(letter) || letter == '.' || letter == '-' || letter == ':';
    });
}

bool is_dialable(std::string_view number) {
    if (!number.empty() && number[0] == '+') number.remove_prefix(1);
    return !number.empty() && std::all_of(number.begin(), number.end(), [](char d) { return d >= '0' && d <= '9'; });
}

}  // namespace

std::string escape_html(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const char32_t letter = base::next_code_point(text, position);
        const bool control = (letter < 0x20 && letter != '\n' && letter != '\t') || (letter >= 0x7F && letter < 0xA0);
        const bool turns_direction = (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
        const bool no_character = (letter >= 0xFDD0 && letter <= 0xFDEF) || (letter & 0xFFFE) == 0xFFFE;
        if (control || turns_direction || no_character) continue;
        switch (letter) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&#39;";
                break;
            default:
                base::append_utf8(escaped, letter);
        }
    }
    return escaped;
}

bool is_safe_link(std::string_view address) {
    if (address.empty() || address.size() > 2000) return false;
    const bool printable = std::all_of(address.begin(), address.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte > 0x20 && byte != 0x7F && letter != '\\' && letter != '<' && letter != '>' && letter != '"';
    });
    if (!printable) return false;
    if (begins_with(address, "https://")) return has_plain_host(address);
    if (begins_with(address, "tel:")) return is_dialable(address.substr(4));
    if (begins_with(address, "geo:")) return address.size() > 4;
    if (begins_with(address, "mailto:")) return address.find('@') != address.npos;
    if (begins_with(address, "//")) return false;
    // A place on the same site: no scheme before the first slash.
    const std::string_view first_part = address.substr(0, address.find_first_of("/?#"));
    return first_part.find(':') == first_part.npos;
}

std::string_view content_security_policy() {
    return "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
}

std::string to_html(const Tree& tree) {
    return Writer(tree).write();
}

std::string to_html(const Document& document) {
    std::string html = "<!doctype html>\n<html" + attribute("lang", document.language) + ">\n<head>\n";
    html += "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"" +
            attribute("content", content_security_policy()) + ">\n";
    html += "<title>" + escape_html(document.title) + "</title>\n";
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    html += "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n";
    if (!document.description.empty()) {
        html += "<meta name=\"description\"" + attribute("content", document.description) + ">\n";
    }
    if (!document.for_search_engines) html += "<meta name=\"robots\" content=\"noindex\">\n";
    if (begins_with(document.canonical, "https://") && is_safe_link(document.canonical)) {
        html += "<link rel=\"canonical\"" + attribute("href", document.canonical) + ">\n";
    }
    html += "<link rel=\"icon\" href=\"data:,\">\n";
    if (is_safe_link(document.style_address)) {
        html += "<link rel=\"stylesheet\"" + attribute("href", document.style_address) + ">\n";
    }
    if (!document.json_ld.empty()) {
        html += "<script type=\"application/ld+json\">" + document.json_ld + "</script>\n";
    }
    return html + "</head>\n<body>\n" + to_html(document.tree) + "</body>\n</html>\n";
}

}  // namespace pages
