#include <algorithm>
#include <array>
#include <charconv>

#include "app/family_file.h"
#include "app/routes.h"

namespace app {
namespace {

constexpr std::array<std::string_view, 4> kThemeNames = {"system", "light", "dark", "contrast"};
constexpr std::size_t kLongestList = 200;
constexpr std::size_t kMostRegions = 20;

Theme theme_named(std::string_view name) {
    const auto found = std::find(kThemeNames.begin(), kThemeNames.end(), name);
    return found == kThemeNames.end() ? Theme::system : static_cast<Theme>(found - kThemeNames.begin());
}

// Anything else than 100 to 200 is the usual size.
int text_percent(std::string_view digits) {
    int percent = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), percent);
    return percent >= 100 && percent <= 200 ? percent : 100;
}

}  // namespace

std::string stored_settings(const State& state) {
    const Settings usual;
    const Settings& settings = state.settings;
    std::string stored;
    const auto add = [&stored](const std::string& entries) {
        if (entries.empty()) return;
        if (!stored.empty()) stored += '&';
        stored += entries;
    };
    const auto keep = [&add](std::string_view name, std::string_view value) {
        add(std::string(name) + "=" + encode_component(value));
    };
    if (settings.language != usual.language) keep("sprache", settings.language);
    if (!settings.place.empty()) keep("ort", settings.place);
    if (settings.theme != usual.theme) keep("farben", kThemeNames[static_cast<std::size_t>(settings.theme)]);
    for (const std::string& region : settings.regions) keep("kreis", region);
    if (settings.text_percent != usual.text_percent) keep("schrift", std::to_string(settings.text_percent));
    if (settings.plain_page) keep("einfach", "1");
    if (settings.welcomed) keep("begruesst", "1");
    for (const std::string& entry : state.saved.entries) keep("gemerkt", entry);
    const CalendarState& calendar = state.calendar;
    if (calendar.kept) {
        keep("behalten", "1");
        add(family_entries(calendar.family, '&'));
    }
    if (calendar.answers_kept) {
        keep("antworten", "1");
        add(answer_entries(calendar.family, '&'));
    }
    return stored;
}

void restore_settings(State& state, std::string_view stored) {
    for (auto& [name, value] : parse_parameters(stored)) {
        if (name == "sprache" && !value.empty()) state.settings.language = value;
        if (name == "ort") state.settings.place = value;
        if (name == "kreis" && !value.empty() && state.settings.regions.size() < kMostRegions) {
            state.settings.regions.push_back(value);
        }
        if (name == "farben") state.settings.theme = theme_named(value);
        if (name == "schrift") state.settings.text_percent = text_percent(value);
        if (name == "einfach") state.settings.plain_page = value == "1";
        if (name == "begruesst") state.settings.welcomed = value == "1";
        if (name == "behalten") state.calendar.kept = value == "1";
        if (name == "antworten") state.calendar.answers_kept = value == "1";
        read_family_entry(state.calendar.family, name, value);
        if (name == "gemerkt" && !value.empty() && state.saved.entries.size() < kLongestList) {
            state.saved.entries.push_back(value);
        }
    }
}

}  // namespace app
