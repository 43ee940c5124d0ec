#include "search/search.h"

#include <algorithm>

#include "search/content.h"
#include "search/folding.h"
#include "search/query.h"
#include "search/ranking.h"

namespace search {

Content::Content(const catalogue::Catalogue& source, TextIndex text_index)
    : catalogue(source), text(std::move(text_index)), phrases(source), attributes(source), places(source) {
    for (const std::string& word : source.stop_words) stop_words.push_back(fold(word));
    std::sort(stop_words.begin(), stop_words.end());
}

bool Content::is_stop_word(const std::string& folded) const {
    return std::binary_search(stop_words.begin(), stop_words.end(), folded);
}

Index::Index(const catalogue::Catalogue& catalogue)
    : content_(std::make_unique<Content>(catalogue, build_text_index(catalogue))) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Answer Index::find(std::string_view query, const Context& context, std::size_t limit) const {
    Answer answer;
    const Query read = read_query(*content_, query, place_number(content_->catalogue, context.place));
    const std::vector<Ranked> ranked = rank(*content_, read, context, limit);
    answer.total = ranked.size();
    for (std::size_t at = 0; at < ranked.size() && at < limit; ++at) {
        Hit hit;
        hit.record = ranked[at].record;
        hit.score = ranked[at].score;
        if (ranked[at].reason == Reason::text) hit.why.text_key = "search.why.text";
        if (ranked[at].reason == Reason::phrase || ranked[at].reason == Reason::danger) {
            hit.why.text_key = ranked[at].reason == Reason::danger ? "search.why.danger" : "search.why.lexicon";
            hit.why.arguments.push_back({"word", content_->phrases.written(ranked[at].phrase)});
        }
        answer.hits.push_back(std::move(hit));
    }
    return answer;
}

}  // namespace search
