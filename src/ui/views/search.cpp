// Suche: live results with the reason why each was found, and switches that narrow them.
#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/views/record_words.h"
#include "ui/views/search_box.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::Filter;
using semantics::Id;
using semantics::make_id;
using semantics::Role;

app::Intent query_changed(std::string_view text) {
    return app::SearchIntent{app::QueryChanged{std::string(text)}};
}

std::string with_count(std::string label, std::size_t count) {
    return label + " " + std::to_string(count);
}

Chip filter_chip(const Canvas& canvas, Filter filter, const char* key, bool chosen, std::size_t count) {
    Chip chip;
    chip.id = make_id(Id::none, "filter", key);
    chip.target = to_intent(app::SearchIntent{app::FilterToggled{filter}});
    chip.label = chosen ? canvas.say(key) : with_count(canvas.say(key), count);
    chip.key = key;
    chip.chosen = chosen;
    return chip;
}

void filter_chips(Canvas& canvas) {
    const app::SearchState& search = canvas.state().search;
    std::vector<Chip> all;
    Chip place;
    place.id = make_id(Id::none, "filter", "place");
    const catalogue::Place* chosen = canvas.engine().catalogue().find_place(canvas.state().settings.place);
    place.label = chosen != nullptr ? chosen->name : canvas.say("place.choose");
    place.target = to_screen(app::Screen::info, "ort");
    place.key = "filter.place";
    place.is_switch = false;
    place.chosen = chosen != nullptr;
    place.symbol = icon::kLocationOn;
    all.push_back(std::move(place));
    if (!search.filters.topic.empty() || !search.filters.phase.empty() || !search.filters.kind.empty()) {
        Chip topic;
        topic.id = make_id(Id::none, "filter", "topic");
        const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
        topic.label = label_of(canvas, catalogue.topics, search.filters.topic);
        if (topic.label.empty()) topic.label = label_of(canvas, catalogue.kinds, search.filters.kind);
        for (const catalogue::LifePhase& phase : catalogue.life_phases) {
            if (topic.label.empty() && phase.key == search.filters.phase) topic.label = canvas.local(phase.label).text;
        }
        topic.target = to_intent(app::SearchIntent{app::FiltersCleared{}});
        topic.key = "filter.topic";
        topic.chosen = true;
        if (!topic.label.empty()) all.push_back(std::move(topic));
    }
    const auto add = [&](Filter filter, const char* key, bool on, std::size_t count) {
        if (on || count > 0) all.push_back(filter_chip(canvas, filter, key, on, count));
    };
    add(Filter::free_of_charge, "filter.free", search.filters.free_of_charge, search.counts.free_of_charge);
    add(Filter::open_now, "filter.open", search.filters.open_now, search.counts.open_now);
    add(Filter::by_phone, "filter.phone", search.filters.by_phone, search.counts.by_phone);
    add(Filter::anonymous, "filter.anonymous", search.filters.anonymous, search.counts.anonymous);
    chips(canvas, all);
}

void hit_list(Canvas& canvas) {
    const app::SearchState& search = canvas.state().search;
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const calendar::Moment moment = calendar::moment_at(catalogue, canvas.state().now);
    const std::size_t shown = std::min(search.shown, search.hits.size());
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "hits"), canvas.say("search.results"));
    const float top = canvas.column().y;
    for (std::size_t index = 0; index < shown; ++index) {
        const search::Hit& hit = search.hits[index];
        if (index > 0) canvas.space(kCardGap);
        const std::string reason =
            hit.why.text_key.empty() ? std::string() : canvas.say(hit.why.text_key, hit.why.arguments);
        record_card(canvas, catalogue.records[hit.record], moment, reason);
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
    if (shown == search.hits.size()) return;
    canvas.space(kMargin);
    button(canvas, make_id(Id::none, "more_hits"), to_intent(app::SearchIntent{app::MoreHitsWanted{}}),
           canvas.say("search.more"), ButtonLook{Weight::second, icon::kExpandMore}, "search.more");
}

void nothing_found(Canvas& canvas) {
    paragraph(canvas, canvas.say("search.nothing"));
    canvas.space(kGap);
    note(canvas, canvas.say("search.nothing.advice"));
    canvas.space(kMargin);
    if (canvas.state().search.filters.any()) {
        button(canvas, make_id(Id::none, "clear_filters"), to_intent(app::SearchIntent{app::FiltersCleared{}}),
               canvas.say("search.clear_filters"), ButtonLook{Weight::second, icon::kFilterList},
               "search.clear_filters");
        canvas.space(kGap);
    }
    button(canvas, make_id(Id::none, "to_emergency"), to_screen(app::Screen::emergency),
           canvas.say("search.to_emergency"), ButtonLook{Weight::second, icon::kCall}, "search.to_emergency");
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
    box.key = "search.query";
    box.on_input = query_changed;
    std::optional<Target> clear;
    if (!box.value.empty()) clear = to_intent(app::SearchIntent{app::QueryChanged{}});
    search_field(canvas, box, clear);
}

void show_search(Canvas& canvas) {
    const app::SearchState& search = canvas.state().search;
    const bool private_answer = search.sensitive && search.query == search.answered_query && !search.hits.empty();
    heading(canvas, 1, canvas.say("search.title"));
    canvas.space(kGap);
    search_box(canvas);
    canvas.space(kGap);
    filter_chips(canvas);
    canvas.space(4);
    if (private_answer) quick_exit(canvas);
    const bool asked = !search.query.empty() || search.filters.any();
    status(canvas, asked ? canvas.say_count("search.count", search.hits.size()) : canvas.say("search.start"), "hits");
    canvas.space(kCardGap);
    if (!asked) {
        link_row(canvas, make_id(Id::none, "browse"), to_screen(app::Screen::topics), canvas.say("start.topics"),
                 RowLook{icon::kApps, {}, true}, "search.topics");
    } else if (search.hits.empty()) {
        nothing_found(canvas);
    } else {
        hit_list(canvas);
    }
}

}  // namespace ui
