#include "search/text_index.h"

#include <algorithm>
#include <array>

#include "search/folding.h"

namespace search {
namespace {

constexpr int kTitleWeight = 70;
constexpr int kTitleShortness = 50;  // shared by the words of the title: the shorter, the closer a hit
constexpr int kOtherTitleWeight = 40;
constexpr int kKindWeight = 45;
constexpr int kTopicWeight = 36;
constexpr int kPlaceWeight = 34;
constexpr int kProviderWeight = 30;
constexpr int kSummaryWeight = 20;
constexpr int kTextWeight = 10;

// Numbers words in the order in which they are met; a table with open addressing over one string.
class WordNumbers {
public:
    WordNumbers() : slots_(1u << 12, kFree) {}

    std::uint32_t number_of(const std::string& word) {
        if (2 * words_.size() >= slots_.size()) grow();
        std::size_t slot = hash(word) & (slots_.size() - 1);
        while (slots_[slot] != kFree && words_[slots_[slot]] != word) slot = (slot + 1) & (slots_.size() - 1);
        if (slots_[slot] == kFree) {
            slots_[slot] = static_cast<std::uint32_t>(words_.size());
            words_.push_back(word);
        }
        return slots_[slot];
    }

    const std::vector<std::string>& words() const { return words_; }

private:
    static constexpr std::uint32_t kFree = 0xFFFFFFFF;

    static std::size_t hash(const std::string& word) {
        std::uint32_t value = 2166136261u;
        for (const char letter : word) value = (value ^ static_cast<unsigned char>(letter)) * 16777619u;
        return value ^ (value >> 15);
    }

    void grow() {
        slots_.assign(slots_.size() * 2, kFree);
        for (std::size_t index = 0; index < words_.size(); ++index) {
            std::size_t slot = hash(words_[index]) & (slots_.size() - 1);
            while (slots_[slot] != kFree) slot = (slot + 1) & (slots_.size() - 1);
            slots_[slot] = static_cast<std::uint32_t>(index);
        }
    }

    std::vector<std::string> words_;
    std::vector<std::uint32_t> slots_;
};

class Builder {
public:
    explicit Builder(const catalogue::Catalogue& catalogue) : catalogue_(catalogue) {}

    TextIndex build() {
        for (record_ = 0; record_ < catalogue_.records.size(); ++record_) add_record(catalogue_.records[record_]);
        TextIndex index;
        std::vector<std::uint32_t> order = sort_words(index);
        for (Posting& posting : postings_) posting.word = order[posting.word];
        merge_postings();
        index.joints = Joints(index.words);
        index.postings = PostingLists(postings_, index.words.size());
        return index;
    }

private:
    void add(std::string_view text, int weight) {
        if (text.empty()) return;
        const std::vector<Token> tokens = tokenize(text);
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            add_word(tokens[at].word, weight);
            std::string joined = tokens[at].word;
            for (std::size_t next = at; next < tokens.size() && tokens[next].joined_to_next && next + 1 < tokens.size();
                 ++next) {
                joined += tokens[next + 1].word;
                add_word(joined, weight);
            }
        }
    }

    void add_word(const std::string& word, int weight) {
        if (word.size() > 120) return;
        postings_.push_back({numbers_.number_of(word), static_cast<std::uint32_t>(record_),
                             static_cast<std::uint8_t>(std::clamp(weight, 1, kHeaviestWeight))});
    }

    void add_record(const catalogue::Record& record) {
        const auto words = static_cast<int>(tokenize(record.title.de).size());
        add(record.title.de, kTitleWeight + kTitleShortness / std::max(1, words));
        add(record.title.easy, kOtherTitleWeight);
        add(record.title.en, kOtherTitleWeight);
        add_label(catalogue_.kinds, record.kind, kKindWeight);
        for (const std::string& topic : record.topics) add_label(catalogue_.topics, topic, kTopicWeight);
        add(record.summary.de, kSummaryWeight);
        add(record.summary.easy, kTextWeight);
        add(record.summary.en, kTextWeight);
        add(record.note, kTextWeight);
        for (const catalogue::Phone& phone : record.phones) add(phone.dialled, kPlaceWeight);
        if (const auto* offer = std::get_if<catalogue::Offer>(&record.details)) add_offer(*offer);
        if (const auto* benefit = std::get_if<catalogue::Benefit>(&record.details)) add_benefit(*benefit);
        if (const auto* checkup = std::get_if<catalogue::Checkup>(&record.details)) {
            add(checkup->code, kTitleWeight + kTitleShortness);
            add(checkup->age_label, kSummaryWeight);
        }
        if (const auto* vaccination = std::get_if<catalogue::Vaccination>(&record.details)) {
            add(vaccination->protects_from, kTopicWeight);
            add(vaccination->age_label, kTextWeight);
            add(vaccination->condition, kTextWeight);
        }
        if (const auto* task = std::get_if<catalogue::Task>(&record.details)) {
            for (const std::string& document : task->documents) add(document, kTextWeight);
        }
        if (const auto* helpline = std::get_if<catalogue::Helpline>(&record.details)) {
            add(helpline->availability, kTextWeight);
        }
    }

    void add_offer(const catalogue::Offer& offer) {
        add(offer.provider, kProviderWeight);
        add(offer.address.city, kPlaceWeight);
        add(offer.address.street, kTextWeight);
        add(offer.opening_hours_note, kTextWeight);
        if (const catalogue::Place* seat = catalogue_.find_place(offer.municipality)) add(seat->name, kPlaceWeight);
        for (const std::string& group : offer.target_groups) add_label(catalogue_.target_groups, group, kTextWeight);
    }

    void add_benefit(const catalogue::Benefit& benefit) {
        add(benefit.who, kTextWeight);
        add(benefit.amount, kTextWeight);
        add(benefit.apply_at, kTextWeight);
        add(benefit.apply_at_local, kTextWeight);
        add(benefit.deadline, kTextWeight);
        for (const std::string& document : benefit.documents) add(document, kTextWeight);
    }

    void add_label(const std::vector<catalogue::Term>& terms, const std::string& key, int weight) {
        for (const catalogue::Term& term : terms) {
            if (term.key != key) continue;
            add(term.label.de, weight);
            add(term.label.easy, kTextWeight);
            add(term.label.en, kTextWeight);
        }
    }

    // Fills the dictionary; returns the place of each numbered word in it.
    std::vector<std::uint32_t> sort_words(TextIndex& index) const {
        const std::vector<std::string>& words = numbers_.words();
        std::vector<std::uint32_t> sorted(words.size());
        for (std::uint32_t number = 0; number < sorted.size(); ++number) sorted[number] = number;
        std::sort(sorted.begin(), sorted.end(),
                  [&](std::uint32_t left, std::uint32_t right) { return words[left] < words[right]; });
        std::vector<std::uint32_t> place(words.size());
        std::vector<std::string> in_order;
        in_order.reserve(words.size());
        for (std::uint32_t at = 0; at < sorted.size(); ++at) {
            place[sorted[at]] = at;
            in_order.push_back(words[sorted[at]]);
        }
        index.words = Dictionary(in_order);
        return place;
    }

    // One posting per word and record: the heaviest field counts, every further mention adds a little.
    void merge_postings() {
        constexpr int kMention = 2;
        std::sort(postings_.begin(), postings_.end(), [](const Posting& left, const Posting& right) {
            if (left.word != right.word) return left.word < right.word;
            if (left.record != right.record) return left.record < right.record;
            return left.weight > right.weight;
        });
        std::size_t kept = 0;
        for (std::size_t at = 0; at < postings_.size();) {
            Posting merged = postings_[at];
            int mentions = 0;
            for (++at;
                 at < postings_.size() && postings_[at].word == merged.word && postings_[at].record == merged.record;
                 ++at) {
                ++mentions;
            }
            merged.weight =
                static_cast<std::uint8_t>(std::min(kHeaviestWeight, merged.weight + kMention * std::min(mentions, 4)));
            postings_[kept++] = merged;
        }
        postings_.resize(kept);
    }

    const catalogue::Catalogue& catalogue_;
    std::size_t record_ = 0;
    WordNumbers numbers_;
    std::vector<Posting> postings_;
};

}  // namespace

TextIndex build_text_index(const catalogue::Catalogue& catalogue) {
    return Builder(catalogue).build();
}

}  // namespace search
