#include "release/delta.h"

#include <cstdint>

#include "release/delta_format.h"
#include "release/manifest.h"

namespace release {
namespace {

// Numbers of seven bits a byte, lowest first. Stays `bad` once something did not fit.
class Stream {
public:
    explicit Stream(std::string_view bytes) : rest_(bytes) {}

    bool bad() const { return bad_; }
    bool empty() const { return rest_.empty(); }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            if (rest_.empty()) break;
            const auto byte = static_cast<unsigned char>(rest_[0]);
            rest_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7Fu) << shift;
            if ((byte & 0x80u) == 0) return value;
        }
        bad_ = true;
        return 0;
    }
    std::string_view bytes(std::uint64_t size) {
        if (size > rest_.size()) {
            bad_ = true;
            return {};
        }
        const std::string_view taken = rest_.substr(0, static_cast<std::size_t>(size));
        rest_.remove_prefix(static_cast<std::size_t>(size));
        return taken;
    }

private:
    std::string_view rest_;
    bool bad_ = false;
};

// Adds the differences to the stretches that were copied, in order of their place in all of them together.
class Changes {
public:
    Changes(std::string_view distances, std::string_view differences)
        : distances_(distances), differences_(differences) {
        fetch();
    }

    void apply_to(std::string& text, std::size_t begin) {
        const std::uint64_t size = text.size() - begin;
        while (has_next_ && next_ < copied_ + size) {
            char& byte = text[begin + static_cast<std::size_t>(next_ - copied_)];
            byte = static_cast<char>(static_cast<unsigned char>(byte) + static_cast<unsigned char>(difference_));
            ++next_;
            fetch();
        }
        copied_ += size;
    }
    bool finished() const { return !has_next_ && !distances_.bad() && !differences_.bad() && differences_.empty(); }

private:
    void fetch() {
        has_next_ = !distances_.empty();
        if (!has_next_) return;
        next_ += distances_.number();
        const std::string_view difference = differences_.bytes(1);
        has_next_ = !distances_.bad() && !differences_.bad();
        difference_ = has_next_ ? difference[0] : '\0';
    }

    Stream distances_;
    Stream differences_;
    std::uint64_t copied_ = 0;
    std::uint64_t next_ = 0;
    char difference_ = 0;
    bool has_next_ = false;
};

}  // namespace

base::Result<std::string> apply_delta(std::string_view delta, std::string_view before) {
    const base::Error fault{"error.release.delta", {}};
    Stream whole(delta);
    if (whole.bytes(kDeltaMagic.size()) != kDeltaMagic) return fault;
    const std::uint64_t size_before = whole.number();
    const std::uint64_t size_after = whole.number();
    if (whole.bad() || size_before != before.size() || size_after > kMaximumFileBytes) return fault;
    Stream steps(whole.bytes(whole.number()));
    Stream added(whole.bytes(whole.number()));
    const std::string_view distances = whole.bytes(whole.number());
    const std::string_view differences = whole.bytes(whole.number());
    if (whole.bad() || !whole.empty()) return fault;
    Changes changes(distances, differences);

    std::string after;
    after.reserve(static_cast<std::size_t>(size_after));
    std::int64_t place = 0;
    while (!steps.empty()) {
        after += added.bytes(steps.number());
        place += unfold_sign(steps.number());
        const std::uint64_t size = steps.number();
        if (steps.bad() || added.bad() || place < 0 || static_cast<std::uint64_t>(place) > before.size() ||
            size > before.size() - static_cast<std::uint64_t>(place) || after.size() + size > size_after) {
            return fault;
        }
        const std::size_t begin = after.size();
        after += before.substr(static_cast<std::size_t>(place), static_cast<std::size_t>(size));
        changes.apply_to(after, begin);
        place += static_cast<std::int64_t>(size);
    }
    if (!changes.finished() || !added.empty() || after.size() != size_after) return fault;
    return after;
}

}  // namespace release
