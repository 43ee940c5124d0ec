#include "search/search.h"

#include <algorithm>

#include "base/sort.h"
#include "search/content.h"
#include "search/explanation.h"
#include "search/facets.h"
#include "search/folding.h"
#include "search/query.h"
#include "search/ranking.h"
#include "search/storage.h"

namespace search {
namespace {

// From here on the first letters of a query would meet so many records that their answers are kept ready.
constexpr std::size_t kLargeCatalogue = 5'000;
constexpr std::size_t kHeavyBytes = 1500;

// FNV-1a over the ids: an index of other records, or of the same in another order, is no index of these.
CatalogueStamp stamp_of(const catalogue::Catalogue& catalogue) {
    CatalogueStamp stamp{static_cast<std::uint32_t>(catalogue.records.size()), 0x811C9DC5u};
    for (const catalogue::Record& record : catalogue.records) {
        for (const char letter : record.id) stamp.ids = (stamp.ids ^ static_cast<unsigned char>(letter)) * 0x01000193u;
        stamp.ids = (stamp.ids ^ '\n') * 0x01000193u;
    }
    return stamp;
}

Answer tell(const Content& content, const Query& query, std::string_view typed, const ContextFactors& factors,
            std::vector<Ranked> ranked, std::size_t limit) {
    Answer answer;
    answer.total = ranked.size();
    keep_best(factors, ranked, limit);
    answer.hits.reserve(ranked.size());
    for (const Ranked& hit : ranked) answer.hits.push_back(explain(content, query, typed, hit));
    answer.suggestion = suggest(content, query, typed);
    return answer;
}

bool has_content(const Query& query) {
    return !query.dangers.empty() ||
           std::any_of(query.words.begin(), query.words.end(), [](const QueryWord& word) { return !word.stop; });
}

bool knows_nothing(const Context& context) {
    return context.place.empty() && context.phase.empty() && !context.child_months && !context.pregnant;
}

// The first letters of one word, when very many records begin so and nothing is known about the person.
std::optional<Answer> from_top_lists(const Content& content, std::string_view typed, const Context& context,
                                     std::size_t limit) {
    const TopLists& lists = content.top_lists;
    if (lists.beginnings.size() == 0 || limit > TopLists::kLength || !knows_nothing(context)) return std::nullopt;
    const std::vector<Token> tokens = tokenize(typed, 2);
    if (tokens.size() != 1 || tokens[0].end != typed.size()) return std::nullopt;
    const std::uint32_t at = lists.beginnings.find(tokens[0].word);
    if (at == Dictionary::kNone) return std::nullopt;
    Answer answer;
    answer.total = lists.totals[at];
    for (std::uint32_t next = lists.starts[at]; next < lists.starts[at + 1] && answer.hits.size() < limit; ++next) {
        Hit hit;
        hit.record = lists.hits[next].record;
        hit.score = static_cast<float>(lists.hits[next].score) / 1e6f;
        hit.marks = mark_beginnings(content.catalogue.records[hit.record].title.de, tokens[0].word);
        hit.why.text_key = hit.marks.empty() ? "search.why.text" : "search.why.title";
        answer.hits.push_back(std::move(hit));
    }
    return answer;
}

void add_last_resorts(const Content& content, const Query& query, const Context& context, std::size_t limit,
                      Answer& answer) {
    answer.fallback = true;
    answer.hits = last_resorts(content, context, limit);
    answer.topics = nearest_topics(content, query);
}

std::vector<std::string> folded_stop_words(const catalogue::Catalogue& catalogue) {
    std::vector<std::string> words;
    for (const std::string& word : catalogue.stop_words) words.push_back(fold(word));
    base::sort(words);
    return words;
}

}  // namespace

Content::Content(const catalogue::Catalogue& source, TextIndex text_index)
    : catalogue(source),
      text(std::move(text_index)),
      phrases(source),
      danger(source),
      attributes(source),
      stop_words(folded_stop_words(source)),
      places(source, stop_words),
      resorts(find_resorts(source)) {}

bool Content::is_stop_word(const std::string& folded) const {
    return std::binary_search(stop_words.begin(), stop_words.end(), folded);
}

Index::Index(const catalogue::Catalogue& catalogue)
    : content_(std::make_unique<Content>(catalogue, build_text_index(catalogue))) {
    if (catalogue.records.size() >= kLargeCatalogue) content_->top_lists = make_top_lists(*content_, kHeavyBytes);
}
Index::Index(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

base::Result<Index> Index::of(const catalogue::Catalogue& catalogue) {
    if (catalogue.search_index.empty()) return Index(catalogue);
    return load(catalogue, catalogue.search_index);
}

std::vector<std::uint8_t> Index::serialize() const {
    return search::serialize(content_->text, content_->top_lists, stamp_of(content_->catalogue));
}

base::Result<Index> Index::load(const catalogue::Catalogue& catalogue, const std::vector<std::uint8_t>& bytes) {
    std::optional<StoredIndex> stored = deserialize(bytes, stamp_of(catalogue));
    if (!stored) return base::Error{"error.search.index_damaged", {}};
    auto content = std::make_unique<Content>(catalogue, std::move(stored->text));
    content->top_lists = std::move(stored->top_lists);
    return Index(std::move(content));
}

Answer Index::find(std::string_view typed, const Context& context, std::size_t limit) const {
    const Content& content = *content_;
    if (std::optional<Answer> ready = from_top_lists(content, typed, context, limit)) return std::move(*ready);
    const Query query = read_query(content, typed, place_number(content.catalogue, context.place));
    if (query.words.empty()) return {};
    Answer answer;
    const ContextFactors factors(content, query, context);
    if (has_content(query)) {
        answer = tell(content, query, typed, factors, score_enough(content, query, factors, limit), limit);
    }
    if (answer.hits.empty()) add_last_resorts(content, query, context, limit, answer);
    return answer;
}

Answer Index::find(std::string_view typed, const Context& context, const Filters& filters, std::size_t limit) const {
    const Content& content = *content_;
    const Query query = read_query(content, typed, place_number(content.catalogue, context.place));
    std::vector<Ranked> ranked;
    const ContextFactors factors(content, query, context);
    if (has_content(query)) ranked = score_all(content, query, factors);
    if (query.words.empty()) ranked = every_record(content);
    const bool found = !ranked.empty();
    Facets facets = narrow(content, query, filters, context, ranked);
    Answer answer = tell(content, query, typed, factors, std::move(ranked), limit);
    answer.facets = std::move(facets);
    if (!found) add_last_resorts(content, query, context, limit, answer);
    return answer;
}

std::vector<std::uint32_t> Index::records_with(std::string_view word, bool as_prefix) const {
    const std::string folded(word);
    const Dictionary& words = content_->text.words;
    WordRange range = words.with_prefix(folded);
    if (!as_prefix && (range.empty() || words.word(range.first) != folded)) return {};
    if (!as_prefix) range.last = range.first + 1;
    std::vector<std::uint32_t> records;
    for (std::uint32_t at = range.first; at < range.last; ++at) {
        content_->text.postings.each(at, [&](std::uint32_t record, std::uint8_t) { records.push_back(record); });
    }
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    return records;
}

}  // namespace search
