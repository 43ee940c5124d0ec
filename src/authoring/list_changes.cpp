#include "authoring/list_changes.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/date.h"
#include "notes/note.h"

namespace authoring {
namespace {

using catalogue::Catalogue;
using catalogue::DataChange;
using catalogue::Record;
using notes::Complaint;

constexpr int kDaysTold = 366;
// More than this is a new catalogue rather than news.
constexpr std::size_t kMostChanges = 300;

constexpr std::array<Complaint, 5> kFields = {Complaint::phone, Complaint::opening_hours, Complaint::moved,
                                              Complaint::cost, Complaint::amount};

DataChange change_of(const Record& record, std::string_view what, const std::string& date) {
    DataChange change{date, std::string(what), record.id, record.title.de, {}};
    if (const auto* offer = std::get_if<catalogue::Offer>(&record.details)) change.service_area = offer->service_area;
    return change;
}

void compare(const Record& before, const Record& now, const std::string& date, std::vector<DataChange>& changes) {
    for (const Complaint field : kFields) {
        if (notes::value_digest(before, field) != notes::value_digest(now, field)) {
            changes.push_back(change_of(now, notes::complaint_name(field), date));
        }
    }
}

}  // namespace

std::vector<DataChange> list_changes(const Catalogue& before, const Catalogue& now) {
    std::vector<DataChange> changes;
    const std::string& date = now.meta.data_date;
    for (const Record& record : now.records) {
        if (record.sensitive) continue;
        const Record* known = before.find_record(record.id);
        if (known == nullptr) {
            changes.push_back(change_of(record, "added", date));
        } else {
            compare(*known, record, date, changes);
        }
    }
    for (const Record& record : before.records) {
        const auto renamed = [&record](const catalogue::RenamedId& each) { return each.before == record.id; };
        const bool moved_on = std::any_of(now.renamed_ids.begin(), now.renamed_ids.end(), renamed);
        if (!record.sensitive && !moved_on && now.find_record(record.id) == nullptr) {
            changes.push_back(change_of(record, "removed", date));
        }
    }
    const auto today = base::parse_date(date);
    for (const DataChange& old : before.changes) {
        const auto day = base::parse_date(old.data_date);
        if (today && day && base::days_between(*day, *today) <= kDaysTold) changes.push_back(old);
    }
    if (changes.size() > kMostChanges) changes.resize(kMostChanges);
    return changes;
}

}  // namespace authoring
