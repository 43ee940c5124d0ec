#include "authoring/numbers_in_text.h"

#include <algorithm>
#include <cstddef>

namespace authoring {
namespace {

constexpr int kMonths = 12;
constexpr std::size_t kThousands = 3;  // digits after the sign that parts thousands

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           static_cast<unsigned char>(letter) > 127;
}

class Scanner {
public:
    Scanner(std::string_view text, const text::Catalogue& words)
        : text_(text), words_(words), german_(words.language().substr(0, 2) == "de") {}

    std::vector<std::string> scan() {
        while (at_ < text_.size()) {
            if (is_digit(text_[at_])) {
                german_&& at_date() ? take_date() : take_number();
            } else if (!take_month()) {
                ++at_;
            }
        }
        std::sort(found_.begin(), found_.end());
        return std::move(found_);
    }

private:
    std::size_t digits_from(std::size_t begin) const {
        std::size_t end = begin;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        return end - begin;
    }

    std::string_view digits_at(std::size_t begin) const { return text_.substr(begin, digits_from(begin)); }

    bool has(std::size_t at, char letter) const { return at < text_.size() && text_[at] == letter; }

    // Day and month with a full stop behind each: "30.9." and "1.4.2025".
    bool at_date() const {
        const std::size_t day = digits_from(at_);
        if (day > 2 || !has(at_ + day, '.')) return false;
        const std::size_t next = at_ + day + 1;
        const std::size_t number = digits_from(next);
        return (number == 1 || number == 2) && has(next + number, '.');
    }

    void take_date() {
        found_.push_back(plain(digits_at(at_)));
        at_ += digits_from(at_) + 1;
        found_.push_back("month " + plain(digits_at(at_)));
        at_ += digits_from(at_) + 1;
    }

    // Without zeros in front: "01" and "1" are the same day.
    static std::string plain(std::string_view digits) {
        const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
        return std::string(digits.substr(first));
    }

    void take_number() {
        const char thousands = german_ ? '.' : ',';
        const char fraction = german_ ? ',' : '.';
        std::string number = plain(digits_at(at_));
        at_ += digits_from(at_);
        while (has(at_, thousands) && digits_from(at_ + 1) == kThousands) {
            number += digits_at(at_ + 1);
            at_ += 1 + kThousands;
        }
        if (has(at_, fraction) && digits_from(at_ + 1) > 0) {
            number += "." + std::string(digits_at(at_ + 1));
            at_ += 1 + digits_from(at_ + 1);
        } else if (text_.substr(at_, 2) == "½") {
            number += ".5";
            at_ += 2;
        }
        constexpr int kNoon = 12;
        const bool afternoon = !german_ && (text_.substr(at_, 3) == " pm");
        if (afternoon && number.size() <= 2 && std::stoi(number) < kNoon) {
            number = std::to_string(std::stoi(number) + kNoon);
        }
        found_.push_back(std::move(number));
    }

    // A month only as a word of its own: neither "Mai" in "Maikäfer" nor "may".
    bool take_month() {
        if (at_ > 0 && is_letter(text_[at_ - 1])) return false;
        for (int number = 1; number <= kMonths; ++number) {
            const std::string_view name = words_.find("month." + std::to_string(number));
            const std::size_t end = at_ + name.size();
            if (name.empty() || text_.substr(at_, name.size()) != name) continue;
            if (end < text_.size() && is_letter(text_[end])) continue;
            found_.push_back("month " + std::to_string(number));
            at_ = end;
            return true;
        }
        return false;
    }

    std::string_view text_;
    const text::Catalogue& words_;
    bool german_;
    std::size_t at_ = 0;
    std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> numbers_in(std::string_view text, const text::Catalogue& words) {
    return Scanner(text, words).scan();
}

}  // namespace authoring
