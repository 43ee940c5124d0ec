#include "planner/local_offers.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/check.h"
#include "base/sort.h"

namespace planner {
namespace {

using catalogue::Catalogue;
using catalogue::Record;
using Keys = std::vector<std::string>;

constexpr std::size_t kMostCounselling = 3;

bool contains(const Keys& keys, const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void add_missing(Keys& keys, const Keys& more) {
    for (const std::string& key : more) {
        if (!contains(keys, key)) keys.push_back(key);
    }
}

struct Wanted {
    Keys kinds;
    Keys topics;
};

void want(Wanted& wanted, const Record& record, const catalogue::Task& task) {
    add_missing(wanted.kinds, task.offer_kinds);
    add_missing(wanted.topics, record.topics);
}

Offers find_offers(const Catalogue& catalogue, const Wanted& wanted, const std::string& place, std::size_t most) {
    using Rank = std::tuple<std::ptrdiff_t, bool, bool>;  // shared topics, in the place itself, with a phone
    std::vector<std::pair<Rank, const Record*>> found;
    for (const Record& record : catalogue.records) {
        const auto* offer = std::get_if<catalogue::Offer>(&record.details);
        if (offer == nullptr || !contains(wanted.kinds, record.kind) || !contains(offer->service_area, place)) continue;
        const auto shared = std::count_if(record.topics.begin(), record.topics.end(),
                                          [&wanted](const auto& topic) { return contains(wanted.topics, topic); });
        if (shared == 0) continue;
        found.emplace_back(Rank{shared, offer->municipality == place, !record.phones.empty()}, &record);
    }
    base::sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
    Offers offers;
    for (const auto& [rank, record] : found) {
        if (offers.size() < most) offers.push_back(record);
    }
    return offers;
}

Wanted wanted_by(const Catalogue& catalogue, const Row& row) {
    Wanted wanted;
    Keys ids = row.merged;
    ids.push_back(row.id);
    for (const std::string& id : ids) {
        const Record* record = catalogue.find_record(id);
        const auto* task = record == nullptr ? nullptr : std::get_if<catalogue::Task>(&record->details);
        if (task != nullptr) want(wanted, *record, *task);
    }
    return wanted;
}

}  // namespace

Offers offers_for_row(const Catalogue& catalogue, const Row& row, const std::string& place, std::size_t most) {
    return find_offers(catalogue, wanted_by(catalogue, row), place, most);
}

std::vector<FittingOffer> offers_this_week(const Catalogue& catalogue, const Request& request,
                                           const std::vector<Section>& sections, std::size_t most) {
    std::vector<FittingOffer> fitting;
    std::vector<FittingOffer> uncertain;
    const auto is_in = [](const std::vector<FittingOffer>& offers, const std::string& id) {
        return std::any_of(offers.begin(), offers.end(), [&id](const auto& each) { return each.offer == id; });
    };
    for (const Section& section : sections) {
        if (section.group != Group::this_week && section.group != Group::anytime) continue;
        for (const Item& item : section.items) {
            const Wanted wanted = wanted_by(catalogue, item.row);
            const Offers offers = find_offers(catalogue, wanted, request.place, most);
            const auto first = std::find_if(offers.begin(), offers.end(), [&](const Record* offer) {
                return !offer->sensitive && !is_in(fitting, offer->id) && !is_in(uncertain, offer->id);
            });
            if (first == offers.end()) continue;
            const bool fits = !may_not_concern(request, item.row) && contains(wanted.topics, (*first)->topics.front());
            (fits ? fitting : uncertain).push_back({(*first)->id, item.row.id});
        }
    }
    fitting.insert(fitting.end(), uncertain.begin(), uncertain.end());
    if (fitting.size() > most) fitting.resize(most);
    return fitting;
}

Needs needs_of(const Catalogue& catalogue, const std::string& benefit_id, const std::vector<Row>& rows,
               const std::string& place) {
    Needs needs;
    needs.benefit = catalogue.find_record(benefit_id);
    FW_CHECK(needs.benefit != nullptr && needs.benefit->type() == catalogue::RecordType::benefit);
    add_missing(needs.documents, std::get<catalogue::Benefit>(needs.benefit->details).documents);
    Wanted wanted;
    add_missing(wanted.topics, needs.benefit->topics);
    Keys ids = {benefit_id};
    for (const Record& record : catalogue.records) {
        const auto* task = std::get_if<catalogue::Task>(&record.details);
        if (task == nullptr || !contains(task->benefits, benefit_id)) continue;
        ids.push_back(record.id);
        add_missing(needs.documents, task->documents);
        want(wanted, record, *task);
    }
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(needs.when),
                 [&ids](const Row& row) { return contains(ids, row.id); });
    base::sort(needs.when, [](const Row& a, const Row& b) {
        if (a.until.has_value() != b.until.has_value()) return a.until.has_value();
        return a.until && *a.until < *b.until;
    });
    needs.counselling = find_offers(catalogue, wanted, place, kMostCounselling);
    return needs;
}

}  // namespace planner
