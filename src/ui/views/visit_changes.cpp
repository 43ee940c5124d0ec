// What changed in the data since the last visit. How long ago that was, the visitor says; nothing about it is kept.
#include <algorithm>
#include <array>

#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/visit_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::DataChange;
using semantics::Id;
using semantics::make_id;

constexpr std::array<std::size_t, 4> kWeeksAgo = {2, 4, 13, 52};
constexpr std::size_t kMostShown = 12;
constexpr int kWeekDays = 7;

bool concerns(const DataChange& change, const std::string& place) {
    const std::vector<std::string>& areas = change.service_area;
    return place.empty() || areas.empty() || std::find(areas.begin(), areas.end(), place) != areas.end();
}

std::vector<const DataChange*> changes_since(const Canvas& canvas, base::Date first) {
    std::vector<const DataChange*> found;
    for (const DataChange& change : canvas.engine().catalogue().changes) {
        const auto date = base::parse_date(change.data_date);
        if (date && *date >= first && concerns(change, canvas.state().settings.place)) found.push_back(&change);
    }
    return found;
}

void change_row(Canvas& canvas, const DataChange& change, std::size_t number) {
    const std::string words = canvas.say("visit.change." + change.what, {{"title", change.title}});
    const catalogue::Record* record = canvas.engine().catalogue().find_record(change.record);
    if (record == nullptr) {
        canvas.space(kGap);
        paragraph(canvas, words);
        canvas.space(kGap);
    } else {
        const Id id = make_id(make_id(Id::none, "change", change.record), change.what, std::to_string(number));
        link_row(canvas, id, to_entry(*record), words,
                 RowLook{0, text::partial_date(canvas.engine().messages(), change.data_date), true},
                 "change." + change.record);
    }
    hairline(canvas);
}

void ago_chips(Canvas& canvas) {
    std::vector<Chip> all;
    for (const std::size_t weeks : kWeeksAgo) {
        Chip chip;
        chip.id = make_id(Id::none, "ago", std::to_string(weeks));
        chip.target = to_intent(app::VisitIntent{app::VisitChangesWanted{weeks}});
        chip.label = canvas.say("visit.ago." + std::to_string(weeks));
        chip.key = "visit.ago." + std::to_string(weeks);
        chip.chosen = canvas.state().visit.changes_weeks == weeks;
        all.push_back(std::move(chip));
    }
    chips(canvas, all);
}

}  // namespace

void visit_changes(Canvas& canvas) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    canvas.space(24);
    heading(canvas, 2, canvas.say("visit.changes"));
    canvas.space(4);
    if (catalogue.changes.empty()) {
        const std::string date = text::partial_date(canvas.engine().messages(), catalogue.meta.data_date);
        note(canvas, canvas.say("visit.changes.unknown", {{"date", date}}));
        return;
    }
    note(canvas, canvas.say("visit.changes.question"));
    ago_chips(canvas);
    const std::size_t weeks = canvas.state().visit.changes_weeks;
    if (weeks == 0) return;
    const base::Date first = base::add_days(canvas.state().now.date, -kWeekDays * static_cast<int>(weeks));
    const std::vector<const DataChange*> found = changes_since(canvas, first);
    status(canvas, found.empty() ? canvas.say("visit.changes.zero") : canvas.say_count("visit.changes", found.size()),
           "changes");
    for (std::size_t number = 0; number < std::min(found.size(), kMostShown); ++number) {
        change_row(canvas, *found[number], number);
    }
}

}  // namespace ui
