// For every word of a dictionary the records that contain it, with the weight of the field where it stands. Packed:
// the distance to the previous record in seven-bit groups, then one byte of weight.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace search {

struct Posting {
    std::uint32_t word = 0;
    std::uint32_t record = 0;
    std::uint8_t weight = 0;
};

class PostingLists {
public:
    PostingLists() = default;
    // Requires postings sorted by word, then record, each pair once; words below `words`.
    PostingLists(const std::vector<Posting>& postings, std::uint32_t words);
    PostingLists(std::vector<std::uint8_t> bytes, std::vector<std::uint32_t> starts);

    // Calls visit(record, weight) in the order of the records.
    template <typename Visit>
    void each(std::uint32_t word, Visit visit) const {
        const std::uint8_t* at = bytes_.data() + starts_[word];
        const std::uint8_t* const end = bytes_.data() + starts_[word + 1];
        std::uint32_t record = 0;
        while (at < end) {
            std::uint32_t step = 0;
            unsigned shift = 0;
            while ((*at & 0x80u) != 0) {
                step |= static_cast<std::uint32_t>(*at++ & 0x7Fu) << shift;
                shift += 7;
            }
            step |= static_cast<std::uint32_t>(*at++) << shift;
            record += step;
            visit(record, *at++);
        }
    }

    // Bytes that the lists of these words take: how much work it is to read them.
    std::size_t bytes_between(std::uint32_t first, std::uint32_t last) const { return starts_[last] - starts_[first]; }

    // True when every list can be read without leaving its bytes, ascends and stays below `records`.
    bool fits(std::uint32_t words, std::uint32_t records) const;

    const std::vector<std::uint8_t>& bytes() const { return bytes_; }
    const std::vector<std::uint32_t>& starts() const { return starts_; }

private:
    bool list_fits(std::uint32_t word, std::uint32_t records) const;

    std::vector<std::uint8_t> bytes_;
    std::vector<std::uint32_t> starts_;
};

}  // namespace search
