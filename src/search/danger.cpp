#include "search/danger.h"

#include <algorithm>

#include "base/sort.h"
#include "search/folding.h"

namespace search {
namespace {

constexpr std::size_t kMostBetween = 5;   // words between two of a sign
constexpr std::size_t kShortestSlip = 6;  // letters of a word that may be mistyped
constexpr std::size_t kMostWords = 32;    // one bit each

std::string_view next_item(std::string_view& line) {
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    const std::string_view item = line.substr(0, line.find(' '));
    line.remove_prefix(item.size());
    return item;
}

}  // namespace

struct Danger::Classes {
    std::vector<std::vector<Class>> of_word;

    bool has(std::size_t word, Class wanted) const {
        return std::find(of_word[word].begin(), of_word[word].end(), wanted) != of_word[word].end();
    }
    bool anywhere(Class wanted) const {
        for (std::size_t word = 0; word < of_word.size(); ++word) {
            if (has(word, wanted)) return true;
        }
        return false;
    }
};

Danger::Danger(const catalogue::Catalogue& catalogue) {
    for (const catalogue::LexiconEntry& entry : catalogue.lexicon) {
        if (entry.type != kDangerWordsType) continue;
        const Class of = class_of(entry.term);
        for (const std::string& form : entry.variants) add_form(form, of);
    }
    for (std::uint32_t entry = 0; entry < catalogue.lexicon.size(); ++entry) {
        if (catalogue.lexicon[entry].type != kDangerType) continue;
        for (const std::string& line : catalogue.lexicon[entry].variants) add_sign(entry, line);
    }
    names_ = {};
    base::sort(exact_, [](const Form& left, const Form& right) { return left.letters < right.letters; });
    std::vector<std::string> words;
    for (const Form& form : exact_) {
        if (words.empty() || words.back() != form.letters) words.push_back(form.letters);
    }
    words_ = Dictionary(words);
}

void Danger::add_sign(std::uint32_t entry, std::string_view line) {
    Sign sign;
    sign.entry = entry;
    for (std::string_view item = next_item(line); !item.empty(); item = next_item(line)) {
        if (item.back() == '$') {
            sign.to_the_end = true;
            item.remove_suffix(1);
        }
        if (item == "~")
            sign.any_order = true;
        else if (item.front() == '!')
            sign.without.push_back(class_of(item.substr(1)));
        else
            sign.items.push_back(class_of(item));
    }
    if (!sign.items.empty()) signs_.push_back(std::move(sign));
}

// The number of a named class, or of a word that stands for itself.
Danger::Class Danger::class_of(std::string_view item) {
    const auto known = std::find(names_.begin(), names_.end(), item);
    if (known != names_.end()) return static_cast<Class>(known - names_.begin());
    names_.emplace_back(item);
    const auto of = static_cast<Class>(names_.size() - 1);
    if (item.front() != '<') add_form(item, of);
    return of;
}

void Danger::add_form(std::string_view form, Class of) {
    const bool beginning = !form.empty() && form.back() == '*';
    const bool end = !form.empty() && form.front() == '*';
    std::string letters = fold(form);
    if (letters.empty() || letters.find(' ') != std::string::npos) return;
    (beginning ? beginnings_ : end ? ends_ : exact_).push_back({std::move(letters), of});
}

void Danger::classes_of(const std::string& word, bool may_slip, std::vector<Class>& classes) const {
    const auto below = [](const Form& form, std::string_view letters) { return form.letters < letters; };
    const auto add_exact = [&](std::string_view letters) {
        for (auto at = std::lower_bound(exact_.begin(), exact_.end(), letters, below);
             at != exact_.end() && at->letters == letters; ++at) {
            classes.push_back(at->of);
        }
    };
    add_exact(word);
    for (const Form& form : beginnings_) {
        if (word.compare(0, form.letters.size(), form.letters) == 0) classes.push_back(form.of);
    }
    for (const Form& form : ends_) {
        if (word.size() < form.letters.size()) continue;
        if (word.compare(word.size() - form.letters.size(), form.letters.size(), form.letters) == 0) {
            classes.push_back(form.of);
        }
    }
    if (!classes.empty() || !may_slip || length_of(word) < kShortestSlip) return;
    const int edits = word.size() == length_of(word) ? 1 : 2;  // bytes: Cyrillic and Arabic letters take two
    for (const SimilarWord& similar : words_.similar(word, edits, false)) add_exact(words_.word(similar.word));
}

std::vector<DangerMatch> Danger::find(const std::vector<std::string>& words, std::uint32_t unknown) const {
    Classes classes;
    bool any = false;
    for (std::size_t word = 0; word < std::min(words.size(), kMostWords); ++word) {
        classes.of_word.emplace_back();
        classes_of(words[word], (unknown >> word & 1u) != 0, classes.of_word.back());
        any = any || !classes.of_word.back().empty();
    }
    std::vector<DangerMatch> found;
    if (!any) return found;
    for (const Sign& sign : signs_) {
        const std::uint32_t used = fit(sign, classes);
        if (used == 0) continue;
        const auto known = std::find_if(found.begin(), found.end(),
                                        [&](const DangerMatch& match) { return match.entry == sign.entry; });
        DangerMatch& match = known == found.end() ? found.emplace_back() : *known;
        match.entry = sign.entry;
        match.query_words |= used;
        match.items = std::max(match.items, static_cast<std::uint32_t>(sign.items.size()));
    }
    base::sort(found, [](const DangerMatch& left, const DangerMatch& right) { return left.items > right.items; });
    return found;
}

// The words that the sign uses, one bit each; 0 when it does not fit.
std::uint32_t Danger::fit(const Sign& sign, const Classes& classes) {
    for (const Class item : sign.items) {
        if (!classes.anywhere(item)) return 0;
    }
    for (const Class item : sign.without) {
        if (classes.anywhere(item)) return 0;
    }
    const std::size_t count = classes.of_word.size();
    for (std::size_t first = 0; first < count; ++first) {
        // From here on: each item at the next place where it fits; without order anywhere in reach.
        const std::size_t reach = sign.items.size() + kMostBetween;
        std::uint32_t used = 0;
        std::size_t at = first;
        std::size_t items = 0;
        for (; items < sign.items.size(); ++items) {
            std::size_t word = sign.any_order ? first : at;
            const std::size_t last = std::min(count, sign.any_order ? first + reach : at + kMostBetween + 1);
            while (word < last && ((used >> word & 1u) != 0 || !classes.has(word, sign.items[items]))) ++word;
            if (word >= last || (items == 0 && !sign.any_order && word != first)) break;
            used |= 1u << word;
            at = word + 1;
        }
        if (items == sign.items.size() && (!sign.to_the_end || at == count)) return used;
    }
    return 0;
}

bool Danger::knows(std::string_view folded) const {
    return words_.find(folded) != Dictionary::kNone;
}

}  // namespace search
