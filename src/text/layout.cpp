#include "text/layout.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace text {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr std::size_t kShortestPart = 3;  // letters on either side of a hyphen
constexpr std::string_view kHyphen = "-";

struct Letter {
    char32_t code = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Letter> letters_of(std::string_view text) {
    std::vector<Letter> letters;
    std::size_t position = 0;
    while (position < text.size()) {
        Letter letter;
        letter.begin = position;
        letter.code = base::next_code_point(text, position);
        letter.end = position;
        letters.push_back(letter);
    }
    return letters;
}

char32_t lower(char32_t code) {
    if (code >= 'A' && code <= 'Z') return code + 32;
    if (code == U'Ä' || code == U'Ö' || code == U'Ü') return code + 32;
    return code;
}

bool is_vowel(char32_t code) {
    static constexpr std::u32string_view kVowels = U"aeiouyäöü";
    return kVowels.find(lower(code)) != std::u32string_view::npos;
}

bool is_letter(char32_t code) {
    const char32_t small = lower(code);
    return (small >= 'a' && small <= 'z') || (small >= 0xDF && small <= 0x24F);
}

// Consonants that stay together at the start of a syllable.
bool stay_together(char32_t first, char32_t second) {
    static constexpr std::array<std::u32string_view, 23> kPairs = {
        U"ch", U"ck", U"ph", U"th", U"st", U"sp", U"bl", U"br", U"dr", U"fl", U"fr", U"gl",
        U"gr", U"kl", U"kr", U"pl", U"pr", U"tr", U"pf", U"qu", U"kn", U"sc", U"zw"};
    const std::array<char32_t, 2> pair = {lower(first), lower(second)};
    return std::find(kPairs.begin(), kPairs.end(), std::u32string_view(pair.data(), 2)) != kPairs.end();
}

// One word with what follows it up to the next place where a line may end.
struct Piece {
    std::string text;          // without the space
    bool space_after = false;  // painted only when the next piece is on the same line
    bool soft_after = false;   // ends at a soft hyphen
};

bool breaks_after_hyphen(const std::vector<Letter>& letters, std::size_t at, std::size_t word_begin) {
    if (letters[at].code != '-' && letters[at].code != '/') return false;
    return at - word_begin >= 2 && at + 1 < letters.size() && is_letter(letters[at + 1].code) &&
           is_letter(letters[at - 1].code);
}

std::vector<Piece> pieces_of(std::string_view text) {
    const std::vector<Letter> letters = letters_of(text);
    std::vector<Piece> pieces;
    Piece piece;
    std::size_t word_begin = 0;
    const auto finish = [&](std::size_t next) {
        pieces.push_back(std::move(piece));
        piece = {};
        word_begin = next;
    };
    for (std::size_t at = 0; at < letters.size(); ++at) {
        const Letter& letter = letters[at];
        if (letter.code == ' ' || letter.code == '\n') {
            piece.space_after = true;
            finish(at + 1);
        } else if (letter.code == kSoftHyphen) {
            piece.soft_after = true;
            finish(at + 1);
        } else {
            piece.text += text.substr(letter.begin, letter.end - letter.begin);
            if (breaks_after_hyphen(letters, at, word_begin)) finish(at + 1);
        }
    }
    if (!piece.text.empty() || pieces.empty()) pieces.push_back(std::move(piece));
    return pieces;
}

// Collects lines from pieces.
class Breaker {
public:
    Breaker(const Style& style, float width)
        : style_(style), width_(width), hyphen_width_(measure(kHyphen, style)), space_(measure(" ", style)) {}

    void add(const Piece& piece) {
        const float piece_width = measure(piece.text, style_);
        const float gap = space_pending_ ? space_ : 0;
        const float reserve = piece.soft_after ? hyphen_width_ : 0;
        if (line_.width + gap + piece_width + reserve <= width_ || (line_.text.empty() && piece_width <= width_)) {
            append(piece.text, piece_width);
        } else if (piece_width + reserve <= width_) {
            finish_line();
            append(piece.text, piece_width);
        } else {
            add_long_word(piece.text);
        }
        space_pending_ = piece.space_after;
        soft_pending_ = piece.soft_after;
    }

    std::vector<Line> finish() {
        soft_pending_ = false;
        finish_line();
        return std::move(lines_);
    }

private:
    void append(std::string_view text, float width) {
        if (space_pending_ && !line_.text.empty()) {
            line_.text += ' ';
            line_.width += space_;
        }
        line_.text += text;
        line_.width += width;
        space_pending_ = false;
        soft_pending_ = false;
    }

    void finish_line() {
        if (soft_pending_) {
            line_.text += kHyphen;
            line_.width += hyphen_width_;
            line_.broken_word = true;
        }
        lines_.push_back(std::move(line_));
        line_ = {};
        space_pending_ = false;
        soft_pending_ = false;
    }

    // A word wider than a whole line: on its own lines, broken between syllables, and as a last resort between letters.
    void add_long_word(std::string_view word) {
        if (!line_.text.empty()) finish_line();
        std::vector<std::size_t> breaks = syllable_breaks(word);
        while (measure(word, style_) > width_) {
            const std::size_t cut = widest_start(word, breaks);
            if (cut == 0 || cut >= word.size()) break;
            append(word.substr(0, cut), measure(word.substr(0, cut), style_));
            soft_pending_ = is_letter(letters_of(word.substr(0, cut)).back().code);
            finish_line();
            word.remove_prefix(cut);
            breaks = syllable_breaks(word);
        }
        append(word, measure(word, style_));
    }

    std::size_t widest_start(std::string_view word, const std::vector<std::size_t>& breaks) const {
        std::size_t best = 0;
        for (const std::size_t at : breaks) {
            if (measure(word.substr(0, at), style_) + hyphen_width_ <= width_) best = at;
        }
        if (best > 0) return best;
        for (const Letter& letter : letters_of(word)) {
            if (best > 0 && measure(word.substr(0, letter.end), style_) + hyphen_width_ > width_) break;
            best = letter.end;
        }
        return best;
    }

    const Style& style_;
    float width_;
    float hyphen_width_;
    float space_;
    std::vector<Line> lines_;
    Line line_;
    bool space_pending_ = false;
    bool soft_pending_ = false;
};

}  // namespace

float measure(std::string_view text, const Style& style) {
    float width = 0;
    std::size_t position = 0;
    while (position < text.size()) {
        const char32_t code = base::next_code_point(text, position);
        if (code != kSoftHyphen) width += style.font->advance(code);
    }
    return width * style.size;
}

std::string without_soft_hyphens(std::string_view text) {
    std::string plain;
    for (const Letter& letter : letters_of(text)) {
        if (letter.code != kSoftHyphen) plain += text.substr(letter.begin, letter.end - letter.begin);
    }
    return plain;
}

std::vector<std::size_t> syllable_breaks(std::string_view word) {
    const std::vector<Letter> letters = letters_of(word);
    std::vector<std::size_t> breaks;
    for (std::size_t at = kShortestPart; at + kShortestPart <= letters.size(); ++at) {
        const bool between = is_letter(letters[at].code) && is_letter(letters[at - 1].code);
        if (!between || is_vowel(letters[at].code)) continue;
        std::size_t vowel = at;  // the vowel that this syllable would carry
        while (vowel < letters.size() && !is_vowel(letters[vowel].code)) ++vowel;
        const std::size_t consonants = vowel - at;
        if (vowel == letters.size() || consonants > 3) continue;
        const bool whole = consonants == 1 ||
                           (consonants == 2 && stay_together(letters[at].code, letters[at + 1].code)) ||
                           (consonants == 3 && lower(letters[at].code) == 's');
        const bool splits_a_pair = stay_together(letters[at - 1].code, letters[at].code);
        bool vowel_before = false;
        for (std::size_t before = 0; before < at; ++before) vowel_before |= is_vowel(letters[before].code);
        if (whole && !splits_a_pair && vowel_before) breaks.push_back(letters[at].begin);
    }
    return breaks;
}

std::vector<Line> break_lines(std::string_view text, const Style& style, float width) {
    Breaker breaker(style, width);
    for (const Piece& piece : pieces_of(text)) breaker.add(piece);
    return breaker.finish();
}

}  // namespace text
