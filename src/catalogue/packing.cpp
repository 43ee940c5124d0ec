#include "catalogue/packing.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <system_error>

#include "base/date.h"

namespace catalogue {
namespace {

constexpr std::int32_t kMostOffset = 100'000;
constexpr std::int32_t kLastAnchor = static_cast<std::int32_t>(Anchor::tax_year);

std::optional<std::int32_t> read_number(std::string_view text, std::int32_t least, std::int32_t most) {
    std::int32_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = failure == std::errc() && end == text.data() + text.size();
    return whole && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string clock_text(int minutes) {
    return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::optional<WeeklySpan> read_span(std::string_view line) {
    const std::size_t space = line.find(' ');
    const std::size_t dash = line.find('-');
    if (space == std::string_view::npos || dash == std::string_view::npos || dash < space) {
        return std::nullopt;
    }
    unsigned days = 0;
    for (const char digit : line.substr(0, space)) {
        if (digit < '1' || digit > '8') {
            return std::nullopt;
        }
        days |= 1U << static_cast<unsigned>(digit - '1');
    }
    const std::optional<int> opens = base::parse_clock(line.substr(space + 1, dash - space - 1));
    const std::optional<int> closes = base::parse_clock(line.substr(dash + 1));
    if (days == 0 || !opens || !closes || *closes <= *opens) {
        return std::nullopt;
    }
    return WeeklySpan{static_cast<std::uint8_t>(days), static_cast<std::uint16_t>(*opens),
                      static_cast<std::uint16_t>(*closes)};
}

std::optional<SeasonCase> read_season_case(std::string_view line) {
    const auto parts = unpack_list(line, ' ');
    if (!parts || parts->size() != 4) {
        return std::nullopt;
    }
    SeasonCase season_case;
    const auto months = unpack_list((*parts)[0], ',');
    for (const std::string& month : months ? *months : std::vector<std::string>{""}) {
        const auto number = read_number(month, 1, 12);
        if (!number) {
            return std::nullopt;
        }
        season_case.born_months.push_back(static_cast<std::uint8_t>(*number));
    }
    const bool until_fits = unpack_offset((*parts)[1], season_case.until);
    const auto from_month = read_number((*parts)[2], 0, 12);
    const auto until_month = read_number((*parts)[3], 0, 12);
    if (!until_fits || !from_month || !until_month) {
        return std::nullopt;
    }
    season_case.from_month = static_cast<std::uint8_t>(*from_month);
    season_case.until_month = static_cast<std::uint8_t>(*until_month);
    return season_case;
}

}  // namespace

std::string pack_list(const std::vector<std::string>& items, char separator) {
    std::string text;
    for (const std::string& item : items) {
        if (!text.empty()) {
            text += separator;
        }
        text += item;
    }
    return text;
}

std::optional<std::vector<std::string>> unpack_list(std::string_view text, char separator) {
    std::vector<std::string> items;
    if (!text.empty()) items.reserve(1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), separator)));
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        if (end == 0 || end + 1 == text.size()) {
            return std::nullopt;
        }
        items.emplace_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return items;
}

std::string pack_offset(const std::optional<Offset>& offset) {
    return offset ? "P" + std::to_string(offset->months) + "M" + std::to_string(offset->days) + "D" : "-";
}

bool unpack_offset(std::string_view text, std::optional<Offset>& offset) {
    offset.reset();
    if (text == "-") {
        return true;
    }
    const std::size_t months_end = text.find('M');
    if (text.size() < 5 || text.front() != 'P' || text.back() != 'D' || months_end == std::string_view::npos) {
        return false;
    }
    const auto months = read_number(text.substr(1, months_end - 1), -kMostOffset, kMostOffset);
    const auto days = read_number(text.substr(months_end + 1, text.size() - months_end - 2), -kMostOffset, kMostOffset);
    if (months && days) {
        offset = Offset{*months, *days};
    }
    return offset.has_value();
}

std::string pack_window(const Window& window) {
    return std::to_string(static_cast<int>(window.anchor)) + " " + pack_offset(window.from) + " " +
           pack_offset(window.until) + (window.until_inclusive ? " 1" : " 0");
}

std::optional<Window> unpack_window(std::string_view text) {
    const auto parts = unpack_list(text, ' ');
    if (!parts || parts->size() != 4) {
        return std::nullopt;
    }
    const auto anchor = read_number((*parts)[0], 0, kLastAnchor);
    const auto inclusive = read_number((*parts)[3], 0, 1);
    Window window;
    if (!anchor || !inclusive || !unpack_offset((*parts)[1], window.from) ||
        !unpack_offset((*parts)[2], window.until)) {
        return std::nullopt;
    }
    window.anchor = static_cast<Anchor>(*anchor);
    window.until_inclusive = *inclusive == 1;
    return window;
}

std::string pack_opening_hours(const std::vector<WeeklySpan>& spans) {
    std::vector<std::string> lines;
    for (const WeeklySpan& span : spans) {
        std::string line;
        for (unsigned day = 0; day < 8; ++day) {
            if ((span.days >> day & 1U) != 0) {
                line += static_cast<char>('1' + static_cast<char>(day));
            }
        }
        lines.push_back(line + " " + clock_text(span.opens) + "-" + clock_text(span.closes));
    }
    return pack_list(lines, '\n');
}

std::optional<std::vector<WeeklySpan>> unpack_opening_hours(std::string_view text) {
    const auto lines = unpack_list(text, '\n');
    std::vector<WeeklySpan> spans;
    for (const std::string& line : lines ? *lines : std::vector<std::string>{""}) {
        const auto span = read_span(line);
        if (!span) {
            return std::nullopt;
        }
        spans.push_back(*span);
    }
    return spans;
}

std::string pack_season(const std::vector<SeasonCase>& season) {
    std::vector<std::string> lines;
    for (const SeasonCase& season_case : season) {
        std::vector<std::string> months;
        for (const std::uint8_t month : season_case.born_months) {
            months.push_back(std::to_string(month));
        }
        lines.push_back(pack_list(months, ',') + " " + pack_offset(season_case.until) + " " +
                        std::to_string(season_case.from_month) + " " + std::to_string(season_case.until_month));
    }
    return pack_list(lines, '\n');
}

std::optional<std::vector<SeasonCase>> unpack_season(std::string_view text) {
    const auto lines = unpack_list(text, '\n');
    std::vector<SeasonCase> season;
    for (const std::string& line : lines ? *lines : std::vector<std::string>{""}) {
        auto season_case = read_season_case(line);
        if (!season_case) {
            return std::nullopt;
        }
        season.push_back(std::move(*season_case));
    }
    return season;
}

}  // namespace catalogue
