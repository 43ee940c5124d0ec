#include "search/folding.h"

#include "base/utf8.h"

namespace search {
namespace {

constexpr char32_t kSeparator = 0;
constexpr char32_t kNothing = 1;  // vanishes inside a word: accents, tatweel, zero-width joiners

// U+00C0 … U+017F without accents; '\0' separates. ß, æ, œ, þ and the umlauts are handled before.
constexpr char kLatin[] =
    "aaaaaaaceeeeiiii"
    "dnooooo\0ouuuuyps"
    "aaaaaaaceeeeiiii"
    "dnooooo\0ouuuuypy"
    "aaaaaaccccccccdd"
    "ddeeeeeeeeeegggg"
    "gggghhhhiiiiiiii"
    "iiiijjkkklllllll"
    "lllnnnnnnnnnoooo"
    "oooorrrrrrssssss"
    "ssttttttuuuuuuuu"
    "uuuuwwyyyzzzzzzs";

char32_t fold_latin(char32_t letter) {
    if (letter >= 0xC0 && letter <= 0x17F) return static_cast<unsigned char>(kLatin[letter - 0xC0]);
    if (letter == 0x218 || letter == 0x219) return U's';  // Romanian comma below
    if (letter == 0x21A || letter == 0x21B) return U't';
    if (letter >= 0x180 && letter < 0x250) return letter;
    return kSeparator;
}

char32_t fold_cyrillic(char32_t letter) {
    if (letter >= 0x400 && letter <= 0x40F) letter += 0x50;
    if (letter >= 0x410 && letter <= 0x42F) letter += 0x20;
    if (letter == 0x451) return 0x435;                     // ё
    if (letter == 0x490 || letter == 0x491) return 0x433;  // ґ
    if (letter >= 0x483 && letter <= 0x489) return kNothing;
    return letter;
}

char32_t fold_arabic(char32_t letter) {
    if (letter == 0x640 || (letter >= 0x64B && letter <= 0x65F) || letter == 0x670) return kNothing;
    if (letter >= 0x660 && letter <= 0x669) return U'0' + (letter - 0x660);
    if (letter >= 0x6F0 && letter <= 0x6F9) return U'0' + (letter - 0x6F0);
    switch (letter) {
        case 0x622:
        case 0x623:
        case 0x625:
        case 0x671:
            return 0x627;  // alef with hamza or madda
        case 0x624:
            return 0x648;
        case 0x626:
        case 0x649:
        case 0x6CC:
            return 0x64A;  // yeh, also Persian
        case 0x629:
            return 0x647;  // teh marbuta
        case 0x6A9:
            return 0x643;  // Persian kaf
        default:
            break;
    }
    const bool is_letter = (letter >= 0x620 && letter <= 0x64A) || (letter >= 0x66E && letter <= 0x6D3);
    return is_letter ? letter : kSeparator;
}

// The folded code point, kNothing or kSeparator.
char32_t fold_code_point(char32_t letter) {
    if (letter < 0x80) {
        if (letter >= U'A' && letter <= U'Z') return letter + 0x20;
        const bool keeps = (letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9');
        return keeps ? letter : kSeparator;
    }
    if (letter == 0xAD || letter == 0x200C || letter == 0x200D || (letter >= 0x300 && letter <= 0x36F)) return kNothing;
    if (letter < 0x250) return fold_latin(letter);
    if (letter >= 0x370 && letter < 0x400) return letter;
    if (letter >= 0x400 && letter < 0x530) return fold_cyrillic(letter);
    if (letter >= 0x600 && letter < 0x700) return fold_arabic(letter);
    if (letter >= 0x1E00 && letter < 0x2000) return letter;
    const bool other_letters = (letter >= 0x530 && letter < 0x2000) || (letter >= 0x2C00 && letter < 0xD800);
    return other_letters && !(letter >= 0x3000 && letter < 0x3040) ? letter : kSeparator;
}

// Writes the letters of one word and knows when an "e" belongs to an umlaut: after a and o always, after u unless a
// vowel or q came before ("neue", "Quelle").
class WordWriter {
public:
    void add(std::string& word, char32_t original, char32_t folded) {
        if (add_special(word, original)) return;
        if (original < 0x80 && folded == U'e' && umlaut_possible_) {
            umlaut_possible_ = false;
            after_vowel_ = true;
            return;
        }
        const bool opens_umlaut = folded == U'a' || folded == U'o' || (folded == U'u' && !after_vowel_);
        const bool accented = original >= 0x80;
        if (folded < 0x80)
            word += static_cast<char>(folded);
        else
            base::append_utf8(word, folded);
        after_vowel_ = folded == U'a' || folded == U'e' || folded == U'i' || folded == U'o' || folded == U'u' ||
                       folded == U'q' || folded == U'y';
        umlaut_possible_ = opens_umlaut && !accented;
    }

    void reset() { umlaut_possible_ = after_vowel_ = false; }

private:
    bool add_special(std::string& word, char32_t original) {
        switch (original) {
            case 0xDF:
            case 0x1E9E:
                word += "ss";
                break;
            case 0xC6:
            case 0xE6:
                word += 'a';
                break;
            case 0x152:
            case 0x153:
                word += 'o';
                break;
            default:
                return false;
        }
        reset();
        return true;
    }

    bool umlaut_possible_ = false;
    bool after_vowel_ = false;
};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

// The Arabic article does not distinguish a word.
void drop_arabic_article(std::string& word) {
    constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";
    if (word.size() >= 10 && std::string_view(word).substr(0, 4) == kArticle) word.erase(0, 4);
}

bool vanishes_between(std::string_view text, std::size_t at, char32_t letter, const std::string& word) {
    if (word.empty() || at >= text.size()) return false;
    if (letter == U'.') return is_digit(word.back()) && is_digit(text[at]);
    if (letter != U'\'' && letter != 0x2019 && letter != 0x2BC) return false;
    return !is_digit(word.back()) && static_cast<unsigned char>(word.back()) >= 0x80;  // Ukrainian м'я, not French l'
}

bool joins(char32_t letter) {
    return letter == U'-' || letter == U'/' || letter == U'.' || letter == 0x2010 || letter == 0x2011;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text, std::size_t limit) {
    std::vector<Token> tokens;
    Token token;
    WordWriter writer;
    const auto finish = [&](char32_t separator) {
        if (!token.word.empty()) {
            drop_arabic_article(token.word);
            token.joined_to_next = joins(separator);
            tokens.push_back(std::move(token));
        } else if (!tokens.empty() && separator != kSeparator) {
            tokens.back().joined_to_next = false;
        }
        token = Token{};
        writer.reset();
    };
    for (std::size_t position = 0; position < text.size() && tokens.size() < limit;) {
        const std::size_t start = position;
        const auto byte = static_cast<unsigned char>(text[position]);
        const char32_t letter =
            byte < 0x80 ? static_cast<char32_t>(text[position++]) : base::next_code_point(text, position);
        const char32_t folded = fold_code_point(letter);
        if (folded == kNothing) continue;
        if (folded == kSeparator) {
            if (!vanishes_between(text, position, letter, token.word)) finish(letter);
            continue;
        }
        if (token.word.empty()) token.begin = static_cast<std::uint32_t>(start);
        writer.add(token.word, letter, folded);
        token.end = static_cast<std::uint32_t>(position);
    }
    if (tokens.size() < limit) finish(kSeparator);
    return tokens;
}

std::string fold(std::string_view text) {
    std::string folded;
    for (const Token& token : tokenize(text)) {
        if (!folded.empty()) folded += ' ';
        folded += token.word;
    }
    return folded;
}

bool is_number(std::string_view word) {
    for (const char letter : word) {
        if (!is_digit(letter)) return false;
    }
    return !word.empty();
}

std::size_t length_of(std::string_view word) {
    return base::count_code_points(word);
}

}  // namespace search
