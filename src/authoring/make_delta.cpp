#include "authoring/make_delta.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "release/delta_format.h"

namespace authoring {
namespace {

// Equal bytes from which a stretch may begin.
constexpr std::size_t kSeedBytes = 12;
// Places tried for one seed; pages full of zeros have thousands that say nothing.
constexpr std::size_t kMostPlaces = 100;
// How far a stretch may go on without winning anything.
constexpr int kPatience = 24;
// What a jump costs compared with going on where the last stretch ended.
constexpr int kJumpCost = 3;

struct Stretch {
    std::size_t place = 0;  // in the old file
    std::size_t size = 0;
    int gain = 0;  // equal bytes minus different ones
};

void append_number(std::string& bytes, std::uint64_t value) {
    for (; value > 0x7F; value >>= 7) bytes += static_cast<char>(static_cast<unsigned char>((value & 0x7F) | 0x80));
    bytes += static_cast<char>(static_cast<unsigned char>(value));
}

class DeltaWriter {
public:
    DeltaWriter(std::string_view before, std::string_view after) : before_(before), after_(after) {
        for (std::size_t place = 0; place + kSeedBytes <= before.size(); ++place) {
            std::vector<std::size_t>& places = seeds_[before.substr(place, kSeedBytes)];
            if (places.size() < kMostPlaces) places.push_back(place);
        }
    }

    std::string write() {
        std::size_t at = 0;
        while (at < after_.size()) {
            Stretch found = best_stretch(at);
            if (found.gain < static_cast<int>(kSeedBytes) - 2) {
                pending_ += after_[at++];
                continue;
            }
            const std::size_t earlier = reach_back(found.place, at);
            pending_.resize(pending_.size() - earlier);
            found.place -= earlier;
            found.size += earlier;
            copy(found, at - earlier);
            at += found.size - earlier;
        }
        if (!pending_.empty()) copy({place_, 0, 0}, at);
        return bytes();
    }

private:
    Stretch reach_forward(std::size_t place, std::size_t at) const {
        Stretch best{place, 0, 0};
        const std::size_t end = std::min(before_.size() - place, after_.size() - at);
        int gain = 0;
        for (std::size_t i = 0; i < end && gain > best.gain - kPatience; ++i) {
            gain += before_[place + i] == after_[at + i] ? 1 : -1;
            if (gain > best.gain) best = {place, i + 1, gain};
        }
        return best;
    }

    // How many of the bytes that are still to be added fit before the stretch.
    std::size_t reach_back(std::size_t place, std::size_t at) const {
        const std::size_t end = std::min(place, pending_.size());
        std::size_t best_size = 0;
        int best = 0;
        int gain = 0;
        for (std::size_t i = 1; i <= end && gain > best - kPatience; ++i) {
            gain += before_[place - i] == after_[at - i] ? 1 : -1;
            if (gain > best) {
                best = gain;
                best_size = i;
            }
        }
        return best_size;
    }

    Stretch best_stretch(std::size_t at) const {
        Stretch best;
        const auto found = seeds_.find(after_.substr(at, kSeedBytes));
        if (found == seeds_.end()) return best;
        for (const std::size_t place : found->second) {
            Stretch candidate = reach_forward(place, at);
            if (place != place_) candidate.gain -= kJumpCost;
            if (candidate.gain > best.gain) best = candidate;
        }
        return best;
    }

    void copy(const Stretch& stretch, std::size_t at) {
        append_number(steps_, pending_.size());
        append_number(steps_,
                      release::fold_sign(static_cast<std::int64_t>(stretch.place) - static_cast<std::int64_t>(place_)));
        append_number(steps_, stretch.size);
        added_ += pending_;
        pending_.clear();
        for (std::size_t i = 0; i < stretch.size; ++i) {
            const int difference =
                static_cast<unsigned char>(after_[at + i]) - static_cast<unsigned char>(before_[stretch.place + i]);
            if (difference == 0) {
                ++distance_;
                continue;
            }
            append_number(distances_, distance_);
            differences_ += static_cast<char>(static_cast<unsigned char>(difference & 0xFF));
            distance_ = 0;
        }
        place_ = stretch.place + stretch.size;
    }

    std::string bytes() const {
        std::string all(release::kDeltaMagic);
        append_number(all, before_.size());
        append_number(all, after_.size());
        for (const std::string* stream : {&steps_, &added_, &distances_, &differences_}) {
            append_number(all, stream->size());
            all += *stream;
        }
        return all;
    }

    std::string_view before_;
    std::string_view after_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> seeds_;
    std::string steps_;
    std::string added_;
    std::string distances_;
    std::string differences_;
    std::string pending_;  // bytes to be added before the next stretch
    std::size_t place_ = 0;
    std::uint64_t distance_ = 0;
};

}  // namespace

std::string make_delta(std::string_view before, std::string_view after) {
    return DeltaWriter(before, after).write();
}

}  // namespace authoring
