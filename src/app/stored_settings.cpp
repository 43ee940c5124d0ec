#include <algorithm>
#include <array>

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

}  // namespace

std::string stored_settings(const State& state) {
    const Settings& settings = state.settings;
    std::string stored = "sprache=" + encode_component(settings.language);
    stored += "&ort=" + encode_component(settings.place);
    stored += "&farben=" + std::string(kThemeNames[static_cast<std::size_t>(settings.theme)]);
    for (const std::string& region : settings.regions) stored += "&kreis=" + encode_component(region);
    if (settings.plain_page) stored += "&einfach=1";
    if (settings.welcomed) stored += "&begruesst=1";
    for (const std::string& entry : state.saved.entries) stored += "&gemerkt=" + encode_component(entry);
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
        if (name == "einfach") state.settings.plain_page = value == "1";
        if (name == "begruesst") state.settings.welcomed = value == "1";
        if (name == "gemerkt" && !value.empty() && state.saved.entries.size() < kLongestList) {
            state.saved.entries.push_back(value);
        }
    }
}

}  // namespace app
