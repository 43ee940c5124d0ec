// An everyday sentence: first whom to call when it cannot wait, then who helps.
#include "app/situations.h"

#include <algorithm>
#include <utility>

#include "generated/ui/icons.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Record;
using semantics::make_id;
using semantics::Role;

// Enough to choose from; the search knows the rest.
constexpr std::size_t kFirstHits = 10;

struct UrgentLine {
    const Record* record = nullptr;
    bool open = false;
    std::string hours;  // "rund um die Uhr", "öffnet heute um 9 Uhr"; empty when they are not known
};

UrgentLine urgent_line(const Canvas& canvas, const Record& record) {
    const auto* line = std::get_if<catalogue::Helpline>(&record.details);
    if (line != nullptr && line->around_the_clock) return {&record, true, canvas.say("badge.around_the_clock")};
    const calendar::Moment moment = calendar::moment_at(canvas.engine().catalogue(), canvas.state().now);
    const calendar::OpeningState state = calendar::opening_at(record, moment);
    return {&record, state.opening == calendar::Opening::open, opening_words(canvas, state)};
}

// Whoever answers now stands first: nobody in need is sent to a line that is closed.
std::vector<UrgentLine> urgent_lines(const Canvas& canvas, const app::Situation& situation) {
    std::vector<UrgentLine> lines;
    for (const std::string_view id : {situation.first_line, situation.second_line}) {
        const Record* record = canvas.engine().catalogue().find_record(id);
        if (record != nullptr && !record->phones.empty()) lines.push_back(urgent_line(canvas, *record));
    }
    if (lines.size() == 2 && !lines[0].open && lines[1].open) std::swap(lines[0], lines[1]);
    return lines;
}

void call_button(Canvas& canvas, const UrgentLine& line) {
    const catalogue::Phone& phone = line.record->phones[0];
    const std::string title = canvas.local(line.record->title).text;
    canvas.space(kMargin);
    coloured_paragraph(canvas, line.hours.empty() ? title : title + " · " + line.hours, kSecondary,
                       canvas.palette().on_alert_container);
    canvas.space(kTight);
    ButtonLook look{Weight::alert, icon::kCall};
    look.large = true;
    button(canvas, record_id("urgent", *line.record), to_phone(phone), phone.shown, look, "urgent." + line.record->id,
           canvas.say("call.name", {{"title", title}, {"number", phone.shown}}));
}

void urgent(Canvas& canvas, const app::Situation& situation) {
    if (situation.first_line.empty()) return;
    const std::string key = "situation." + std::string(situation.key) + ".urgent";
    const Palette& palette = canvas.palette();
    canvas.space(kCardGap);
    const Card card = begin_card(canvas, CardLook{palette.alert_container, kCardPadding});
    coloured_paragraph(canvas, canvas.say(key), kBodyBold, palette.on_alert_container);
    for (const UrgentLine& line : urgent_lines(canvas, situation)) call_button(canvas, line);
    end_card(canvas, card);
}

void helpers(Canvas& canvas) {
    const app::SearchState& search = canvas.state().search;
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const calendar::Moment moment = calendar::moment_at(catalogue, canvas.state().now);
    canvas.space(kSectionGap);
    heading(canvas, 2, canvas.say("situation.helpers"));
    canvas.space(kCardGap);
    const std::size_t list =
        canvas.begin_node(Role::list, make_id(canvas.parent(), "helpers"), canvas.say("situation.helpers"));
    const float top = canvas.column().y;
    for (std::size_t index = 0; index < std::min(kFirstHits, search.answer.hits.size()); ++index) {
        if (index > 0) canvas.space(kCardGap);
        record_card(canvas, catalogue.records[search.answer.hits[index].record], moment, {}, 3);
    }
    canvas.node(list).rect = semantics::Rect{canvas.column().x, top, canvas.column().width, canvas.column().y - top};
    canvas.end_node();
    canvas.space(kMargin);
    button(canvas, make_id(canvas.parent(), "search_on"), to_intent(app::SearchIntent{app::SearchOpened{search.query}}),
           canvas.say_count("situation.search", search.answer.total), ButtonLook{Weight::second, icon::kSearch},
           "situation.search");
}

}  // namespace

void show_situation(Canvas& canvas) {
    const app::Situation* situation = app::find_situation(canvas.shown().subject);
    back_button(canvas);
    if (situation == nullptr) {
        nothing_here(canvas);
        return;
    }
    heading(canvas, 1, canvas.say("situation." + std::string(situation->key)));
    urgent(canvas, *situation);
    if (!canvas.state().search.answer.hits.empty()) helpers(canvas);
}

}  // namespace ui
