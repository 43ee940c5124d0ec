// Nothing is painted that is not in the tree, nothing visible is in the tree that is not painted, and what is read
// aloud says at least what is seen.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/utf8.h"
#include "support/findings.h"
#include "support/geometry.h"
#include "support/painted.h"
#include "support/shown.h"
#include "text/font.h"

namespace {

using semantics::Node;
using semantics::Role;

// So high that no screen scrolls: the painter leaves out what lies outside the window.
constexpr float kEndlessHeight = 40'000;

// The words of painted lines: a word that goes on in the next line is one word, and abbreviations lose their point.
std::vector<std::string> words_of(const std::vector<semantics::Line>& lines) {
    std::vector<std::string> words(1);
    for (const semantics::Line& line : lines) {
        for (const char letter : line.text) {
            if (letter != ' ') {
                words.back() += letter;
            } else {
                words.emplace_back();
            }
        }
        if (line.broken_word && !words.back().empty() && words.back().back() == '-') words.back().pop_back();
        if (!line.broken_word) words.emplace_back();
    }
    for (std::string& word : words) {
        if (!word.empty() && word.back() == '.') word.pop_back();
    }
    return words;
}

bool is_symbol(const std::string& text) {
    std::size_t at = 0;
    const char32_t code = base::next_code_point(text, at);
    return code >= 0xE000 && at == text.size();  // the private use area, where the icon font has its symbols
}

bool is_read_as_text(const Node& node) {
    switch (node.role) {
        case Role::heading:
        case Role::paragraph:
        case Role::text:
        case Role::button:
        case Role::toggle:
        case Role::link:
        case Role::radio:
        case Role::checkbox:
        case Role::status:
        case Role::alert:
            return !node.name.empty();
        default:
            return false;
    }
}

using Count = std::map<std::string, int>;

Count painted_words() {
    Count count;
    for (const std::string& text : support::last_painted().texts) {
        if (!text.empty() && !is_symbol(text)) ++count[text];
    }
    return count;
}

Count words_in(const semantics::Tree& tree) {
    Count count;
    for (const Node& node : tree) {
        for (const semantics::Line& line : node.lines) {
            if (!line.text.empty()) ++count[line.text];
        }
    }
    return count;
}

// A ring or a box of at least this size is a picture of its own: the mark of what is not done yet.
constexpr float kSmallestMark = 20;

// What is painted as a picture: a symbol, or the outline of a mark that is not filled yet.
std::optional<semantics::Rect> picture_of(const ui::Shape& shape) {
    if (const auto* symbol = std::get_if<ui::Symbol>(&shape)) {
        return semantics::Rect{symbol->x, symbol->y, symbol->size, symbol->size};
    }
    const auto* box = std::get_if<ui::Box>(&shape);
    const bool mark = box != nullptr && box->border && std::min(box->rect.width, box->rect.height) >= kSmallestMark;
    return mark ? std::optional(box->rect) : std::nullopt;
}

// Whether a picture is painted inside the node: then it says what the name says in words.
bool has_picture(const Node& node) {
    for (const ui::Layer& layer : support::last_painted().scene.layers) {
        for (const ui::Shape& shape : layer.shapes) {
            const std::optional<semantics::Rect> picture = picture_of(shape);
            if (picture && support::contains(node.rect, *picture)) return true;
        }
    }
    return false;
}

bool has_children(const semantics::Tree& tree, const Node& node) {
    return std::any_of(tree.begin(), tree.end(), [&node](const Node& each) { return each.parent == node.id; });
}

TEST(Words, every_painted_string_stands_in_the_tree_and_the_other_way_round) {
    support::on_every_screen([](headless::Session& session, const std::string& where) {
        session.viewport().height = kEndlessHeight;
        const Count in_the_tree = words_in(session.show());
        EXPECT_EQ(in_the_tree, painted_words()) << where;
    });
}

// Otherwise neither a screen reader nor the plain page would have it.
TEST(Words, the_name_of_a_node_says_what_is_painted_for_it) {
    support::Findings findings;
    support::on_every_screen([&findings](headless::Session& session, const std::string& where) {
        for (const Node& node : session.show()) {
            if (node.role == Role::heading && node.lines.empty()) continue;  // its link has the words
            for (const std::string& word : words_of(node.lines)) {
                if (node.name.find(word) != std::string::npos) continue;
                findings.add("painted \"" + word + "\" but said \"" + node.name + '"', where);
            }
        }
    });
}

TEST(Words, what_is_read_aloud_can_be_seen) {
    support::on_every_screen([](headless::Session& session, const std::string& where) {
        session.viewport().height = kEndlessHeight;
        const semantics::Tree& tree = session.show();
        for (const Node& node : tree) {
            const bool through_child = node.role == Role::heading && has_children(tree, node);
            if (!is_read_as_text(node) || !node.lines.empty() || through_child) continue;
            EXPECT_TRUE(has_picture(node)) << where << "invisible: " << node.name;
        }
    });
}

// "Meinten Sie" says words back in the letters in which they were typed.
TEST(Words, what_was_typed_in_other_letters_is_not_set_in_bold) {
    headless::Session session = support::new_session();
    session.type("search.query", "дитина плачу");
    const text::Font bold(headless::load_fonts(FW_FONTS_DIR).bold);
    EXPECT_FALSE(bold.has(U'д'));
    for (const semantics::Node& node : session.tree()) {
        for (const semantics::Line& line : node.lines) {
            for (std::size_t at = 0; node.bold && at < line.text.size();) {
                EXPECT_TRUE(bold.has(base::next_code_point(line.text, at))) << line.text;
            }
        }
    }
}

// A letter that the font lacks would be painted as a box.
TEST(Words, the_fonts_have_every_letter) {
    const ui::Fonts fonts = headless::load_fonts(FW_FONTS_DIR);
    const text::Font faces[] = {text::Font(fonts.regular), text::Font(fonts.bold), text::Font(fonts.icons)};
    support::on_every_screen([&faces](headless::Session& session, const std::string& where) {
        session.show();
        for (const ui::Layer& layer : support::last_painted().scene.layers) {
            for (const ui::Shape& shape : layer.shapes) {
                if (const auto* symbol = std::get_if<ui::Symbol>(&shape)) {
                    EXPECT_TRUE(faces[2].has(symbol->code_point)) << where << static_cast<int>(symbol->code_point);
                }
                const auto* words = std::get_if<ui::Words>(&shape);
                for (std::size_t at = 0; words != nullptr && at < words->text.size();) {
                    const std::size_t begin = at;
                    const char32_t code = base::next_code_point(words->text, at);
                    EXPECT_TRUE(faces[words->bold ? 1 : 0].has(code))
                        << where << '"' << words->text.substr(begin, at - begin) << "\" in " << words->text;
                }
            }
        }
    });
}

}  // namespace
