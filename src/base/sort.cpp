#include "base/sort.h"

#include <algorithm>
#include <numeric>

namespace base {

std::vector<std::uint32_t> sorted_positions(std::size_t count, Earlier earlier, const void* items) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::vector<std::uint32_t> merged(count);
    for (std::size_t run = 1; run < count; run *= 2) {
        for (std::size_t start = 0; start < count; start += 2 * run) {
            std::size_t left = start;
            std::size_t right = std::min(start + run, count);
            const std::size_t middle = right;
            const std::size_t end = std::min(start + 2 * run, count);
            for (std::size_t to = start; to < end; ++to) {
                const bool take_right = right < end && (left == middle || earlier(items, order[right], order[left]));
                merged[to] = take_right ? order[right++] : order[left++];
            }
        }
        order.swap(merged);
    }
    return order;
}

}  // namespace base
