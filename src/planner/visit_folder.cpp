#include "planner/visit_folder.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/sort.h"
#include "planner/timeline.h"

namespace planner {
namespace {

using catalogue::Catalogue;
using catalogue::Record;
using catalogue::RecordType;

constexpr int kWeekDays = 7;
// Before birth nobody is asked for a date; what is shown is what matters in the last two months.
constexpr int kWeeksBeforeBirth = 8;
constexpr std::size_t kMostNow = 6;
constexpr std::size_t kMostStillOpen = 3;
constexpr std::size_t kMostSoon = 3;
// Together the topics get so many offers, each at least one.
constexpr std::size_t kOffersOfTopics = 9;
constexpr std::size_t kMostOffersOfTopic = 3;
// With more topics than this each shows offers of the place alone.
constexpr std::size_t kFewTopics = 4;
constexpr std::size_t kMostHelplines = 2;

// Whom to call about anything, in this order: one offer of each kind.
constexpr std::array<std::string_view, 2> kHelperKinds = {"early_help", "youth_welfare_office"};
constexpr std::string_view kParenting = "parenting";
constexpr std::string_view kEmergency = "emergency";  // stands on every screen anyway

bool contains(const std::vector<std::string>& keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool serves(const Record& record, const std::string& place) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    return offer != nullptr && contains(offer->service_area, place);
}

// The better one first: for this age, in the place itself, with a number, not too old.
int rank_of(const Record& record, const std::string& phase, const std::string& place) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    const bool here = offer != nullptr && offer->municipality == place;
    const bool old = record.provenance.stale_risk == catalogue::StaleRisk::high;
    return (contains(record.life_phases, phase) ? 8 : 0) + (record.phones.empty() ? 0 : 4) + (here ? 2 : 0) +
           (old ? 0 : 1);
}

class Folder {
public:
    Folder(const Catalogue& catalogue, const VisitRequest& request) : catalogue_(catalogue), request_(request) {
        if (!request.age_known) return;
        phase_ = request.weeks ? "0-1" : "pregnancy";
        for (const catalogue::LifePhase& phase : catalogue.life_phases) {
            const int months = request.weeks.value_or(-1) * kWeekDays / 30;
            if (request.weeks && phase.from_months && *phase.from_months <= months) phase_ = phase.key;
        }
    }

    std::vector<VisitItem> take() {
        add_welcome();
        if (request_.age_known) add_rows();
        for (const std::string& topic : request_.topics) add_topic(topic);
        add_helpers();
        return std::move(items_);
    }

private:
    void add(const Record& record, VisitPart part, const std::string& topic = {}) {
        const auto known = [&record](const VisitItem& item) { return item.id == record.id; };
        if (std::any_of(items_.begin(), items_.end(), known)) return;
        items_.push_back({record.id, part, topic});
    }

    void add_welcome() {
        const Record* folder = catalogue_.find_record(catalogue_.meta.welcome.folder);
        if (folder == nullptr || !serves(*folder, request_.place)) return;
        add(*folder, VisitPart::welcome);
        const Record* voucher = catalogue_.find_record(catalogue_.meta.welcome.voucher);
        if (voucher != nullptr) add(*voucher, VisitPart::welcome);
    }

    // An age in weeks is no birth date: rows are placed as if the child were exactly so old, and their dates are never
    // shown.
    void add_rows() {
        Request request;
        request.today = request_.today;
        request.place = request_.place;
        Child& child = request.children.emplace_back();
        if (request_.weeks) {
            child.born = base::add_days(request.today, -kWeekDays * *request_.weeks);
        } else {
            child.due = base::add_days(request.today, kWeekDays * kWeeksBeforeBirth);
        }
        for (const Section& section : group_rows(catalogue_, request, plan(catalogue_, request), {})) {
            if (section.group == Group::this_week) add_section(section, VisitPart::now, kMostNow);
            if (section.group == Group::overdue) add_section(section, VisitPart::still_open, kMostStillOpen);
            if (section.group == Group::this_month) add_section(section, VisitPart::soon, kMostSoon);
        }
        // The planner puts what is late first; a family is told first what is due.
        base::sort(items_, [](const VisitItem& a, const VisitItem& b) {
            return static_cast<int>(a.part) < static_cast<int>(b.part);
        });
    }

    void add_section(const Section& section, VisitPart part, std::size_t most) {
        std::vector<const Item*> chosen;
        for (const Item& item : section.items) {
            const Record* record = catalogue_.find_record(item.row.id);
            // Whether a condition is met nobody has asked; and a private matter is not opened by the visitor.
            if (record == nullptr || record->sensitive || !item.row.condition.empty() || !is_told(*record)) continue;
            if (part == VisitPart::still_open && is_lapsed(item.row)) continue;
            chosen.push_back(&item);
        }
        base::sort(chosen, [](const Item* a, const Item* b) { return weight(a->row) > weight(b->row); });
        if (chosen.size() > most) chosen.resize(most);
        for (const Item* item : chosen) add(*catalogue_.find_record(item->row.id), part);
    }

    static bool is_told(const Record& record) {
        const auto* task = std::get_if<catalogue::Task>(&record.details);
        return task == nullptr || task->importance != "optional";
    }

    // Nobody is told about a date that nothing can be done about any more. What says how long it may be made up for is
    // the tolerance of a check-up and the last day of a vaccination; a task without a hard deadline never lapses.
    bool is_lapsed(const Row& row) const {
        if (row.type != RecordType::checkup && row.type != RecordType::vaccination) return row.hard_deadline;
        const bool tolerated = row.tolerance_until && *row.tolerance_until >= request_.today;
        const bool made_up_for = row.catch_up_until && *row.catch_up_until >= request_.today;
        return !tolerated && !made_up_for;
    }

    // Deadlines before check-ups, those before vaccinations, and tasks last.
    static int weight(const Row& row) {
        if (row.hard_deadline) return 3;
        if (row.type == RecordType::checkup) return 2;
        return row.type == RecordType::vaccination ? 1 : 0;
    }

    void add_topic(const std::string& topic) {
        std::vector<const Record*> offers;
        const Record* other = nullptr;  // the first benefit or helpline
        for (const Record& record : catalogue_.records) {
            if (record.sensitive || !contains(record.topics, topic)) continue;
            if (serves(record, request_.place)) offers.push_back(&record);
            const bool national = record.type() == RecordType::benefit || record.type() == RecordType::helpline;
            if (national && (other == nullptr || rank(record) > rank(*other))) other = &record;
        }
        sort_by_rank(offers);
        const std::size_t most =
            std::clamp<std::size_t>(kOffersOfTopics / request_.topics.size(), 1, kMostOffersOfTopic);
        if (offers.size() > most) offers.resize(most);
        for (const Record* record : offers) add(*record, VisitPart::topic, topic);
        if (other != nullptr && request_.topics.size() <= kFewTopics) add(*other, VisitPart::topic, topic);
    }

    void add_helpers() {
        for (const std::string_view kind : kHelperKinds) {
            std::vector<const Record*> offers;
            for (const Record& record : catalogue_.records) {
                if (record.kind == kind && !record.sensitive && serves(record, request_.place)) {
                    offers.push_back(&record);
                }
            }
            sort_by_rank(offers);
            if (!offers.empty()) add(*offers.front(), VisitPart::helpers);
        }
        std::size_t count = 0;
        for (const Record& record : catalogue_.records) {
            const bool fits = record.type() == RecordType::helpline && !record.phones.empty() && !record.sensitive &&
                              contains(record.topics, kParenting) && !contains(record.topics, kEmergency);
            if (!fits || count == kMostHelplines) continue;
            add(record, VisitPart::helpers);
            ++count;
        }
    }

    int rank(const Record& record) const { return rank_of(record, phase_, request_.place); }
    void sort_by_rank(std::vector<const Record*>& records) const {
        base::sort(records, [this](const Record* a, const Record* b) { return rank(*a) > rank(*b); });
    }

    const Catalogue& catalogue_;
    const VisitRequest& request_;
    std::string phase_;
    std::vector<VisitItem> items_;
};

}  // namespace

std::vector<VisitItem> visit_folder(const Catalogue& catalogue, const VisitRequest& request) {
    return Folder(catalogue, request).take();
}

std::vector<const Record*> voucher_places(const Catalogue& catalogue, const std::string& place) {
    std::vector<const Record*> places;
    const Record* folder = catalogue.find_record(catalogue.meta.welcome.folder);
    if (folder == nullptr || !serves(*folder, place)) return places;
    for (const Record& record : catalogue.records) {
        if (takes_voucher(catalogue, record) && serves(record, place)) places.push_back(&record);
    }
    return places;
}

bool takes_voucher(const Catalogue& catalogue, const Record& record) {
    const Record* folder = catalogue.find_record(catalogue.meta.welcome.folder);
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    return folder != nullptr && offer != nullptr && contains(catalogue.meta.welcome.voucher_kinds, record.kind) &&
           std::any_of(offer->service_area.begin(), offer->service_area.end(),
                       [folder](const std::string& place) { return serves(*folder, place); });
}

std::vector<const catalogue::Term*> open_topics(const Catalogue& catalogue) {
    std::vector<const catalogue::Term*> topics;
    for (const catalogue::Term& topic : catalogue.topics) {
        if (!contains(catalogue.meta.private_topics, topic.key)) topics.push_back(&topic);
    }
    return topics;
}

}  // namespace planner
