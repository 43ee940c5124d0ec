#include "search/stemming.h"

#include <stem_german.h>

#include <api.h>

#include "base/check.h"

namespace search {
namespace {

constexpr std::size_t kShortestRoot = 4;

bool is_plain_latin(std::string_view word) {
    for (const char letter : word) {
        if (letter < 'a' || letter > 'z') return false;
    }
    return true;
}

bool ends_with(std::string_view word, std::string_view ending) {
    return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

}  // namespace

Stemmer::Stemmer() : environment_(german_UTF_8_create_env()) {
    FW_CHECK(environment_ != nullptr);
}

Stemmer::~Stemmer() {
    german_UTF_8_close_env(environment_);
}

std::string Stemmer::stem(std::string_view word) const {
    if (word.size() < 4 || word.size() > 64 || !is_plain_latin(word)) return std::string(word);
    const auto* letters = reinterpret_cast<const symbol*>(word.data());
    if (SN_set_current(environment_, static_cast<int>(word.size()), letters) != 0) return std::string(word);
    if (german_UTF_8_stem(environment_) < 0) return std::string(word);
    return {reinterpret_cast<const char*>(environment_->p), static_cast<std::size_t>(environment_->l)};
}

std::string Stemmer::root_of_stem(std::string root) {
    if (!is_plain_latin(root)) return root;
    for (const std::string_view ending : {"st", "t", "e"}) {
        if (ends_with(root, ending) && root.size() >= ending.size() + kShortestRoot) {
            root.resize(root.size() - ending.size());
            break;
        }
    }
    if (root.size() >= kShortestRoot + 2 && root.compare(0, 2, "ge") == 0) root.erase(0, 2);
    return root;
}

}  // namespace search
