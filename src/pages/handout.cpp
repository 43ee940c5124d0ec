#include "pages/handout.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/result.h"
#include "pages/qr_image.h"
#include "pages/tree_builder.h"
#include "sharing/list_link.h"
#include "sharing/qr_code.h"

namespace pages {
namespace {

using catalogue::Record;
using catalogue::RecordType;
using semantics::Role;
using sharing::TimelineKind;

// So many entries fill two sheets of A4 in full; longer lists give name, number, place and time in two columns.
constexpr std::size_t kMostInFull = 8;

// The code, or the reason why there is none: a sheet without either would look unfinished.
void add_code(TreeBuilder& builder, const sharing::Selection& selection, const catalogue::Catalogue& catalogue,
              const text::Messages& messages) {
    builder.open(Role::region, "code", messages.say("handout.code"));
    const base::Result<sharing::ListLink> link = sharing::link_to(selection, catalogue);
    if (link.ok()) {
        const base::Result<sharing::Modules> modules = sharing::qr_modules(link.value().address);
        if (modules.ok()) {
            builder.image(messages.say("handout.code"), qr_image(modules.value()), "code.picture");
            builder.paragraph(messages.say("handout.code"));
        }
        if (link.value().left_out_sensitive > 0) {
            builder.paragraph(
                messages.say_count(sharing::kLeftOutKey, static_cast<std::int64_t>(link.value().left_out_sensitive)),
                "code.note");
        }
    } else {
        builder.paragraph(messages.say(link.error()), "code.note");
    }
    builder.close();
}

bool belongs(const Record& record, TimelineKind kind) {
    const auto* task = std::get_if<catalogue::Task>(&record.details);
    switch (kind) {
        case TimelineKind::checkups:
            return record.type() == RecordType::checkup;
        case TimelineKind::vaccinations:
            return record.type() == RecordType::vaccination;
        case TimelineKind::deadlines:
            return task != nullptr && task->hard_deadline;
        case TimelineKind::tasks:
            return task != nullptr && !task->hard_deadline;
    }
    return false;
}

std::string age_of(const Record& record) {
    if (const auto* checkup = std::get_if<catalogue::Checkup>(&record.details)) return checkup->age_label;
    if (const auto* vaccination = std::get_if<catalogue::Vaccination>(&record.details)) return vaccination->age_label;
    return record.summary.de;
}

// Where the row stands in a life, in days from birth; what hangs on another date comes last.
int days_from_birth(const Record& record) {
    constexpr int kDaysAMonth = 31;
    constexpr int kLast = 1'000'000;
    const catalogue::Window* window = nullptr;
    if (const auto* checkup = std::get_if<catalogue::Checkup>(&record.details)) window = &checkup->window;
    if (const auto* vaccination = std::get_if<catalogue::Vaccination>(&record.details)) window = &vaccination->window;
    if (const auto* task = std::get_if<catalogue::Task>(&record.details)) window = &task->window;
    if (window == nullptr) return kLast;
    if (window->anchor != catalogue::Anchor::birth && window->anchor != catalogue::Anchor::due_date) return kLast;
    return window->from ? window->from->months * kDaysAMonth + window->from->days : 0;
}

std::vector<const Record*> rows_of(TimelineKind kind, const catalogue::Catalogue& catalogue) {
    std::vector<const Record*> rows;
    for (const Record& record : catalogue.records) {
        if (belongs(record, kind)) rows.push_back(&record);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Record* a, const Record* b) { return days_from_birth(*a) < days_from_birth(*b); });
    return rows;
}

// Ages, never dates: the date of birth of a child does not stand on a sheet that lies on tables.
void add_timeline(TreeBuilder& builder, TimelineKind kind, const catalogue::Catalogue& catalogue,
                  const text::Messages& messages) {
    builder.open(Role::region, "timeline", messages.say(sharing::timeline_key(kind)));
    builder.heading(2, messages.say(sharing::timeline_key(kind)));
    builder.open(Role::list, "timeline.rows", messages.say(sharing::timeline_key(kind)));
    for (const Record* record : rows_of(kind, catalogue)) {
        builder.open(Role::list_item).text(record->title.de, "label").text(age_of(*record)).close();
    }
    builder.close().close();
}

}  // namespace

semantics::Tree handout(const sharing::Selection& selection, const catalogue::Catalogue& catalogue,
                        SecondLanguage second, const text::Messages& messages) {
    const bool compact = selection.entries.size() > kMostInFull;
    TreeBuilder builder;
    builder.open(Role::main, compact ? "handout-compact" : "handout");
    builder.open(Role::banner, "head");
    builder.open(Role::region, "head.words", messages.say("app.name"));
    builder.paragraph(messages.say("handout.sender", {{"region", catalogue.meta.region_name}}), "head.sender");
    builder.heading(1, messages.say(sharing::heading_key(selection.heading)));
    builder.paragraph(messages.say("handout.call_first"), "head.advice");
    builder.close();
    add_code(builder, selection, catalogue, messages);
    builder.close();
    builder.open(Role::scroll_area, "entries");
    for (const std::string& id : selection.entries) {
        const Record* record = catalogue.find_record(id);
        if (record != nullptr) add_printed_entry(builder, *record, {"", second, 2, compact}, messages);
    }
    builder.close();
    for (const TimelineKind kind : selection.timeline) add_timeline(builder, kind, catalogue, messages);
    builder.close();
    semantics::Tree tree = builder.take();
    mark_second_language(tree, second);
    return tree;
}

}  // namespace pages
