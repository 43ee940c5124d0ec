#include "text/messages.h"

#include <algorithm>

#include "base/sort.h"
#include "text/plural.h"

namespace text {
namespace {

// In every language but German: how a sentence that is not translated yet is marked, "{sentence} [German]".
constexpr std::string_view kFallbackKey = "text.in_german";
constexpr std::uint64_t kDataKeyBits = 40;

// Whether German words are at home among the words of that language: "de", "de-x-einfach".
bool is_german(std::string_view language) {
    return language.substr(0, 2) == "de" && (language.size() == 2 || language[2] == '-');
}

}  // namespace

std::string data_key(std::string_view german) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char letter : german) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL;
    // Folded, because the lower bits of this hash alone are mixed less well.
    hash = (hash ^ (hash >> kDataKeyBits)) & ((std::uint64_t{1} << kDataKeyBits) - 1);
    std::string key = "=";
    for (int shift = static_cast<int>(kDataKeyBits) - 4; shift >= 0; shift -= 4) {
        key += "0123456789abcdef"[hash >> shift & 0xF];
    }
    return key;
}

Catalogue::Catalogue(std::string language, std::string lines)
    : language_(std::move(language)), lines_(std::move(lines)) {
    std::size_t begin = 0;
    while (begin < lines_.size()) {
        std::size_t end = lines_.find('\n', begin);
        if (end == std::string::npos) end = lines_.size();
        const std::size_t tab = lines_.find('\t', begin);
        if (tab != std::string::npos && tab > begin && tab + 1 < end) {
            entries_.push_back(Entry{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(tab - begin),
                                     static_cast<std::uint32_t>(end - tab - 1)});
        }
        begin = end + 1;
    }
    base::sort(entries_, [this](const Entry& left, const Entry& right) { return key_of(left) < key_of(right); });
}

std::string_view Catalogue::key_of(const Entry& entry) const {
    return std::string_view(lines_).substr(entry.key_begin, entry.key_size);
}

std::string_view Catalogue::find(std::string_view key) const {
    const auto found =
        std::lower_bound(entries_.begin(), entries_.end(), key,
                         [this](const Entry& entry, std::string_view wanted) { return key_of(entry) < wanted; });
    if (found == entries_.end() || key_of(*found) != key) return {};
    return std::string_view(lines_).substr(found->key_begin + found->key_size + 1, found->sentence_size);
}

std::string_view Catalogue::translate(std::string_view german, std::string_view easy, std::string_view english) const {
    if (language_ == "de-x-einfach" && !easy.empty()) return easy;
    const std::string_view words = find(data_key(german));
    return words.empty() && language_ == "en" ? english : words;
}

std::vector<std::string_view> Catalogue::keys() const {
    std::vector<std::string_view> all;
    all.reserve(entries_.size());
    for (const Entry& entry : entries_) all.push_back(key_of(entry));
    return all;
}

Messages::Messages(Catalogue german) : german_(std::move(german)) {}

void Messages::choose(Catalogue language) {
    chosen_ = std::move(language);
}

const std::string& Messages::language() const {
    return chosen_.empty() ? german_.language() : chosen_.language();
}

bool Messages::has(std::string_view key) const {
    return !chosen_.find(key).empty() || !german_.find(key).empty();
}

std::string Messages::say(std::string_view key, const Arguments& arguments) const {
    if (const std::string_view sentence = chosen_.find(key); !sentence.empty()) return fill(sentence, arguments);
    const std::string_view german = german_.find(key);
    if (german.empty()) return "[" + std::string(key) + "]";
    if (chosen_.empty()) return fill(german, arguments);
    if (is_german(chosen_.language())) return fill(german, arguments);
    const std::string_view mark = chosen_.find(kFallbackKey);
    return fill(mark.empty() ? "{sentence}" : mark, {{"sentence", fill(german, arguments)}});
}

std::string Messages::say_count(std::string_view key, std::int64_t count, const Arguments& arguments) const {
    Arguments all = arguments;
    all.push_back({"count", std::to_string(count)});
    const std::string stem = std::string(key) + ".";
    const bool translated = !chosen_.find(stem + "other").empty();
    std::string form = stem + std::string(plural_form(translated ? chosen_.language() : german_.language(), count));
    if (translated && chosen_.find(form).empty()) form = stem + "other";
    return say(form, all);
}

Localized Messages::translate(std::string_view german, std::string_view easy, std::string_view english) const {
    if (chosen_.empty() || german.empty()) return {std::string(german), {}};
    const std::string_view words = chosen_.translate(german, easy, english);
    if (!words.empty()) return {std::string(words), {}};
    const bool is_other = !is_german(chosen_.language());
    return {std::string(german), is_other ? german_.language() : std::string(),
            !is_other && chosen_.language() != german_.language()};
}

std::string fill(std::string_view sentence, const Arguments& arguments) {
    std::string filled;
    std::size_t position = 0;
    while (position < sentence.size()) {
        const std::size_t open = sentence.find('{', position);
        const std::size_t close = open == std::string_view::npos ? open : sentence.find('}', open);
        if (close == std::string_view::npos) break;
        filled += sentence.substr(position, open - position);
        const std::string_view name = sentence.substr(open + 1, close - open - 1);
        const auto found = std::find_if(arguments.begin(), arguments.end(),
                                        [name](const base::Argument& argument) { return argument.name == name; });
        filled += found != arguments.end() ? std::string_view(found->value) : sentence.substr(open, close - open + 1);
        position = close + 1;
    }
    filled += sentence.substr(std::min(position, sentence.size()));
    return filled;
}

}  // namespace text
