#include "search/postings.h"

namespace search {

PostingLists::PostingLists(const std::vector<Posting>& postings, std::uint32_t words) {
    starts_.reserve(words + 1);
    std::size_t next = 0;
    for (std::uint32_t word = 0; word < words; ++word) {
        starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
        std::uint32_t previous = 0;
        for (; next < postings.size() && postings[next].word == word; ++next) {
            std::uint32_t step = postings[next].record - previous;
            previous = postings[next].record;
            while (step >= 0x80) {
                bytes_.push_back(static_cast<std::uint8_t>(0x80u | (step & 0x7Fu)));
                step >>= 7;
            }
            bytes_.push_back(static_cast<std::uint8_t>(step));
            bytes_.push_back(postings[next].weight);
        }
    }
    starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    bytes_.shrink_to_fit();
}

PostingLists::PostingLists(std::vector<std::uint8_t> bytes, std::vector<std::uint32_t> starts)
    : bytes_(std::move(bytes)), starts_(std::move(starts)) {}

bool PostingLists::fits(std::uint32_t words, std::uint32_t records) const {
    if (starts_.size() != static_cast<std::size_t>(words) + 1 || starts_.front() != 0) return false;
    if (starts_.back() != bytes_.size()) return false;
    for (std::uint32_t word = 0; word < words; ++word) {
        if (starts_[word] > starts_[word + 1] || starts_[word + 1] > bytes_.size()) return false;
        if (!list_fits(word, records)) return false;
    }
    return true;
}

bool PostingLists::list_fits(std::uint32_t word, std::uint32_t records) const {
    std::uint64_t record = 0;
    bool first = true;
    for (std::size_t at = starts_[word]; at < starts_[word + 1];) {
        std::uint64_t step = 0;
        for (unsigned shift = 0;; shift += 7) {
            if (at >= starts_[word + 1] || shift > 28) return false;
            const std::uint8_t byte = bytes_[at++];
            step |= static_cast<std::uint64_t>(byte & 0x7Fu) << shift;
            if ((byte & 0x80u) == 0) break;
        }
        if (at >= starts_[word + 1]) return false;  // the weight is missing
        ++at;
        if (!first && step == 0) return false;
        first = false;
        record += step;
        if (record >= records) return false;
    }
    return true;
}

}  // namespace search
