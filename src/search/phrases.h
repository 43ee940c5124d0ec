// The lexicon as the search sees it: everyday phrases ("baby schreit", "hartz 4") that may stand anywhere in a
// sentence, each leading to records, kinds of offers and topics.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.h"
#include "search/dictionary.h"

namespace search {

// Type of a lexicon entry whose term and variants mean the same wherever they stand in a phrase: "Papa", "Vater".
inline constexpr std::string_view kEqualWordsType = "equal_words";

// A record that a lexicon entry leads to, and how much it is meant: 1 named by the entry, less by kind or topic.
struct Lead {
    std::uint32_t record = 0;
    float strength = 0;
    bool named = false;
};

// A word of the query that may be this word of the lexicon.
struct WordMatch {
    std::uint32_t word = 0;
    std::uint8_t query_word = 0;
    std::uint8_t covers = 1;  // words of the query that it stands for ("kinder geld")
    float quality = 0;        // 0 … 1
};

struct PhraseMatch {
    std::uint32_t entry = 0;
    std::uint32_t phrase = 0;
    std::uint32_t query_words = 0;  // one bit for each word of the query that it explains
    float strength = 0;             // 0 … 1
    bool careful = false;           // leads to a line for people in danger
};

class Phrases {
public:
    explicit Phrases(const catalogue::Catalogue& catalogue);

    const Dictionary& words() const { return words_; }
    // How often a word stands in phrases: rare ones carry the meaning.
    float weight_of(std::uint32_t word) const { return weights_[word]; }

    // Phrases that the query contains in full, or, when long, for the greater part; best first. Half of a pair of words
    // is taken for query words in `lost` (one bit each), of which nothing else is known.
    std::vector<PhraseMatch> match(const std::vector<WordMatch>& matches, std::uint32_t lost) const;

    // What the entry leads to; named records in their order, then by kind and topic.
    std::vector<Lead> leads_of(std::uint32_t entry) const;

    // Records that signs of danger lead to.
    const std::vector<std::uint32_t>& danger_lines() const { return danger_lines_; }

    std::uint32_t entry_count() const { return static_cast<std::uint32_t>(entries_.size()); }
    // The phrase as it was written.
    const std::string& written(std::uint32_t phrase) const;
    // What joins the phrase and a record, in German: a topic that both have, else a kind of offer, else the first topic
    // of the phrase. Empty when it has neither.
    std::string shared_with(std::uint32_t phrase, const catalogue::Record& record) const;
    // Which words of the query stand for words of the phrase, one bit each.
    std::uint32_t query_words_in(std::uint32_t phrase, const std::vector<WordMatch>& matches) const;
    // How the first phrase with this folded word spells it; empty when none has it.
    std::string spelling_of(std::string_view folded) const;

    // Calls visit(word) for each folded word that means the same.
    template <typename Visit>
    void each_equal(const std::string& folded, Visit visit) const {
        const auto below = [](const Equal& equal, const std::string& wanted) { return equal.word < wanted; };
        for (auto at = std::lower_bound(equals_.begin(), equals_.end(), folded, below);
             at != equals_.end() && at->word == folded; ++at) {
            for (const Equal& other : equals_) {
                if (other.group == at->group && other.word != folded) visit(other.word);
            }
        }
    }

    // Topics of the entries in which these words stand, most often named first.
    std::vector<std::uint16_t> topics_near(const std::vector<WordMatch>& matches) const;
    // Topics by number of records.
    std::vector<std::uint16_t> most_common_topics() const;

private:
    struct Phrase {
        std::uint32_t entry = 0;
        std::uint32_t variant = 0;  // 0 is the term itself
        std::uint32_t first_word = 0;
        std::uint32_t words = 0;
        float weight = 0;
        std::uint8_t heavy_words = 0;  // without stop words
    };
    struct Entry {
        std::vector<std::uint32_t> targets;
        std::vector<std::uint16_t> topics;
        std::vector<std::uint16_t> kinds;
        bool careful = false;  // its first record is a line for people in danger: nothing is guessed
    };
    struct Place {
        std::uint32_t word = 0;
        std::uint32_t phrase = 0;
        std::uint8_t position = 0;
    };

    struct Equal {
        std::string word;
        std::uint32_t group = 0;
    };

    void add_equals(const catalogue::LexiconEntry& entry, std::uint32_t group);
    void add_phrase(std::uint32_t entry, std::uint32_t variant, const std::string& text);
    void index_words();
    void add_entry(const catalogue::LexiconEntry& entry);
    void group_records();
    void note_danger_lines();
    bool judge(const Phrase& phrase, const std::vector<WordMatch>& found, std::uint32_t lost, PhraseMatch& match) const;

    const catalogue::Catalogue& catalogue_;
    Dictionary words_;
    std::vector<float> weights_;
    std::vector<bool> stops_;
    std::vector<Phrase> phrases_;
    std::vector<std::string> spelled_;  // words of all phrases, only until they are numbered
    std::vector<std::uint32_t> phrase_words_;
    std::vector<Place> places_;  // sorted by word
    std::vector<std::uint32_t> place_starts_;
    std::vector<Entry> entries_;
    std::vector<Equal> equals_;  // sorted by word
    std::vector<std::uint32_t> danger_lines_;
    std::vector<std::vector<std::uint32_t>> by_topic_;
    std::vector<std::vector<std::uint32_t>> by_kind_;
};

}  // namespace search
