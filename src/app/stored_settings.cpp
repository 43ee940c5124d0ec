#include <algorithm>
#include <array>
#include <charconv>

#include "app/family_file.h"
#include "app/routes.h"
#include "notes/note_words.h"

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

std::string digit(unsigned number) {
    return std::string(1, static_cast<char>('0' + number));
}

// A number that digit() wrote; `end` for anything else.
unsigned number_below(std::size_t end, std::string_view text) {
    const bool good = text.size() == 1 && text[0] >= '0' && static_cast<std::size_t>(text[0] - '0') < end;
    return good ? static_cast<unsigned>(text[0] - '0') : static_cast<unsigned>(end);
}

void restore_kind(SavedList& saved, std::string_view text) {
    const unsigned number = number_below(sharing::kTimelineKinds, text);
    const auto kind = static_cast<sharing::TimelineKind>(number);
    if (number < sharing::kTimelineKinds && (saved.timeline.empty() || saved.timeline.back() < kind)) {
        saved.timeline.push_back(kind);
    }
}

void restore_notes(notes::Notes& kept, std::string_view words) {
    const notes::Notes read = notes::read_words(words).notes;
    bool room = true;
    for (const notes::Correction& each : read.corrections) room = room && notes::add(kept, each).ok();
    for (const notes::UnmetNeed& each : read.needs) room = room && notes::add(kept, each).ok();
}

}  // namespace

std::string stored_settings(const State& state) {
    const Settings usual;
    // During a welcome visit the device's own things stand aside, and only they are kept.
    const Settings& settings = state.set_aside ? state.set_aside->settings : state.settings;
    const SavedList& saved = state.set_aside ? state.set_aside->saved : state.saved;
    const CalendarState& calendar = state.set_aside ? state.set_aside->calendar : state.calendar;
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
    for (const std::string& entry : saved.entries) keep("gemerkt", entry);
    if (saved.heading != sharing::Heading::none) keep("titel", digit(static_cast<unsigned>(saved.heading)));
    for (const sharing::TimelineKind kind : saved.timeline) keep("dazu", digit(static_cast<unsigned>(kind)));
    for (const notes::Correction& each : state.notes.kept.corrections) keep("hinweis", notes::write_word(each));
    for (const notes::UnmetNeed& each : state.notes.kept.needs) keep("hinweis", notes::write_word(each));
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
        if (name == "titel") {
            const unsigned number = number_below(sharing::kHeadings, value);
            if (number < sharing::kHeadings) state.saved.heading = static_cast<sharing::Heading>(number);
        }
        if (name == "dazu") restore_kind(state.saved, value);
        if (name == "hinweis") restore_notes(state.notes.kept, value);
    }
}

}  // namespace app
