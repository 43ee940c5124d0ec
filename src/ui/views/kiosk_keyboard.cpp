// The keyboard on the screen: its keys are ordinary buttons that hand the longer text to the field they write into.
#include <algorithm>
#include <array>

#include "generated/ui/icons.h"
#include "ui/views/kiosk.h"
#include "ui/widgets/target.h"

namespace ui {
namespace {

using app::KeyboardLayout;
using semantics::Id;
using semantics::make_id;
using semantics::Rect;
using semantics::Role;

constexpr float kKeyHeight = 46;
constexpr float kKeyGap = 6;
constexpr float kKeyRadius = 10;
constexpr float kPadding = 10;
constexpr float kWidest = 940;
constexpr float kKeySymbol = 24;
constexpr Type kLetter{20, 28, false};
constexpr Type kWord{15, 22, false};
constexpr std::size_t kLetterRows = 3;

struct Layout {
    const char* text_key;  // its name, in its own letters
    const char* language;
    std::array<std::string_view, kLetterRows> rows;
};

// In the order of app::KeyboardLayout. German as on DIN 2137; Turkish Q; Ukrainian with the letters that Russian has
// besides; Arabic 101 with the four letters that Persian and Kurdish have besides. Small letters only: the search does
// not tell them from capitals.
constexpr std::array<Layout, app::kKeyboardLayouts> kLayouts = {{
    {"keyboard.german", "de", {"qwertzuiop\u00fc", "asdfghjkl\u00f6\u00e4", "yxcvbnm\u00df-"}},
    {"keyboard.turkish", "tr", {"qwertyu\u0131op\u011f\u00fc", "asdfghjkl\u015fi", "zxcvbnm\u00f6\u00e7-"}},
    {"keyboard.cyrillic", "uk", {"йцукенгшщзхїъ", "фівапролджєэё", "ґячсмитьбюы"}},
    {"keyboard.arabic",
     "ar",
     {"\u0636\u0635\u062b\u0642\u0641\u063a\u0639\u0647\u062e\u062d\u062c\u062f\u0686",
      "\u0634\u0633\u064a\u0628\u0644\u0627\u062a\u0646\u0645\u0643\u0637\u0630\u06af",
      "\u0626\u0621\u0624\u0631\u0649\u0629\u0648\u0632\u0638\u0623\u067e"}},
    {"keyboard.digits", "de", {"12345", "67890", ""}},
}};

// The field and what it holds now.
struct Written {
    std::string value;
    app::Intent (*input)(std::string_view) = nullptr;
};

std::optional<Written> field_of(const Canvas& canvas) {
    const Id id = canvas.state().kiosk.field;
    const Action* action = canvas.find_action(id);
    if (action == nullptr || action->input == nullptr) return std::nullopt;
    for (const semantics::Node& node : canvas.tree()) {
        if (node.id == id) return Written{node.value, action->input};
    }
    return std::nullopt;
}

std::vector<std::string> letters_of(std::string_view row) {
    std::vector<std::string> letters;
    while (!row.empty()) {
        std::size_t size = 1;
        while (size < row.size() && (static_cast<unsigned char>(row[size]) & 0xC0U) == 0x80U) ++size;
        letters.emplace_back(row.substr(0, size));
        row.remove_prefix(size);
    }
    return letters;
}

std::string without_last_letter(std::string text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
    if (!text.empty()) text.pop_back();
    return text;
}

struct Key {
    std::string label;  // painted; empty: the symbol
    std::string name = {};
    std::string key = {};
    std::optional<app::Intent> press = {};
    char32_t symbol = 0;
    bool strong = false;
    semantics::State checked = semantics::State::none;
    std::string language = {};
};

void paint_key(Canvas& canvas, const Key& key, const Rect& rect) {
    const Palette& palette = canvas.palette();
    const bool chosen = key.checked == semantics::State::yes;
    Box box{rect, kKeyRadius, palette.surface, palette.line, 1};
    Colour ink = palette.ink;
    if (key.strong || chosen) {
        box.fill = key.strong ? palette.teal : palette.teal_container;
        box.border.reset();
        ink = key.strong ? palette.on_teal : palette.on_teal_container;
    }
    canvas.add_box(box);
    const std::size_t node =
        add_pressable(canvas, make_id(Id::none, "key", key.key), Target{{}, key.press}, key.name, "key." + key.key);
    canvas.node(node).rect = rect;
    canvas.node(node).language = key.language;
    if (key.checked != semantics::State::none) {
        canvas.node(node).role = Role::toggle;
        canvas.node(node).checked = key.checked;
    }
    if (key.symbol != 0) {
        canvas.add_symbol(key.symbol, rect.x + (rect.width - kKeySymbol) / 2, rect.y + (rect.height - kKeySymbol) / 2,
                          kKeySymbol, ink);
        return;
    }
    const Type type = key.label == key.name && letters_of(key.label).size() == 1 ? kLetter : kWord;
    const float width = canvas.width_of(key.label, type);
    canvas.add_words(node, key.label, type, ink, rect.x + (rect.width - width) / 2,
                     rect.y + (rect.height - canvas.line_height(type)) / 2, width + 1);
}

// Keys that share a row by their weights.
struct KeyRow {
    std::vector<Key> keys;
    std::vector<float> weights;
    float columns = 0;  // how many a full row has; shorter rows are centred

    void add(Key key, float weight = 1) {
        keys.push_back(std::move(key));
        weights.push_back(weight);
    }
};

void paint_row(Canvas& canvas, const KeyRow& row, float x, float y, float width) {
    float total = 0;
    for (const float weight : row.weights) total += weight;
    const float columns = std::max(total, row.columns);
    const float unit = (width + kKeyGap) / columns;
    float at = x + (columns - total) * unit / 2;
    for (std::size_t index = 0; index < row.keys.size(); ++index) {
        const float wide = unit * row.weights[index] - kKeyGap;
        paint_key(canvas, row.keys[index], Rect{at, y, wide, kKeyHeight});
        at += wide + kKeyGap;
    }
}

KeyboardLayout layout_in(const app::Kiosk& kiosk) {
    return kiosk.digits_only ? KeyboardLayout::digits : kiosk.layout;
}

std::vector<KeyRow> letter_rows(const Canvas& canvas, const Layout& layout, const Written& written) {
    std::vector<KeyRow> rows;
    for (const std::string_view letters : layout.rows) {
        if (letters.empty()) continue;
        KeyRow row;
        for (const std::string& letter : letters_of(letters)) {
            Key key{letter, letter, letter, written.input(written.value + letter)};
            key.language = layout.language;
            row.add(std::move(key));
        }
        rows.push_back(std::move(row));
    }
    Key erase{{}, canvas.say("keyboard.erase"), "erase", written.input(without_last_letter(written.value))};
    erase.symbol = icon::kBackspace;
    rows.back().add(std::move(erase), rows.size() == kLetterRows ? 2 : 1);
    float columns = 0;
    for (const KeyRow& row : rows) {
        float total = 0;
        for (const float weight : row.weights) total += weight;
        columns = std::max(columns, total);
    }
    for (KeyRow& row : rows) row.columns = columns;
    return rows;
}

KeyRow layout_row(const Canvas& canvas) {
    KeyRow row;
    for (std::size_t index = 0; index < kLayouts.size(); ++index) {
        const auto layout = static_cast<KeyboardLayout>(index);
        const text::Messages& messages = canvas.engine().messages();
        Key key;
        key.label = messages.german(kLayouts[index].text_key);
        key.name = layout == KeyboardLayout::arabic ? messages.german("keyboard.arabic.name") : key.label;
        key.key = kLayouts[index].text_key;
        key.press = app::KioskIntent{app::KioskLayoutChosen{layout}};
        const bool chosen = canvas.state().kiosk.layout == layout;
        key.checked = chosen ? semantics::State::yes : semantics::State::no;
        key.language = kLayouts[index].language;
        row.add(std::move(key), layout == KeyboardLayout::digits ? 0.7F : 1.2F);
    }
    return row;
}

void add_space_and_done(const Canvas& canvas, const Written& written, KeyRow& row) {
    const bool digits_only = canvas.state().kiosk.digits_only;
    if (!digits_only) {
        const std::string space = canvas.say("keyboard.space");
        row.add(Key{space, space, "space", written.input(written.value + " ")}, 2.6F);
    }
    const std::string done = canvas.say("keyboard.done");
    // Puts the keys away and nothing else: a form has a button of its own, and tabs lie below the keys.
    Key key{done, done, "done", app::KioskIntent{app::KioskFieldChosen{}}};
    key.strong = true;
    row.add(std::move(key), digits_only ? 1.0F : 1.5F);
}

// Where there is height to spare, the choice of letters has a row of its own.
bool has_layout_row(const Canvas& canvas) {
    return is_tall(canvas) && !canvas.state().kiosk.digits_only;
}

}  // namespace

bool types_into_nothing(const Canvas& canvas) {
    return canvas.state().kiosk.field != Id::none && !field_of(canvas);
}

float kiosk_keyboard_height(const Canvas& canvas) {
    if (canvas.state().kiosk.field == Id::none) return 0;
    const Layout& layout = kLayouts[static_cast<std::size_t>(layout_in(canvas.state().kiosk))];
    const auto letters =
        std::count_if(layout.rows.begin(), layout.rows.end(), [](std::string_view row) { return !row.empty(); });
    const auto rows = static_cast<float>(letters + (has_layout_row(canvas) ? 2 : 1));
    return rows * (kKeyHeight + kKeyGap) - kKeyGap + 2 * kPadding;
}

void kiosk_keyboard(Canvas& canvas, const Rect& place) {
    const std::optional<Written> written = field_of(canvas);
    if (!written) return;
    const Palette& palette = canvas.palette();
    canvas.add_box(Box{place, 0, palette.paper, std::nullopt, 1});
    canvas.add_box(Box{Rect{place.x, place.y, place.width, 1}, 0, palette.line, std::nullopt, 1});
    const std::size_t region =
        canvas.begin_node(Role::region, make_id(Id::none, "keyboard"), canvas.say("keyboard.title"));
    canvas.node(region).rect = place;
    canvas.node(region).key = "keyboard";
    const app::Kiosk& kiosk = canvas.state().kiosk;
    std::vector<KeyRow> rows = letter_rows(canvas, kLayouts[static_cast<std::size_t>(layout_in(kiosk))], *written);
    KeyRow last = kiosk.digits_only ? KeyRow{} : layout_row(canvas);
    if (has_layout_row(canvas)) {
        rows.push_back(std::move(last));
        last = KeyRow{};
    }
    add_space_and_done(canvas, *written, last);
    rows.push_back(std::move(last));
    const float width = std::min(kWidest, place.width - 2 * kMargin);
    const float x = place.x + (place.width - width) / 2;
    float y = place.y + kPadding;
    for (const KeyRow& row : rows) {
        paint_row(canvas, row, x, y, width);
        y += kKeyHeight + kKeyGap;
    }
    canvas.end_node();
}

}  // namespace ui
