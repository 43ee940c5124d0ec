// Sorting that weighs little in the page: one merge sort of positions serves every type, and only the comparison is
// compiled anew. Each std::sort costs the page's program one to two kilobytes, each std::stable_sort four. Equal items
// keep their order. Where a keystroke waits for the result, std::sort is still the right choice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace base {

// Whether the item at position `left` comes before the one at `right`; `items` is what the caller handed over.
using Earlier = bool (*)(const void* items, std::uint32_t left, std::uint32_t right);

// The positions 0 … count − 1 in the order in which their items come.
std::vector<std::uint32_t> sorted_positions(std::size_t count, Earlier earlier, const void* items);

template <typename Item, typename Less = std::less<Item>>
void sort(std::vector<Item>& items, Less less = {}) {
    struct Sorting {
        const Item* items;
        const Less* less;
    };
    const Sorting sorting{items.data(), &less};
    const auto earlier = [](const void* what, std::uint32_t left, std::uint32_t right) {
        const auto& the = *static_cast<const Sorting*>(what);
        return static_cast<bool>((*the.less)(the.items[left], the.items[right]));
    };
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const std::uint32_t position : sorted_positions(items.size(), earlier, &sorting)) {
        sorted.push_back(std::move(items[position]));
    }
    items = std::move(sorted);
}

}  // namespace base
