#include "semantics/text.h"

#include "semantics/json.h"

namespace semantics {
namespace {

int depth_of(const Tree& tree, const Node& node) {
    int depth = 0;
    Id parent = node.parent;
    while (parent != Id::none) {
        ++depth;
        Id next = Id::none;
        for (const Node& each : tree) {
            if (each.id == parent) next = each.parent;
        }
        parent = next;
    }
    return depth;
}

void append_state(std::string& text, const char* name, State state) {
    if (state == State::none) return;
    text += " [";
    if (state == State::no) text += "not ";
    text += name;
    text += ']';
}

}  // namespace

std::string to_text(const Tree& tree) {
    std::string text;
    for (const Node& node : tree) {
        text.append(static_cast<std::size_t>(depth_of(tree, node)) * 2, ' ');
        text += role_name(node.role);
        if (node.level > 0) text += " " + std::to_string(node.level);
        if (!node.name.empty()) text += " \"" + node.name + "\"";
        if (!node.value.empty()) text += " = \"" + node.value + "\"";
        if (!node.placeholder.empty()) text += " (" + node.placeholder + ")";
        if (!node.description.empty()) text += " – " + node.description;
        if (!node.href.empty()) text += " -> " + node.href;
        if (!node.language.empty()) text += " {" + node.language + "}";
        append_state(text, "checked", node.checked);
        append_state(text, "expanded", node.expanded);
        append_state(text, "current", node.current);
        if (node.disabled) text += " [disabled]";
        if (node.wants_focus) text += " [focus]";
        text += '\n';
    }
    return text;
}

}  // namespace semantics
