// Sentences that mean danger: "mein Mann schlägt mich", "дитина не дихає". The data says which signs there are, as
// words and classes of words in many languages; what one of them fits gets its help lines before everything else.
//
// A sign is a line such as "<partner> <hurts> <me> !vor": all its words, in this order and near each other, and none of
// those after "!". "~" before it lifts the order. "gift*" is any word with this beginning, "*gift" any with this end,
// "mehr$" this word as the last one, "<name>" any word of the class that an entry of the type "danger_words" lists.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.h"
#include "search/dictionary.h"

namespace search {

inline constexpr std::string_view kDangerType = "danger";
inline constexpr std::string_view kDangerWordsType = "danger_words";

struct DangerMatch {
    std::uint32_t entry = 0;        // position in Catalogue::lexicon
    std::uint32_t query_words = 0;  // one bit for each word of the query that the sign used
    std::uint32_t items = 0;        // how many words the sign asked for: the more, the surer
};

class Danger {
public:
    explicit Danger(const catalogue::Catalogue& catalogue);

    // One match for each entry that a sign of fits, the surest first. `words` are folded; a word in `unknown` (one bit
    // each) that nobody else knows may have one slip of the finger.
    std::vector<DangerMatch> find(const std::vector<std::string>& words, std::uint32_t unknown) const;

    // A word of the signs, in just this form.
    bool knows(std::string_view folded) const;

private:
    using Class = std::uint16_t;
    struct Sign {
        std::uint32_t entry = 0;
        bool any_order = false;
        std::vector<Class> items;
        std::vector<Class> without;
        bool to_the_end = false;  // its last item is the last word of the query
    };
    struct Form {
        std::string letters;
        Class of = 0;
    };
    struct Classes;  // of one query, by word

    void add_sign(std::uint32_t entry, std::string_view line);
    Class class_of(std::string_view item);
    void add_form(std::string_view form, Class of);
    void classes_of(const std::string& word, bool may_slip, std::vector<Class>& classes) const;
    static std::uint32_t fit(const Sign& sign, const Classes& classes);

    std::vector<std::string> names_;  // "<partner>" of each named class, else the word itself; only while it is built
    std::vector<Form> exact_;         // sorted by letters
    std::vector<Form> beginnings_;
    std::vector<Form> ends_;
    Dictionary words_;  // of exact_, for slips
    std::vector<Sign> signs_;
};

}  // namespace search
