// Themen and Lebensphasen: looking around without knowing the word. Each has a screen of its own.
#include "ui/views/browse.h"

#include <algorithm>
#include <array>

#include "base/sort.h"
#include "generated/ui/icons.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::Screen;
using app::View;
using catalogue::Catalogue;
using semantics::make_id;
using semantics::Role;

// In the order of app::EntryGroup.
constexpr std::array<const char*, 7> kGroupTitles = {"browse.helplines", "browse.offers",   "browse.offers_elsewhere",
                                                     "type.online",      "browse.benefits", "browse.health",
                                                     "browse.tasks"};

// In the order of the taxonomy's life phases, from pregnancy to growing up.
constexpr std::array<char32_t, 7> kPhaseSymbols = {icon::kPregnantWoman, icon::kChildCare, icon::kToys,
                                                   icon::kStroller,      icon::kSchool,    icon::kDiversity3,
                                                   icon::kPerson};

std::size_t total_of(const std::vector<app::GroupedEntries>& groups) {
    std::size_t total = 0;
    for (const app::GroupedEntries& each : groups) total += each.records.size();
    return total;
}

// The place that narrows the list, or the question for it.
void place_filter(Canvas& canvas) {
    const catalogue::Place* place = canvas.engine().catalogue().find_place(canvas.state().settings.place);
    Chip chip;
    chip.id = make_id(canvas.parent(), "place");
    chip.label = place != nullptr ? place->name : canvas.say("place.choose");
    chip.target = to_screen(Screen::info, "ort");
    chip.key = "browse.place";
    chip.is_switch = false;
    chip.chosen = place != nullptr;
    chip.symbol = icon::kLocationOn;
    chips(canvas, {chip});
}

void show_entries(Canvas& canvas, const std::string& title) {
    const Catalogue& catalogue = canvas.engine().catalogue();
    const std::vector<app::GroupedEntries> groups =
        app::browse(catalogue, canvas.shown(), canvas.state().settings.place);
    heading(canvas, 1, title);
    canvas.space(kTight);
    status(canvas, canvas.say_count("topics.count", total_of(groups)), "entries");
    canvas.space(kGap);
    place_filter(canvas);
    if (groups.empty()) {
        canvas.space(kGap);
        notice(canvas, icon::kSearch, canvas.say("browse.nothing"));
    }
    entry_groups(canvas, groups);
}

template <typename Terms>
void show_entries_of(Canvas& canvas, const Terms& terms) {
    const auto found =
        std::find_if(terms.begin(), terms.end(), [&](const auto& term) { return term.key == canvas.shown().subject; });
    back_button(canvas);
    if (found == terms.end()) {
        nothing_here(canvas);
    } else {
        show_entries(canvas, canvas.local(found->label).text);
    }
}

std::size_t count_with(const Catalogue& catalogue, const std::string& topic) {
    return static_cast<std::size_t>(
        std::count_if(catalogue.records.begin(), catalogue.records.end(), [&topic](const catalogue::Record& record) {
            return std::find(record.topics.begin(), record.topics.end(), topic) != record.topics.end();
        }));
}

void phase_chips(Canvas& canvas) {
    std::vector<Chip> all;
    for (const catalogue::LifePhase& phase : canvas.engine().catalogue().life_phases) {
        Chip chip;
        chip.id = make_id(canvas.parent(), "phase", phase.key);
        chip.target = to_screen(Screen::life_phase, phase.key);
        chip.symbol = kPhaseSymbols[std::min(all.size(), kPhaseSymbols.size() - 1)];
        chip.label = canvas.local(phase.label).text;
        chip.key = "phase." + phase.key;
        chip.is_switch = false;
        all.push_back(std::move(chip));
    }
    chips(canvas, all);
}

struct NamedTopic {
    std::string key;
    std::string label;
    std::size_t count = 0;
};

void topic_rows(Canvas& canvas) {
    const Catalogue& catalogue = canvas.engine().catalogue();
    std::vector<NamedTopic> topics;
    for (const catalogue::Term& topic : catalogue.topics) {
        const std::size_t count = count_with(catalogue, topic.key);
        if (count > 0) topics.push_back({topic.key, canvas.local(topic.label).text, count});
    }
    base::sort(topics, [](const NamedTopic& left, const NamedTopic& right) { return left.label < right.label; });
    const std::string title = canvas.say("topics.all");
    const std::size_t list = canvas.begin_node(Role::list, make_id(canvas.parent(), "topics"), title);
    const Column before = canvas.column();
    for (const NamedTopic& topic : topics) {
        list_row(canvas, make_id(canvas.parent(), "topic", topic.key), to_view(canvas, {Screen::topic, topic.key}),
                 topic.label, RowLook{0, canvas.say_count("topics.count", topic.count), true}, "topic." + topic.key);
    }
    canvas.node(list).rect = semantics::Rect{before.x, before.y, before.width, canvas.column().y - before.y};
    canvas.end_node();
}

}  // namespace

Target to_view(const Canvas& canvas, const View& view) {
    Target target = to_screen(view.screen, view.subject);
    if (app::is_sensitive(canvas.engine().catalogue(), view)) target.href.clear();
    return target;
}

namespace {

// Of the entries in all groups those from `first` on, at most `end`.
struct Window {
    std::size_t first = 0;
    std::size_t end = 0;
};

void entry_group(Canvas& canvas, const app::GroupedEntries& group, std::size_t offset, const Window& window,
                 const calendar::Moment& moment) {
    const std::size_t from = window.first > offset ? window.first - offset : 0;
    const std::size_t to = std::min(group.records.size(), window.end > offset ? window.end - offset : 0);
    if (from >= to) return;
    const std::string title = canvas.say(kGroupTitles[static_cast<std::size_t>(group.group)]);
    canvas.space(kMargin);
    heading(canvas, 2, title);
    canvas.space(kCardGap);
    const std::size_t list = canvas.begin_node(Role::list, make_id(canvas.parent(), "group", title), title);
    const float top = canvas.column().y;
    for (std::size_t index = from; index < to; ++index) {
        if (index > from) canvas.space(kCardGap);
        record_card(canvas, *group.records[index], moment, {}, 3);
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
}

// The entry with that number, counted through all groups.
const std::string& entry_at(const std::vector<app::GroupedEntries>& groups, std::size_t number) {
    auto group = groups.begin();
    for (; number >= group->records.size(); ++group) number -= group->records.size();
    return group->records[number]->id;
}

}  // namespace

void entry_groups(Canvas& canvas, const std::vector<app::GroupedEntries>& groups) {
    const calendar::Moment moment = calendar::moment_at(canvas.engine().catalogue(), canvas.state().now);
    const std::size_t shown = canvas.state().browse_shown;
    // After new data there may be fewer than were shown before.
    const Window window{app::first_shown(std::min(shown, total_of(groups))), shown};
    if (window.first > 0) {
        canvas.space(kMargin);
        button(canvas, make_id(canvas.parent(), "earlier_entries"),
               to_intent(app::NavigationIntent{app::EarlierEntriesWanted{}}), canvas.say("search.earlier"),
               ButtonLook{Weight::second, icon::kExpandLess}, "browse.earlier");
    }
    std::size_t offset = 0;
    for (const app::GroupedEntries& group : groups) {
        entry_group(canvas, group, offset, window, moment);
        offset += group.records.size();
    }
    if (offset <= shown) return;
    canvas.space(kMargin);
    button(canvas, make_id(canvas.parent(), "more_entries"),
           to_intent(app::NavigationIntent{app::MoreEntriesWanted{entry_at(groups, shown)}}), canvas.say("search.more"),
           ButtonLook{Weight::second, icon::kExpandMore}, "browse.more");
}

void show_topic(Canvas& canvas) {
    show_entries_of(canvas, canvas.engine().catalogue().topics);
}

void show_life_phase(Canvas& canvas) {
    show_entries_of(canvas, canvas.engine().catalogue().life_phases);
}

void show_topics(Canvas& canvas) {
    back_button(canvas);
    heading(canvas, 1, canvas.say("topics.title"));
    canvas.space(kMargin);
    heading(canvas, 2, canvas.say("phases.title"));
    canvas.space(kCardGap);
    phase_chips(canvas);
    canvas.space(kSectionGap);
    heading(canvas, 2, canvas.say("topics.all"));
    topic_rows(canvas);
}

}  // namespace ui
