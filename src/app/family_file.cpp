#include "app/family_file.h"

#include <algorithm>
#include <charconv>

#include "app/routes.h"
#include "base/checksum.h"
#include "planner/anchors.h"

namespace app {
namespace {

using base::Error;
using planner::Child;
using planner::Tick;

constexpr std::string_view kFirstLine = "Familienwegweiser Kalender ";
constexpr int kVersion = 1;
constexpr std::string_view kChecksum = "pruefsumme=";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kNamedBy = "zuerst";
constexpr std::string_view kChanges = "geaendert";
constexpr int kMostChanges = 10'000;
// Files of before said only that the expected date was told after the birth.
constexpr std::string_view kDueToldLater = "spaeter";
constexpr std::size_t kMostTicks = 2000;
constexpr std::size_t kLongestId = 80;
constexpr std::chrono::year kFirstYear{1990};
constexpr std::chrono::year kLastYear{2199};

std::optional<base::Date> read_date(std::string_view text) {
    const auto date = base::parse_date(text);
    return date && date->year() >= kFirstYear && date->year() <= kLastYear ? date : std::nullopt;
}

// "2026-10-18~due_date.2026-11-01~kita_start.2029-08-01~zuerst.2026-10-18~geaendert.2"
std::string child_text(const Child& child) {
    std::string text = child.born ? base::format_date(*child.born) : "";
    const auto add = [&text](catalogue::Anchor anchor, base::Date date) {
        text += "~" + std::string(planner::anchor_name(anchor)) + "." + base::format_date(date);
    };
    if (child.due) add(catalogue::Anchor::due_date, *child.due);
    for (const auto& [anchor, date] : child.anchors) add(anchor, date);
    if (child.named_by) text += "~" + std::string(kNamedBy) + "." + base::format_date(*child.named_by);
    if (child.changes > 0) text += "~" + std::string(kChanges) + "." + std::to_string(child.changes);
    return text;
}

bool read_changes(Child& child, std::string_view text) {
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), child.changes);
    return failure == std::errc() && end == text.data() + text.size() && child.changes >= 0 &&
           child.changes <= kMostChanges;
}

bool read_part(Child& child, std::string_view part) {
    const std::size_t dot = part.find('.');
    if (dot == std::string_view::npos) return false;
    const std::string_view name = part.substr(0, dot);
    if (name == kChanges) return read_changes(child, part.substr(dot + 1));
    const auto anchor = planner::parse_anchor(name);
    const auto date = read_date(part.substr(dot + 1));
    if (!date || (!anchor && name != kNamedBy)) return false;
    if (!anchor) {
        child.named_by = *date;
    } else if (*anchor == catalogue::Anchor::due_date) {
        child.due = *date;
    } else {
        child.anchors.emplace_back(*anchor, *date);
    }
    return true;
}

bool read_child(Family& family, std::string_view text) {
    Child child;
    bool due_told_later = false;
    for (bool first = true; first || !text.empty(); first = false) {
        const std::string_view part = text.substr(0, text.find('~'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        if (first && !part.empty()) {
            child.born = read_date(part);
            if (!child.born) return false;
        } else if (part == kDueToldLater) {
            due_told_later = true;
        } else if (!first && !read_part(child, part)) {
            return false;
        }
    }
    const bool named = child.born || (child.due && !due_told_later);
    if (!named || family.children.size() == kMostChildren) return false;
    if (due_told_later) child.named_by = child.born;
    family.children.push_back(std::move(child));
    return true;
}

bool may_stand_in_id(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
}

bool read_tick(Family& family, std::string_view text) {
    Tick tick;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), tick.child);
    const auto dot = static_cast<std::size_t>(end - text.data());
    if (failure != std::errc() || dot >= text.size() || text[dot] != '.') return false;
    tick.id = text.substr(dot + 1);
    const bool fits = !tick.id.empty() && tick.id.size() <= kLongestId && tick.child >= 0 &&
                      tick.child <= static_cast<int>(family.children.size()) && family.ticks.size() < kMostTicks &&
                      std::all_of(tick.id.begin(), tick.id.end(), may_stand_in_id);
    if (fits && !is_ticked(family, tick)) family.ticks.push_back(std::move(tick));
    return fits;
}

bool read_answer(Family& family, std::string_view text) {
    const std::size_t dot = text.find('.');
    if (dot == 0 || dot + 2 != text.size() || dot > kLongestId) return false;
    family.answers.emplace_back(text.substr(0, dot), text[dot + 1] == '1');
    return true;
}

void add_entry(std::string& text, std::string_view name, const std::string& value, char separator) {
    if (!text.empty()) text += separator;
    text += std::string(name) + "=" + encode_component(value);
}

// Mail programs and Windows change line ends and put a mark before the first letter.
std::string with_plain_lines(std::string_view content) {
    if (content.substr(0, kByteOrderMark.size()) == kByteOrderMark) content.remove_prefix(kByteOrderMark.size());
    std::string text(content);
    text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

std::string checksum_of(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    return std::to_string(base::crc24({bytes, text.size()}));
}

base::Status check_first_line(std::string_view text) {
    if (text.substr(0, kFirstLine.size()) != kFirstLine) return Error{"family.error.not_ours", {}};
    int version = 0;
    const char* begin = text.data() + kFirstLine.size();
    const auto [end, failure] = std::from_chars(begin, text.data() + text.size(), version);
    if (failure != std::errc() || version < kVersion) return Error{"family.error.damaged", {}};
    if (version > kVersion) return Error{"family.error.newer", {}};
    return base::Nothing{};
}

}  // namespace

std::string family_entries(const Family& family, char separator) {
    std::string text;
    for (const Child& child : family.children) add_entry(text, "kind", child_text(child), separator);
    for (const Tick& tick : family.ticks) {
        add_entry(text, "haken", std::to_string(tick.child) + "." + tick.id, separator);
    }
    return text;
}

std::string answer_entries(const Family& family, char separator) {
    std::string text;
    for (const auto& [condition, answer] : family.answers) {
        add_entry(text, "antwort", condition + (answer ? ".1" : ".0"), separator);
    }
    return text;
}

bool read_family_entry(Family& family, std::string_view name, std::string_view value) {
    if (name == "kind") return read_child(family, value);
    if (name == "haken") return read_tick(family, value);
    return name == "antwort" && read_answer(family, value);
}

std::string write_family_file(const Family& family) {
    std::string text = std::string(kFirstLine) + std::to_string(kVersion) + "\n" + family_entries(family, '\n');
    return text + "\n" + std::string(kChecksum) + checksum_of(text) + "\n";
}

base::Result<Family> read_family_file(std::string_view content) {
    const std::string text = with_plain_lines(content);
    const base::Status first = check_first_line(text);
    if (!first.ok()) return first.error();
    const std::size_t end = text.rfind('\n');
    const std::size_t begin = text.find('\n');
    const std::string last = end == std::string::npos ? "" : text.substr(end + 1);
    if (last != std::string(kChecksum) + checksum_of(std::string_view(text).substr(0, end))) {
        return Error{"family.error.damaged", {}};
    }
    Family family;
    std::string entries = begin < end ? text.substr(begin + 1, end - begin - 1) : "";
    std::replace(entries.begin(), entries.end(), '\n', '&');
    for (const auto& [name, value] : parse_parameters(entries)) {
        const bool known = name == "kind" || name == "haken";
        if (!known || !read_family_entry(family, name, value)) return Error{"family.error.damaged", {}};
    }
    if (family.children.empty()) return Error{"family.error.empty", {}};
    return family;
}

void merge_family(Family& family, const Family& more) {
    std::vector<bool> taken(family.children.size(), false);
    std::vector<int> numbers(more.children.size() + 1, 0);  // of their children among ours; documents have no child
    for (const auto is_same : {planner::is_named_alike, planner::may_be_born_meanwhile}) {
        for (std::size_t index = 0; index < more.children.size(); ++index) {
            for (std::size_t at = 0; at < taken.size() && numbers[index + 1] == 0; ++at) {
                if (taken[at] || !is_same(family.children[at], more.children[index])) continue;
                planner::merge_child(family.children[at], more.children[index]);
                taken[at] = true;
                numbers[index + 1] = static_cast<int>(at) + 1;
            }
        }
    }
    for (std::size_t index = 0; index < more.children.size(); ++index) {
        if (numbers[index + 1] > 0 || family.children.size() == kMostChildren) continue;
        family.children.push_back(more.children[index]);
        numbers[index + 1] = static_cast<int>(family.children.size());
    }
    for (Tick tick : more.ticks) {
        const int number = numbers[static_cast<std::size_t>(tick.child)];
        if (tick.child > 0 && number == 0) continue;
        tick.child = number;
        if (!is_ticked(family, tick)) family.ticks.push_back(std::move(tick));
    }
}

}  // namespace app
