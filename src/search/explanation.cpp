#include "search/explanation.h"

#include <algorithm>

#include "base/sort.h"
#include "base/utf8.h"
#include "search/content.h"
#include "search/folding.h"

namespace search {
namespace {

constexpr std::string_view kEarlyHelp = "early_help";
constexpr std::size_t kNearestTopics = 5;
constexpr int kUrgent = 10;  // help lines up to this priority belong on the emergency screen
constexpr int kRescue = 5;   // and those up to this one send somebody, rather than listen

// Is this word of a title one of those that the query's words may be? Most are not, which their letters tell sooner
// than the dictionary.
bool is_meant(const Content& content, const Query& query, const std::string& word) {
    std::uint32_t number = Dictionary::kNone;
    for (const QueryWord& asked : query.words) {
        if (asked.matches.empty()) continue;
        if (word.find(asked.common) == std::string::npos) continue;
        if (number == Dictionary::kNone) number = content.text.words.find(word);
        if (number == Dictionary::kNone) return false;
        const auto at =
            std::lower_bound(asked.matches.begin(), asked.matches.end(), number,
                             [](const TextMatch& match, std::uint32_t wanted) { return match.word < wanted; });
        if (at != asked.matches.end() && at->word == number) return true;
    }
    return false;
}

std::vector<Range> mark_title(const Content& content, const Query& query, const std::string& title) {
    std::vector<Range> marks;
    for (const Token& token : tokenize(title)) {
        if (is_meant(content, query, token.word)) marks.push_back({token.begin, token.end});
    }
    return marks;
}

// How a folded word is spelled in a text; empty when it is not in there.
std::string spelled_in(const std::string& text, std::string_view folded) {
    for (const Token& token : tokenize(text)) {
        if (token.word == folded) return text.substr(token.begin, token.end - token.begin);
    }
    return {};
}

std::string spelling_of(const Content& content, const std::string& folded) {
    const std::uint32_t word = content.text.words.find(folded);
    std::string found;
    if (word != Dictionary::kNone) {
        content.text.postings.each(word, [&](std::uint32_t record, std::uint8_t) {
            if (!found.empty()) return;
            found = spelled_in(content.catalogue.records[record].title.de, folded);
            if (found.empty()) found = spelled_in(content.catalogue.records[record].summary.de, folded);
        });
    }
    if (found.empty()) found = content.phrases.spelling_of(folded);
    return found.empty() ? folded : found;
}

constexpr int kFirstHelpline = 100;
constexpr std::size_t kMostEarlyHelp = 2;

// The office that bears the name of its kind before those that only belong to it.
int early_help_rank(const catalogue::Catalogue& catalogue, const catalogue::Record& record) {
    const std::string title = fold(record.title.de);
    for (const catalogue::Term& kind : catalogue.kinds) {
        if (kind.key == kEarlyHelp && title.rfind(fold(kind.label.de), 0) == 0) return 0;
    }
    return 1;
}

// The person's words that the lexicon knows, as typed.
std::string words_meant(const Content& content, const Query& query, std::string_view typed, std::uint32_t phrase) {
    const std::uint32_t found = content.phrases.query_words_in(phrase, query.phrase_words);
    std::string words;
    for (std::size_t at = 0; at < query.words.size(); ++at) {
        const QueryWord& word = query.words[at];
        if ((found >> at & 1U) == 0 || (word.stop && found != 1U << at)) continue;
        if (!words.empty()) words += ' ';
        words += typed.substr(word.begin, word.end - word.begin);
    }
    return base::repair_utf8(words);
}

Why why_by_meaning(const Content& content, const Query& query, std::string_view typed, const Ranked& ranked) {
    const std::string about = content.phrases.shared_with(ranked.detail, content.catalogue.records[ranked.record]);
    if (about.empty()) return Why{"search.why.text", {}};
    const std::string words = words_meant(content, query, typed, ranked.detail);
    if (words.empty() || fold(words) == fold(about)) return Why{"search.why.topic", {{"about", about}}};
    return Why{"search.why.meaning", {{"word", words}, {"about", about}}};
}

}  // namespace

Hit explain(const Content& content, const Query& query, std::string_view typed, const Ranked& ranked) {
    const catalogue::Record& record = content.catalogue.records[ranked.record];
    Hit hit;
    hit.record = ranked.record;
    hit.score = ranked.score;
    hit.marks = mark_title(content, query, record.title.de);
    switch (ranked.reason) {
        case Reason::none:
            break;
        case Reason::text:
            hit.why.text_key = hit.marks.empty() ? "search.why.text" : "search.why.title";
            break;
        case Reason::slip:
            hit.why.text_key = "search.why.slip";
            hit.why.arguments.push_back({"word", spelling_of(content, query.words[ranked.detail].meant)});
            break;
        case Reason::phrase:
        case Reason::topic:
            hit.why = hit.marks.empty() ? why_by_meaning(content, query, typed, ranked) : Why{"search.why.title", {}};
            break;
        case Reason::danger:
            hit.why.text_key = kDangerKey;
            break;
    }
    return hit;
}

std::vector<Range> mark_beginnings(const std::string& title, std::string_view folded) {
    std::vector<Range> marks;
    for (const Token& token : tokenize(title)) {
        if (token.word.rfind(folded, 0) == 0) marks.push_back({token.begin, token.end});
    }
    return marks;
}

std::string suggest(const Content& content, const Query& query, std::string_view typed) {
    std::string suggestion;
    std::size_t copied = 0;
    bool changed = false;
    for (const QueryWord& word : query.words) {
        if (word.meant.empty()) continue;
        changed = true;
        suggestion.append(typed.substr(copied, word.begin - copied));
        suggestion += spelling_of(content, word.meant);
        copied = word.end;
    }
    if (!changed) return {};
    suggestion.append(typed.substr(copied));
    return base::repair_utf8(suggestion);
}

std::vector<Resort> find_resorts(const catalogue::Catalogue& catalogue) {
    std::vector<Resort> resorts;
    for (std::uint32_t number = 0; number < catalogue.records.size(); ++number) {
        const catalogue::Record& record = catalogue.records[number];
        if (record.kind == kEarlyHelp) resorts.push_back({early_help_rank(catalogue, record), number});
        const auto* line = std::get_if<catalogue::Helpline>(&record.details);
        if (line == nullptr || line->priority == 0 || line->priority > kUrgent) continue;
        resorts.push_back({kFirstHelpline + line->priority, number});
    }
    base::sort(resorts, [](const Resort& left, const Resort& right) {
        return left.rank != right.rank ? left.rank < right.rank : left.record < right.record;
    });
    return resorts;
}

std::vector<Hit> last_resorts(const Content& content, const Context& context, std::size_t limit) {
    const std::uint16_t home = place_number(content.catalogue, context.place);
    std::vector<Hit> hits;
    std::size_t early_help = 0;
    for (const Resort& resort : content.resorts) {
        const bool helpline = resort.rank >= kFirstHelpline;
        if (hits.size() >= limit) break;
        if (!helpline &&
            (early_help == kMostEarlyHelp || (home != kNoPlace && !content.attributes.serves(resort.record, home)))) {
            continue;
        }
        if (!helpline) ++early_help;
        Hit hit;
        hit.record = resort.record;
        hit.why.text_key = !helpline                                 ? "search.why.early_help"
                           : resort.rank <= kFirstHelpline + kRescue ? "search.why.rescue"
                                                                     : "search.why.helpline";
        hits.push_back(std::move(hit));
    }
    return hits;
}

std::vector<std::uint16_t> nearest_topics(const Content& content, const Query& query) {
    std::vector<std::uint16_t> topics = content.phrases.topics_near(query.phrase_words);
    if (topics.empty()) topics = content.phrases.most_common_topics();
    if (topics.size() > kNearestTopics) topics.resize(kNearestTopics);
    return topics;
}

}  // namespace search
