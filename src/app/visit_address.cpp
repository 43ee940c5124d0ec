#include <algorithm>
#include <array>
#include <charconv>

#include "app/routes.h"
#include "app/visit.h"

namespace app {
namespace {

constexpr std::size_t kMostTopics = 12;
constexpr std::string_view kBeforeBirth = "vor";
constexpr std::array<std::string_view, 3> kLanguages = {"de", "de-x-einfach", "en"};
constexpr std::string_view kTaxonomyKey = "abcdefghijklmnopqrstuvwxyz_";

// What an example family brings along; its story is the text "visit.practice.<number>.story".
struct PracticeFamily {
    int weeks;  // -1: before birth
    std::string_view language;
    std::array<std::string_view, 3> topics;
};

constexpr std::array<PracticeFamily, kPracticeFamilies> kPractice = {{
    {6, "", {"crying_baby", "sleep", "parent_child_group"}},
    {3, "en", {"language", "midwifery", "health_checkup"}},
    {-1, "", {"birth", "midwifery", "finances"}},
    {20, "de-x-einfach", {"feeding", "kita", "single_parents"}},
}};

bool is_made_of(std::string_view word, std::string_view letters) {
    return !word.empty() && word.find_first_not_of(letters) == std::string_view::npos;
}

void read_age(VisitState& visit, std::string_view value) {
    int weeks = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), weeks);
    visit.before_birth = value == kBeforeBirth;
    const bool number = fault == std::errc() && end == value.data() + value.size() && weeks >= 0;
    if (number) visit.weeks = std::min(weeks, kOldestWeeks);
    visit.age_known = visit.before_birth || number;
}

void read_topics(VisitState& visit, std::string_view value) {
    while (!value.empty()) {
        const std::string topic(value.substr(0, value.find('.')));
        value.remove_prefix(std::min(value.size(), topic.size() + 1));
        const bool known = std::find(visit.topics.begin(), visit.topics.end(), topic) != visit.topics.end();
        if (!known && is_made_of(topic, kTaxonomyKey) && visit.topics.size() < kMostTopics) {
            visit.topics.push_back(topic);
        }
    }
}

}  // namespace

void begin_visit(State& state) {
    if (state.visit.running) return;
    state.set_aside = SetAside{state.settings, state.saved, state.calendar};
    state.saved = {};
    state.saved.timeline = {sharing::TimelineKind::checkups};
    state.calendar = {};
    state.search = {};
    state.visit = {};
    state.visit.running = true;
}

void end_visit(State& state) {
    if (state.set_aside) {
        state.settings = state.set_aside->settings;
        state.saved = state.set_aside->saved;
        state.calendar = state.set_aside->calendar;
    }
    state.set_aside.reset();
    state.visit = {};
    state.search = {};
    state.hand_over = {};
    state.shared = {};
    state.second_language.clear();
    state.place_query.clear();
}

void set_practice(State& state, std::size_t number, const std::string& place) {
    if (number == 0 || number > kPracticeFamilies) return;
    const PracticeFamily& family = kPractice[number - 1];
    state.visit = {};
    state.visit.running = true;
    state.visit.practice = number;
    state.visit.age_known = true;
    state.visit.before_birth = family.weeks < 0;
    if (family.weeks >= 0) state.visit.weeks = family.weeks;
    state.visit.topics.assign(family.topics.begin(), family.topics.end());
    state.second_language = family.language;
    state.settings.place = place;
}

std::string visit_parameters(const State& state) {
    const VisitState& visit = state.visit;
    if (!visit.running) return {};
    std::string text;
    const auto add = [&text](std::string_view name, const std::string& value) {
        if (value.empty()) return;
        text += text.empty() ? '?' : '&';
        text += std::string(name) + '=' + encode_component(value);
    };
    if (visit.practice > 0) add("uebung", std::to_string(visit.practice));
    add("ort", state.settings.place);
    if (visit.age_known) {
        if (visit.before_birth) {
            add("alter", std::string(kBeforeBirth));
        } else {
            add("wochen", std::to_string(visit.weeks));
        }
    }
    std::string topics;
    for (const std::string& topic : visit.topics) topics += (topics.empty() ? "" : ".") + topic;
    add("themen", topics);
    add("sprache", state.second_language);
    return text;
}

void read_visit(State& state, std::string_view parameters) {
    if (parameters.empty()) return;
    parameters.remove_prefix(1);  // "?"
    end_visit(state);
    begin_visit(state);
    VisitState& visit = state.visit;
    for (const auto& [name, value] : parse_parameters(parameters)) {
        if (name == "ort") state.settings.place = value;
        if (name == "wochen" || name == "alter") read_age(visit, value);
        if (name == "themen") read_topics(visit, value);
        const bool spoken = std::find(kLanguages.begin(), kLanguages.end(), value) != kLanguages.end();
        if (name == "sprache" && spoken) state.second_language = value;
        if (name == "uebung" && value.size() == 1 && value[0] >= '1' &&
            static_cast<std::size_t>(value[0] - '0') <= kPracticeFamilies) {
            visit.practice = static_cast<std::size_t>(value[0] - '0');
        }
    }
}

}  // namespace app
