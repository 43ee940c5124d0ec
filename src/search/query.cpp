#include "search/query.h"

#include <algorithm>
#include <array>

#include "search/age.h"
#include "search/content.h"
#include "search/folding.h"

namespace search {
namespace {

constexpr int kExact = 100;
constexpr int kJoined = 95;
constexpr int kInflected = 82;
constexpr int kPrefix = 80;
constexpr int kRoot = 66;
constexpr int kCompoundStart = 62;
constexpr int kCompoundInLexicon = 36;  // "kind" is not yet "kinderwagen"
constexpr int kCompleteInLexicon = 50;
constexpr int kWholePart = 70;
constexpr int kCompoundPart = 60;
constexpr int kPartStart = 42;
constexpr int kEqualWord = 84;
constexpr int kLexiconPart = 62;  // half of a compound that the lexicon knows in two words
constexpr int kOneSlip = 55;
constexpr int kTwoSlips = 32;
constexpr int kKnown = 60;  // from here on a word counts as typed well

constexpr std::size_t kShortestForOneSlip = 4;
constexpr std::size_t kShortestForTwoSlips = 8;
constexpr std::size_t kShortestForOpenSlip = 6;
constexpr std::size_t kShortestPart = 4;
constexpr std::size_t kShortestLeftPart = 3;
constexpr std::size_t kLongestWord = 64;  // bytes; what is longer was not typed by a person
constexpr int kMostCorrected = 6;         // words of one query in which slips are looked for
constexpr std::size_t kShortestOpenInLexicon = 3;
constexpr std::size_t kShortestWeakWord = 5;  // shorter stop words are not looked up in texts at all
constexpr std::size_t kLongestEnding = 3;     // letters that an inflected word may have behind its stem
constexpr float kQualityOfLexicon = 100.0f;

// Beginnings of verbs that German puts at the end of the sentence.
constexpr std::array<std::string_view, 10> kParticles = {"an", "ab", "auf", "aus", "ein",
                                                         "um", "zu", "vor", "mit", "durch"};

constexpr int kSameBeginning = 50;
constexpr int kLettersOfEnding = 3;
constexpr std::size_t kShortestBeginning = 4;

void drop_last_letter(std::string& word) {
    while (!word.empty() && (static_cast<unsigned char>(word.back()) & 0xC0u) == 0x80u) word.pop_back();
    if (!word.empty()) word.pop_back();
}

// A typed word and what is left of it without endings.
struct Forms {
    std::string word;
    std::string stem;
    std::string root;
};

struct Candidate {
    std::uint32_t word = 0;
    int quality = 0;
    MatchKind kind = MatchKind::exact;
};

// Looks one typed word up in one dictionary.
class WordLookup {
public:
    // `compound_start` is what the first part of a compound counts, `complete` at most a longer word when there is one
    // as typed, `shortest_open` from how many letters a beginning does.
    WordLookup(const Dictionary& words, int compound_start, int complete, std::size_t shortest_open)
        : words_(words), compound_start_(compound_start), complete_(complete), shortest_open_(shortest_open) {}

    // As typed, inflected, as the beginning of a compound and, while it is being typed, as any beginning.
    void well_typed(const Forms& forms, bool open, std::vector<Candidate>& found) const {
        const std::string& word = forms.word;
        const std::uint32_t exact = words_.find(word);
        if (exact != Dictionary::kNone) found.push_back({exact, kExact, MatchKind::exact});
        if (is_number(word) && word.size() < 3) return;
        // A word that is there as typed need not be going on.
        if (open && word.size() >= shortest_open_) {
            add_beginnings(word, exact == Dictionary::kNone ? kPrefix : std::min(kPrefix, complete_), found);
        }
        if (is_number(word)) return;
        if (forms.stem.size() >= kShortestPart) add_stems(forms.stem, kInflected, compound_start_, found);
        if (forms.root.size() >= kShortestPart && forms.root != forms.stem) add_stems(forms.root, kRoot, 0, found);
    }

    void slips(const std::string& word, int most_edits, bool open, std::vector<Candidate>& found) const {
        const bool open_end = open && word.size() >= kShortestForOpenSlip;
        for (const SimilarWord& similar : words_.similar(word, most_edits, open_end)) {
            const bool short_word = word.size() <= kShortestForOneSlip;
            if (short_word && words_.word(similar.word).front() != word.front()) continue;
            found.push_back({similar.word, similar.edits < 2 ? kOneSlip : kTwoSlips, MatchKind::slip});
        }
    }

    // Words that begin alike: what is left for languages whose endings nobody here takes off.
    void same_beginning(const std::string& word, std::vector<Candidate>& found) const {
        std::string start = word;
        for (int letters = 0; letters < kLettersOfEnding; ++letters) {
            drop_last_letter(start);
            if (length_of(start) < kShortestBeginning) return;
            const WordRange range = words_.with_prefix(start);
            for (std::uint32_t at = range.first; at < range.last; ++at) {
                const bool near = words_.word(at).size() <= word.size() + start.size() / 2;
                if (near) found.push_back({at, kSameBeginning, MatchKind::slip});
            }
            if (!found.empty()) return;
        }
    }

    bool knows(const Forms& forms) const {
        if (words_.find(forms.word) != Dictionary::kNone) return true;
        if (forms.stem.size() < kShortestPart) return false;
        const WordRange range = words_.with_prefix(forms.stem);
        return !range.empty() && words_.word(range.first).size() <= forms.stem.size() + kLongestEnding;
    }

private:
    void add_beginnings(const std::string& word, int quality, std::vector<Candidate>& found) const {
        const WordRange range = words_.with_prefix(word);
        for (std::uint32_t at = range.first; at < range.last; ++at) {
            const auto missing = static_cast<int>(words_.word(at).size() - word.size());
            if (missing > 0) found.push_back({at, quality - std::min(missing, 20), MatchKind::prefix});
        }
    }

    void add_stems(const std::string& stem, int inflected, int compound, std::vector<Candidate>& found) const {
        const WordRange range = words_.with_prefix(stem);
        for (std::uint32_t at = range.first; at < range.last; ++at) {
            if (words_.word(at).size() <= stem.size() + kLongestEnding)
                found.push_back({at, inflected, MatchKind::inflected});
            else if (compound > 0)
                found.push_back({at, compound, MatchKind::compound});
        }
    }

    const Dictionary& words_;
    int compound_start_;
    int complete_;
    std::size_t shortest_open_;
};

class Reader {
public:
    Reader(const Content& content, std::uint16_t home)
        : content_(content),
          home_(home),
          text_(content.text.words, kCompoundStart, kPrefix, 1),
          lexicon_(content.phrases.words(), kCompoundInLexicon, kCompleteInLexicon, kShortestOpenInLexicon) {}

    Query read(std::string_view text) {
        add_words(text);
        join_numbers();
        note_places();
        note_age();
        for (std::size_t at = 0; at < query_.words.size(); ++at) look_up(at);
        for (std::size_t at = 0; at + 1 < query_.words.size(); ++at) look_up_joined(at);
        look_up_separated();
        look_for_danger();
        correct_slips();
        for (QueryWord& word : query_.words) keep_best(word.matches);
        return std::move(query_);
    }

private:
    void add_words(std::string_view text) {
        for (Token& token : tokenize(text, kMostWords)) {
            QueryWord word;
            word.word = std::move(token.word);
            if (word.word.size() > kLongestWord) word.word.resize(kLongestWord);
            word.begin = token.begin;
            word.end = token.end;
            word.stop = content_.is_stop_word(word.word);
            query_.words.push_back(std::move(word));
        }
        if (!query_.words.empty()) query_.words.back().open = query_.words.back().end == text.size();
    }

    // "116 117", "u 3", "u drei" are one word when a dictionary has it so.
    void join_numbers() {
        for (std::size_t at = 0; at + 1 < query_.words.size(); ++at) {
            QueryWord& word = query_.words[at];
            const QueryWord& next = query_.words[at + 1];
            const bool code = word.word.size() == 1 || is_number(word.word);
            if (!code || !(is_number(next.word) || is_number(next.word.substr(0, 1)))) continue;
            const std::string joined = word.word + next.word;
            if (!knows(joined)) continue;
            word.word = joined;
            word.end = next.end;
            word.stop = false;
            word.open = next.open;
            query_.words.erase(query_.words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        }
    }

    void note_places() {
        std::vector<std::string> words;
        for (const QueryWord& word : query_.words) words.push_back(word.word);
        query_.mentions = content_.places.find(words, home_);
        for (const PlaceMention& mention : query_.mentions) {
            for (std::size_t at = 0; at < mention.words; ++at) query_.words[mention.first_word + at].place = true;
        }
    }

    // A number and what it counts say how old the child is; neither need stand in the record.
    void note_age() {
        for (std::size_t at = 0; at < query_.words.size(); ++at) {
            const bool has_next = at + 1 < query_.words.size();
            const std::optional<int> months =
                age_in_months(query_.words[at].word, has_next ? query_.words[at + 1].word : std::string());
            if (!months) continue;
            query_.child_months = *months;
            query_.words[at].stop = true;
            if (has_next && is_unit_of_age(query_.words[at + 1].word)) query_.words[at + 1].stop = true;
            return;
        }
    }

    void look_up(std::size_t at) {
        QueryWord& word = query_.words[at];
        const Forms forms = forms_of(word.word);
        word.common = forms.root;
        std::vector<Candidate> found;
        if (!word.stop || word.word.size() >= kShortestWeakWord) {
            text_.well_typed(forms, word.open && !word.stop, found);
            if (!word.stop) add_parts(forms, found);
            add_to_text(at, found);
        }
        found.clear();
        lexicon_.well_typed(forms, word.open && !word.stop, found);
        if (found.empty()) add_lexicon_parts(word.word, found);
        add_equals(at, found);
        add_to_lexicon(at, 1, found);
    }

    // "Papa" stands for "Vater" in every phrase, in texts only when nobody wrote it there.
    void add_equals(std::size_t at, std::vector<Candidate>& found) {
        const bool in_text = !query_.words[at].matches.empty();
        std::vector<Candidate> elsewhere;
        content_.phrases.each_equal(query_.words[at].word, [&](const std::string& equal) {
            const std::uint32_t in_lexicon = content_.phrases.words().find(equal);
            if (in_lexicon != Dictionary::kNone) found.push_back({in_lexicon, kEqualWord, MatchKind::joined});
            const std::uint32_t text = in_text ? Dictionary::kNone : content_.text.words.find(equal);
            if (text != Dictionary::kNone) elsewhere.push_back({text, kEqualWord, MatchKind::joined});
        });
        add_to_text(at, elsewhere);
    }

    // "kitaanmeldung" means what the lexicon says about "kita" and "anmeldung".
    void add_lexicon_parts(const std::string& word, std::vector<Candidate>& found) const {
        if (word.size() < 2 * kShortestPart || is_number(word)) return;
        for (std::size_t offset = kShortestLeftPart; offset + kShortestPart <= word.size(); ++offset) {
            const Forms right = forms_of(word.substr(offset));
            if (!lexicon_.knows(right)) continue;
            for (const std::string_view link : {"", "s", "n", "en", "es"}) {
                if (offset < link.size() + kShortestLeftPart) continue;
                if (word.compare(offset - link.size(), link.size(), link) != 0) continue;
                const std::uint32_t left = content_.phrases.words().find(word.substr(0, offset - link.size()));
                if (left == Dictionary::kNone) continue;
                found.push_back({left, kLexiconPart, MatchKind::part});
                std::vector<Candidate> rest;
                lexicon_.well_typed(right, false, rest);
                for (Candidate& candidate : rest) {
                    candidate.quality = candidate.quality * kLexiconPart / kExact;
                    found.push_back(candidate);
                }
            }
        }
    }

    // The word as a later part of compounds: "flohmarkt" in "Kinderflohmarkt".
    void add_parts(const Forms& forms, std::vector<Candidate>& found) const {
        const std::string& word = forms.word;
        if (word.size() < kShortestPart || is_number(word)) return;
        const std::string& stem = forms.stem.size() < kShortestPart ? word : forms.stem;
        const Joints& joints = content_.text.joints;
        const WordRange range = joints.with_prefix(content_.text.words, stem);
        for (std::uint32_t at = range.first; at < range.last; ++at) {
            const std::uint32_t whole = joints.word_of(at);
            const std::size_t tail = content_.text.words.word(whole).size() - joints.offset_of(at);
            int quality = tail <= stem.size() + kLongestEnding ? kCompoundPart : kPartStart;
            if (content_.text.words.word(whole).substr(joints.offset_of(at)) == word) quality = kWholePart;
            found.push_back({whole, quality, MatchKind::part});
        }
    }

    void look_up_joined(std::size_t at) {
        const QueryWord& left = query_.words[at];
        const QueryWord& right = query_.words[at + 1];
        if (left.place || right.place || is_number(left.word) || is_number(right.word)) return;
        const std::string joined = left.word + right.word;
        if (joined.size() < 5 || left.word.size() < 2 || right.word.size() < 2) return;
        const Forms forms = forms_of(joined);
        std::vector<Candidate> found;
        text_.well_typed(forms, right.open, found);
        if (found.empty() && joined.size() > kShortestForTwoSlips) text_.slips(joined, 1, right.open, found);
        for (Candidate& candidate : found) {
            candidate.quality = candidate.quality * kJoined / kExact;
            candidate.kind = MatchKind::joined;
        }
        if (!left.stop || !right.stop) {
            add_to_text(at, found);
            add_to_text(at + 1, found);
        }
        found.clear();
        lexicon_.well_typed(forms, right.open, found);
        for (Candidate& candidate : found) candidate.quality = candidate.quality * kJoined / kExact;
        add_to_lexicon(at, 2, found);
    }

    // "wo meldet man ein Baby an": the verb's beginning stands at the end of the sentence.
    void look_up_separated() {
        if (query_.words.size() < 2 || query_.words.size() > kMostWords) return;
        const std::string& particle = query_.words.back().word;
        if (std::find(kParticles.begin(), kParticles.end(), particle) == kParticles.end()) return;
        for (std::size_t at = 0; at + 1 < query_.words.size(); ++at) {
            const QueryWord& verb = query_.words[at];
            if (verb.word.size() < kShortestPart || verb.place || is_number(verb.word)) continue;
            const Forms forms = forms_of(particle + verb.word);
            std::vector<Candidate> found;
            text_.well_typed(forms, false, found);
            if (!found.empty()) {
                query_.words[at].stop = false;
                add_to_text(at, found);
            }
            found.clear();
            lexicon_.well_typed(forms, false, found);
            add_to_lexicon(at, 1, found);
        }
    }

    void look_for_danger() {
        std::vector<std::string> words;
        std::uint32_t unknown = 0;
        for (std::size_t at = 0; at < query_.words.size(); ++at) {
            words.push_back(query_.words[at].word);
            if (!query_.words[at].stop && !is_well_typed(at)) unknown |= 1u << at;
        }
        query_.dangers = content_.danger.find(words, unknown);
    }

    // Words that nobody wrote so: first one slip, then taken apart, then two slips.
    void correct_slips() {
        int corrected = 0;
        for (std::size_t at = 0; at < query_.words.size(); ++at) {
            QueryWord& word = query_.words[at];
            if (word.stop || word.place || is_well_typed(at) || content_.danger.knows(word.word)) continue;
            const std::size_t letters = length_of(word.word);
            if (letters < kShortestForOneSlip || is_number(word.word)) continue;
            if (++corrected > kMostCorrected) return;
            if (add_slips(at, 1) || split(at)) continue;
            if (letters >= kShortestForTwoSlips && add_slips(at, 2)) continue;
            std::vector<Candidate> alike;
            lexicon_.same_beginning(word.word, alike);
            add_to_lexicon(at, 1, alike);
        }
    }

    bool is_well_typed(std::size_t at) const {
        for (const TextMatch& match : query_.words[at].matches) {
            if (match.quality >= kKnown) return true;
        }
        for (const WordMatch& match : query_.phrase_words) {
            const bool covers = match.query_word <= at && at < match.query_word + std::size_t{match.covers};
            if (covers && match.quality * kQualityOfLexicon >= static_cast<float>(kKnown)) return true;
        }
        return false;
    }

    bool add_slips(std::size_t at, int most_edits) {
        QueryWord& word = query_.words[at];
        std::vector<Candidate> found;
        text_.slips(word.word, most_edits, word.open, found);
        std::vector<Candidate> in_lexicon;
        lexicon_.slips(word.word, most_edits, word.open, in_lexicon);
        if (found.empty() && in_lexicon.empty()) return false;
        word.meant = found.empty() ? std::string(content_.phrases.words().word(in_lexicon.front().word))
                                   : std::string(content_.text.words.word(most_frequent(found)));
        add_to_text(at, found);
        add_to_lexicon(at, 1, in_lexicon);
        return true;
    }

    // Of several words that may have been meant, the one that most records use.
    std::uint32_t most_frequent(const std::vector<Candidate>& found) const {
        std::uint32_t best = found.front().word;
        for (const Candidate& candidate : found) {
            if (bytes_of(candidate.word) > bytes_of(best)) best = candidate.word;
        }
        return best;
    }

    std::size_t bytes_of(std::uint32_t word) const { return content_.text.postings.bytes_between(word, word + 1); }

    // Two known words in one: both stand at the same place of the query.
    bool split(std::size_t at) {
        const std::string whole = query_.words[at].word;
        if (whole.size() < 2 * kShortestPart || query_.words.size() >= kMostWords) return false;
        for (std::size_t offset = whole.size() - kShortestPart; offset >= kShortestPart; --offset) {
            const std::string right = whole.substr(offset);
            std::string left = whole.substr(0, offset);
            if (!knows(right)) continue;
            if (!knows(left)) continue;
            QueryWord second = query_.words[at];
            second.word = right;
            query_.words[at].word = left;
            query_.words[at].open = false;
            query_.words.insert(query_.words.begin() + static_cast<std::ptrdiff_t>(at) + 1, second);
            for (WordMatch& match : query_.phrase_words) {
                if (match.query_word > at) ++match.query_word;
            }
            for (PlaceMention& mention : query_.mentions) {
                if (mention.first_word > at) ++mention.first_word;
            }
            look_up(at);
            look_up(at + 1);
            return true;
        }
        return false;
    }

    Forms forms_of(const std::string& word) const {
        Forms forms{word, content_.stemmer.stem(word), {}};
        forms.root = content_.stemmer.root_of_stem(forms.stem);
        return forms;
    }

    bool knows(const std::string& word) const {
        const Forms forms = forms_of(word);
        return text_.knows(forms) || lexicon_.knows(forms);
    }

    void add_to_text(std::size_t at, const std::vector<Candidate>& found) {
        for (const Candidate& candidate : found) {
            if (candidate.kind == MatchKind::joined || candidate.kind == MatchKind::slip)
                query_.words[at].common.clear();
            query_.words[at].matches.push_back(
                {candidate.word, static_cast<std::uint8_t>(candidate.quality), candidate.kind});
        }
    }

    void add_to_lexicon(std::size_t at, std::uint8_t covers, const std::vector<Candidate>& found) {
        for (const Candidate& candidate : found) {
            query_.phrase_words.push_back({candidate.word, static_cast<std::uint8_t>(at), covers,
                                           static_cast<float>(candidate.quality) / kQualityOfLexicon});
        }
    }

    static void keep_best(std::vector<TextMatch>& matches) {
        std::sort(matches.begin(), matches.end(), [](const TextMatch& left, const TextMatch& right) {
            return left.word != right.word ? left.word < right.word : left.quality > right.quality;
        });
        matches.erase(
            std::unique(matches.begin(), matches.end(),
                        [](const TextMatch& left, const TextMatch& right) { return left.word == right.word; }),
            matches.end());
    }

    const Content& content_;
    std::uint16_t home_;
    WordLookup text_;
    WordLookup lexicon_;
    Query query_;
};

}  // namespace

Query read_query(const Content& content, std::string_view text, std::uint16_t home) {
    return Reader(content, home).read(text);
}

}  // namespace search
