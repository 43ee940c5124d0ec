#include "bench/search/synthetic.h"

#include <algorithm>

namespace bench {
namespace {

constexpr std::size_t kWordsOfText = 55;
constexpr std::size_t kQuestions = 400;  // of each sort
constexpr std::size_t kCommonWords = 12'000;
constexpr std::size_t kTypedCommon = 200;
constexpr std::size_t kTypedRare = 100;

// xorshift: the same numbers everywhere.
class Random {
public:
    explicit Random(std::uint32_t seed) : state_(seed) {}
    std::uint32_t next() {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return state_;
    }
    std::size_t below(std::size_t end) { return next() % end; }

private:
    std::uint32_t state_;
};

struct Words {
    std::vector<std::string> common;  // for texts, most frequent first
    std::vector<std::string> nouns;   // for titles, in random order; none of them common
};

bool is_noun(const std::string& word) {
    if (word.size() < 5 || word.size() > 11 || word[0] < 'A' || word[0] > 'Z') return false;
    return std::all_of(word.begin() + 1, word.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80;
    });
}

template <typename Value>
void shuffle(std::vector<Value>& values, Random& random) {
    for (std::size_t left = values.size(); left > 1; --left) std::swap(values[left - 1], values[random.below(left)]);
}

Words read_words(const std::string& dictionary, Random& random) {
    std::vector<std::string> nouns;
    for (std::size_t at = 0; at < dictionary.size();) {
        const std::size_t end = std::min(dictionary.find('\n', at), dictionary.size());
        std::string word = dictionary.substr(at, end - at);
        // Only one form of each word: the list holds every inflection.
        const bool is_form = !nouns.empty() && word.size() <= nouns.back().size() + 3 &&
                             word.compare(0, nouns.back().size(), nouns.back()) == 0;
        if (is_noun(word) && !is_form) nouns.push_back(std::move(word));
        at = end + 1;
    }
    shuffle(nouns, random);
    Words words;
    words.common.assign(nouns.begin(), nouns.begin() + kCommonWords);
    words.nouns.assign(nouns.begin() + kCommonWords, nouns.end());
    return words;
}

std::string lower_first(std::string word) {
    word[0] = static_cast<char>(word[0] | 0x20);
    return word;
}

std::string without_umlauts(const std::string& word) {
    std::string plain;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word.compare(at, 2, "ä") == 0)
            plain += "ae", ++at;
        else if (word.compare(at, 2, "ö") == 0)
            plain += "oe", ++at;
        else if (word.compare(at, 2, "ü") == 0)
            plain += "ue", ++at;
        else if (word.compare(at, 2, "ß") == 0)
            plain += "ss", ++at;
        else
            plain += word[at];
    }
    return plain;
}

std::string other_ending(const std::string& word) {
    const auto ends = [&](const char* ending) {
        const std::string end = ending;
        return word.size() > end.size() && word.compare(word.size() - end.size(), end.size(), end) == 0;
    };
    if (ends("ung") || ends("keit") || ends("heit") || ends("schaft")) return word + "en";
    if (ends("er") || ends("e") || ends("el")) return word + "n";
    return word + (ends("s") ? "e" : "es");
}

bool is_ascii(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

std::string slip(const std::string& word, Random& random) {
    std::string typed = word;
    const std::size_t at = 1 + random.below(word.size() - 2);
    switch (random.below(4)) {
        case 0:
            typed.erase(at, 1);
            break;
        case 1:
            typed.insert(at, 1, static_cast<char>('a' + random.below(26)));
            break;
        case 2:
            typed[at] = static_cast<char>('a' + random.below(26));
            break;
        default:
            std::swap(typed[at], typed[at + 1]);
    }
    return typed;
}

class Maker {
public:
    Maker(const std::string& dictionary, std::size_t records)
        : random_(20261122), words_(read_words(dictionary, random_)), records_(records), sorted_(words_.common) {
        sorted_.insert(sorted_.end(), words_.nouns.begin(), words_.nouns.end());
        std::sort(sorted_.begin(), sorted_.end());
    }

    Synthetic make() {
        make_taxonomy();
        weigh_common_words();
        for (std::size_t number = 0; number < records_; ++number) add_record(number);
        // What people type are the words that occur: as often as they occur, and the rare ones of titles.
        for (std::size_t at = 0; at < kTypedCommon; ++at) made_.words.push_back(lower_first(zipf()));
        for (std::size_t at = 0; at < kTypedRare; ++at) {
            made_.words.push_back(made_.exact[at % made_.exact.size()].query);
        }
        return std::move(made_);
    }

private:
    void make_taxonomy() {
        for (std::size_t at = 0; at < 40; ++at) {
            made_.catalogue.topics.push_back({"topic-" + std::to_string(at), {words_.common[at + 300], "", ""}});
            made_.catalogue.kinds.push_back({"kind-" + std::to_string(at), {words_.common[at + 600], "", ""}});
        }
        for (const char* stop : {"der", "die", "das", "und", "in", "mit"}) made_.catalogue.stop_words.push_back(stop);
    }

    // Whole numbers only: every machine makes the same catalogue.
    void weigh_common_words() {
        constexpr std::uint32_t kMostFrequent = 10'000'000;
        std::uint32_t sum = 0;
        for (std::size_t rank = 1; rank <= words_.common.size(); ++rank) {
            sum += kMostFrequent / static_cast<std::uint32_t>(rank);
            weights_.push_back(sum);
        }
    }

    const std::string& zipf() {
        const std::uint32_t at = random_.next() % weights_.back();
        const auto found = std::upper_bound(weights_.begin(), weights_.end(), at);
        return words_.common[static_cast<std::size_t>(found - weights_.begin())];
    }

    std::string own_noun(std::size_t number) const { return words_.nouns[number % words_.nouns.size()]; }

    void add_record(std::size_t number) {
        catalogue::Record record;
        std::string id = std::to_string(number);
        record.id = "record-" + std::string(7 - id.size(), '0') + id;
        const std::size_t fresh = words_.nouns.size();
        const bool compound = number % 2 == 1;
        std::string first = own_noun(number * 2);
        const std::string second = own_noun(number * 2 + 1);
        std::string own = compound ? first + lower_first(second) : first;
        record.title.de = own + " " + zipf();
        std::string text;
        for (std::size_t word = 0; word < kWordsOfText; ++word) {
            if (word > 0) text += ' ';
            // One word after the other: compilers differ in which side of a + they draw first.
            const bool is_compound = random_.below(12) == 0;
            text += zipf();
            if (is_compound) text += lower_first(zipf());
        }
        record.summary.de = text;
        record.kind = made_.catalogue.kinds[random_.below(40)].key;
        record.topics = {made_.catalogue.topics[random_.below(40)].key};
        catalogue::Offer offer;
        offer.provider = zipf();
        offer.provider += " " + zipf();
        record.details = offer;
        if (number * 2 + 1 < fresh) ask(static_cast<std::uint32_t>(number), own, second, compound, record.title.de);
        made_.catalogue.records.push_back(std::move(record));
    }

    // No other word of the catalogue begins like this one, so that nothing but the compound can be meant.
    bool stands_nowhere_else(const std::string& word) const {
        const std::string start = word.substr(0, std::max<std::size_t>(4, word.size() - 3));
        const auto first = std::lower_bound(sorted_.begin(), sorted_.end(), start);
        const auto begins = [&](auto at) { return at != sorted_.end() && at->compare(0, start.size(), start) == 0; };
        return begins(first) && !begins(first + 1);
    }

    static void add(std::vector<Question>& questions, const std::string& query, std::uint32_t record) {
        if (questions.size() < kQuestions) questions.push_back({query, record});
    }

    // Questions for records spread over the whole catalogue, as long as their title word is theirs alone.
    void ask(std::uint32_t number, const std::string& own, const std::string& second, bool compound,
             const std::string& title) {
        if (random_.below(std::max<std::size_t>(1, std::min(records_, words_.nouns.size() / 2) / (3 * kQuestions))) !=
            0)
            return;
        const std::string lower = lower_first(own);
        add(made_.exact, lower, number);
        if (!is_ascii(lower)) add(made_.folded, without_umlauts(lower), number);
        add(made_.inflected, other_ending(lower), number);
        if (compound && stands_nowhere_else(second)) add(made_.part, lower_first(second), number);
        if (is_ascii(lower)) add(made_.one_slip, slip(lower, random_), number);
        add(made_.two_words, title, number);
    }

    Random random_;
    Words words_;
    std::size_t records_;
    std::vector<std::string> sorted_;     // all words
    std::vector<std::uint32_t> weights_;  // of the common words, summed up
    Synthetic made_;
};

}  // namespace

Synthetic make_synthetic(const std::string& dictionary, std::size_t records) {
    return Maker(dictionary, records).make();
}

std::string mutate(const std::string& query, std::uint32_t& seed) {
    Random random(seed);
    std::string changed = query;
    for (std::size_t changes = 1 + random.below(4); changes > 0; --changes) {
        const std::size_t at = changed.empty() ? 0 : random.below(changed.size());
        switch (random.below(7)) {
            case 0:
                changed.insert(at, 1, static_cast<char>(random.next()));
                break;
            case 1:
                if (!changed.empty()) changed.erase(at, 1 + random.below(3));
                break;
            case 2:
                if (!changed.empty()) changed[at] = static_cast<char>(random.next());
                break;
            case 3:
                changed += " " + query;
                break;
            case 4:
                changed.insert(at, 1, ' ');
                break;
            case 5:
                changed.insert(at, "\xE2\x80\xAE\xC3(\"*-~");
                break;
            default:
                if (random.below(200) == 0) changed.assign(10'000, changed.empty() ? 'a' : changed.back());
        }
    }
    seed = random.next();
    return changed;
}

}  // namespace bench
