// German word stems by Snowball, and shorter ones for verbs ("schläft" and "schlafen" meet in "schlaf").
#pragma once

#include <string>
#include <string_view>

struct SN_env;

namespace search {

class Stemmer {
public:
    Stemmer();
    ~Stemmer();
    Stemmer(const Stemmer&) = delete;
    Stemmer& operator=(const Stemmer&) = delete;

    // The stem of a folded word; the word itself when it is short or written in another script.
    std::string stem(std::string_view word) const;

    // What is left of a stem when endings of verbs and the participle's "ge" are gone too; never shorter than four
    // letters.
    static std::string root_of_stem(std::string stem);

private:
    SN_env* environment_;
};

}  // namespace search
