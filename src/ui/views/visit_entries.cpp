// What a visit shows: sentences and entries in the order in which they are told, in German and line by line in the
// family's language.
#include <algorithm>
#include <array>

#include "generated/ui/icons.h"
#include "ui/views/handing_over.h"
#include "ui/views/record_words.h"
#include "ui/views/visit_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/pair.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Record;
using planner::VisitItem;
using planner::VisitPart;
using semantics::Id;
using semantics::make_id;
using semantics::Role;

constexpr std::size_t kMostVoucherPlaces = 6;

// In the order of planner::VisitPart; a topic is named by itself.
constexpr std::array<const char*, 6> kPartTitles = {
    "visit.part.welcome", "visit.part.now", "visit.part.still_open", "visit.part.soon", "", "visit.part.helpers"};

// The family's language, where it is another one than the volunteer's.
const text::Messages* second_reader(const Canvas& canvas) {
    const text::Messages* second = canvas.engine().second_words();
    return second != nullptr && second->language() != canvas.engine().messages().language() ? second : nullptr;
}

text::Localized in(const text::Messages& messages, const catalogue::LocalText& text) {
    return messages.translate(text.de, text.easy, text.en);
}

const std::string& age_of(const Record& record) {
    static const std::string kNone;
    if (const auto* checkup = std::get_if<catalogue::Checkup>(&record.details)) return checkup->age_label;
    const auto* vaccination = std::get_if<catalogue::Vaccination>(&record.details);
    return vaccination != nullptr ? vaccination->age_label : kNone;
}

// One reader's side of a row: what it is, when, and in a few words what for, always in these lines. What is only there
// in German stands on the German side alone; a name stays a name.
Side side_of(const Canvas& canvas, const Record& record, const text::Messages& messages) {
    const text::Localized title = in(messages, record.title);
    const text::Localized age = messages.translate(age_of(record));
    const text::Localized summary = in(messages, record.summary);
    Side side;
    side.title = title.text;
    const std::string& language = messages.language();
    side.language = canvas.engine().messages().language() == language ? "" : language;
    side.lines.push_back(age.language.empty() ? age.text : "");
    if (!summary.text.empty() && summary.language.empty()) {
        side.lines.push_back(summary.text);
        return side;
    }
    for (const catalogue::Term& kind : canvas.engine().catalogue().kinds) {
        if (kind.key == record.kind) side.lines.push_back(in(messages, kind.label).text);
    }
    return side;
}

void entry_row(Canvas& canvas, const Record& record) {
    const app::State& state = canvas.state();
    const text::Messages& first = canvas.engine().messages();
    const text::Messages* second = second_reader(canvas);
    PairRow row;
    row.id = record_id("visit", record);
    row.key = "open." + record.id;
    row.target = to_entry(record);
    row.first = side_of(canvas, record, first);
    if (second != nullptr) row.second = side_of(canvas, record, *second);
    if (!record.phones.empty()) {
        row.phone = to_phone(record.phones[0]);
        row.phone_label = record.phones[0].shown;
        row.phone_name = canvas.say("call.name", {{"title", row.first.title}, {"number", record.phones[0].shown}});
    }
    const std::vector<std::string>& left_out = state.visit.left_out;
    row.toggle = app::Intent{app::VisitIntent{app::VisitItemToggled{record.id}}};
    row.chosen = std::find(left_out.begin(), left_out.end(), record.id) == left_out.end();
    row.toggle_name = canvas.say("visit.give.name", {{"title", row.first.title}});
    pair_row(canvas, row);
}

std::string title_of(const Canvas& canvas, const VisitItem& item, const text::Messages& messages) {
    if (item.part != VisitPart::topic) return messages.say(kPartTitles[static_cast<std::size_t>(item.part)]);
    for (const catalogue::Term& topic : canvas.engine().catalogue().topics) {
        if (topic.key == item.topic) return in(messages, topic.label).text;
    }
    return {};
}

// From one item to the next of another part or topic.
std::size_t end_of_part(const std::vector<VisitItem>& items, std::size_t first) {
    std::size_t end = first;
    while (end < items.size() && items[end].part == items[first].part && items[end].topic == items[first].topic) ++end;
    return end;
}

void part(Canvas& canvas, const std::vector<VisitItem>& items, std::size_t first, std::size_t end) {
    const text::Messages* second = second_reader(canvas);
    const std::string title = title_of(canvas, items[first], canvas.engine().messages());
    canvas.space(24);
    pair_heading(canvas, 2, title, second != nullptr ? title_of(canvas, items[first], *second) : "",
                 second != nullptr ? second->language() : "");
    canvas.space(kCardGap);
    const Id id = make_id(make_id(Id::none, "part", std::to_string(static_cast<int>(items[first].part))), "of",
                          items[first].topic);
    const std::size_t list = canvas.begin_node(Role::list, id, title);
    const float top = canvas.column().y;
    for (std::size_t index = first; index < end; ++index) {
        const Record* record = canvas.engine().catalogue().find_record(items[index].id);
        if (record == nullptr) continue;
        if (index > first) canvas.space(kCardGap);
        entry_row(canvas, *record);
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
}

// A topic for which this place has nothing is worth a note to the coordinator.
void topics_without_offers(Canvas& canvas) {
    const app::VisitState& visit = canvas.state().visit;
    bool any = false;
    for (const std::string& topic : visit.topics) {
        const auto about = [&topic](const VisitItem& item) { return item.topic == topic; };
        const std::string label = label_of(canvas, canvas.engine().catalogue().topics, topic);
        if (label.empty() || std::any_of(visit.items.begin(), visit.items.end(), about)) continue;
        canvas.space(kMargin);
        notice(canvas, icon::kInfo, canvas.say("visit.nothing_about", {{"topic", label}}));
        any = true;
    }
    if (any) missing_button(canvas);
}

void step(Canvas& canvas, app::VisitStep step, const char* text_key) {
    const bool done = (canvas.state().visit.done >> static_cast<unsigned>(step) & 1U) != 0;
    checkbox(canvas, Switch{make_id(Id::none, text_key), canvas.say(text_key),
                            app::VisitIntent{app::VisitStepTicked{step}}, done, text_key});
}

}  // namespace

void visit_sentences(Canvas& canvas) {
    const text::Messages& first = canvas.engine().messages();
    const text::Messages* second = second_reader(canvas);
    const bool both = second != nullptr;
    heading(canvas, 2, canvas.say("visit.first"));
    canvas.space(kCardGap);
    const std::size_t list = canvas.begin_node(Role::list, make_id(Id::none, "sentences"), canvas.say("visit.first"));
    const Card card = begin_card(canvas);
    for (int number = 1; first.has("visit.say." + std::to_string(number)); ++number) {
        const std::string key = "visit.say." + std::to_string(number);
        if (number > 1) {
            canvas.space(kGap);
            hairline(canvas);
            canvas.space(kGap);
        }
        pair_words(canvas, make_id(Id::none, key), first.say(key), both ? second->say(key) : std::string(),
                   both ? second->language() : std::string());
    }
    canvas.node(list).rect = end_card(canvas, card);
    canvas.end_node();
}

void visit_entries(Canvas& canvas) {
    const std::vector<VisitItem>& items = canvas.state().visit.items;
    for (std::size_t first = 0; first < items.size();) {
        const std::size_t end = end_of_part(items, first);
        part(canvas, items, first, end);
        first = end;
    }
    topics_without_offers(canvas);
}

void visit_checklist(Canvas& canvas) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const std::vector<const Record*> places = planner::voucher_places(catalogue, canvas.state().settings.place);
    canvas.space(24);
    heading(canvas, 2, canvas.say("visit.checklist"));
    canvas.space(4);
    step(canvas, app::VisitStep::folder, "visit.step.folder");
    step(canvas, app::VisitStep::voucher, places.empty() ? "visit.step.voucher_unknown" : "visit.step.voucher");
    for (std::size_t index = 0; index < std::min(places.size(), kMostVoucherPlaces); ++index) {
        const Record& place = *places[index];
        link_row(canvas, record_id("voucher", place), to_entry(place), canvas.local(place.title).text,
                 RowLook{icon::kPayments, subtitle_of(canvas, place), true}, "voucher." + place.id);
        hairline(canvas);
    }
    step(canvas, app::VisitStep::gift, "visit.step.gift");
    step(canvas, app::VisitStep::checkups, "visit.step.checkups");
    step(canvas, app::VisitStep::helpers, "visit.step.helpers");
}

}  // namespace ui
