#include "app/routes.h"

#include <algorithm>
#include <array>

#include "app/visit.h"

namespace app {
namespace {

struct ScreenName {
    Screen screen;
    std::string_view name;
    bool has_subject;
};

constexpr std::array<ScreenName, 22> kScreenNames = {{{Screen::start, "", false},
                                                      {Screen::welcome, "willkommen", false},
                                                      {Screen::search, "suche", false},
                                                      {Screen::entry, "eintrag", true},
                                                      {Screen::topics, "themen", false},
                                                      {Screen::topic, "thema", true},
                                                      {Screen::life_phase, "lebensphase", true},
                                                      {Screen::map, "karte", false},
                                                      {Screen::calendar, "kalender", false},
                                                      {Screen::needs, "brauche", true},
                                                      {Screen::saved_list, "merkliste", false},
                                                      {Screen::emergency, "notfall", false},
                                                      {Screen::more, "mehr", false},
                                                      {Screen::info, "info", true},
                                                      {Screen::offline, "offline", false},
                                                      {Screen::municipality, "ort", true},
                                                      {Screen::situation, "situation", true},
                                                      {Screen::hand_over, "weitergeben", false},
                                                      {Screen::shared_list, "m", true},
                                                      {Screen::visit, "besuch", false},
                                                      {Screen::notes, "hinweise", false},
                                                      {Screen::missing_need, "fehlt", false}}};

constexpr char kHexDigits[] = "0123456789ABCDEF";

bool is_plain(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '-' || letter == '_' || letter == '.' || letter == '~';
}

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return -1;
}

void append_parameter(std::string& text, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    text += text.empty() ? '?' : '&';
    text += name;
    text += '=';
    text += encode_component(value);
}

std::string search_parameters(const State& state) {
    const Filters& filters = state.search.filters;
    std::string text;
    if (!state.search.sensitive) append_parameter(text, "q", state.search.query);
    append_parameter(text, "ort", state.settings.place);
    append_parameter(text, "phase", filters.phase);
    if (!state.search.sensitive) append_parameter(text, "thema", filters.topic);
    if (!state.search.sensitive) append_parameter(text, "art", filters.kind);
    append_parameter(text, "kostenlos", filters.free_of_charge ? "1" : "");
    append_parameter(text, "anonym", filters.anonymous ? "1" : "");
    append_parameter(text, "sprache", filters.language);
    append_parameter(text, "offen", filters.open_now ? "1" : "");
    append_parameter(text, "telefon", filters.by_phone ? "1" : "");
    return text;
}

void apply_parameters(Route& route, std::string_view text) {
    for (auto& [name, value] : parse_parameters(text)) {
        if (name == "q") route.query = value;
        if (name == "ort") route.place = value;
        if (name == "phase") route.filters.phase = value;
        if (name == "thema") route.filters.topic = value;
        if (name == "art") route.filters.kind = value;
        if (name == "sprache") route.filters.language = value;
        if (name == "kostenlos") route.filters.free_of_charge = value == "1";
        if (name == "anonym") route.filters.anonymous = value == "1";
        if (name == "offen") route.filters.open_now = value == "1";
        if (name == "telefon") route.filters.by_phone = value == "1";
    }
}

}  // namespace

std::string encode_component(std::string_view text) {
    std::string encoded;
    for (const char letter : text) {
        if (is_plain(letter)) {
            encoded += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        encoded += '%';
        encoded += kHexDigits[byte >> 4];
        encoded += kHexDigits[byte & 15];
    }
    return encoded;
}

std::string decode_component(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%' && at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0) {
            decoded += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
            at += 2;
        } else {
            decoded += text[at] == '+' ? ' ' : text[at];
        }
    }
    return decoded;
}

std::vector<std::pair<std::string, std::string>> parse_parameters(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> parameters;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || equals == 0) continue;
        parameters.emplace_back(part.substr(0, equals), decode_component(part.substr(equals + 1)));
    }
    return parameters;
}

bool is_private(const State& state) {
    const bool asks = state.screen == Screen::search || state.screen == Screen::situation;
    const bool names = !state.search.query.empty() || !state.search.filters.topic.empty();
    return state.subject_is_private || (asks && state.search.sensitive && names);
}

std::string route_of(const State& state) {
    const auto found = std::find_if(kScreenNames.begin(), kScreenNames.end(),
                                    [&state](const ScreenName& each) { return each.screen == state.screen; });
    std::string route = "#/" + std::string(found->name);
    const bool is_private = state.subject_is_private || (state.screen == Screen::situation && state.search.sensitive);
    if (found->has_subject && !is_private && !state.subject.empty()) {
        route += "/" + encode_component(state.subject);
    }
    if (state.screen == Screen::search) route += search_parameters(state);
    if (state.screen == Screen::visit) route += visit_parameters(state);
    return route;
}

Route parse_route(std::string_view address) {
    Route route;
    if (address.substr(0, 2) != "#/") return route;
    address.remove_prefix(2);
    const std::size_t question = address.find('?');
    std::string_view path = address.substr(0, question);
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    if (slash != std::string_view::npos) route.subject = decode_component(path.substr(slash + 1));
    for (const ScreenName& each : kScreenNames) {
        // A list without a word is a link that was cut off, and says so on its own screen.
        const bool whole = !each.has_subject || !route.subject.empty() || each.screen == Screen::shared_list;
        if (each.name != name || !whole) continue;
        route.screen = each.screen;
        if (!each.has_subject) route.subject.clear();
        if (each.screen == Screen::search && question != std::string_view::npos) {
            apply_parameters(route, address.substr(question + 1));
        }
        if (each.screen == Screen::visit && question != std::string_view::npos) {
            route.parameters = address.substr(question);
        }
        return route;
    }
    route.subject.clear();
    return route;
}

}  // namespace app
