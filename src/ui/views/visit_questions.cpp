// The questions of a visit: answered by choices alone, so that nobody can be described.
#include <algorithm>
#include <array>

#include "planner/visit_folder.h"
#include "ui/views/handing_over.h"
#include "ui/views/record_words.h"
#include "ui/views/visit_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::VisitQuestion;
using semantics::Id;
using semantics::make_id;

constexpr std::array<int, 9> kUsualWeeks = {1, 2, 4, 6, 8, 12, 16, 26, 52};

Target visit(app::VisitIntent intent) {
    return to_intent(app::Intent{std::move(intent)});
}

std::string age_label(const Canvas& canvas) {
    const app::VisitState& state = canvas.state().visit;
    if (!state.age_known) return canvas.say("visit.age.choose");
    if (state.before_birth) return canvas.say("visit.before_birth");
    return canvas.say_count("visit.weeks", static_cast<std::size_t>(state.weeks));
}

std::string language_label(const Canvas& canvas) {
    const std::string& first = canvas.state().settings.language;
    const std::string& second = canvas.state().second_language;
    const text::Messages& messages = canvas.engine().messages();
    const std::string name = messages.german("language.own." + first);
    return second.empty() || second == first ? name : name + " · " + messages.german("language.own." + second);
}

Chip answer(std::string key, Target target, std::string label, bool chosen) {
    Chip chip;
    chip.id = make_id(Id::none, "visit", key);
    chip.target = std::move(target);
    chip.label = std::move(label);
    chip.key = "visit." + key;
    chip.chosen = chosen;
    return chip;
}

void place_answers(Canvas& canvas) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    std::vector<Chip> all;
    for (const catalogue::Place& place : catalogue.places) {
        if (catalogue.meta.region != "all" && place.kreis != catalogue.meta.region) continue;
        all.push_back(answer("place." + place.id, visit(app::VisitPlaceChosen{place.id}), place.name,
                             canvas.state().settings.place == place.id));
    }
    chips(canvas, all);
}

void age_answers(Canvas& canvas) {
    const app::VisitState& state = canvas.state().visit;
    const bool weeks = state.age_known && !state.before_birth;
    std::vector<Chip> all;
    all.push_back(answer("before_birth", visit(app::VisitAgeChosen{std::nullopt}), canvas.say("visit.before_birth"),
                         state.age_known && state.before_birth));
    for (const int number : kUsualWeeks) {
        all.push_back(answer("weeks." + std::to_string(number), visit(app::VisitAgeChosen{number}),
                             canvas.say_count("visit.weeks", static_cast<std::size_t>(number)),
                             weeks && state.weeks == number));
    }
    chips(canvas, all);
    if (!weeks) return;
    canvas.space(kGap);
    button_row(canvas, {{make_id(Id::none, "visit", "younger"), visit(app::VisitAgeChosen{state.weeks - 1}),
                         canvas.say("visit.younger"), ButtonLook{Weight::second, 0}, "visit.younger"},
                        {make_id(Id::none, "visit", "older"), visit(app::VisitAgeChosen{state.weeks + 1}),
                         canvas.say("visit.older"), ButtonLook{Weight::second, 0}, "visit.older"}});
}

void topic_answers(Canvas& canvas) {
    const std::vector<std::string>& chosen = canvas.state().visit.topics;
    std::vector<Chip> all;
    for (const catalogue::Term* topic : planner::open_topics(canvas.engine().catalogue())) {
        all.push_back(answer("topic." + topic->key, visit(app::VisitTopicToggled{topic->key}),
                             canvas.local(topic->label).text,
                             std::find(chosen.begin(), chosen.end(), topic->key) != chosen.end()));
    }
    chips(canvas, all);
}

void answers(Canvas& canvas) {
    const Card card = begin_card(canvas);
    switch (canvas.state().visit.open) {
        case VisitQuestion::place:
            paragraph(canvas, canvas.say("visit.place.question"), kBodyBold);
            place_answers(canvas);
            break;
        case VisitQuestion::age:
            paragraph(canvas, canvas.say("visit.age.question"), kBodyBold);
            age_answers(canvas);
            break;
        case VisitQuestion::language:
            paragraph(canvas, canvas.say("visit.language.question"), kBodyBold);
            second_language_chips(canvas);
            break;
        case VisitQuestion::topics:
            paragraph(canvas, canvas.say("visit.topics.question"), kBodyBold);
            topic_answers(canvas);
            break;
        case VisitQuestion::none:
            break;
    }
    end_card(canvas, card);
}

}  // namespace

void visit_questions(Canvas& canvas) {
    const app::State& state = canvas.state();
    const catalogue::Place* place = canvas.engine().catalogue().find_place(state.settings.place);
    std::vector<Chip> all;
    const auto add = [&](VisitQuestion question, const char* key, std::string label, bool answered) {
        Chip chip;
        chip.id = make_id(Id::none, key);
        chip.target = visit(app::VisitQuestionOpened{question});
        chip.label = std::move(label);
        chip.key = key;
        chip.chosen = answered;
        chip.is_switch = false;
        chip.expanded = state.visit.open == question ? semantics::State::yes : semantics::State::no;
        all.push_back(std::move(chip));
    };
    add(VisitQuestion::place, "visit.place", place != nullptr ? place->name : canvas.say("place.choose"),
        place != nullptr);
    add(VisitQuestion::age, "visit.age", age_label(canvas), state.visit.age_known);
    add(VisitQuestion::language, "visit.language", language_label(canvas), !state.second_language.empty());
    add(VisitQuestion::topics, "visit.topics",
        state.visit.topics.empty() ? canvas.say("visit.topics.choose")
                                   : canvas.say_count("visit.topics", state.visit.topics.size()),
        !state.visit.topics.empty());
    chips(canvas, all);
    if (state.visit.open == VisitQuestion::none) return;
    canvas.space(kGap);
    answers(canvas);
}

}  // namespace ui
