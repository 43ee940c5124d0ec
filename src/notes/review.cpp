#include "notes/review.h"

#include <algorithm>

#include "base/checksum.h"
#include "base/sort.h"
#include "catalogue/entry_code.h"

namespace notes {
namespace {

void count(std::vector<ReviewedCorrection>& list, const catalogue::Record* record, Complaint complaint) {
    for (ReviewedCorrection& known : list) {
        if (known.record == record && known.complaint == complaint) {
            ++known.times;
            return;
        }
    }
    list.push_back({record, complaint, 1});
}

void count(std::vector<ReviewedNeed>& list, const ReviewedNeed& need) {
    for (ReviewedNeed& known : list) {
        if (known.topic == need.topic && known.place == need.place) {
            known.times += need.times;
            return;
        }
    }
    list.push_back(need);
}

template <typename Item>
void sort_by_times(std::vector<Item>& items) {
    base::sort(items, [](const Item& a, const Item& b) { return a.times > b.times; });
}

template <typename Item, typename Key>
const Item* find_by_code(const std::vector<Item>& items, std::uint32_t code, Key key) {
    for (const Item& item : items) {
        if (base::digest24(key(item)) == code) return &item;
    }
    return nullptr;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

}  // namespace

Review review(const Notes& notes, const catalogue::Catalogue& catalogue) {
    Review review;
    const catalogue::CodeTable table(catalogue);
    for (const Correction& correction : notes.corrections) {
        const catalogue::Record* record = table.find(correction.entry_code);
        if (record == nullptr) {
            ++review.gone;
            continue;
        }
        const bool unchanged = value_digest(*record, correction.complaint) == correction.value_digest;
        count(unchanged ? review.open : review.settled, record, correction.complaint);
    }
    for (const UnmetNeed& need : notes.needs) {
        const auto* topic =
            find_by_code(catalogue.topics, need.topic_code, [](const catalogue::Term& term) { return term.key; });
        const auto* place =
            find_by_code(catalogue.places, need.place_code, [](const catalogue::Place& each) { return each.id; });
        if (topic == nullptr || (place == nullptr && need.place_code != 0)) {
            review.gone += need.count;
        } else {
            count(review.needs, {topic, place, need.count});
        }
    }
    sort_by_times(review.open);
    sort_by_times(review.settled);
    sort_by_times(review.needs);
    return review;
}

base::Sentence describe(const ReviewedCorrection& correction) {
    return {"notes.mail." + std::string(complaint_name(correction.complaint)),
            {{"title", correction.record->title.de}}};
}

base::Sentence describe(const ReviewedNeed& need) {
    if (need.place == nullptr) return {"notes.mail.need", {{"topic", need.topic->label.de}}};
    return {"notes.mail.need_in_place", {{"topic", need.topic->label.de}, {"place", need.place->name}}};
}

std::string present_value(const catalogue::Record& record, Complaint complaint) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    const auto* benefit = std::get_if<catalogue::Benefit>(&record.details);
    const auto* helpline = std::get_if<catalogue::Helpline>(&record.details);
    std::vector<std::string> parts;
    switch (complaint) {
        case Complaint::phone:
            for (const catalogue::Phone& phone : record.phones) parts.push_back(phone.shown);
            return joined(parts, ", ");
        case Complaint::opening_hours:
            return offer != nullptr ? offer->opening_hours_note : helpline != nullptr ? helpline->availability : "";
        case Complaint::moved:
            if (offer == nullptr) return "";
            return joined({offer->address.street, joined({offer->address.postal_code, offer->address.city}, " ")},
                          ", ");
        case Complaint::website:
            return record.url;
        case Complaint::amount:
            return benefit != nullptr ? benefit->amount : "";
        case Complaint::description:
            return record.summary.de;
        case Complaint::closed:
        case Complaint::cost:
            return "";
    }
    return "";
}

}  // namespace notes
