// What the writer and the reader of a delta agree on:
//
//   magic · size before · size after · four streams, each after its own size:
//     steps        new bytes to add, move of the place in the old file, bytes to copy from there; all three numbers
//     added        the new bytes of all steps
//     distances    from one changed byte to the next, counted over all copied bytes
//     differences  one byte each, to be added to the copied one
#pragma once

#include <cstdint>
#include <string_view>

namespace release {

constexpr std::string_view kDeltaMagic = "FWDELTA1";

// Small numbers of either sign as small numbers without one: 0, -1, 1, -2, 2 …
constexpr std::uint64_t fold_sign(std::int64_t value) {
    return value < 0 ? static_cast<std::uint64_t>(-(value + 1)) * 2 + 1 : static_cast<std::uint64_t>(value) * 2;
}
constexpr std::int64_t unfold_sign(std::uint64_t folded) {
    const auto half = static_cast<std::int64_t>(folded / 2);
    return folded % 2 == 0 ? half : -half - 1;
}

static_assert(unfold_sign(fold_sign(-7)) == -7 && unfold_sign(fold_sign(7)) == 7 && fold_sign(-1) == 1);

}  // namespace release
