#include "search/phrases.h"

#include <algorithm>
#include <cmath>

#include "base/sort.h"
#include "search/attributes.h"
#include "search/danger.h"
#include "search/folding.h"

namespace search {
namespace {

constexpr float kStopWordWeight = 0.15f;
constexpr float kByKindAndTopic = 0.5f;
constexpr float kByTopic = 0.3f;
constexpr float kByKind = 0.22f;
constexpr float kLaterTarget = 0.04f;   // each named record stands a little behind the one before it
constexpr float kEnoughOfLong = 0.66f;  // a phrase of three and more heavy words may miss one
constexpr float kPartialStrength = 0.7f;
constexpr float kSureWord = 0.5f;  // well typed, inflected at most, or one slip of the finger

// Numbers of what was counted at all, most first.
std::vector<std::uint16_t> most_first(const std::vector<std::size_t>& counts) {
    std::vector<std::uint16_t> numbers;
    for (std::size_t number = 0; number < counts.size(); ++number) {
        if (counts[number] > 0) numbers.push_back(static_cast<std::uint16_t>(number));
    }
    base::sort(numbers, [&](std::uint16_t left, std::uint16_t right) { return counts[left] > counts[right]; });
    return numbers;
}

}  // namespace

Phrases::Phrases(const catalogue::Catalogue& catalogue) : catalogue_(catalogue) {
    for (std::uint32_t entry = 0; entry < catalogue.lexicon.size(); ++entry) {
        const catalogue::LexiconEntry& source = catalogue.lexicon[entry];
        add_entry(source);
        if (source.type == kDangerType || source.type == kDangerWordsType) continue;
        if (source.type == kEqualWordsType) {
            add_equals(source, entry);
            continue;
        }
        add_phrase(entry, 0, source.term);
        for (std::uint32_t variant = 0; variant < source.variants.size(); ++variant) {
            add_phrase(entry, variant + 1, source.variants[variant]);
        }
    }
    index_words();
    group_records();
    note_danger_lines();
    base::sort(equals_, [](const Equal& left, const Equal& right) { return left.word < right.word; });
}

void Phrases::add_equals(const catalogue::LexiconEntry& entry, std::uint32_t group) {
    equals_.push_back({fold(entry.term), group});
    for (const std::string& variant : entry.variants) equals_.push_back({fold(variant), group});
}

// Lines that signs of danger lead to must not be reached by half a phrase: "mein Mann schlägt einen Namen vor".
void Phrases::note_danger_lines() {
    const auto is_line = [this](std::uint32_t record) {
        return std::find(danger_lines_.begin(), danger_lines_.end(), record) != danger_lines_.end();
    };
    for (std::size_t entry = 0; entry < entries_.size(); ++entry) {
        if (catalogue_.lexicon[entry].type != kDangerType) continue;
        const std::vector<std::uint32_t>& targets = entries_[entry].targets;
        for (std::size_t at = 0; at < std::min<std::size_t>(2, targets.size()); ++at) {
            if (!is_line(targets[at])) danger_lines_.push_back(targets[at]);
        }
    }
    for (Entry& entry : entries_) {
        entry.careful = !entry.targets.empty() && is_line(entry.targets.front());
    }
}

void Phrases::add_phrase(std::uint32_t entry, std::uint32_t variant, const std::string& text) {
    Phrase phrase{entry, variant, static_cast<std::uint32_t>(spelled_.size()), 0, 0, 0};
    for (Token& token : tokenize(text, 12)) {
        spelled_.push_back(std::move(token.word));
        ++phrase.words;
    }
    if (phrase.words != 0) phrases_.push_back(phrase);
}

void Phrases::add_entry(const catalogue::LexiconEntry& source) {
    Entry entry;
    for (const std::string& id : source.targets) {
        const catalogue::Record* record = catalogue_.find_record(id);
        if (record != nullptr) entry.targets.push_back(static_cast<std::uint32_t>(record - catalogue_.records.data()));
    }
    for (const std::string& key : source.topics) entry.topics.push_back(term_number(catalogue_.topics, key));
    for (const std::string& key : source.kinds) entry.kinds.push_back(term_number(catalogue_.kinds, key));
    entries_.push_back(std::move(entry));
}

// Numbers the words, weighs them and notes in which phrases each one stands.
void Phrases::index_words() {
    std::vector<std::string> sorted = spelled_;
    base::sort(sorted);
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    words_ = Dictionary(sorted);
    stops_.assign(words_.size(), false);
    for (const std::string& stop_word : catalogue_.stop_words) {
        const std::uint32_t word = words_.find(fold(stop_word));
        if (word != Dictionary::kNone) stops_[word] = true;
    }
    place_starts_.assign(words_.size() + 1, 0);
    for (const std::string& word : spelled_) phrase_words_.push_back(words_.find(word));
    spelled_.clear();
    spelled_.shrink_to_fit();
    for (const std::uint32_t word : phrase_words_) ++place_starts_[word + 1];
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
        const auto count = static_cast<float>(place_starts_[word + 1]);
        const float rarity = std::log(1.0f + static_cast<float>(phrases_.size()) / (1.0f + count));
        weights_.push_back(stops_[word] ? kStopWordWeight : rarity);
        place_starts_[word + 1] += place_starts_[word];
    }
    for (std::uint32_t number = 0; number < phrases_.size(); ++number) {
        Phrase& phrase = phrases_[number];
        for (std::uint32_t at = 0; at < phrase.words; ++at) {
            const std::uint32_t word = phrase_words_[phrase.first_word + at];
            places_.push_back({word, number, static_cast<std::uint8_t>(at)});
            phrase.weight += weights_[word];
            if (!stops_[word]) ++phrase.heavy_words;
        }
    }
    base::sort(places_, [](const Place& left, const Place& right) { return left.word < right.word; });
}

void Phrases::group_records() {
    by_topic_.resize(catalogue_.topics.size());
    by_kind_.resize(catalogue_.kinds.size());
    for (std::uint32_t record = 0; record < catalogue_.records.size(); ++record) {
        const catalogue::Record& source = catalogue_.records[record];
        for (const std::string& key : source.topics) {
            const std::uint16_t topic = term_number(catalogue_.topics, key);
            if (topic != kNoTerm) by_topic_[topic].push_back(record);
        }
        const std::uint16_t kind = term_number(catalogue_.kinds, source.kind);
        if (kind != kNoTerm) by_kind_[kind].push_back(record);
    }
}

std::vector<PhraseMatch> Phrases::match(const std::vector<WordMatch>& matches, std::uint32_t lost) const {
    struct Found {
        std::uint32_t phrase;
        std::uint32_t match;
    };
    std::vector<Found> found;
    for (std::uint32_t number = 0; number < matches.size(); ++number) {
        const std::uint32_t word = matches[number].word;
        for (std::uint32_t at = place_starts_[word]; at < place_starts_[word + 1]; ++at) {
            found.push_back({places_[at].phrase, number});
        }
    }
    std::sort(found.begin(), found.end(), [](const Found& left, const Found& right) {
        return left.phrase != right.phrase ? left.phrase < right.phrase : left.match < right.match;
    });
    std::vector<PhraseMatch> accepted;
    std::vector<WordMatch> words;
    for (std::size_t at = 0; at < found.size();) {
        const std::uint32_t phrase = found[at].phrase;
        words.clear();
        for (; at < found.size() && found[at].phrase == phrase; ++at) words.push_back(matches[found[at].match]);
        PhraseMatch match;
        match.phrase = phrase;
        if (judge(phrases_[phrase], words, lost, match)) accepted.push_back(match);
    }
    base::sort(accepted,
               [](const PhraseMatch& left, const PhraseMatch& right) { return left.strength > right.strength; });
    return accepted;
}

bool Phrases::judge(const Phrase& phrase, const std::vector<WordMatch>& found, std::uint32_t lost,
                    PhraseMatch& match) const {
    match.careful = entries_[phrase.entry].careful;
    float covered = 0;
    int heavy_words = 0;
    for (std::uint32_t at = 0; at < phrase.words; ++at) {
        const std::uint32_t word = phrase_words_[phrase.first_word + at];
        const WordMatch* best = nullptr;
        for (const WordMatch& candidate : found) {
            if (candidate.word != word) continue;
            if (best == nullptr || candidate.quality > best->quality) best = &candidate;
        }
        if (match.careful && (best == nullptr || best->quality < kSureWord)) return false;
        if (best == nullptr) continue;
        covered += weights_[word] * best->quality;
        if (!stops_[word]) ++heavy_words;
        for (unsigned step = 0; step < best->covers; ++step) match.query_words |= 1u << (best->query_word + step);
    }
    if (heavy_words == 0 && phrase.heavy_words != 0) return false;
    const float share = covered / phrase.weight;
    match.entry = phrase.entry;
    if (heavy_words == phrase.heavy_words) {
        match.strength = share;
        return share > 0.35f;
    }
    if (phrase.heavy_words == 2 && (match.query_words & lost) != 0) {
        match.strength = share * share;
        return true;
    }
    if (phrase.heavy_words < 3 || share < kEnoughOfLong) return false;
    match.strength = share * share * kPartialStrength;
    return true;
}

std::vector<Lead> Phrases::leads_of(std::uint32_t number) const {
    const Entry& entry = entries_[number];
    std::vector<Lead> leads;
    float strength = 1.0f;
    for (const std::uint32_t record : entry.targets) {
        leads.push_back({record, strength, true});
        strength -= kLaterTarget;
    }
    const std::size_t named = leads.size();
    for (const std::uint16_t topic : entry.topics) {
        if (topic == kNoTerm) continue;
        for (const std::uint32_t record : by_topic_[topic]) leads.push_back({record, kByTopic, false});
    }
    for (const std::uint16_t kind : entry.kinds) {
        if (kind == kNoTerm) continue;
        for (const std::uint32_t record : by_kind_[kind]) leads.push_back({record, kByKind, false});
    }
    const auto first = leads.begin() + static_cast<std::ptrdiff_t>(named);
    std::sort(first, leads.end(), [](const Lead& left, const Lead& right) {
        return left.record != right.record ? left.record < right.record : left.strength > right.strength;
    });
    std::size_t kept = named;
    for (std::size_t at = named; at < leads.size();) {
        Lead lead = leads[at];
        bool kind = false;
        bool topic = false;
        for (; at < leads.size() && leads[at].record == lead.record; ++at) {
            kind = kind || leads[at].strength == kByKind;
            topic = topic || leads[at].strength == kByTopic;
        }
        if (kind && topic) lead.strength = kByKindAndTopic;
        leads[kept++] = lead;
    }
    leads.resize(kept);
    return leads;
}

const std::string& Phrases::written(std::uint32_t number) const {
    const Phrase& phrase = phrases_[number];
    const catalogue::LexiconEntry& entry = catalogue_.lexicon[phrase.entry];
    return phrase.variant == 0 ? entry.term : entry.variants[phrase.variant - 1];
}

std::string Phrases::shared_with(std::uint32_t number, const catalogue::Record& record) const {
    const Entry& entry = entries_[phrases_[number].entry];
    const auto named = [](const std::vector<catalogue::Term>& terms, std::uint16_t term) {
        return term < terms.size() ? &terms[term] : nullptr;
    };
    for (const std::uint16_t each : entry.topics) {
        const catalogue::Term* topic = named(catalogue_.topics, each);
        const auto& own = record.topics;
        if (topic != nullptr && std::find(own.begin(), own.end(), topic->key) != own.end()) return topic->label.de;
    }
    for (const std::uint16_t each : entry.kinds) {
        const catalogue::Term* kind = named(catalogue_.kinds, each);
        if (kind != nullptr && kind->key == record.kind) return kind->label.de;
    }
    const catalogue::Term* first = entry.topics.empty() ? nullptr : named(catalogue_.topics, entry.topics.front());
    return first == nullptr ? std::string() : first->label.de;
}

std::uint32_t Phrases::query_words_in(std::uint32_t number, const std::vector<WordMatch>& matches) const {
    const Phrase& phrase = phrases_[number];
    const std::uint32_t* const first = phrase_words_.data() + phrase.first_word;
    const std::uint32_t* const last = first + phrase.words;
    std::uint32_t found = 0;
    for (const WordMatch& match : matches) {
        if (std::find(first, last, match.word) == last) continue;
        for (unsigned step = 0; step < match.covers; ++step) found |= 1U << (match.query_word + step);
    }
    return found;
}

std::string Phrases::spelling_of(std::string_view folded) const {
    const std::uint32_t word = words_.find(folded);
    if (word == Dictionary::kNone) return {};
    const std::string& text = written(places_[place_starts_[word]].phrase);
    for (const Token& token : tokenize(text)) {
        if (token.word == folded) return text.substr(token.begin, token.end - token.begin);
    }
    return {};
}

std::vector<std::uint16_t> Phrases::topics_near(const std::vector<WordMatch>& matches) const {
    std::vector<std::size_t> counts(by_topic_.size(), 0);
    for (const WordMatch& match : matches) {
        if (stops_[match.word]) continue;
        for (std::uint32_t at = place_starts_[match.word]; at < place_starts_[match.word + 1]; ++at) {
            for (const std::uint16_t topic : entries_[phrases_[places_[at].phrase].entry].topics) {
                if (topic < counts.size()) ++counts[topic];
            }
        }
    }
    return most_first(counts);
}

std::vector<std::uint16_t> Phrases::most_common_topics() const {
    std::vector<std::size_t> counts;
    for (const auto& records : by_topic_) counts.push_back(records.size());
    return most_first(counts);
}

}  // namespace search
