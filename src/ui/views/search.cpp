// Suche: live results with the reason why each was found; with nothing found, who knows further.
#include <algorithm>

#include "base/utf8.h"
#include "generated/ui/icons.h"
#include "ui/views/handing_over.h"
#include "ui/views/record_words.h"
#include "ui/views/search_box.h"
#include "ui/views/search_filters.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;
using semantics::Role;

app::Intent query_changed(std::string_view text) {
    return app::SearchIntent{app::QueryChanged{std::string(text)}};
}

void earlier_hits(Canvas& canvas) {
    button(canvas, make_id(Id::none, "earlier_hits"), to_intent(app::SearchIntent{app::EarlierHitsWanted{}}),
           canvas.say("search.earlier"), ButtonLook{Weight::second, icon::kExpandLess}, "search.earlier");
    canvas.space(kCardGap);
}

// Letters that the fonts have, in a script that is not written from right to left: those need shaping.
bool can_be_quoted(const Canvas& canvas, std::string_view words) {
    constexpr char32_t kFirstFromRight = 0x590;
    constexpr char32_t kLastFromRight = 0x8FF;
    for (std::size_t at = 0; at < words.size();) {
        const char32_t letter = base::next_code_point(words, at);
        if (letter >= kFirstFromRight && letter <= kLastFromRight) return false;
    }
    return canvas.paints(words, kSecondary);
}

// Why a record was found. The index speaks German: what it calls a topic or a kind is said in the language of the
// reader.
std::string reason_of(const Canvas& canvas, search::Why why) {
    if (why.text_key.empty()) return {};
    if (why.text_key == "search.why.meaning" && !can_be_quoted(canvas, why.arguments[0].value)) {
        why.text_key = "search.why.topic";
    }
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    for (base::Argument& argument : why.arguments) {
        if (argument.name != "about") continue;
        for (const auto* terms : {&catalogue.topics, &catalogue.kinds}) {
            for (const catalogue::Term& term : *terms) {
                if (term.label.de == argument.value) argument.value = canvas.local(term.label).text;
            }
        }
    }
    return canvas.say(why.text_key, why.arguments);
}

void hit_list(Canvas& canvas) {
    const search::Answer& answer = canvas.state().search.answer;
    // After new data there may be fewer than were shown before.
    const std::size_t first = app::first_shown(std::min(canvas.state().search.shown, answer.hits.size()));
    if (first > 0) earlier_hits(canvas);
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const calendar::Moment moment = calendar::moment_at(catalogue, canvas.state().now);
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "hits"), canvas.say("search.results"));
    const float top = canvas.column().y;
    for (std::size_t index = first; index < answer.hits.size(); ++index) {
        const search::Hit& hit = answer.hits[index];
        if (index > first) canvas.space(kCardGap);
        record_card(canvas, catalogue.records[hit.record], moment, reason_of(canvas, hit.why));
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
    if (answer.fallback || answer.hits.size() >= answer.total) return;
    canvas.space(kMargin);
    button(canvas, make_id(Id::none, "more_hits"), to_intent(app::SearchIntent{app::MoreHitsWanted{}}),
           canvas.say("search.more"), ButtonLook{Weight::second, icon::kExpandMore}, "search.more");
}

void emergency_button(Canvas& canvas) {
    button(canvas, make_id(Id::none, "to_emergency"), to_screen(app::Screen::emergency),
           canvas.say("search.to_emergency"), ButtonLook{Weight::second, icon::kCall}, "search.to_emergency");
}

// The filters leave nothing of what was found.
void nothing_left(Canvas& canvas) {
    if (canvas.state().search.filters.any()) {
        button(canvas, make_id(Id::none, "clear_filters"), to_intent(app::SearchIntent{app::FiltersCleared{}}),
               canvas.say("search.clear_filters"), ButtonLook{Weight::second, icon::kFilterList},
               "search.clear_filters");
        canvas.space(kGap);
    }
    emergency_button(canvas);
}

// Nobody wrote such words: the nearest topics, and people who know further.
void nothing_found(Canvas& canvas) {
    const search::Answer& answer = canvas.state().search.answer;
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    note(canvas, canvas.say("search.nothing.advice"));
    canvas.space(kGap);
    std::vector<Chip> topics;
    for (const std::uint16_t number : answer.topics) {
        const catalogue::Term& topic = catalogue.topics[number];
        Chip chip;
        chip.id = make_id(Id::none, "near_topic", topic.key);
        chip.target = to_intent(app::SearchIntent{app::SearchOpened{{}, topic.key, {}}});
        chip.label = canvas.local(topic.label).text;
        chip.key = "topic." + topic.key;
        chip.is_switch = false;
        topics.push_back(std::move(chip));
    }
    chips(canvas, topics);
    canvas.space(kMargin);
    heading(canvas, 2, canvas.say("search.nothing.who_helps"));
    canvas.space(kGap);
    hit_list(canvas);
    canvas.space(kMargin);
    emergency_button(canvas);
    missing_button(canvas);
}

void did_you_mean(Canvas& canvas) {
    const std::string& suggestion = canvas.state().search.answer.suggestion;
    if (suggestion.empty()) return;
    text_link(canvas, make_id(Id::none, "suggestion"), to_intent(query_changed(suggestion)),
              canvas.say("search.suggestion", {{"query", suggestion}}), "search.suggestion");
}

std::string verdict(const Canvas& canvas, bool asked) {
    const search::Answer& answer = canvas.state().search.answer;
    if (!asked) return canvas.say("search.start");
    if (answer.fallback) return canvas.say("search.nothing");
    return answer.total == 0 ? canvas.say("search.nothing_left") : canvas.say_count("search.count", answer.total);
}

}  // namespace

void search_box(Canvas& canvas) {
    const app::SearchState& search = canvas.state().search;
    const bool here = canvas.shown().screen == app::Screen::search;
    Field box;
    box.id = make_id(Id::none, "query");
    box.role = Role::search_field;
    box.label = canvas.say("search.label");
    box.value = here ? search.query : std::string();
    box.placeholder = canvas.say("search.placeholder");
    box.short_placeholder = canvas.say("search.placeholder.short");
    box.key = "search.query";
    box.on_input = query_changed;
    std::optional<Target> clear;
    if (!box.value.empty()) clear = to_intent(app::SearchIntent{app::QueryChanged{}});
    search_field(canvas, box, clear);
}

void show_search(Canvas& canvas) {
    const app::SearchState& search = canvas.state().search;
    const search::Answer& answer = search.answer;
    heading(canvas, 1, canvas.say("search.title"));
    canvas.space(kGap);
    search_box(canvas);
    canvas.space(kGap);
    filter_line(canvas);
    canvas.space(4);
    const bool asked = app::asks(search);
    if (asked) did_you_mean(canvas);
    status(canvas, verdict(canvas, asked), "hits");
    canvas.space(kCardGap);
    if (search.filters_open) {
        filter_sheet(canvas);
    } else if (!asked) {
        link_row(canvas, make_id(Id::none, "browse"), to_screen(app::Screen::topics), canvas.say("start.topics"),
                 RowLook{icon::kApps, {}, true}, "search.topics");
    } else if (answer.fallback) {
        nothing_found(canvas);
    } else if (answer.hits.empty()) {
        nothing_left(canvas);
    } else {
        hit_list(canvas);
    }
}

}  // namespace ui
