// The words of the interface, and those of the data in other languages. Keys stand in the code, sentences in
// data/texts/<language>/*.json; the build packs each language into one file of "key<TAB>sentence" lines, so that the
// page needs no JSON reader in C++. `wegweiser texts` adds what data/translations says for the texts of the records.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace text {

using Arguments = std::vector<base::Argument>;

// Words out of the directory's data: in the language of the reader where there are any, otherwise in German.
struct Localized {
    std::string text;
    std::string language;       // BCP 47 when it differs from the language of the messages, else empty
    bool usual_german = false;  // where the reader asked for Einfache Sprache
};

// The key under which a packed language keeps its words for a German text of the data: "=" and ten hexadecimal digits
// of the text's FNV-1a hash. A German text that has changed since has another key, so that nobody reads last year's
// amount in a translation that is older than the catalogue.
std::string data_key(std::string_view german);

// One language, packed. Keeps the file and looks keys up by binary search.
class Catalogue {
public:
    Catalogue() = default;
    // `lines` as written by scripts/pack_texts.py and `wegweiser texts`. Lines without a tab are left out.
    Catalogue(std::string language, std::string lines);

    const std::string& language() const { return language_; }
    bool empty() const { return entries_.empty(); }
    // An empty view when the key is missing; sentences are never empty.
    std::string_view find(std::string_view key) const;
    // What this language says for a German text of the data; an empty view when it is not translated. `easy` and
    // `english` are what the data themselves hold beside it (catalogue::LocalText) and may be empty: Einfache Sprache
    // counts, the short English words only where there is no whole translation.
    std::string_view translate(std::string_view german, std::string_view easy = {},
                               std::string_view english = {}) const;
    std::vector<std::string_view> keys() const;

private:
    // Offsets instead of views: a copy of this object owns other bytes.
    struct Entry {
        std::uint32_t key_begin = 0;
        std::uint32_t key_size = 0;
        std::uint32_t sentence_size = 0;
    };
    std::string_view key_of(const Entry& entry) const;

    std::string language_;
    std::string lines_;
    std::vector<Entry> entries_;
};

// What views ask. A sentence missing in the chosen language is said in German and marked as such; one missing in German
// too shows its key in brackets, so that a tester sees it and nobody reads an empty button.
class Messages {
public:
    explicit Messages(Catalogue german);

    // Chooses another language; an empty catalogue goes back to German.
    void choose(Catalogue language);
    // BCP 47: "de", "de-x-einfach", "en".
    const std::string& language() const;
    bool has(std::string_view key) const;

    std::string say(std::string_view key, const Arguments& arguments = {}) const;
    // Takes "<key>.<plural form>", or "<key>.other" where the language has no sentence for that form, and fills
    // {count}.
    std::string say_count(std::string_view key, std::int64_t count, const Arguments& arguments = {}) const;
    // The same in the chosen language, else in German. Einfache Sprache is German: there German words need no language.
    Localized translate(std::string_view german, std::string_view easy = {}, std::string_view english = {}) const;
    // Always German, for words that are not shown but looked up.
    std::string german(std::string_view key) const { return std::string(german_.find(key)); }
    std::string say(const base::Error& error) const { return say(error.text_key, error.arguments); }
    // The chosen language; empty while German is.
    const Catalogue& chosen() const { return chosen_; }

private:
    Catalogue german_;
    Catalogue chosen_;
};

// Replaces {name} by the argument of that name; unknown names stay as they are.
std::string fill(std::string_view sentence, const Arguments& arguments);

// The words of the page as compiled into native programs; the page itself fetches the same lines from its site. An
// empty view for a language that is not there. Defined only where they are compiled in, as are the next two.
std::string_view embedded_texts(std::string_view language);
std::vector<std::string_view> embedded_languages();
// German with the sentences of the command-line tool.
std::string_view embedded_german();

}  // namespace text
