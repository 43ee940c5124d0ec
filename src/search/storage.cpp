#include "search/storage.h"

#include <string>

namespace search {
namespace {

// Head: magic, version, records, then the sizes of the five parts, each as 32 bits, little end first.
constexpr std::uint32_t kMagic = 0x49575746;  // "FWWI"
constexpr std::uint32_t kVersion = 2;

class Writer {
public:
    void number(std::uint32_t value) {
        for (unsigned shift = 0; shift < 32; shift += 8) bytes_.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    // Ascending numbers as distances in seven-bit groups: most take one byte.
    void ascending(const std::vector<std::uint32_t>& values) {
        number(static_cast<std::uint32_t>(values.size()));
        std::uint32_t previous = 0;
        for (const std::uint32_t value : values) {
            std::uint32_t step = value - previous;
            previous = value;
            for (; step >= 0x80; step >>= 7) bytes_.push_back(static_cast<std::uint8_t>(0x80u | (step & 0x7Fu)));
            bytes_.push_back(static_cast<std::uint8_t>(step));
        }
    }
    void numbers(const std::vector<std::uint32_t>& values) {
        number(static_cast<std::uint32_t>(values.size()));
        for (const std::uint32_t value : values) number(value);
    }
    void bytes(const void* data, std::size_t size) {
        number(static_cast<std::uint32_t>(size));
        const auto* first = static_cast<const std::uint8_t*>(data);
        bytes_.insert(bytes_.end(), first, first + size);
    }
    void dictionary(const Dictionary& words) {
        bytes(words.text().data(), words.text().size());
        ascending(words.starts());
    }
    std::vector<std::uint8_t> take() { return std::move(bytes_); }

private:
    std::vector<std::uint8_t> bytes_;
};

// Every read asks first whether the bytes are there; after a failure nothing is read any more.
class Reader {
public:
    explicit Reader(const std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

    std::uint32_t number() {
        if (!has(4)) return 0;
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 32; shift += 8) value |= static_cast<std::uint32_t>(bytes_[at_++]) << shift;
        return value;
    }
    std::vector<std::uint32_t> ascending() {
        const std::uint32_t count = number();
        std::vector<std::uint32_t> values;
        if (!has(count)) return values;  // each takes a byte at least
        values.reserve(count);
        std::uint64_t value = 0;
        for (std::uint32_t index = 0; index < count && ok_; ++index) {
            value += step();
            if (value > 0xFFFFFFFFu) ok_ = false;
            values.push_back(static_cast<std::uint32_t>(value));
        }
        return values;
    }
    std::vector<std::uint32_t> numbers() {
        const std::uint32_t count = number();
        std::vector<std::uint32_t> values;
        if (!has(std::uint64_t{count} * 4)) return values;
        values.reserve(count);
        for (std::uint32_t index = 0; index < count; ++index) values.push_back(number());
        return values;
    }
    std::vector<std::uint8_t> bytes() {
        const std::uint32_t size = number();
        if (!has(size)) return {};
        const auto first = bytes_.begin() + static_cast<std::ptrdiff_t>(at_);
        at_ += size;
        return {first, first + static_cast<std::ptrdiff_t>(size)};
    }
    // An empty one, and nothing more to read, unless its words fill the text and ascend.
    Dictionary dictionary() {
        const std::vector<std::uint8_t> text = bytes();
        std::vector<std::uint32_t> starts = ascending();
        if (starts.empty() && text.empty()) return {};
        if (!ok_ || starts.empty() || starts.front() != 0 || starts.back() != text.size()) {
            ok_ = false;
            return {};
        }
        Dictionary words(std::string(text.begin(), text.end()), std::move(starts));
        for (std::uint32_t word = 1; word < words.size(); ++word) {
            if (words.word(word) <= words.word(word - 1)) ok_ = false;
        }
        return words;
    }
    bool at_end() const { return ok_ && at_ == bytes_.size(); }

private:
    bool has(std::uint64_t size) {
        if (!ok_ || size > bytes_.size() - at_) ok_ = false;
        return ok_;
    }
    std::uint64_t step() {
        std::uint64_t step = 0;
        for (unsigned shift = 0; has(1); shift += 7) {
            const std::uint8_t byte = bytes_[at_++];
            if (shift > 28) ok_ = false;
            step |= static_cast<std::uint64_t>(byte & 0x7Fu) << shift;
            if ((byte & 0x80u) == 0) break;
        }
        return step;
    }

    const std::vector<std::uint8_t>& bytes_;
    std::size_t at_ = 0;
    bool ok_ = true;
};

}  // namespace

std::vector<std::uint8_t> serialize(const TextIndex& index, const TopLists& top_lists, const CatalogueStamp& stamp) {
    Writer writer;
    writer.number(kMagic);
    writer.number(kVersion);
    writer.number(stamp.records);
    writer.number(stamp.ids);
    writer.dictionary(index.words);
    writer.numbers(index.joints.packed());
    writer.bytes(index.postings.bytes().data(), index.postings.bytes().size());
    writer.ascending(index.postings.starts());
    writer.dictionary(top_lists.beginnings);
    writer.ascending(top_lists.starts);
    writer.numbers(top_lists.totals);
    std::vector<std::uint32_t> hits;
    for (const TopHit& hit : top_lists.hits) {
        hits.push_back(hit.record);
        hits.push_back(hit.score);
    }
    writer.numbers(hits);
    return writer.take();
}

std::optional<StoredIndex> deserialize(const std::vector<std::uint8_t>& bytes, const CatalogueStamp& stamp) {
    Reader reader(bytes);
    if (reader.number() != kMagic || reader.number() != kVersion) return std::nullopt;
    if (reader.number() != stamp.records || reader.number() != stamp.ids) return std::nullopt;
    const std::uint32_t records = stamp.records;
    StoredIndex index;
    index.text.words = reader.dictionary();
    index.text.joints = Joints(reader.numbers());
    std::vector<std::uint8_t> postings = reader.bytes();
    index.text.postings = PostingLists(std::move(postings), reader.ascending());
    index.top_lists.beginnings = reader.dictionary();
    index.top_lists.starts = reader.ascending();
    index.top_lists.totals = reader.numbers();
    const std::vector<std::uint32_t> hits = reader.numbers();
    for (std::size_t at = 0; at + 1 < hits.size(); at += 2) index.top_lists.hits.push_back({hits[at], hits[at + 1]});
    if (!reader.at_end() || !index.text.joints.fits(index.text.words)) return std::nullopt;
    if (!index.text.postings.fits(index.text.words.size(), records)) return std::nullopt;
    if (index.top_lists.beginnings.size() > 0 && !index.top_lists.fits(records)) return std::nullopt;
    return index;
}

}  // namespace search
