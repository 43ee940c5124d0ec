#include "pages/handout.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/sort.h"
#include "pages/printed_entry.h"
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

// The fewer entries, the larger the letters: two sheets of A4 are enough for forty entries in one language. Few
// stand below each other, some more in two columns; longer lists give name, number, place and time alone, and very long
// ones do so in the smallest letters that are still read with ease. An entry in two languages counts twice, and twice
// on A5.
constexpr std::size_t kMostInLargeType = 4;
constexpr std::size_t kMostInFull = 6;
constexpr std::size_t kMostCompact = 20;

std::string_view layout_of(std::size_t entries, const SheetWords& words) {
    const std::size_t lines = entries * (words.second != nullptr ? 2 : 1) * (words.small_paper ? 2 : 1);
    if (lines <= kMostInLargeType) return "handout";
    if (lines <= kMostInFull) return "handout-columns";
    return lines <= kMostCompact ? "handout-compact" : "handout-dense";
}

void add_second(TreeBuilder& builder, const std::string& first, const std::string& second, const SheetWords& words) {
    if (second != first) builder.in(words.second->language()).paragraph(second, "second");
}

// The code, or the reason why there is none: a sheet without either would look unfinished.
void add_code(TreeBuilder& builder, const sharing::Selection& selection, const catalogue::Catalogue& catalogue,
              const SheetWords& words) {
    builder.open(Role::region, "code", words.first.say("handout.code"));
    const base::Result<sharing::ListLink> link = sharing::link_to(selection, catalogue);
    if (link.ok()) {
        const base::Result<sharing::Modules> modules = sharing::qr_modules(link.value().address);
        if (modules.ok()) {
            builder.image(words.first.say("handout.code"), qr_image(modules.value()), "code.picture");
            add_sentence(builder, words, "handout.code", {}, {});
        }
        if (link.value().left_out_sensitive > 0) {
            const auto count = static_cast<std::int64_t>(link.value().left_out_sensitive);
            builder.paragraph(words.first.say_count(sharing::kLeftOutKey, count), "code.note");
        }
    } else {
        builder.paragraph(words.first.say(link.error()), "code.note");
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

const std::string& age_of(const Record& record) {
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
    base::sort(rows, [](const Record* a, const Record* b) { return days_from_birth(*a) < days_from_birth(*b); });
    return rows;
}

// One name or age in a row, below it the same in the second language where that has other words.
void add_words(TreeBuilder& builder, const text::Localized& first, const text::Localized& second, std::string_view key,
               const SheetWords& words) {
    builder.open(Role::paragraph).in(first.language).text(first.text, key);
    if (words.second != nullptr && second.language.empty() && second.text != first.text) {
        builder.in(words.second->language()).text(second.text, "row-second");
    }
    builder.close();
}

// Ages, never dates: the date of birth of a child does not stand on a sheet that lies on tables.
void add_row(TreeBuilder& builder, const Record& record, const SheetWords& words) {
    const text::Messages& other = words.second != nullptr ? *words.second : words.first;
    const catalogue::LocalText& title = record.title;
    builder.open(Role::list_item);
    add_words(builder, words.first.translate(title.de, title.easy, title.en),
              other.translate(title.de, title.easy, title.en), "label", words);
    add_words(builder, words.first.translate(age_of(record)), other.translate(age_of(record)), "age", words);
    builder.close();
}

void add_timeline(TreeBuilder& builder, TimelineKind kind, const catalogue::Catalogue& catalogue,
                  const SheetWords& words) {
    const std::string title = words.first.say(sharing::timeline_key(kind));
    builder.open(Role::region, "timeline", title);
    builder.heading(2, title);
    if (words.second != nullptr) add_second(builder, title, words.second->say(sharing::timeline_key(kind)), words);
    builder.open(Role::list, "timeline.rows", title);
    for (const Record* record : rows_of(kind, catalogue)) add_row(builder, *record, words);
    builder.close().close();
}

}  // namespace

semantics::Tree handout(const sharing::Selection& selection, const catalogue::Catalogue& catalogue,
                        const SheetWords& words) {
    const std::string_view layout = layout_of(selection.entries.size(), words);
    const bool compact = layout == "handout-compact" || layout == "handout-dense";
    const std::string_view heading = sharing::heading_key(selection.heading);
    TreeBuilder builder;
    builder.in(words.first.language()).open(Role::main, layout);
    builder.open(Role::banner, "head");
    builder.open(Role::region, "head.words", words.first.say("app.name"));
    builder.paragraph(words.first.say("handout.sender", {{"region", catalogue.meta.region_name}}), "head.sender");
    builder.heading(1, words.first.say(heading));
    if (words.second != nullptr) add_second(builder, words.first.say(heading), words.second->say(heading), words);
    add_sentence(builder, words, "handout.call_first", {}, "head.advice");
    builder.close();
    add_code(builder, selection, catalogue, words);
    builder.close();
    builder.open(Role::scroll_area, "entries");
    for (const std::string& id : selection.entries) {
        const Record* record = catalogue.find_record(id);
        if (record != nullptr) add_printed_entry(builder, *record, {{}, 2, compact}, words);
    }
    builder.close();
    for (const TimelineKind kind : selection.timeline) add_timeline(builder, kind, catalogue, words);
    builder.close();
    return builder.take();
}

}  // namespace pages
