// What the screen means, for everything that is not an eye: fingers, screen readers, keyboards, browser find, tests.
// Built anew in every frame, in reading order, by the same calls that paint.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace semantics {

// FNV-1a over the keys that name the thing, never its position or label. 53 bits, so that JavaScript keeps all digits.
enum class Id : std::uint64_t { none = 0 };

constexpr Id make_id(Id parent, std::string_view kind, std::string_view key = {}) {
    std::uint64_t hash = static_cast<std::uint64_t>(parent) ^ 0xcbf29ce484222325ULL;
    const auto mix = [&hash](char letter) { hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL; };
    for (const char letter : kind) mix(letter);
    mix('\0');
    for (const char letter : key) mix(letter);
    hash = (hash ^ (hash >> 53)) & 0x1FFFFFFFFFFFFFULL;
    return static_cast<Id>(hash == 0 ? 1 : hash);
}

static_assert(make_id(Id::none, "offer", "a") != make_id(Id::none, "offer", "b"));
static_assert(make_id(Id::none, "ab", "c") != make_id(Id::none, "a", "bc"));

enum class Role : std::uint8_t {
    main,
    banner,
    navigation,
    search,  // a landmark around a search field
    region,
    scroll_area,  // scrolls natively; rectangles of what it holds are relative to its content
    heading,      // level 1 to 6
    paragraph,
    text,  // a run of words inside something else
    button,
    toggle,  // a button with `checked`
    link,    // with href: another screen, tel:, mailto:, https:, geo:
    list,
    list_item,
    search_field,
    text_field,
    number_field,
    choice_group,
    radio,
    checkbox,
    status,  // announced politely when it changes
    alert,   // announced at once
    dialog,
    image,  // only where it says something the text does not
    separator
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

enum class State : std::uint8_t { none, no, yes };

// One painted line, so that find and selection lie on the painted letters.
struct Line {
    std::string text;
    Rect rect;  // relative to the node
    // True when the word goes on in the next line after a hyphen that only the picture has.
    bool broken_word = false;
};

struct Node {
    Id id = Id::none;
    Id parent = Id::none;
    Role role = Role::text;
    std::string name;         // the accessible name; for text roles the whole text in logical order
    std::string description;  // said after the name
    std::string value;        // of a field
    std::string placeholder;  // of a field
    std::string href;
    std::string language;  // BCP 47, where it differs from the parent's
    std::string key;       // stable, readable name for tests and styles, for example "tab.search"
    Rect rect;             // CSS px, relative to the nearest scroll area or to the page
    // As painted. A field has a line without text where its own words go; a line with text is its visible label.
    std::vector<Line> lines;
    float text_size = 0;  // CSS px; 0 when it has no lines
    bool bold = false;
    int level = 0;  // of a heading
    State checked = State::none;
    State expanded = State::none;
    State current = State::none;
    bool disabled = false;
    bool wants_focus = false;  // once, after a change of screen
    float scroll_top = 0;      // of a scroll area: where it stands when its element is made, in CSS px
    float content_height = 0;  // of a scroll area: how far it can scroll, in CSS px
};

using Tree = std::vector<Node>;

}  // namespace semantics
