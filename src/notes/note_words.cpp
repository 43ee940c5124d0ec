#include "notes/note_words.h"

#include <algorithm>

#include "base/sealed_word.h"

namespace notes {
namespace {

constexpr std::string_view kMark = "FWN-";
constexpr unsigned kFormat = 1;
constexpr std::size_t kNoteBytes = 10;
constexpr std::size_t kNoteLetters = base::sealed_letters(kNoteBytes);

enum class NoteType : std::uint8_t { correction, need };

base::Bytes begin_note(NoteType type, std::uint32_t data_day) {
    base::Bytes bytes;
    base::append_number(bytes, kFormat << 4 | static_cast<unsigned>(type), 1);
    base::append_number(bytes, data_day, 2);
    return bytes;
}

std::string finish_note(base::Bytes bytes) {
    return std::string(kMark) + base::seal(std::move(bytes));
}

bool is_word_letter(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
}

enum class Reading : std::uint8_t { good, damaged, newer };

Reading read_note(const base::Bytes& bytes, Notes& notes) {
    if (bytes.empty() || (bytes[0] >> 4) < kFormat) return Reading::damaged;
    if ((bytes[0] >> 4) > kFormat) return Reading::newer;
    if (bytes.size() != kNoteBytes) return Reading::damaged;
    const std::uint32_t day = base::read_number(bytes, 1, 2);
    const std::uint32_t small = base::read_number(bytes, 3, 1);
    const std::uint32_t first = base::read_number(bytes, 4, 3);
    const std::uint32_t second = base::read_number(bytes, 7, 3);
    switch (static_cast<NoteType>(bytes[0] & 15u)) {
        case NoteType::correction:
            // A complaint that this program does not know yet.
            if (small >= kComplaints) return Reading::newer;
            notes.corrections.push_back({first, static_cast<Complaint>(small), second, day});
            return Reading::good;
        case NoteType::need:
            if (small == 0) return Reading::damaged;
            notes.needs.push_back({first, second, small, day});
            return Reading::good;
    }
    return Reading::newer;
}

}  // namespace

std::string write_word(const Correction& correction) {
    base::Bytes bytes = begin_note(NoteType::correction, correction.data_day);
    base::append_number(bytes, static_cast<std::uint32_t>(correction.complaint), 1);
    base::append_number(bytes, correction.entry_code, 3);
    base::append_number(bytes, correction.value_digest, 3);
    return finish_note(std::move(bytes));
}

std::string write_word(const UnmetNeed& need) {
    base::Bytes bytes = begin_note(NoteType::need, need.data_day);
    base::append_number(bytes, need.count, 1);
    base::append_number(bytes, need.topic_code, 3);
    base::append_number(bytes, need.place_code, 3);
    return finish_note(std::move(bytes));
}

std::string write_words(const Notes& notes) {
    std::string text;
    for (const Correction& correction : notes.corrections) text += write_word(correction) + '\n';
    for (const UnmetNeed& need : notes.needs) text += write_word(need) + '\n';
    return text;
}

ReadWords read_words(std::string_view text) {
    ReadWords result;
    std::size_t line = 1;
    std::size_t counted = 0;
    for (std::size_t mark = text.find(kMark); mark != std::string_view::npos; mark = text.find(kMark, mark + 1)) {
        line += static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                                                    text.begin() + static_cast<std::ptrdiff_t>(mark), '\n'));
        counted = mark;
        const std::size_t start = mark + kMark.size();
        std::size_t end = start;
        while (end < text.size() && end - start <= kNoteLetters && is_word_letter(text[end])) ++end;
        const auto bytes = base::unseal(text.substr(start, end - start));
        const Reading reading = bytes ? read_note(*bytes, result.notes) : Reading::damaged;
        if (reading == Reading::damaged) result.damaged_lines.push_back(line);
        if (reading == Reading::newer) result.newer_lines.push_back(line);
    }
    return result;
}

}  // namespace notes
