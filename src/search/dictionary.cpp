#include "search/dictionary.h"

#include <algorithm>

#include "base/check.h"

namespace search {
namespace {

constexpr std::size_t kLongestTyped = 40;  // bytes of a word in which slips are looked for

// Rows of the Damerau-Levenshtein table for one dictionary word after another. Words are sorted, so that the rows of
// their common beginning are kept: each word costs only its own last letters. Of each row only the cells near the
// diagonal are worked out, the others cannot lead to so few edits.
class EditTable {
public:
    EditTable(std::string_view typed, int most_edits) : typed_(typed), most_(most_edits) {
        const auto far = static_cast<std::uint8_t>(most_edits + 1);
        for (auto& row : rows_) {
            for (std::uint8_t& cell : row) cell = far;
        }
        for (std::size_t column = 0; column <= std::min(typed_.size(), band()); ++column) {
            rows_[0][column] = static_cast<std::uint8_t>(column);
        }
    }

    // Fills row `depth` for the letter at depth - 1 of `word`; false when no continuation can come near any more.
    bool fill(std::string_view word, std::size_t depth) {
        const std::size_t first = depth > band() ? depth - band() : 0;
        const std::size_t last = std::min(typed_.size(), depth + band());
        int smallest = most_ + 1;
        for (std::size_t column = first; column <= last; ++column) {
            const int edits = column == 0 ? static_cast<int>(depth) : edits_at(word, depth, column);
            rows_[depth][column] = static_cast<std::uint8_t>(std::min(edits, most_ + 1));
            smallest = std::min(smallest, edits);
        }
        return smallest <= most_;
    }

    int last_cell(std::size_t depth) const {
        return depth + band() < typed_.size() || depth > deepest() ? most_ + 1 : rows_[depth][typed_.size()];
    }
    std::size_t deepest() const { return typed_.size() + band(); }

private:
    std::size_t band() const { return static_cast<std::size_t>(most_); }

    int edits_at(std::string_view word, std::size_t depth, std::size_t column) const {
        const char letter = word[depth - 1];
        int edits = rows_[depth - 1][column - 1] + (letter == typed_[column - 1] ? 0 : 1);
        if (column < depth + band()) edits = std::min(edits, rows_[depth - 1][column] + 1);
        if (column + band() > depth) edits = std::min(edits, rows_[depth][column - 1] + 1);
        if (depth > 1 && column > 1 && letter == typed_[column - 2] && word[depth - 2] == typed_[column - 1]) {
            edits = std::min(edits, rows_[depth - 2][column - 2] + 1);
        }
        return edits;
    }

    std::string_view typed_;
    int most_;
    std::uint8_t rows_[kLongestTyped + 4][kLongestTyped + 1];
};

std::size_t common_prefix(std::string_view left, std::string_view right) {
    const std::size_t most = std::min(left.size(), right.size());
    std::size_t length = 0;
    while (length < most && left[length] == right[length]) ++length;
    return length;
}

bool is_vowel(char letter) {
    return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u' || letter == 'y';
}

bool has_vowel(std::string_view part) {
    return std::any_of(part.begin(), part.end(), is_vowel);
}

// Could a German word part begin here? Not between letters that are one sound.
bool may_begin(std::string_view word, std::size_t offset) {
    const char before = word[offset - 1];
    const char after = word[offset];
    if (before == 'c' && (after == 'h' || after == 'k')) return false;
    if (before == 's' && word.substr(offset).substr(0, 2) == "ch") return false;
    return has_vowel(word.substr(0, offset)) && has_vowel(word.substr(offset).substr(0, 5));
}

bool is_known_left(const Dictionary& known, std::string_view left) {
    if (known.find(left) != Dictionary::kNone) return true;
    for (const std::string_view link : {"s", "n", "en", "es", "er"}) {
        if (left.size() < link.size() + 3 || left.substr(left.size() - link.size()) != link) continue;
        if (known.find(left.substr(0, left.size() - link.size())) != Dictionary::kNone) return true;
    }
    return false;
}

constexpr std::size_t kShortestLeft = 3;
constexpr std::size_t kShortestRight = 4;
constexpr std::size_t kSurePart = 6;  // two known words of this length are no accident

}  // namespace

Dictionary::Dictionary(const std::vector<std::string>& words) {
    starts_.reserve(words.size() + 1);
    starts_.push_back(0);
    for (const std::string& word : words) {
        text_ += word;
        starts_.push_back(static_cast<std::uint32_t>(text_.size()));
    }
}

Dictionary::Dictionary(std::string text, std::vector<std::uint32_t> starts)
    : text_(std::move(text)), starts_(std::move(starts)) {
    FW_CHECK(!starts_.empty() && starts_.front() == 0 && starts_.back() == text_.size());
}

WordRange Dictionary::with_prefix(std::string_view prefix) const {
    WordRange range{0, size()};
    std::uint32_t low = 0;
    std::uint32_t high = size();
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (word(middle) < prefix)
            low = middle + 1;
        else
            high = middle;
    }
    range.first = low;
    high = size();
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (word(middle).substr(0, prefix.size()) <= prefix)
            low = middle + 1;
        else
            high = middle;
    }
    range.last = low;
    return range;
}

std::uint32_t Dictionary::find(std::string_view wanted) const {
    std::uint32_t low = 0;
    std::uint32_t high = size();
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (word(middle) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low < size() && word(low) == wanted ? low : kNone;
}

std::vector<SimilarWord> Dictionary::similar(std::string_view typed, int most_edits, bool open_end) const {
    std::vector<SimilarWord> found;
    if (typed.empty() || typed.size() > kLongestTyped) return found;
    EditTable table(typed, most_edits);
    std::string_view previous;
    std::size_t filled = 0;  // rows that hold for `previous`
    for (std::uint32_t index = 0; index < size();) {
        const std::string_view candidate = word(index);
        filled = std::min(filled, common_prefix(previous, candidate));
        previous = candidate;
        const std::size_t deepest = std::min(candidate.size(), table.deepest());
        bool hopeless = false;
        while (filled < deepest && !hopeless) {
            hopeless = !table.fill(candidate, filled + 1);
            if (!hopeless) ++filled;
        }
        int best = most_edits + 1;
        if (!hopeless && candidate.size() <= table.deepest()) best = table.last_cell(candidate.size());
        if (open_end) {
            for (std::size_t depth = typed.size() - std::min<std::size_t>(2, typed.size() - 1); depth <= filled;
                 ++depth)
                best = std::min(best, table.last_cell(depth));
        }
        if (best <= most_edits) found.push_back({index, static_cast<std::uint8_t>(best)});
        // Nothing that begins like this can come near: go on behind all of it.
        index = hopeless ? behind_prefix(index + 1, candidate.substr(0, filled + 1)) : index + 1;
    }
    return found;
}

std::uint32_t Dictionary::behind_prefix(std::uint32_t from, std::string_view prefix) const {
    std::uint32_t step = 1;
    std::uint32_t low = from;  // everything before it begins with the prefix
    while (low < size() && word(low).substr(0, prefix.size()) == prefix) {
        low = std::min(size(), low + step);
        step *= 2;
    }
    // One of the last `step` words may be the first behind the prefix.
    std::uint32_t first = low > step ? low - step : from;
    first = std::max(first, from);
    while (first < low) {
        const std::uint32_t middle = first + (low - first) / 2;
        if (word(middle).substr(0, prefix.size()) == prefix)
            first = middle + 1;
        else
            low = middle;
    }
    return first;
}

std::vector<std::uint32_t> joints_of(const Dictionary& known, std::string_view word) {
    std::vector<std::uint32_t> joints;
    if (word.size() < kShortestLeft + kShortestRight || word.size() > 127) return joints;
    const std::size_t last = word.size() - kShortestRight;
    bool sure = false;
    for (std::size_t offset = kShortestLeft; offset <= last; ++offset) {
        if (known.find(word.substr(offset)) == Dictionary::kNone) continue;
        if (!is_known_left(known, word.substr(0, offset))) continue;
        joints.push_back(static_cast<std::uint32_t>(offset));
        sure = sure || (offset >= kSurePart && word.size() - offset >= kSurePart);
    }
    if (sure || word.size() < 8) return joints;
    joints.clear();
    for (std::size_t offset = kShortestLeft; offset <= last; ++offset) {
        if (may_begin(word, offset)) joints.push_back(static_cast<std::uint32_t>(offset));
    }
    return joints;
}

Joints::Joints(const Dictionary& words) {
    for (std::uint32_t index = 0; index < words.size(); ++index) {
        for (const std::uint32_t offset : joints_of(words, words.word(index))) {
            packed_.push_back((index << kOffsetBits) | offset);
        }
    }
    std::sort(packed_.begin(), packed_.end(), [&](std::uint32_t left, std::uint32_t right) {
        const std::string_view left_tail = tail(words, left);
        const std::string_view right_tail = tail(words, right);
        return left_tail != right_tail ? left_tail < right_tail : left < right;
    });
}

std::string_view Joints::tail(const Dictionary& words, std::uint32_t packed) const {
    return words.word(packed >> kOffsetBits).substr(packed & ((1u << kOffsetBits) - 1));
}

WordRange Joints::with_prefix(const Dictionary& words, std::string_view prefix) const {
    const auto below = [&](std::uint32_t packed, std::string_view wanted) { return tail(words, packed) < wanted; };
    const auto first = std::lower_bound(packed_.begin(), packed_.end(), prefix, below);
    const auto begins = [&](std::string_view wanted, std::uint32_t packed) {
        return wanted < tail(words, packed).substr(0, wanted.size());
    };
    const auto last = std::upper_bound(first, packed_.end(), prefix, begins);
    return {static_cast<std::uint32_t>(first - packed_.begin()), static_cast<std::uint32_t>(last - packed_.begin())};
}

bool Joints::fits(const Dictionary& words) const {
    for (std::size_t index = 0; index < packed_.size(); ++index) {
        const std::uint32_t word = packed_[index] >> kOffsetBits;
        if (word >= words.size()) return false;
        const std::uint32_t offset = packed_[index] & ((1u << kOffsetBits) - 1);
        if (offset == 0 || offset >= words.word(word).size()) return false;
        if (index > 0 && tail(words, packed_[index]) < tail(words, packed_[index - 1])) return false;
    }
    return true;
}

}  // namespace search
