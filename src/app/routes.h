// Addresses: the part after "#" as a function of the state, and back. Private subjects and sensitive queries are left
// out, so that neither the address bar nor the history tells on anybody.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/state.h"

namespace app {

// What an address says, before it is applied to the state.
struct Route {
    Screen screen = Screen::start;
    std::string subject = {};
    std::string query = {};
    std::string place = {};
    Filters filters = {};
    std::string parameters = {};  // of a visit, from "?" on
};

// Whether the address of that state leaves something out, because it is about violence, addiction, debt …
bool is_private(const State& state);

// "#/", "#/suche?q=hebamme&kostenlos=1", "#/eintrag/kindergeld" …
std::string route_of(const State& state);

// Anything that is no address of ours is the start screen.
Route parse_route(std::string_view address);

// Percent-encoding of one value, and back; damaged sequences stay as they are.
std::string encode_component(std::string_view text);
std::string decode_component(std::string_view text);

// "a=1&b=x" with decoded values.
std::vector<std::pair<std::string, std::string>> parse_parameters(std::string_view text);

// What may outlive the page: place, language, theme, letters, skin and the list; birth dates and ticks, and answers,
// only by the user's own choice; never a query. Empty when nothing differs from a first visit.
std::string stored_settings(const State& state);
void restore_settings(State& state, std::string_view stored);

}  // namespace app
