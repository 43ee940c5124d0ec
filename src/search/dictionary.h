// A sorted list of words with the three questions of a search: which words begin with these letters, which words are
// at most one or two slips of the finger away, which compounds contain these letters from a joint onwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace search {

struct WordRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  // behind the last

    bool empty() const { return first >= last; }
};

struct SimilarWord {
    std::uint32_t word = 0;
    std::uint8_t edits = 0;
};

class Dictionary {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    Dictionary() = default;
    // Requires `words` sorted by bytes, without repetition.
    explicit Dictionary(const std::vector<std::string>& words);
    // From stored parts; requires starts ascending, first 0, last text.size().
    Dictionary(std::string text, std::vector<std::uint32_t> starts);

    std::uint32_t size() const { return starts_.empty() ? 0 : static_cast<std::uint32_t>(starts_.size() - 1); }
    std::string_view word(std::uint32_t index) const {
        return std::string_view(text_).substr(starts_[index], starts_[index + 1] - starts_[index]);
    }
    std::uint32_t find(std::string_view word) const;  // kNone when it is not there
    WordRange with_prefix(std::string_view prefix) const;

    // Words within `most_edits` (1 or 2) insertions, deletions, replacements or swaps of neighbours; with `open_end`
    // words that only begin so. Compares bytes: in Cyrillic and Arabic a letter counts twice.
    std::vector<SimilarWord> similar(std::string_view word, int most_edits, bool open_end) const;

    const std::string& text() const { return text_; }
    const std::vector<std::uint32_t>& starts() const { return starts_; }

private:
    // The first word from there on that does not begin so.
    std::uint32_t behind_prefix(std::uint32_t from, std::string_view prefix) const;

    std::string text_;
    std::vector<std::uint32_t> starts_;
};

// Joints of the compounds in a dictionary: sorted by the letters that follow the joint.
class Joints {
public:
    Joints() = default;
    explicit Joints(const Dictionary& words);
    explicit Joints(std::vector<std::uint32_t> packed) : packed_(std::move(packed)) {}

    // Joints behind which these letters stand; positions for word_of() and offset_of().
    WordRange with_prefix(const Dictionary& words, std::string_view prefix) const;
    std::uint32_t word_of(std::uint32_t joint) const { return packed_[joint] >> kOffsetBits; }
    std::uint32_t offset_of(std::uint32_t joint) const { return packed_[joint] & ((1u << kOffsetBits) - 1); }

    const std::vector<std::uint32_t>& packed() const { return packed_; }
    // True when every joint points into a word of the dictionary and the order is kept.
    bool fits(const Dictionary& words) const;

private:
    static constexpr unsigned kOffsetBits = 7;  // words longer than 127 bytes get no joints behind that

    std::string_view tail(const Dictionary& words, std::uint32_t packed) const;

    std::vector<std::uint32_t> packed_;
};

// Where a compound may be cut: offsets of the second part. Between two long known words (and a linking s, n, en, es,
// er) only there; else at every place where a German part could begin.
std::vector<std::uint32_t> joints_of(const Dictionary& known, std::string_view word);

}  // namespace search
