#include "search/top_lists.h"

#include <algorithm>

#include "search/content.h"
#include "search/query.h"
#include "search/ranking.h"

namespace search {
namespace {

constexpr float kMillionths = 1e6f;

std::vector<std::string> heavy_beginnings(const TextIndex& text, std::size_t most_bytes) {
    std::vector<std::string> beginnings;
    for (std::uint32_t word = 0; word < text.words.size(); ++word) {
        const std::string_view letters = text.words.word(word);
        for (std::size_t length = 1; length <= letters.size(); ++length) {
            const std::string_view beginning = letters.substr(0, length);
            const bool known = word > 0 && text.words.word(word - 1).substr(0, length) == beginning;
            if (known) continue;
            const WordRange range = text.words.with_prefix(beginning);
            if (text.postings.bytes_between(range.first, range.last) <= most_bytes) break;
            beginnings.emplace_back(beginning);
        }
    }
    std::sort(beginnings.begin(), beginnings.end());
    return beginnings;
}

}  // namespace

bool TopLists::fits(std::uint32_t records) const {
    if (starts.size() != std::size_t{beginnings.size()} + 1 || totals.size() != beginnings.size()) return false;
    if (starts.front() != 0 || starts.back() != hits.size()) return false;
    for (std::size_t at = 1; at < starts.size(); ++at) {
        if (starts[at] < starts[at - 1]) return false;
    }
    return std::all_of(hits.begin(), hits.end(), [records](const TopHit& hit) { return hit.record < records; });
}

TopLists make_top_lists(const Content& content, std::size_t most_bytes) {
    TopLists lists;
    const std::vector<std::string> beginnings = heavy_beginnings(content.text, most_bytes);
    lists.beginnings = Dictionary(beginnings);
    lists.starts.push_back(0);
    for (const std::string& beginning : beginnings) {
        const Query query = read_query(content, beginning, kNoPlace);
        const ContextFactors factors(content, query, {});
        std::vector<Ranked> ranked = score_all(content, query, factors);
        lists.totals.push_back(static_cast<std::uint32_t>(ranked.size()));
        keep_best(factors, ranked, TopLists::kLength);
        for (const Ranked& hit : ranked) {
            lists.hits.push_back({hit.record, static_cast<std::uint32_t>(hit.score * kMillionths)});
        }
        lists.starts.push_back(static_cast<std::uint32_t>(lists.hits.size()));
    }
    return lists;
}

}  // namespace search
