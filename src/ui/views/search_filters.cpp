#include "ui/views/search_filters.h"

#include <algorithm>

#include "base/sort.h"
#include "generated/ui/icons.h"
#include "ui/views/record_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::Facet;
using app::Filter;
using semantics::Id;
using semantics::make_id;

constexpr std::size_t kCommonValues = 6;  // of a facet, before the rarer ones are asked for
constexpr const char* kFacetKeys[] = {"filter.place", "filter.phase", "filter.topic", "filter.kind", "filter.language"};
constexpr const char* kTypeKeys[] = {"type.offer",       "type.benefit", "type.checkup",
                                     "type.vaccination", "type.task",    "type.helpline"};

struct Value {
    std::string key;  // empty: every value
    std::string label;
    std::size_t count = 0;
};

const char* name_of(Facet facet) {
    return kFacetKeys[static_cast<std::size_t>(facet)];
}

const std::string& chosen_in(const app::State& state, Facet facet) {
    const app::Filters& filters = state.search.filters;
    switch (facet) {
        case Facet::place:
            return state.settings.place;
        case Facet::phase:
            return filters.phase;
        case Facet::topic:
            return filters.topic;
        case Facet::kind:
            return filters.kind;
        case Facet::language:
            break;
    }
    return filters.language;
}

std::string label_of_language(const Canvas& canvas, const std::string& tag) {
    const std::string key = "language." + tag;
    return canvas.engine().messages().has(key) ? canvas.say(key) : tag;
}

// Every value of a facet with its count, in the order of the taxonomy.
std::vector<Value> values_of(const Canvas& canvas, Facet facet) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const search::Facets& facets = canvas.state().search.answer.facets;
    std::vector<Value> values;
    const auto add_terms = [&](const std::vector<catalogue::Term>& terms, const std::vector<std::size_t>& counts) {
        for (std::size_t at = 0; at < terms.size() && at < counts.size(); ++at) {
            values.push_back({terms[at].key, canvas.local(terms[at].label).text, counts[at]});
        }
    };
    const auto add_unknown = [&](std::size_t count) {
        values.push_back({std::string(search::kUnknownValue), canvas.say("filter.unknown"), count});
    };
    switch (facet) {
        case Facet::place:
            for (std::size_t at = 0; at < catalogue.places.size() && at < facets.places.size(); ++at) {
                const std::size_t count = facets.places[at];
                const std::size_t shown = count == 0 ? 0 : count + facets.not_bound_to_a_place;
                values.push_back({catalogue.places[at].id, catalogue.places[at].name, shown});
            }
            break;
        case Facet::phase:
            for (std::size_t at = 0; at < catalogue.life_phases.size() && at < facets.phases.size(); ++at) {
                const catalogue::LifePhase& phase = catalogue.life_phases[at];
                values.push_back({phase.key, canvas.local(phase.label).text, facets.phases[at]});
            }
            add_unknown(facets.phase_unknown);
            break;
        case Facet::topic:
            add_terms(catalogue.topics, facets.topics);
            add_unknown(facets.topic_unknown);
            break;
        case Facet::kind:
            for (std::size_t type = 1; type < facets.types.size(); ++type) {
                values.push_back(
                    {std::string(search::kTypeNames[type]), canvas.say(kTypeKeys[type]), facets.types[type]});
            }
            add_terms(catalogue.kinds, facets.kinds);
            add_unknown(facets.kind_unknown);
            break;
        case Facet::language:
            for (const search::LanguageCount& language : facets.languages) {
                values.push_back({language.language, label_of_language(canvas, language.language), language.count});
            }
            add_unknown(facets.language_unknown);
            break;
    }
    return values;
}

std::string with_count(const std::string& label, std::size_t count) {
    return label + " " + std::to_string(count);
}

app::Intent chooses(Facet facet, std::string value) {
    if (facet == Facet::place) return app::SettingsIntent{app::PlaceChosen{std::move(value)}};
    return app::SearchIntent{app::FilterChosen{facet, std::move(value)}};
}

Chip value_chip(const Canvas& canvas, Facet facet, const Value& value) {
    Chip chip;
    const std::string key = std::string(name_of(facet)) + "." + value.key;
    chip.id = make_id(Id::none, "filter", key);
    chip.chosen = chosen_in(canvas.state(), facet) == value.key;
    chip.target = to_intent(chooses(facet, chip.chosen ? std::string() : value.key));
    chip.label = with_count(value.label, value.count);
    chip.key = key;
    return chip;
}

// The most frequent values first; those that would leave nothing are left out unless they are chosen.
void facet_group(Canvas& canvas, Facet facet) {
    std::vector<Value> values = values_of(canvas, facet);
    const std::string& chosen = chosen_in(canvas.state(), facet);
    const auto is_empty = [&](const Value& value) { return value.count == 0 && value.key != chosen; };
    values.erase(std::remove_if(values.begin(), values.end(), is_empty), values.end());
    if (values.empty()) return;
    const bool in_order = facet == Facet::phase;
    if (!in_order) {
        base::sort(values, [&](const Value& left, const Value& right) {
            const bool left_last = left.key == search::kUnknownValue;
            const bool right_last = right.key == search::kUnknownValue;
            if (left_last != right_last) return right_last;
            if ((left.key == chosen) != (right.key == chosen)) return left.key == chosen;
            return left.count > right.count;
        });
    }
    const bool widened = (canvas.state().search.widened >> static_cast<unsigned>(facet) & 1u) != 0;
    std::vector<Chip> all;
    std::size_t hidden = 0;
    for (const Value& value : values) {
        const bool common = in_order || widened || all.size() < kCommonValues || value.key == search::kUnknownValue;
        if (common)
            all.push_back(value_chip(canvas, facet, value));
        else
            ++hidden;
    }
    canvas.space(kMargin);
    heading(canvas, 3, canvas.say(name_of(facet)));
    chips(canvas, all);
    if (hidden == 0) return;
    text_link(canvas, make_id(Id::none, "widen", name_of(facet)),
              to_intent(app::SearchIntent{app::FacetWidened{facet}}), canvas.say_count("filter.widen", hidden),
              std::string(name_of(facet)) + ".widen",
              canvas.say(name_of(facet)) + ": " + canvas.say_count("filter.widen", hidden));
}

struct Switchable {
    Filter filter;
    const char* key;
    bool on;
    search::KnownCount count;
};

std::vector<Switchable> switches_of(const app::SearchState& search) {
    const app::Filters& filters = search.filters;
    const search::Facets& facets = search.answer.facets;
    return {{Filter::free_of_charge, "filter.free", filters.free_of_charge, facets.free_of_charge},
            {Filter::open_now, "filter.open", filters.open_now, facets.open_now},
            {Filter::by_phone, "filter.phone", filters.by_phone, facets.by_phone},
            {Filter::anonymous, "filter.anonymous", filters.anonymous, facets.anonymous}};
}

app::Intent toggles(Filter filter) {
    return app::SearchIntent{app::FilterToggled{filter}};
}

void switch_row(Canvas& canvas, const Switchable& each) {
    const std::string key = each.key;
    if (each.count.yes == 0 && !each.on) {
        note(canvas,
             canvas.say("filter.nowhere", {{"what", canvas.say(key)}, {"count", std::to_string(each.count.unknown)}}));
        canvas.space(kGap);
        return;
    }
    Switch row;
    row.id = make_id(Id::none, "filter.row", key);
    row.label = canvas.say(key + ".only", {{"count", std::to_string(each.count.yes)}});
    row.intent = toggles(each.filter);
    row.on = each.on;
    row.key = key + ".only";
    if (each.count.unknown > 0) row.detail = canvas.say_count("filter.not_known", each.count.unknown);
    checkbox(canvas, row);
}

Chip place_chip(const Canvas& canvas) {
    Chip chip;
    chip.id = make_id(Id::none, "filter", "place");
    const catalogue::Place* chosen = canvas.engine().catalogue().find_place(canvas.state().settings.place);
    chip.label = chosen != nullptr ? chosen->name : canvas.say("place.choose");
    chip.target = to_screen(app::Screen::info, "ort");
    chip.key = "filter.place";
    chip.is_switch = false;
    chip.chosen = chosen != nullptr;
    chip.symbol = icon::kLocationOn;
    return chip;
}

Chip sheet_chip(const Canvas& canvas, std::size_t active) {
    const app::SearchState& search = canvas.state().search;
    Chip chip;
    chip.id = make_id(Id::none, "filter", "all");
    chip.label = active == 0 ? canvas.say("filter.all") : canvas.say_count("filter.all.active", active);
    chip.target = to_intent(app::SearchIntent{app::FiltersOpened{}});
    chip.key = "filter.all";
    chip.is_switch = false;
    chip.symbol = icon::kTune;
    chip.expanded = search.filters_open ? semantics::State::yes : semantics::State::no;
    return chip;
}

// One chip for each filter that is on; a tap takes it off.
std::vector<Chip> active_chips(const Canvas& canvas) {
    std::vector<Chip> active;
    for (const Facet facet : {Facet::phase, Facet::topic, Facet::kind, Facet::language}) {
        const std::string& chosen = chosen_in(canvas.state(), facet);
        if (chosen.empty()) continue;
        Chip chip;
        chip.id = make_id(Id::none, "filter.on", name_of(facet));
        for (const Value& value : values_of(canvas, facet)) {
            if (value.key == chosen) chip.label = value.label;
        }
        if (chosen == search::kUnknownValue) chip.label = canvas.say(name_of(facet)) + ": " + chip.label;
        if (chip.label.empty()) chip.label = chosen;
        chip.target = to_intent(chooses(facet, {}));
        chip.key = name_of(facet);
        chip.chosen = true;
        chip.symbol = icon::kClose;
        active.push_back(std::move(chip));
    }
    for (const Switchable& each : switches_of(canvas.state().search)) {
        if (!each.on) continue;
        Chip chip;
        chip.id = make_id(Id::none, "filter", each.key);
        chip.label = canvas.say(each.key);
        chip.target = to_intent(toggles(each.filter));
        chip.key = each.key;
        chip.chosen = true;
        chip.symbol = icon::kClose;
        active.push_back(std::move(chip));
    }
    return active;
}

// What people ask for most, while there is room beside the others.
std::vector<Chip> quick_chips(const Canvas& canvas) {
    std::vector<Chip> quick;
    for (const Switchable& each : switches_of(canvas.state().search)) {
        if (each.on || each.count.yes == 0) continue;
        Chip chip;
        chip.id = make_id(Id::none, "filter", each.key);
        chip.label = with_count(canvas.say(each.key), each.count.yes);
        chip.target = to_intent(toggles(each.filter));
        chip.key = each.key;
        quick.push_back(std::move(chip));
    }
    return quick;
}

}  // namespace

void filter_line(Canvas& canvas) {
    const std::vector<Chip> active = active_chips(canvas);
    std::vector<Chip> all = {place_chip(canvas), sheet_chip(canvas, active.size())};
    all.insert(all.end(), active.begin(), active.end());
    chips(canvas, all, canvas.state().search.filters_open ? std::vector<Chip>{} : quick_chips(canvas));
}

void filter_sheet(Canvas& canvas) {
    const app::SearchState& search = canvas.state().search;
    heading(canvas, 2, canvas.say("filter.title"));
    canvas.space(4);
    std::vector<Switchable> switches = switches_of(search);
    // What can be chosen stands before what nobody knows.
    base::sort(switches, [](const Switchable& left, const Switchable& right) {
        return (left.on || left.count.yes > 0) && !(right.on || right.count.yes > 0);
    });
    for (const Switchable& each : switches) switch_row(canvas, each);
    for (const Facet facet : {Facet::place, Facet::phase, Facet::topic, Facet::kind, Facet::language}) {
        facet_group(canvas, facet);
    }
    canvas.space(24);
    button(canvas, make_id(Id::none, "filters_done"), to_intent(app::SearchIntent{app::FiltersOpened{}}),
           canvas.say_count("filter.show", search.answer.total), ButtonLook{Weight::main, icon::kCheck}, "filter.show");
    if (!search.filters.any()) return;
    canvas.space(kGap);
    button(canvas, make_id(Id::none, "clear_filters"), to_intent(app::SearchIntent{app::FiltersCleared{}}),
           canvas.say("search.clear_filters"), ButtonLook{Weight::second, icon::kRestartAlt}, "search.clear_filters");
}

}  // namespace ui
