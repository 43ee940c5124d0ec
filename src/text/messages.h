// The words of the interface. Keys stand in the code, sentences in data/texts/<language>/*.json; the build packs each
// language into one file of sorted "key<TAB>sentence" lines, so that the page needs no JSON reader in C++.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace text {

using Arguments = std::vector<base::Argument>;

// One language, packed. Keeps the file and looks keys up by binary search.
class Catalogue {
public:
    Catalogue() = default;
    // `lines` as written by scripts/pack_texts.py. Lines without a tab are left out.
    Catalogue(std::string language, std::string lines);

    const std::string& language() const { return language_; }
    bool empty() const { return entries_.empty(); }
    // An empty view when the key is missing; sentences are never empty.
    std::string_view find(std::string_view key) const;
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
    // Takes "<key>.one" or "<key>.other" and fills {count}.
    std::string say_count(std::string_view key, std::int64_t count, const Arguments& arguments = {}) const;
    // Always German, for words that are not shown but looked up.
    std::string german(std::string_view key) const { return std::string(german_.find(key)); }
    std::string say(const base::Error& error) const { return say(error.text_key, error.arguments); }

private:
    Catalogue german_;
    Catalogue chosen_;
};

// Replaces {name} by the argument of that name; unknown names stay as they are.
std::string fill(std::string_view sentence, const Arguments& arguments);

// German as compiled into native programs; the web fetches texts/de instead. Defined only where it is compiled in.
std::string_view embedded_german();

}  // namespace text
