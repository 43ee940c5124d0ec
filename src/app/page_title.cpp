#include "app/page_title.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/situations.h"

namespace app {
namespace {

// In the order of Screen.
constexpr std::array<const char*, 22> kTitles = {
    "welcome.title", "start.title", "search.title",   "entry.title",  "topics.title", "topics.title",
    "phases.title",  "map.title",   "calendar.title", "needs.title",  "list.title",   "emergency.title",
    "more.title",    "info.title",  "offline.title",  "map.title",    "start.title",  "hand_over.title",
    "shared.title",  "visit.title", "notes.title",    "missing.title"};
static_assert(kTitles.size() == static_cast<std::size_t>(Screen::missing_need) + 1);

// Pages below "info" that are screens with a heading of their own.
constexpr std::array<std::pair<std::string_view, const char*>, 4> kInfoTitles = {
    {{"ort", "place.title"}, {"kinder", "family.title"}, {"fragen", "questions.title"}, {"zeitplan", "sheet.title"}}};

std::string in_language(const catalogue::LocalText& words, const text::Messages& messages) {
    return messages.translate(words.de, words.easy, words.en).text;
}

// What the subject of the screen is called; empty where it has none or is not known.
std::string subject_title(const State& state, const catalogue::Catalogue& catalogue, const text::Messages& messages) {
    const auto named = [&](const auto& terms) {
        const auto found =
            std::find_if(terms.begin(), terms.end(), [&](const auto& term) { return term.key == state.subject; });
        return found == terms.end() ? std::string() : in_language(found->label, messages);
    };
    switch (state.screen) {
        case Screen::entry: {
            const catalogue::Record* record = catalogue.find_record(state.subject);
            return record == nullptr ? std::string() : in_language(record->title, messages);
        }
        case Screen::topic:
            return named(catalogue.topics);
        case Screen::life_phase:
            return named(catalogue.life_phases);
        case Screen::municipality: {
            const catalogue::Place* place = catalogue.find_place(state.subject);
            return place == nullptr ? std::string() : place->name;
        }
        case Screen::situation:
            return find_situation(state.subject) == nullptr ? std::string()
                                                            : messages.say("situation." + state.subject);
        case Screen::info: {
            for (const auto& [page, title] : kInfoTitles) {
                if (state.subject == page) return messages.say(title);
            }
            const std::string key = "info." + state.subject + ".title";
            return messages.has(key) ? messages.say(key) : std::string();
        }
        default:
            return {};
    }
}

}  // namespace

std::string page_title(const State& state, const catalogue::Catalogue& catalogue, const text::Messages& messages) {
    const std::string name = messages.say("app.name");
    const bool is_private = state.subject_is_private || (state.screen == Screen::situation && state.search.sensitive);
    if (state.screen == Screen::start || is_private) return name;
    std::string words = subject_title(state, catalogue, messages);
    if (words.empty()) words = messages.say(kTitles[static_cast<std::size_t>(state.screen)]);
    return words + " – " + name;
}

}  // namespace app
