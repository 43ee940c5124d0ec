#include "app/browsing.h"

#include <algorithm>

#include "base/sort.h"

namespace app {
namespace {

using catalogue::Offer;
using catalogue::Record;
using catalogue::RecordType;

bool holds(const std::vector<std::string>& keys, std::string_view wanted) {
    return std::find(keys.begin(), keys.end(), wanted) != keys.end();
}

bool serves(const Record& record, std::string_view place) {
    const auto* offer = std::get_if<Offer>(&record.details);
    return offer == nullptr || place.empty() || holds(offer->service_area, place);
}

bool belongs(const Record& record, const View& view) {
    switch (view.screen) {
        case Screen::topic:
            return holds(record.topics, view.subject);
        case Screen::life_phase:
            return holds(record.life_phases, view.subject);
        case Screen::municipality:
            return record.type() == RecordType::offer && serves(record, view.subject);
        default:
            return false;
    }
}

EntryGroup group_of(const Record& record, const View& view) {
    switch (record.type()) {
        case RecordType::offer: {
            const bool elsewhere = view.screen == Screen::municipality &&
                                   std::get_if<Offer>(&record.details)->municipality != view.subject;
            return elsewhere ? EntryGroup::offers_from_elsewhere : EntryGroup::offers;
        }
        case RecordType::helpline:
            return record.phones.empty() ? EntryGroup::online : EntryGroup::helplines;
        case RecordType::benefit:
            return EntryGroup::benefits;
        case RecordType::checkup:
        case RecordType::vaccination:
            return EntryGroup::health;
        case RecordType::task:
            return EntryGroup::tasks;
    }
    return EntryGroup::offers;
}

// Of lines to call the most urgent first, as their data say; everything else by name.
bool stands_before(const Record* left, const Record* right) {
    const auto* line = std::get_if<catalogue::Helpline>(&left->details);
    const auto* other = std::get_if<catalogue::Helpline>(&right->details);
    if (line != nullptr && other != nullptr && line->priority != other->priority) {
        constexpr int kNone = 256;
        return (line->priority == 0 ? kNone : line->priority) < (other->priority == 0 ? kNone : other->priority);
    }
    return left->title.de < right->title.de;
}

}  // namespace

std::vector<GroupedEntries> browse(const catalogue::Catalogue& catalogue, const View& view, std::string_view place) {
    std::vector<GroupedEntries> groups;
    for (int group = 0; group <= static_cast<int>(EntryGroup::tasks); ++group) {
        groups.push_back({static_cast<EntryGroup>(group), {}});
    }
    for (const Record& record : catalogue.records) {
        if (!belongs(record, view) || !serves(record, place)) continue;
        groups[static_cast<std::size_t>(group_of(record, view))].records.push_back(&record);
    }
    for (GroupedEntries& each : groups) base::sort(each.records, stands_before);
    groups.erase(
        std::remove_if(groups.begin(), groups.end(), [](const GroupedEntries& each) { return each.records.empty(); }),
        groups.end());
    return groups;
}

std::size_t offers_for(const catalogue::Catalogue& catalogue, std::string_view place) {
    return static_cast<std::size_t>(std::count_if(
        catalogue.records.begin(), catalogue.records.end(),
        [place](const Record& record) { return record.type() == RecordType::offer && serves(record, place); }));
}

bool is_sensitive(const catalogue::Catalogue& catalogue, const View& view) {
    if (view.screen == Screen::entry) {
        const Record* record = catalogue.find_record(view.subject);
        return record != nullptr && record->sensitive;
    }
    if (view.screen != Screen::topic) return false;
    bool any = false;
    for (const Record& record : catalogue.records) {
        if (!belongs(record, view)) continue;
        if (!record.sensitive) return false;
        any = true;
    }
    return any;
}

bool needs_quick_exit(const catalogue::Catalogue& catalogue, const State& state) {
    const View view{state.screen, state.subject};
    const SearchState& search = state.search;
    switch (state.screen) {
        case Screen::entry:
            return is_sensitive(catalogue, view);
        case Screen::topic: {
            std::size_t all = 0;
            std::size_t sensitive = 0;
            for (const Record& record : catalogue.records) {
                if (!belongs(record, view)) continue;
                ++all;
                if (record.sensitive) ++sensitive;
            }
            return all > 0 && 2 * sensitive >= all;
        }
        case Screen::search:
        case Screen::situation:
            // Where nothing was found the lines below are for everybody.
            return search.sensitive && search.query == search.answered_query && !search.answer.hits.empty() &&
                   !search.answer.fallback;
        case Screen::saved_list:
            return std::any_of(state.saved.entries.begin(), state.saved.entries.end(), [&](const std::string& id) {
                const Record* record = catalogue.find_record(id);
                return record != nullptr && record->sensitive;
            });
        default:
            return false;
    }
}

}  // namespace app
