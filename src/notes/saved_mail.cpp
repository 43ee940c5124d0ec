#include "notes/saved_mail.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace notes {
namespace {

enum class Encoding : std::uint8_t { none, base64, quoted_printable };

constexpr std::string_view kEncodingHeader = "content-transfer-encoding:";
constexpr std::string_view kBoundary = "boundary=";

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& letter : small) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return small;
}

// The next line without its end, and what follows.
std::string_view take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// What separates the parts of this mail, and of the mails in it.
std::vector<std::string> boundaries_of(std::string_view file) {
    std::vector<std::string> boundaries;
    const std::string small = in_small_letters(file);
    for (std::size_t at = small.find(kBoundary); at != std::string::npos; at = small.find(kBoundary, at + 1)) {
        std::string_view value = file.substr(at + kBoundary.size());
        const bool quoted = value.starts_with('"');
        if (quoted) value.remove_prefix(1);
        value = value.substr(0, value.find_first_of(quoted ? "\"\r\n" : "; \t\r\n"));
        if (!value.empty()) boundaries.emplace_back(value);
    }
    return boundaries;
}

int value_of(char letter, std::string_view digits) {
    const std::size_t at = digits.find(letter);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

std::string from_base64(std::string_view text) {
    std::string bytes;
    unsigned bits = 0;
    int count = 0;
    for (const char letter : text) {
        const int value = value_of(letter, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
        if (value < 0) continue;
        bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFU;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(bits >> count & 255U);
    }
    return bytes;
}

// A line that ends in "=" goes on in the next one; the lines that this takes away come back behind it.
std::string from_quoted_printable(std::string_view text) {
    std::string bytes;
    std::size_t joined = 0;
    while (!text.empty()) {
        std::string_view line = take_line(text);
        while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
        const bool goes_on = line.ends_with('=');
        if (goes_on) line.remove_suffix(1);
        for (std::size_t at = 0; at < line.size(); ++at) {
            const int high = line[at] == '=' && at + 2 < line.size() ? value_of(line[at + 1], "0123456789ABCDEF") : -1;
            const int low = high < 0 ? -1 : value_of(line[at + 2], "0123456789ABCDEF");
            if (low < 0) {
                bytes += line[at];
                continue;
            }
            bytes += static_cast<char>(high << 4 | low);
            at += 2;
        }
        if (goes_on) {
            ++joined;
        } else {
            bytes.append(joined + 1, '\n');
            joined = 0;
        }
    }
    return bytes;
}

std::string from_utf16(std::string_view file, bool big_end_first) {
    std::string text;
    char32_t high = 0;
    for (std::size_t at = 2; at + 1 < file.size(); at += 2) {
        const auto first = static_cast<unsigned char>(file[at]);
        const auto second = static_cast<unsigned char>(file[at + 1]);
        const char32_t unit =
            big_end_first ? static_cast<char32_t>(first << 8 | second) : static_cast<char32_t>(second << 8 | first);
        if (unit >= 0xD800 && unit < 0xDC00) {
            high = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000) {
            base::append_utf8(
                text, high == 0 ? base::kReplacementCharacter : 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
            high = 0;
        } else {
            base::append_utf8(text, unit);
        }
    }
    return text;
}

class Mail {
public:
    explicit Mail(std::string_view file) : boundaries_(boundaries_of(file)), rest_(file) {}

    std::string take() {
        while (!rest_.empty()) {
            const std::string_view from = rest_;
            const std::string_view line = take_line(rest_);
            if (in_body_ && encoding_ != Encoding::none && ends_part(line)) finish_part();
            if (in_body_ && encoding_ != Encoding::none) {
                wrapped_ += from.substr(0, from.size() - rest_.size());
                continue;
            }
            text_ += line;
            text_ += '\n';
            read_header(line);
        }
        finish_part();
        return std::move(text_);
    }

private:
    bool ends_part(std::string_view line) const {
        if (!line.starts_with("--")) return false;
        line.remove_prefix(2);
        // Base64 has no hyphens, so its end is known without a name.
        if (encoding_ == Encoding::base64) return true;
        return std::any_of(boundaries_.begin(), boundaries_.end(), [line](const std::string& boundary) {
            return line.starts_with(boundary) && (line.size() == boundary.size() || line.ends_with("--"));
        });
    }

    void finish_part() {
        text_ += encoding_ == Encoding::base64 ? from_base64(wrapped_) : from_quoted_printable(wrapped_);
        if (!text_.empty() && text_.back() != '\n') text_ += '\n';
        wrapped_.clear();
        encoding_ = Encoding::none;
        in_body_ = false;
    }

    void read_header(std::string_view line) {
        if (line.empty()) {
            in_body_ = encoding_ != Encoding::none;
            return;
        }
        const std::string small = in_small_letters(line);
        if (!small.starts_with(kEncodingHeader)) return;
        encoding_ = Encoding::none;
        if (small.find("base64") != std::string::npos) encoding_ = Encoding::base64;
        if (small.find("quoted-printable") != std::string::npos) encoding_ = Encoding::quoted_printable;
    }

    std::vector<std::string> boundaries_;
    std::string_view rest_;
    std::string text_;
    std::string wrapped_;  // the body of the part that is being read
    Encoding encoding_ = Encoding::none;
    bool in_body_ = false;
};

}  // namespace

std::string unwrapped(std::string_view file) {
    const bool little = file.starts_with("\xFF\xFE");
    if (!little && !file.starts_with("\xFE\xFF")) return Mail(file).take();
    const std::string text = from_utf16(file, !little);
    return Mail(text).take();
}

}  // namespace notes
